import { settle } from '@cobijo/contract/device/testing/invented-organisation'
import type { Locator, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { links } from '../links.ts'
import {
  expectReadable,
  got,
  startApplication,
  type Machine,
  type StartedApplication,
} from '../testing/started-application.ts'

const phrase = 'cuatro sillas frente al lago'
const memberPhrase = 'tres gatos bajo la mesa'

let application: StartedApplication
let office: Machine

beforeAll(async () => {
  application = await startApplication()
  office = await application.newMachine()
})

afterAll(async () => {
  await application.stop()
})

/** Answers the questions that founding a network and an organisation have in common. */
async function answerFounding(page: Page, organisation: string, person: string): Promise<void> {
  await page.getByLabel('¿Cómo se llama su organización?').fill(organisation)
  await page.getByText('Cinco o más').click()
  await next(page)
  await page.getByText('Albergue, refugio o casa de medio camino').click()
  await next(page)
  const report = page.getByRole('radiogroup', { name: /obligación de denunciar/ })
  await report.getByText('No', { exact: true }).click()
  const enforces = page.getByRole('radiogroup', { name: /ley de migración/ })
  await enforces.getByText('No', { exact: true }).click()
  await next(page)
  await answerPerson(page, person, phrase)
  await next(page)
}

async function answerPerson(page: Page, person: string, passphrase: string): Promise<void> {
  await page.getByLabel('¿Cómo se llama usted?').fill(person)
  await page.getByLabel('Cómo llamar a su cuenta').fill('Oficina')
  await next(page)
  await page.getByLabel('¿Con qué frase va a entrar?').fill(passphrase)
  await page.getByLabel('La misma frase, otra vez').fill(passphrase)
}

const next = (page: Page) => page.getByRole('button', { name: 'Siguiente' }).click()

/** Says that the sheets are on paper and goes on; gives what stood on them. */
async function keepKit(page: Page): Promise<{ kit: string; shares: string[] }> {
  await page.getByRole('heading', { name: 'Sus hojas' }).waitFor()
  await page.locator('.kit .printed-secret').last().waitFor()
  const [kit = '', ...shares] = await page.locator('.kit .printed-secret').allInnerTexts()
  await page.getByText('Las imprimí, o las copié a mano').click()
  await page.getByRole('button', { name: 'Seguir' }).click()
  return { kit, shares }
}

/** The words to be compared, once they are there. */
async function wordsOn(place: Page | Locator): Promise<string[]> {
  const words = place.locator('.fingerprint-words').first().locator('li')
  await words.last().waitFor()
  return words.allInnerTexts()
}

let kit: string

test('whoever has the set-up token founds the network and tries two printed sheets', async () => {
  const { page, faults } = office
  await page.goto(application.origin)
  await page.getByRole('heading', { level: 1 }).waitFor()
  await page.getByRole('link', { name: 'Fundar una red nueva' }).waitFor()
  await expectReadable(page, 'first')
  await page.getByRole('link', { name: 'Fundar una red nueva' }).click()
  await page
    .getByLabel('¿Qué clave de instalación mostró el servidor?')
    .fill('not the token at all')
  await expectReadable(page, 'token')
  await next(page)
  await answerFounding(page, 'Mesa de protección', 'Elena Inventada')
  await page.getByRole('button', { name: 'Fundar la red' }).click()

  // A wrong token leads back to its question with what to do; nothing else has to be answered again.
  const token = page.getByLabel('¿Qué clave de instalación mostró el servidor?')
  await token.waitFor()
  await page.getByText('La clave de instalación no sirve.').waitFor()
  await token.fill(application.server.setupToken)
  for (let step = 0; step < 6; step += 1) await next(page)
  await page.getByRole('button', { name: 'Fundar la red' }).click()

  await page.getByRole('heading', { name: 'Sus hojas' }).waitFor()
  await expectReadable(page, 'kit')
  // On paper: a page for the key and one for each sheet, and nothing that says whose they are or what they are for.
  await page.emulateMedia({ media: 'print' })
  expect(await page.locator('.sheet').filter({ visible: true }).count()).toBe(4)
  expect(await page.getByRole('banner').isVisible()).toBe(false)
  expect(await page.getByRole('heading', { name: 'Sus hojas' }).isVisible()).toBe(false)
  const paper = await page.locator('.kit-sheets').innerText()
  expect(paper).toContain('Clave de acceso')
  for (const telling of ['Mesa', 'Elena', 'Cobijo', 'trata', 'organización'])
    expect(paper).not.toContain(telling)
  if (process.env['SCREENS_FOLDER'] !== undefined)
    await page.pdf({ path: `${process.env['SCREENS_FOLDER']}/kit.pdf` })
  await page.emulateMedia({ media: 'screen' })
  const kept = await keepKit(page)
  kit = kept.kit
  expect(kept.shares).toHaveLength(3)
  await page.getByRole('heading', { name: 'Pruebe dos hojas' }).waitFor()
  await expectReadable(page, 'shares')
  const [first = '', second = ''] = kept.shares
  await page.getByLabel('Hoja 1').fill(first)
  await page.getByLabel('Hoja 2').fill(first)
  await page.getByRole('button', { name: 'Probar las hojas' }).click()
  await page.getByText('La misma hoja se escribió dos veces.').waitFor()
  await page.getByLabel('Hoja 2').fill(second)
  await page.getByRole('button', { name: 'Probar las hojas' }).click()
  await page.waitForURL((url) => url.pathname === links.myDay())
  await page.getByRole('button', { name: /Quién soy aquí: Mesa de protección/ }).waitFor()
  expect(faults.filter((fault) => !fault.includes('403'))).toEqual([])
})

test('a second organisation founds itself by the link, waits, and is admitted once the words were compared', async () => {
  const { page } = office
  await goTo(page, 'Red')
  await page.getByText('Todavía no hay otra organización').waitFor()
  await page.getByRole('button', { name: 'Invitar a una organización' }).click()
  const dialog = page.getByRole('alertdialog', { name: 'Invitación' })
  const link = await dialog.locator('.invitation-link').innerText()
  expect(link).toMatch(new RegExp(`^${application.origin}${links.join()}#o\\.`))
  await expectReadable(page, 'invitation')
  await dialog.getByRole('button', { name: 'Cerrar' }).click()

  const shelter = await application.newDevice()
  const enrolled = got(
    await shelter.foundOrganisation({
      organisationName: 'Casa Alba',
      profile: {
        size: 'small',
        kind: 'shelter',
        dutyToReport: 'disputed',
        enforcesMigrationLaw: 'no',
      },
      personName: 'Rosa Inventada',
      passphrase: phrase,
      deviceLabel: 'casa',
      recovery: { shares: 3, threshold: 2 },
      invitation: link,
    }),
  )
  got(await shelter.signIn({ account: enrolled.account, passphrase: phrase }))

  await page.getByRole('button', { name: 'Comparar y admitir' }).click()
  const compare = page.getByRole('alertdialog', { name: 'Comparar las palabras' })
  expect(await wordsOn(compare)).toEqual(enrolled.fingerprint.words)
  await expectReadable(page, 'compare')
  // Nobody is admitted without a person's word that the words were read aloud.
  await compare.getByText('Confirme antes que las palabras coinciden.').waitFor()
  await compare.getByRole('button', { name: 'Admitir a la organización' }).press('Enter')
  expect((await shelter.session())?.standing).toBe('waiting')
  await compare.getByText('Las cinco palabras coinciden, leídas de viva voz').click()
  await compare.getByRole('button', { name: 'Admitir a la organización' }).click()
  await compare.waitFor({ state: 'hidden' })
  await settle(shelter, async () => (await shelter.session())?.standing === 'admitted')
  await page.getByRole('heading', { name: 'Casa Alba' }).waitFor()
  await page.getByText('Se discute').waitFor()
  await expectReadable(page, 'network')
})

test('a member joins from her own machine, reads her words, and works once she is admitted', async () => {
  const { page } = office
  await goTo(page, 'Organización')
  await page.getByRole('button', { name: 'Invitar a una persona' }).click()
  const invitation = page.getByRole('alertdialog', { name: 'Invitación' })
  const link = await invitation.locator('.invitation-link').innerText()
  await invitation.getByRole('button', { name: 'Cerrar' }).click()

  const night = await application.newMachine(320)
  await night.page.goto(link)
  await night.page.getByRole('heading', { name: 'Unirse a un equipo' }).waitFor()
  // What lets somebody in does not stay in the address.
  expect(new URL(night.page.url()).hash).toBe('')
  await answerPerson(night.page, 'Marta Inventada', memberPhrase)
  await expectReadable(night.page, 'join')
  await night.page.getByRole('button', { name: 'Crear mi cuenta' }).click()
  await keepKit(night.page)
  await night.page.getByRole('heading', { name: 'Falta que la admitan' }).waitFor()
  const words = await wordsOn(night.page)
  expect(words).toHaveLength(5)
  await expectReadable(night.page, 'waiting')

  // She closes the page while she waits: her words are still hers.
  await night.page.reload()
  await night.page.getByLabel('Su frase').fill(memberPhrase)
  await night.page.getByRole('button', { name: 'Entrar', exact: true }).click()
  await night.page.getByRole('heading', { name: 'Falta que la admitan' }).waitFor()
  expect(await wordsOn(night.page)).toEqual(words)

  await page.getByRole('button', { name: 'Comparar y admitir' }).click()
  const admit = page.getByRole('alertdialog', { name: 'Marta Inventada' })
  expect(await wordsOn(admit)).toEqual(words)
  await admit.getByText('Turno de la casa').click()
  await admit.getByText('Empieza con ella el grupo Jurídico').click()
  await expectReadable(page, 'admit')
  await admit.getByText('Las cinco palabras coinciden, leídas de viva voz').click()
  await admit.getByRole('button', { name: 'Admitir' }).click()
  // Whoever decides about beds holds no key to what was said to justice.
  await admit
    .getByText(/justicia|jurídic/i)
    .last()
    .waitFor()
  await admit.getByText('Empieza con ella el grupo Jurídico').click()
  await admit.getByRole('button', { name: 'Admitir' }).click()
  await admit.waitFor({ state: 'hidden' })

  await night.page.waitForURL((url) => url.pathname === links.myDay())
  await night.page.getByRole('button', { name: /Quién soy aquí: Mesa de protección/ }).waitFor()
  await page.getByText('Marta Inventada', { exact: true }).waitFor()
  await expectReadable(page, 'organisation')
  expect(night.faults).toEqual([])
  await night.context.close()
})

test('locked means closed: the page is gone, the passphrase opens it again where it was', async () => {
  const { page, faults } = office
  await goTo(page, 'Red')
  await page.getByRole('heading', { name: 'Casa Alba' }).waitFor()
  await page.getByRole('button', { name: 'Bloquear' }).click()
  await page.getByRole('heading', { name: 'Entrar' }).waitFor()
  expect(await page.getByText('Casa Alba').count()).toBe(0)
  await expectReadable(page, 'sign-in')
  await page.getByLabel('Su frase').fill('otra cosa')
  await page.getByRole('button', { name: 'Entrar', exact: true }).click()
  await page.getByText('La frase no abre las llaves de este dispositivo.').waitFor()
  await page.getByLabel('Su frase').fill(phrase)
  await page.getByRole('button', { name: 'Entrar', exact: true }).click()
  await page.getByRole('heading', { name: 'Casa Alba' }).waitFor()
  expect(new URL(page.url()).pathname).toBe(links.network())

  // Without a connection the same passphrase opens what is here.
  await page.getByRole('button', { name: 'Bloquear' }).click()
  await page.getByLabel('Su frase').waitFor()
  await office.context.setOffline(true)
  await page.getByLabel('Su frase').fill(phrase)
  await page.getByRole('button', { name: 'Entrar', exact: true }).click()
  await page.getByRole('heading', { name: 'Casa Alba' }).waitFor()
  await page
    .getByText(/Sin conexión/)
    .first()
    .waitFor()
  await office.context.setOffline(false)
  // What was opened without the server signs in there the next time it is opened.
  await page.getByRole('button', { name: 'Bloquear' }).click()
  await page.getByLabel('Su frase').fill(phrase)
  await page.getByRole('button', { name: 'Entrar', exact: true }).click()
  await page.getByRole('heading', { name: 'Casa Alba' }).waitFor()
  await page.getByText(/Sin conexión/).waitFor({ state: 'hidden' })
  expect(faults.filter((fault) => !/40\d|ERR_INTERNET_DISCONNECTED/.test(fault))).toEqual([])
})

test('a new machine needs the printed key once, in any spelling, and locks itself after five minutes', async () => {
  const { page, context } = await application.newMachine(320)
  await page.clock.install()
  await page.goto(`${application.origin}${links.organisation()}`)
  await page.getByText('Nadie ha entrado todavía en este dispositivo').waitFor()
  await page.getByLabel('Clave de acceso').fill(kit.toLowerCase().replaceAll(/\s+/g, ''))
  await page.getByLabel('Su frase').fill(phrase)
  await expectReadable(page, 'new-machine')
  await page.getByRole('button', { name: 'Entrar', exact: true }).click()
  await page.getByRole('heading', { name: 'Mesa de protección' }).waitFor()
  expect(new URL(page.url()).pathname).toBe(links.organisation())

  // Left alone it locks itself, and the next time the passphrase is enough. Counted from here, however long signing in took.
  await page.keyboard.press('Shift')
  await page.clock.fastForward('03:00')
  expect(await page.getByRole('button', { name: 'Bloquear' }).isVisible()).toBe(true)
  await page.clock.fastForward('02:10')
  await page.getByRole('heading', { name: 'Entrar' }).waitFor()
  expect(await page.getByText('Mesa de protección').count()).toBe(0)
  await page.getByText('¿Quién entra?').waitFor()
  await context.close()
})

test('removing a member says what it does not undo, and changes the keys that she held', async () => {
  const { page } = office
  await goTo(page, 'Organización')
  const shift = page.locator('.group').filter({ hasText: 'Turno de la casa' })
  await shift.getByText('2 personas · Llave número 1').waitFor()
  await page.getByRole('button', { name: 'Retirar del equipo' }).click()
  const dialog = page.getByRole('alertdialog', { name: 'Retirar a Marta Inventada' })
  await dialog.getByText('No borra lo que ya leyó').waitFor()
  await expectReadable(page, 'remove')
  await dialog.getByRole('button', { name: 'Retirar del equipo' }).click()
  await page.getByRole('heading', { name: 'Ya no están' }).waitFor()
  await shift.getByText('1 persona · Llave número 2').waitFor()
})

test('a changed passphrase opens, and the one before does not', async () => {
  const { page } = office
  await goTo(page, 'Organización')
  await page.getByRole('button', { name: 'Cambiar su frase' }).click()
  await page.getByLabel('Su frase de ahora').fill(phrase)
  await page.getByLabel('La frase nueva').fill(memberPhrase)
  await page.getByText('Escriba una frase de ocho letras o más').waitFor()
  await page.getByLabel('La misma frase, otra vez').fill(memberPhrase)
  await page.getByRole('button', { name: 'Cambiar la frase' }).click()
  await page.getByText('Frase cambiada.').waitFor()
  await page.getByRole('button', { name: 'Bloquear' }).click()
  await page.getByLabel('Su frase').fill(phrase)
  await page.getByRole('button', { name: 'Entrar', exact: true }).click()
  await page.getByText('La frase no abre las llaves de este dispositivo.').waitFor()
  await page.getByLabel('Su frase').fill(memberPhrase)
  await page.getByRole('button', { name: 'Entrar', exact: true }).click()
  await page.getByRole('heading', { name: 'Mesa de protección' }).waitFor()
})

test('quick exit drops the keys with the page', async () => {
  const { page } = office
  await page.bringToFront()
  await page.getByRole('button', { name: 'Salida rápida' }).click()
  await page.waitForURL((url) => url.pathname === '/medidas.html')
  await page.goto(`${application.origin}${links.network()}`)
  await page.getByRole('heading', { name: 'Entrar' }).waitFor()
})

/** By the navigation of the frame, wide or narrow. */
async function goTo(page: Page, name: string): Promise<void> {
  await page
    .getByRole('navigation', { name: 'Navegación' })
    .getByRole('link', { name, exact: true })
    .click()
}
