import type { DeviceApi } from '@cobijo/contract/device/device-api'
import type { Enrolled } from '@cobijo/contract/device/enrolment/enrolment-api'
import {
  comparedWords,
  passphrase,
  settle,
} from '@cobijo/contract/device/testing/invented-organisation'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { links } from '../../links.ts'
import {
  expectReadable,
  got,
  startApplication,
  waitForNews,
  type StartedApplication,
} from '../../testing/started-application.ts'
import { enterPassphrase, foundFirst, signInByKit } from '../../testing/two-organisations.ts'

let application: StartedApplication
let desk: DeviceApi
let founded: Enrolled
let member: Enrolled

beforeAll(async () => {
  application = await startApplication()
  const first = await foundFirst(application, 'Casa Alba')
  desk = first.device
  founded = first.enrolled
  got(await desk.signIn({ account: founded.account, passphrase }))
  const joining = await application.newDevice()
  const { token } = got(await desk.invite('member'))
  member = got(
    await joining.askToJoin({
      invitation: token,
      personName: 'Marta Inventada',
      passphrase,
      deviceLabel: 'noche',
    }),
  )
  await settle(desk, async () => (await desk.pendingMembers()).length === 1)
  const casework = (await desk.organisation()).groups.find(({ kind }) => kind === 'casework')
  got(
    await desk.admitMember({
      ...comparedWords((await desk.pendingMembers())[0]),
      groups: casework ? [casework.id] : [],
      officer: false,
    }),
  )
})
afterAll(async () => {
  await application.stop()
})

test('a member reads before the first question that nobody can be registered yet, and whom to ask', async () => {
  const night = await application.newMachine(320)
  const page = await signInByKit(night, application.origin, member.kit, 'Teléfono')
  const held = page.getByText('Todavía no se puede registrar a nadie')
  const tryThem = page.getByRole('link', { name: 'Pruebe dos hojas' })
  await page.goto(`${application.origin}${links.myDay()}`)
  await enterPassphrase(page)
  await held.waitFor()
  await page.getByText('Pida a quien coordina que las pruebe').waitFor()
  expect(await page.getByText('Registre a la primera persona').count()).toBe(0)
  await expectReadable(page, 'day-held-up')

  await page.getByRole('link', { name: 'Registrar a una persona' }).first().click()
  await held.waitFor()
  await page.getByText('Pida a quien coordina que las pruebe').waitFor()
  await page.getByText('se queda sin terminar en este dispositivo').waitFor()
  // What only whoever coordinates can do is not offered, and nothing beside it says that she could begin.
  expect(await tryThem.count()).toBe(0)
  expect(await page.getByText('Nada es obligatorio').count()).toBe(0)
  await expectReadable(page, 'register-held-up')

  // Said once: the questions that follow have the screen to themselves.
  await page.getByText('Persona adulta', { exact: true }).click()
  await page.getByRole('button', { name: 'Siguiente' }).click()
  await page.getByLabel('Nombres').fill('Brisa')
  expect(await held.count()).toBe(0)

  // Once the sheets were tried what she noted is saved as it stands.
  expect(await desk.confirmRecoveryShares(founded.recoveryShares.slice(1))).toBeUndefined()
  await waitForNews(page, page.getByText('Nada es obligatorio'))
  await page.getByRole('button', { name: 'Guardar lo que hay y seguir después' }).click()
  await page.getByRole('heading', { name: 'Brisa' }).waitFor()
  await night.context.close()
})
