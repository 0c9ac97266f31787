import { goInside } from '../testing/browser.ts'
import { admitColleague } from '@cobijo/contract/device/testing/colleague'
import type { DeviceApi } from '@cobijo/contract/device/device-api'
import { allSent, enter, settle } from '@cobijo/contract/device/testing/invented-organisation'
import type { MemberId, StreamId } from '@cobijo/domain/journal/identifier'
import { caseCode } from '@cobijo/domain/views/card'
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { links } from '../links.ts'
import {
  expectReadable,
  got,
  startApplication,
  waitForNews,
  type StartedApplication,
} from '../testing/started-application.ts'
import { foundFirst, signInByKit } from '../testing/two-organisations.ts'

let application: StartedApplication
let desk: DeviceApi
let colleague: DeviceApi
let page: Page
let person: StreamId
let course: StreamId

beforeAll(async () => {
  application = await startApplication()
  const { device, enrolled } = await foundFirst(application, 'Mesa de protección')
  await enter(device, enrolled)
  desk = device
  colleague = (await admitColleague(application.origin, desk, ['casework'])).device
  const saved = await desk.carryOut('register-person', { ageGroup: 'adult', nameToUse: 'Ixchel' })
  person = got(saved).entries[0]?.stream as StreamId
  got(await desk.carryOut('record-interview', { case: person, topics: ['exploitation'] }))
  await allSent(desk)
  page = await signInByKit(await application.newMachine(320), application.origin, enrolled.kit)
})
afterAll(() => application.stop())

const go = (path: string) => goInside(page, path)

const save = () => page.getByRole('button', { name: 'Guardar en este dispositivo' }).click()

test('a course is put down, and a list out of a spreadsheet comes in whole after a report of each row', async () => {
  await go(`${links.trainings()}?agregar=datos`)
  await page.getByLabel('Nombre del curso').fill('Señales y entrevista')
  await page.locator('[data-field="certifiesScreening"]').getByText('Sí', { exact: true }).click()
  await save()
  await page.getByRole('heading', { level: 1, name: 'Señales y entrevista' }).waitFor()
  await page.getByRole('link', { name: 'Traer una lista' }).click()
  const chosen = page.waitForEvent('filechooser')
  await page.getByRole('button', { name: 'Elegir el archivo' }).click()
  const rows = [
    'Nombre,Clave,Asistencia',
    'Inventada Uno,E-1,sí',
    ',,sí',
    'Inventada Dos,E-2,quizá',
  ]
  await (await chosen).setFiles({
    name: 'lista.csv',
    mimeType: 'text/csv',
    buffer: Buffer.from(rows.join('\n')),
  })
  await page.getByText('Listas: 1. Ya estaban: 0. No se pueden guardar: 2.').waitFor()
  await page.getByText('Columna C: No dice si asistió').waitFor()
  await expectReadable(page, 'training-import')
  await page.getByRole('button', { name: 'Guardar 1 fila en este dispositivo' }).click()
  await page.getByText('Inventada Uno').waitFor()
  // BR-55: never one without the other.
  await page.getByText(/^1 participación\. Personas distintas/).waitFor()
  await page.getByRole('link', { name: 'Dar certificados' }).click()
  await page.locator('[data-field="firstNumber"]').getByRole('textbox').fill('C-2026-1')
  await page.locator('[data-field="certificateUntil"]').getByRole('textbox').fill('22/11/2099')
  await expectReadable(page, 'training-issue')
  await save()
  await page.getByText(/^Certificado C-2026-1, vale hasta/).waitFor()
  await page.getByRole('button', { name: 'Ver el certificado C-2026-1 para imprimir' }).click()
  await page.getByRole('dialog').getByText('Se otorga a').waitFor()
  await expectReadable(page, 'training-paper')
  await page.getByRole('dialog').getByRole('button', { name: 'Cerrar' }).click()
  await page.getByRole('dialog').waitFor({ state: 'detached' })
  await page.getByRole('button', { name: 'Ver la lista para imprimir' }).click()
  await page.getByRole('dialog').getByText('Firma').waitFor()
  await page.getByRole('dialog').getByRole('button', { name: 'Cerrar' }).click()
  await page.getByRole('dialog').waitFor({ state: 'detached' })
})

test('W34: whoever knows its code writes herself onto the list', async () => {
  await settle(desk, async () => (await desk.gatherings('training')).length === 1)
  course = (await desk.gatherings('training'))[0]?.stream as StreamId
  await go(`${links.trainings()}?agregar=clave`)
  const code = page.getByLabel('Clave del curso')
  await code.fill('zzzz')
  await page.getByRole('button', { name: 'Buscar el curso' }).click()
  await page.getByText('Ningún curso abierto tiene esa clave.').waitFor()
  await code.fill(caseCode(course).toLowerCase().replace('-', ' '))
  await page.getByRole('button', { name: 'Buscar el curso' }).click()
  await expectReadable(page, 'training-enrol')
  await page.getByRole('button', { name: 'Inscribirme en este dispositivo' }).click()
  await page.getByText('Quedó en la lista.').waitFor()
  await go(links.training(course))
  await page.getByText('Se inscribió', { exact: true }).waitFor()
})

test('BR-08: her certificate is given by a colleague, ends soon on her day, and is the one that the form of a screening proposes', async () => {
  const { member } = (await desk.session()) ?? {}
  await certify(member as MemberId)
  await go(links.myDay())
  await waitForNews(page, page.getByText('Renovar su certificado para firmar entrevistas'))
  await expectReadable(page, 'day-certificate-ends')
  await go(links.caseForm(person, 'identificacion'))
  await page
    .locator('[data-field="standing"]')
    .getByText('Presunta víctima', { exact: true })
    .click()
  await page
    .locator('[data-field="ground"]')
    .getByText('Una entrevista de identificación', { exact: true })
    .click()
  const proposed = page.getByRole('radio', { name: /Certificado C-2026-2/ })
  await expect.poll(() => proposed.isChecked()).toBe(true)
  await expectReadable(page, 'identification-certificate')
  await save()
  await settle(desk, async () => (await signedBy())?.isVerified === true)
  expect(await signedBy()).toMatchObject({ number: 'C-2026-2', isVerified: true })
})

async function signedBy() {
  const opened = got(await desk.openCase(person))
  return opened.file.screening.identifications[0]?.certificate
}

/** The colleague says that all who enrolled came, and certifies: valid for a month. */
async function certify(member: MemberId): Promise<void> {
  const listed = async () => (await colleague.gatherings('training'))[0]?.training
  await settle(colleague, async () =>
    Boolean((await listed())?.participations.some((row) => row.member === member)),
  )
  const row = (await listed())?.participations.find((each) => each.member === member)
  const participation = row?.participation
  got(
    await colleague.carryOut('record-attendance', {
      gathering: course,
      participations: [{ participation, member, attendance: 'attended' }],
    }),
  )
  const validUntil = new Date(Date.now() + 30 * 86_400_000).toISOString().slice(0, 10)
  got(
    await colleague.carryOut('issue-certificates', {
      gathering: course,
      certificates: [{ participation, number: 'C-2026-2', validUntil }],
    }),
  )
  await allSent(colleague)
}
