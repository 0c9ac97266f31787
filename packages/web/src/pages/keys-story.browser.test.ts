import { goInside } from '../testing/browser.ts'
import type { DeviceApi } from '@cobijo/contract/device/device-api'
import type { Enrolled } from '@cobijo/contract/device/enrolment/enrolment-api'
import {
  settle,
  comparedWords,
  passphrase,
} from '@cobijo/contract/device/testing/invented-organisation'
import type { StreamId } from '@cobijo/domain/journal/identifier'
import { caseCode } from '@cobijo/domain/views/card'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { links } from '../links.ts'
import {
  expectReadable,
  got,
  startApplication,
  waitForNews,
  type Machine,
  type StartedApplication,
} from '../testing/started-application.ts'
import { enterPassphrase, foundFirst, signInByKit } from '../testing/two-organisations.ts'

let application: StartedApplication
let office: Machine
let desk: DeviceApi
let founded: Enrolled

beforeAll(async () => {
  application = await startApplication()
  const first = await foundFirst(application, 'Casa Alba')
  desk = first.device
  founded = first.enrolled
  got(await desk.signIn({ account: founded.account, passphrase }))
  await desk.sync()
  office = await application.newMachine()
  await signInByKit(office, application.origin, founded.kit, 'Escritorio')
})
afterAll(async () => {
  await application.stop()
})

/** Inside the application, as a link would go: a reload would ask for the passphrase again. */
test('a small organisation is led to its sheets before it registers the first person', async () => {
  const { page } = office
  await goInside(page, links.registerPerson())
  await page.getByText('Todavía no se puede registrar a nadie').waitFor()
  await expectReadable(page, 'register-before-sheets')
  await page.getByRole('button', { name: 'Guardar en este dispositivo' }).first().click()
  await page.getByText('Falta probar dos hojas de recuperación.').waitFor()
  await page.getByRole('link', { name: 'Pruebe dos hojas' }).click()
  const [first = '', , third = ''] = founded.recoveryShares
  await page.getByLabel('Hoja 1').fill(first)
  await page.getByLabel('Hoja 2').fill(third)
  await page.getByRole('button', { name: 'Probar las hojas' }).click()
  await page.getByText('Las hojas de recuperación se probaron y sirven.').waitFor()
  await settle(desk, async () => (await desk.session())?.recoveryConfirmed === true)
  got(await desk.carryOut('register-person', { givenNames: 'Alondra', ageGroup: 'adult' }))
})

test('a colleague who lost device and kit comes back after her words were compared', async () => {
  const { page } = office
  const lost = await application.newDevice()
  const joined = await join(lost, got(await desk.invite('member')).token)
  await settle(desk, async () => (await desk.pendingMembers()).length === 1)
  const asking = comparedWords((await desk.pendingMembers())[0])
  const marta = asking.member
  const casework = (await desk.organisation()).groups.find(({ kind }) => kind === 'casework')
  got(
    await desk.admitMember({
      ...asking,
      groups: casework ? [casework.id] : [],
      officer: false,
    }),
  )
  await settle(lost, async () => (await lost.session())?.standing === 'admitted')
  await settle(lost, async () => (await lost.findByName('alondra')).length === 1)

  await goInside(page, links.organisation())
  await page.getByRole('button', { name: 'Perdió dispositivo y hoja: que vuelva' }).click()
  const invitation = page.getByRole('alertdialog', { name: 'Invitación' })
  const link = await invitation.locator('.invitation-link').innerText()
  await invitation.getByRole('button', { name: 'Cerrar' }).click()
  const again = await application.newDevice()
  const returned = await join(again, link)
  expect(returned.account).not.toBe(joined.account)
  const compareAgain = page.getByRole('button', { name: 'Comparar y devolver el acceso' })
  await waitForNews(page, compareAgain)
  await compareAgain.click()
  const compare = page.getByRole('alertdialog', { name: 'Marta Inventada' })
  await compare.locator('.fingerprint-words li').last().waitFor()
  expect(await compare.locator('.fingerprint-words li').allInnerTexts()).toEqual(
    returned.fingerprint.words,
  )
  await expectReadable(page, 'readmit')
  await compare.getByText('Las cinco palabras coinciden, leídas de viva voz').click()
  await compare.getByRole('button', { name: 'Devolver el acceso' }).click()
  await compare.waitFor({ state: 'hidden' })
  await settle(again, async () => (await again.session())?.member === marta)
  await settle(again, async () => (await again.findByName('alondra')).length === 1)

  // She works the night from now on: one group more, one less.
  await page
    .getByRole('listitem')
    .filter({ has: page.getByText('Marta Inventada', { exact: true }) })
    .getByRole('button', { name: 'Cambiar sus grupos' })
    .click()
  const groups = page.getByRole('dialog', { name: 'Grupos de Marta Inventada' })
  await groups.getByText('Turno de la casa').click()
  await groups.getByText('Atención de casos').click()
  await groups.getByText('Del grupo que deja no lee nada nuevo').waitFor()
  await expectReadable(page, 'change-groups')
  await groups.getByRole('button', { name: 'Guardar sus grupos' }).press('Enter')
  await groups.waitFor({ state: 'hidden' })
  await settle(again, async () => {
    const kinds = (await again.session())?.groups.map(({ kind }) => kind) ?? []
    return kinds.includes('shift') && !kinds.includes('casework')
  })
})

async function join(device: DeviceApi, invitation: string): Promise<Enrolled> {
  const enrolled = got(
    await device.askToJoin({
      invitation,
      personName: 'Marta Inventada',
      passphrase,
      deviceLabel: 'noche',
    }),
  )
  got(await device.signIn({ account: enrolled.account, passphrase }))
  return enrolled
}

test('a stolen phone is revoked by keyboard, and closes where somebody holds it open', async () => {
  const { page } = office
  const phone = await application.newMachine(320)
  await signInByKit(phone, application.origin, founded.kit, 'Teléfono')
  await phone.page.getByRole('button', { name: /Quién soy aquí: Casa Alba/ }).waitFor()

  const devices = page.getByText('Dispositivos de Elena Inventada')
  await devices.focus()
  await page.keyboard.press('Enter')
  const revoke = page.getByRole('button', { name: 'Dar de baja «Teléfono»' })
  await waitForNews(page, revoke)
  await revoke.press('Enter')
  const dialog = page.getByRole('alertdialog', { name: 'Dar de baja «Teléfono»' })
  // Where nobody says otherwise, it counts as open: what it knows is said before, what closes the rest afterwards.
  await dialog.getByText('pudo leerlo quien lo tenga').waitFor()
  await expectReadable(page, 'revoke')
  await dialog.getByText('No: estaba bloqueado').click()
  await dialog.getByText('sin la frase nadie lo lee').waitFor()
  await dialog.getByText('No se sabe').click()
  await dialog.getByRole('button', { name: 'Dar de baja el dispositivo' }).press('Enter')
  await dialog.waitFor({ state: 'hidden' })
  const next = page.getByRole('alertdialog', { name: 'Dado de baja. Falta un paso' })
  await next.getByText('Cambie ahora su frase.').waitFor()
  await next.getByRole('button', { name: 'Cambiar su frase' }).waitFor()
  await expectReadable(page, 'revoke-next')
  await page.keyboard.press('Escape')
  await next.waitFor({ state: 'hidden' })
  await page.getByText('Dado de baja').waitFor()
  // Its next round finds out, and the keys in its memory are gone.
  await waitForNews(phone.page, phone.page.getByRole('heading', { name: 'Entrar' }))
  await phone.page.getByLabel('Su frase', { exact: true }).fill(passphrase)
  await phone.page.getByRole('button', { name: 'Entrar', exact: true }).click()
  await phone.page.getByText('Este dispositivo se dio de baja.').waitFor()
  await expectReadable(phone.page, 'revoked')
  await phone.context.close()
})

test('who is on call opens one essential screen, with the reason first, and the organisation is told', async () => {
  const { page } = office
  const nurse = await application.newDevice()
  const enrolled = await join(nurse, got(await desk.invite('member')).token)
  await settle(desk, async () => (await desk.pendingMembers()).length === 1)
  const asking = comparedWords((await desk.pendingMembers())[0])
  const onCall = (await desk.organisation()).groups.find(({ kind }) => kind === 'on-call')
  got(await desk.admitMember({ ...asking, groups: onCall ? [onCall.id] : [], officer: false }))
  const saved = got(
    await desk.carryOut('register-person', {
      givenNames: 'Brisa',
      ageGroup: 'adult',
      allergies: ['penicilina'],
    }),
  )
  const stream = saved.entries[0]?.stream as StreamId
  await settle(nurse, async () =>
    (await nurse.onCallCases()).some(({ stream: open }) => open === stream),
  )

  const night = await application.newMachine(320)
  await night.page.goto(`${application.origin}${links.onCall()}`)
  await night.page.getByLabel('Clave de acceso').fill(enrolled.kit)
  await enterPassphrase(night.page)
  await night.page.getByRole('heading', { name: 'De guardia' }).waitFor()
  const hers = night.page.getByRole('option', { name: caseCode(stream) })
  // Her machine may still be fetching whom the organisation accompanies.
  await expect
    .poll(async () => {
      await night.page.evaluate(() => window.dispatchEvent(new Event('online')))
      await night.page.getByRole('combobox').fill('')
      await night.page.getByRole('combobox').fill(caseCode(stream))
      return hers.isVisible()
    })
    .toBe(true)
  await hers.click()
  await night.page.getByText('Diga qué expediente y por qué.').waitFor()
  await night.page.getByLabel('¿Por qué hay que abrirlo ahora?').fill('No respira bien')
  await expectReadable(night.page, 'on-call')
  await night.page.getByRole('button', { name: 'Abrir lo esencial' }).press('Enter')
  await night.page.getByText('penicilina').waitFor()
  expect(await night.page.getByText('Brisa').count()).toBe(0)
  await expectReadable(night.page, 'on-call-opened')

  await goInside(page, links.myDay())
  const opening = page.getByText('Marta Inventada abrió lo esencial estando de guardia')
  await waitForNews(page, opening)
  await opening.click()
  await page.getByText('Alguien de guardia abrió lo esencial').waitFor()
  await page.getByText('No respira bien').waitFor()
  expect(night.faults).toEqual([])
  await night.context.close()
})

test('an arrival is taken down on a locked device and confirmed by whoever unlocks it', async () => {
  const { page } = office
  await goInside(page, links.organisation())
  await page
    .getByRole('button', { name: 'Permitir anotar llegadas sin entrar en este dispositivo' })
    .click()
  await page.getByText('En este dispositivo se pueden anotar llegadas sin entrar.').waitFor()
  // The certificate is at the server before the device is locked.
  await settle(desk, async () =>
    (await desk.organisation()).members.some(({ devices }) =>
      devices.some(({ kind, state }) => kind === 'intake' && state === 'current'),
    ),
  )
  await page.getByRole('button', { name: 'Bloquear' }).click()
  await page.getByRole('link', { name: 'Anotar una llegada sin entrar' }).click()
  await page.getByText('Niña, niño o adolescente', { exact: true }).click()
  await page.getByLabel('¿Cómo quiere que la llamen?').fill('Luz')
  await page.getByLabel('Alergias').fill('cacahuate')
  await expectReadable(page, 'intake')
  await page.getByRole('button', { name: 'Guardar en este dispositivo' }).press('Enter')
  await page.getByText('Guardado en este dispositivo.').waitFor()
  expect(await page.getByText('Luz').count()).toBe(0)
  await expectReadable(page, 'intake-done')
  await settle(desk, async () => (await desk.findByName('luz')).length === 1)
  const [found] = await desk.findByName('luz')
  await page.goto(`${application.origin}${links.caseFile(found?.stream ?? '')}`)
  await enterPassphrase(page)
  await page.getByText('cacahuate').first().waitFor()
  await page.getByRole('button', { name: 'Los escribimos nosotros' }).click()
  await page.getByRole('button', { name: 'Los escribimos nosotros' }).waitFor({ state: 'hidden' })
  // Whoever coordinates sees who opened her file.
  await page.getByText('Quién puede ver').click()
  await page.getByRole('heading', { name: 'Quién lo abrió' }).waitFor()
})

test('who coordinated comes back by two printed sheets where nobody can come in any more', async () => {
  const { page, context, faults } = await application.newMachine(320)
  await page.goto(`${application.origin}${links.signIn()}`)
  await page.getByRole('link', { name: /recuperar con las hojas impresas/ }).click()
  const [first = '', second = ''] = founded.recoveryShares
  await page.getByLabel('Hoja de recuperación 1').fill(first)
  await page.getByText('Escriba al menos dos hojas.').waitFor()
  await page.getByLabel('Hoja de recuperación 2').fill(first)
  await page.getByRole('button', { name: 'Abrir la recuperación' }).click()
  await page.getByText('La misma hoja se escribió dos veces.').waitFor()
  await expectReadable(page, 'recovery-sheets')
  await page.getByLabel('Hoja de recuperación 2').fill(second.toLowerCase())
  await page.getByRole('button', { name: 'Abrir la recuperación' }).click()
  await page.getByRole('heading', { name: 'Recuperación de Casa Alba' }).waitFor()
  await page.getByText('Elena Inventada').click()
  await page.getByLabel('¿Con qué frase va a entrar?').fill('ocho platos de barro')
  await page.getByLabel('La misma frase, otra vez').fill('ocho platos de barro')
  await expectReadable(page, 'recovery-who')
  await page.getByRole('button', { name: 'Crear llaves nuevas y entrar' }).click()
  await page.getByRole('heading', { name: 'Sus hojas' }).waitFor()
  await page.getByText('Las imprimí, o las copié a mano').click()
  await page.getByRole('button', { name: 'Seguir' }).click()
  await page.waitForURL((url) => url.pathname === links.myDay())
  await page.getByRole('button', { name: /Quién soy aquí: Casa Alba/ }).waitFor()
  await page.goto(`${application.origin}${links.cases()}`)
  await enterPassphrase(page, 'ocho platos de barro')
  await waitForNews(page, page.getByText('Alondra'))
  expect(faults.filter((fault) => !/40\d/.test(fault))).toEqual([])
  await context.close()
})
