import { goInside } from '../testing/browser.ts'
import { settle } from '@cobijo/contract/device/testing/invented-organisation'
import type { DeviceApi } from '@cobijo/contract/device/device-api'
import type { StreamId } from '@cobijo/domain/journal/identifier'
import { createHash } from 'node:crypto'
import { caseCode } from '@cobijo/domain/views/card'
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { links } from '../links.ts'
import { pressPair } from '../testing/keyboard.ts'
import {
  expectReadable,
  got,
  startApplication,
  waitForNews,
  type Machine,
  type StartedApplication,
} from '../testing/started-application.ts'
import {
  addOrganisation,
  foundDeskAndShelter,
  referSomebody,
  signInByKit,
} from '../testing/two-organisations.ts'

let application: StartedApplication
let desk: DeviceApi
let shelter: DeviceApi
let office: Machine
let page: Page

beforeAll(async () => {
  application = await startApplication()
  const { desk: first, deskKit, shelter: second } = await foundDeskAndShelter(application)
  desk = first
  shelter = second
  await addOrganisation(application, desk, 'Fiscalía Inventada', {
    kind: 'prosecution',
    dutyToReport: 'yes',
    enforcesMigrationLaw: 'disputed',
  })
  office = await application.newMachine()
  page = await signInByKit(office, application.origin, deskKit)
})

afterAll(async () => {
  await application.stop()
})

/** Inside the application, as a link would go: a reload would ask for the passphrase again. */
const go = (path: string) => goInside(page, path)
const nextButton = () => page.getByRole('button', { name: 'Siguiente' })
const next = () => nextButton().click()
const tick = (name: string) => page.locator('.choice-row', { hasText: name }).first().click()

test('a new organisation is told what to do first, and nothing pending is said kindly', async () => {
  await page.getByRole('heading', { name: /^Hoy · / }).waitFor()
  await page.getByRole('heading', { name: 'Para empezar' }).waitFor()
  await page.getByText('Nada pendiente', { exact: true }).waitFor()
  await expectReadable(page, 'hoy')
  await pressPair(page, 'g', 'r', links.referrals())
  await page.getByText('Nadie espera su respuesta').waitFor()
})

let stream: StreamId

test('an organisation that must report is chosen only after she was told, and those that need not are offered', async () => {
  const registered = got(
    await desk.carryOut('register-person', {
      givenNames: 'Ixchel',
      ageGroup: 'adult',
      urgency: 'urgent',
      allergies: ['penicilina'],
    }),
  )
  stream = registered.entries[0]?.stream as StreamId
  await desk.sync()
  await page.getByRole('link', { name: 'Personas' }).first().click()
  await waitForNews(page, page.getByText('Ixchel'))
  await go(links.refer(stream))
  // Whom it is about stands above every question.
  await page.getByRole('heading', { name: 'Canalizar: Ixchel' }).waitFor()
  await page.getByText('¿Qué necesita?').waitFor()
  await page.getByText('Marque una necesidad o escriba qué se pide.').waitFor()
  await tick('Alojamiento')
  await expectReadable(page, 'canalizar-necesidad')
  await next()
  await tick('Fiscalía Inventada')
  await page.getByText('Fiscalía Inventada tiene que avisar a la autoridad').first().waitFor()
  await page.getByText('No tienen que avisar: Casa Alba.').waitFor()
  await page.getByText('Dígaselo primero y márquelo arriba.').waitFor()
  await expectReadable(page, 'canalizar-quien')
  expect(await nextButton().getAttribute('aria-disabled')).toBe('true')
  await page.getByText('Se lo dije, y quiere seguir').click()
  await next()
  await page.getByText('No se envía a quien aplica la ley migratoria').first().waitFor()
  await page.goBack()
  await page.getByText('¿A quién?').waitFor()
})

const expectIdentityTicked = () =>
  expect.poll(() => page.getByRole('checkbox', { name: /^Identidad/ }).isChecked()).toBe(true)

test('what she did not agree to is not sent; her consent is asked right there, for exactly this recipient and these parts', async () => {
  await tick('Casa Alba')
  await next()
  await page.getByText('Léalo en voz alta antes de preguntar').waitFor()
  await page.getByText('Marque al menos una parte que ella aceptó compartir.').waitFor()
  const ask = page.getByRole('region', { name: 'Pregúntele' })
  await ask.getByText('Identidad', { exact: true }).click()
  await ask.getByText('Lo esencial de la noche', { exact: true }).click()
  await ask.getByText('Firmó').click()
  await ask.getByRole('button', { name: 'Guardar su sí en este dispositivo' }).click()
  await ask.getByRole('alert').waitFor()
  await expectReadable(page, 'canalizar-que')
  await ask.getByText('Lo leí en voz alta y lo entendió').click()
  await ask.getByRole('button', { name: 'Guardar su sí en este dispositivo' }).click()
  await expectIdentityTicked()
  const agreed = got(await openedBy(desk, stream)).file.consents
  expect(agreed).toHaveLength(1)
  expect(agreed[0]?.compartments.toSorted()).toEqual(['essential', 'identity'])
})

test('a no to one more part leaves what she said yes to', async () => {
  await page.getByRole('button', { name: 'Preguntarle ahora' }).click()
  await page.getByRole('button', { name: 'Dijo que no: dejarlo como estaba' }).click()
  await page.getByRole('button', { name: 'Preguntarle ahora' }).waitFor()
  await expectIdentityTicked()
  expect(got(await desk.openCase(stream)).file.consents[0]?.answer).toBe('given')
})

test('the referral is sent with its clock, received by the other side, accepted, and the answer comes back', async () => {
  await next()
  await tick('Urgente')
  await expectReadable(page, 'canalizar-cuando')
  await next()
  await page.getByText('Revise antes de enviar').waitFor()
  await page.getByText(`Ixchel · ${caseCode(stream)}`).waitFor()
  await expectReadable(page, 'canalizar-revisar')
  await page.getByRole('button', { name: 'Enviar a Casa Alba' }).click()
  await page.getByRole('heading', { name: 'Canalización guardada' }).waitFor()
  await page.getByText(/Casa Alba (todavía no responde|lo recibió)/).waitFor()
  await settle(shelter, async () => (await shelter.referrals()).length === 1)
  await waitForNews(page, page.getByText('Casa Alba lo recibió'))
  const [received] = await shelter.referrals()
  expect(received).toMatchObject({ direction: 'received', state: 'waiting', urgency: 'urgent' })
  await settle(shelter, async () => {
    const { file } = got(await shelter.openCase(stream))
    return file.registers.givenNames?.value === 'Ixchel'
  })
  got(
    await shelter.carryOut('accept-referral', {
      referral: received?.stream,
      message: 'Pregunte por Rosa',
    }),
  )
  await shelter.sync()
  await page.getByRole('link', { name: 'Ver la canalización' }).click()
  await waitForNews(page, page.getByText('Casa Alba la recibe.'))
  await page.getByText('Pregunte por Rosa').waitFor()
  await expectReadable(page, 'canalizacion-aceptada')
  await go(links.caseFile(stream))
  await page.getByText('aceptada · Pregunte por Rosa').waitFor()
})

test('a declined referral comes back with its reason and goes on with the same person', async () => {
  const { stream: hers, referral } = await referSomebody(desk, 'Casa Alba', 'ordinary')
  await desk.sync()
  await settle(shelter, async () =>
    (await shelter.referrals()).some((line) => line.stream === referral),
  )
  got(
    await shelter.carryOut('decline-referral', {
      referral,
      reason: 'no-capacity',
      words: 'Quizá el lunes',
    }),
  )
  await shelter.sync()
  await go(links.myDay())
  await waitForNews(page, page.getByText('Elegir otra organización'))
  await page.getByText('Elegir otra organización').click()
  await page.getByText('No hay lugar').waitFor()
  await page.getByText('Quizá el lunes').waitFor()
  await go(links.caseFile(hers))
  await page.getByText('no pudieron recibirla · No hay lugar · Quizá el lunes').waitFor()
  // The sender's own words beside the answer would read as the answer.
  expect(await page.getByText('Llega con la ropa mojada').count()).toBe(0)
  await page.goBack()
  await page.getByRole('link', { name: 'Elegir otra' }).click()
  await page.getByText('¿Qué necesita?').waitFor()
  expect(new URL(page.url()).pathname).toBe(links.refer(hers))
  await page.getByText('Se volvió a poner lo que ya se había pedido').waitFor()
  await next()
  await page.getByText('Ya respondió que no · No hay lugar').waitFor()
  await expectReadable(page, 'canalizar-quien-dijo-no')
  await tick('Casa Alba')
  await next()
  await next()
  const limits = page.getByLabel('Qué no deben hacer con esto')
  expect(await limits.inputValue()).toBe('No llamar a su teléfono')
})

test('a received referral stands first by urgency, says what is asked and known, and is accepted', async () => {
  const { referral } = await referSomebody(shelter, 'Mesa de protección', 'immediate')
  await shelter.sync()
  await go(links.myDay())
  await waitForNews(page, page.getByText('Responder a Casa Alba'))
  await expectReadable(page, 'hoy-lleno')
  await page.getByText('Responder a Casa Alba').click()
  await page.getByText('Una cama desde esta noche').waitFor()
  await page.getByText('No llamar a su teléfono').waitFor()
  await page.getByText(/Puede ver, porque ella lo aceptó/).waitFor()
  await expectReadable(page, 'canalizacion-recibida')
  await page.getByRole('button', { name: 'Aceptar', exact: true }).click()
  const dialog = page.getByRole('dialog', { name: 'Aceptar y recibirla' })
  // Who would learn how she fares is her word and nobody's choice here.
  expect(await dialog.getByRole('checkbox').count()).toBe(0)
  await dialog.getByLabel(/¿Cuándo la espera\?/).fill('mañana')
  await expectReadable(page, 'canalizacion-aceptar')
  await dialog.getByRole('button', { name: 'Aceptar y guardar en este dispositivo' }).click()
  await page.getByText('Su organización la aceptó.').waitFor()
  await settle(
    shelter,
    async () =>
      (await shelter.referrals()).find((line) => line.stream === referral)?.state === 'accepted',
  )
})

test('declining asks for a reason, and for words where the list has none', async () => {
  const { referral } = await referSomebody(shelter, 'Mesa de protección', 'urgent')
  await shelter.sync()
  await go(links.referrals())
  await waitForNews(page, page.getByText('espera respuesta'))
  await page.getByText('espera respuesta').first().click()
  await page.getByRole('button', { name: 'No podemos recibirla' }).click()
  const dialog = page.getByRole('dialog', { name: 'Decir que no' })
  await dialog.getByRole('button', { name: 'Responder que no' }).click()
  await dialog.getByText('Falta esta respuesta.').waitFor()
  await dialog.getByRole('button', { name: /¿Por qué\?/ }).click()
  await page.getByRole('option', { name: 'Otra razón' }).click()
  await dialog.getByRole('button', { name: 'Responder que no' }).click()
  await dialog.locator('.field-fault').waitFor()
  await dialog.getByLabel(/Con sus palabras/).fill('La casa está en obra')
  await dialog.getByRole('button', { name: 'Responder que no' }).click()
  await page.getByText('Su organización respondió que no').waitFor()
  await settle(
    shelter,
    async () =>
      (await shelter.referrals()).find((line) => line.stream === referral)?.state === 'declined',
  )
})

test('a withdrawn referral ends neutrally, without a reason', async () => {
  const { referral } = await referSomebody(shelter, 'Mesa de protección', 'urgent')
  await shelter.sync()
  await go(links.referral(referral))
  await waitForNews(page, page.getByText('Una cama desde esta noche'))
  got(await shelter.carryOut('withdraw-referral', { referral }))
  await shelter.sync()
  await waitForNews(page, page.getByText('Terminó; por favor no siga usando lo recibido.'))
  await expectReadable(page, 'canalizacion-terminada')
  await go(links.referrals())
  await page.getByRole('heading', { name: 'Anteriores' }).waitFor()
  await expectReadable(page, 'canalizaciones')
})

test('whoever took her on says that its part is done, and the sender reads how it ended', async () => {
  const takenOn = async () =>
    (await desk.referrals()).find(
      ({ state, direction }) => state === 'accepted' && direction === 'sent',
    )
  await settle(desk, async () => (await takenOn()) !== undefined)
  const back = await takenOn()
  got(
    await shelter.carryOut('finish-referral', {
      referral: back?.stream,
      outcome: 'partly-met',
      words: 'Tiene cuarto; falta el dentista',
    }),
  )
  await shelter.sync()
  await go(links.referral(back?.stream ?? ''))
  await waitForNews(page, page.getByText('Casa Alba terminó su parte'))
  await page.getByText('Se resolvió una parte').waitFor()
  await page.getByText('Tiene cuarto; falta el dentista').waitFor()
  await expectReadable(page, 'canalizacion-su-parte')
})

test('BR-42: in an emergency the least goes with a reason, it is to be reviewed, and who may see says so', async () => {
  const longName = 'Yolanda Leticia Gómez Xón de Ortega'
  const registered = got(
    await desk.carryOut('register-person', { nameToUse: longName, ageGroup: 'adult' }),
  )
  const hers = registered.entries[0]?.stream as StreamId
  await desk.sync()
  await go(links.refer(hers))
  await tick('Atención médica')
  await next()
  await tick('Casa Alba')
  await next()
  await page.getByRole('button', { name: 'No se le puede preguntar' }).click()
  await page.getByText('Elija el fundamento y escriba por qué hace falta.').waitFor()
  await page.getByLabel('¿Por qué hace falta?').fill('Está inconsciente')
  await page.getByText('Marque lo mínimo que hace falta.').waitFor()
  expect(await page.getByRole('checkbox').and(page.locator(':checked')).count()).toBe(0)
  await tick('Lo esencial de la noche')
  await expectReadable(page, 'canalizar-emergencia')
  await next()
  await tick('Inmediata')
  await next()
  await page.getByText('Una emergencia: Está inconsciente').waitFor()
  await page.getByRole('button', { name: 'Enviar a Casa Alba' }).click()
  await page.getByText('debe revisar esta emergencia en 72 horas').waitFor()
  await page.getByRole('button', { name: 'Entendido' }).click()
  await page.getByRole('link', { name: 'Ver la canalización' }).click()
  await page.getByText('Se compartió sin su consentimiento').waitFor()
  await settle(shelter, async () => {
    const opened = await shelter.openCase(hers)
    return opened.kind === 'opened' && opened.file.registers.nameToUse?.value === longName
  })
  await go(links.myDay())
  await waitForNews(page, page.locator('.unbroken', { hasText: longName }))
  await expectReadable(page, 'hoy-nombre-largo')
  await page.getByText('Revisar lo compartido en una emergencia').click()
  await page.getByText('Por una emergencia: Está inconsciente').waitFor()
  await expectReadable(page, 'quien-puede-ver')
  await page.getByRole('button', { name: 'Dejar de compartir' }).first().click()
  const asked = page.getByRole('alertdialog')
  await asked.getByRole('button', { name: 'Dejar de compartir' }).click()
  await page.getByText('Nadie fuera de su organización puede ver este expediente.').waitFor()
  await settle(desk, async () => {
    const opened = got(await desk.openCase(hers))
    return opened.sharing.grants.every(({ isLive }) => !isLive)
  })
})

test('whoever answers for the house reads all that is open to others, by code, and may end it there', async () => {
  await go(links.organisation())
  const open = page.locator('section', { hasText: 'Abierto a otras organizaciones' })
  await open.getByText('Por código, también de personas').waitFor()
  await open.getByRole('button', { name: 'Dejar de compartir' }).first().waitFor()
  expect(await open.textContent()).not.toContain('Yolanda')
  await expectReadable(page, 'abierto-a-otros')
})

test('figures say that they leave only through publications', async () => {
  await go(links.figures())
  await page.getByText('Todavía no hay publicaciones').waitFor()
  await expectReadable(page, 'cifras')
})

test('a published release is listed with its page, report and data, and opens without the application', async () => {
  const content = new TextEncoder().encode('<!doctype html><title>Cifras inventadas</title>')
  const checksums = new TextEncoder().encode(`${sha256(content)}  index.html\n`)
  got(
    await desk.publishRelease({
      version: 1,
      title: { es: 'Cifras inventadas de 2026', en: 'Invented figures of 2026' },
      cutOff: '2026-10-31',
      threshold: 10,
      checksum: sha256(checksums),
      files: [
        { name: 'index.html', content },
        { name: 'checksums.txt', content: checksums },
      ],
    }),
  )
  await go(links.myDay())
  await page.getByRole('heading', { name: /^Hoy/ }).waitFor()
  await go(links.figures())
  await page.getByRole('heading', { name: 'Cifras inventadas de 2026' }).waitFor()
  await expectReadable(page, 'cifras-publicadas')
  const address = await page.getByRole('link', { name: 'Leer' }).getAttribute('href')
  const answer = await fetch(new URL(address ?? '', application.origin))
  expect(answer.status).toBe(200)
  expect(await answer.text()).toContain('Cifras inventadas')
})

test('nothing of it troubled the browser', () => {
  expect(office.faults).toEqual([])
})

function sha256(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex')
}

async function openedBy(device: DeviceApi, of: StreamId) {
  await settle(device, async () => got(await device.openCase(of)).file.consents.length > 0)
  return device.openCase(of)
}
