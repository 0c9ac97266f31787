import type { SamplePersona } from '@cobijo/contract/wire/sample'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { links } from '../links.ts'
import {
  expectReadable,
  got,
  startApplication,
  type StartedApplication,
} from '../testing/started-application.ts'

const passphrase = 'palabras que todos conocen'
const personas: SamplePersona[] = []

let application: StartedApplication

beforeAll(async () => {
  application = await startApplication({ kind: 'sample', samplePersonas: () => ({ personas }) })
  const device = await application.newDevice()
  const enrolled = got(
    await device.foundNetwork({
      setupToken: application.server.setupToken,
      organisationName: 'Casa Ceiba',
      profile: { size: 'small', kind: 'shelter', dutyToReport: 'no', enforcesMigrationLaw: 'no' },
      personName: 'Inés Inventada',
      passphrase,
      deviceLabel: 'muestra',
      recovery: { shares: 3, threshold: 2 },
    }),
  )
  personas.push({
    label: 'Trabajo social',
    organisation: 'Casa Ceiba',
    account: enrolled.account,
    kit: enrolled.kit,
    passphrase,
  })
})

afterAll(async () => {
  await application.stop()
})

test('in the sample one chooses whom to be, under a ribbon on every page', async () => {
  const { page, faults } = await application.newMachine(320)
  const ribbon = page.getByText('Red de muestra: todo es inventado')
  await page.goto(application.origin)
  await ribbon.waitFor()
  // Nobody is invited into the sample, nor founds anything in it.
  expect(await page.getByRole('link', { name: 'Tengo una invitación' }).count()).toBe(0)
  await expectReadable(page, 'sample-first')
  await page.getByRole('link', { name: 'Entrar' }).click()
  await page.getByRole('heading', { name: 'Casa Ceiba' }).waitFor()
  await expectReadable(page, 'sample-personas')
  await page.getByRole('button', { name: 'Entrar como Trabajo social' }).click()
  await page.waitForURL((url) => url.pathname === links.myDay())
  await ribbon.waitFor()
  await page.getByRole('button', { name: /Quién soy aquí: Casa Ceiba/ }).waitFor()
  expect(faults).toEqual([])
})
