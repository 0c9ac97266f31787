import { settle } from '@cobijo/contract/device/testing/invented-organisation'
import { beforeAll, expect, test } from 'vitest'
import { links } from '../links.ts'
import { afterDrawing } from '../testing/browser.ts'
import { done, journeyOf, sent } from '../testing/journey.ts'
import { focusedAt, pressPair, tabAt } from '../testing/keyboard.ts'

// A case opened, a service recorded and a referral sent, by keyboard alone: no click anywhere below.

const journey = journeyOf({ others: { 'Casa Alba': {} } })
let stream: string

const press = (key: string) => journey.desk.page.keyboard.press(key)
const type = (words: string) => journey.desk.page.keyboard.insertText(words)
const focused = () => focusedAt(journey.desk.page)
const tabTo = (name: RegExp) => tabAt(journey.desk.page, name)

/** Opens the list under the focus and goes down to an option. */
async function choose(option: string): Promise<void> {
  const { page } = journey.desk
  await press('Enter')
  await page.getByRole('listbox').waitFor()
  for (let step = 0; step < 40 && (await focused()) !== option; step += 1) await press('ArrowDown')
  expect(await focused()).toBe(option)
  await press('Enter')
  await page.getByRole('listbox').waitFor({ state: 'detached' })
}

beforeAll(async () => {
  stream = await done(journey.desk, 'register-person', {
    ageGroup: 'adult',
    nameToUse: 'Luna',
    givenNames: 'Ixchel',
    firstSurname: 'Hernández',
  })
  await sent(journey.desk)
})

test('a case is found by name and opened', async () => {
  const { page, device } = journey.desk
  await settle(device, async () => (await device.findByName('Ixchel')).length === 1)
  await page.getByRole('heading', { name: /^Hoy/ }).waitFor()
  await pressPair(page, 'g', 'c', links.cases())
  await page.getByRole('rowheader', { name: 'Luna' }).waitFor()
  await press('/')
  await type('hernandes')
  await page.getByRole('link', { name: /Ixchel/ }).waitFor()
  await press('Tab')
  await press('Enter')
  await expect.poll(focused).toMatch(/^Luna/)
})

test('a service is recorded', async () => {
  const { page } = journey.desk
  await afterDrawing(page)
  await press('n')
  await expect.poll(focused).toBe('Registrar servicio')
  await tabTo(/¿Qué servicio\?/)
  await choose('Atención médica')
  await tabTo(/¿En qué va\?/)
  await choose('Terminado')
  await tabTo(/¿Qué se hizo\?/)
  await type('La vio la doctora')
  await tabTo(/^Guardar en este dispositivo/)
  await press('Enter')
  await page.getByText('Atención médica · terminado').waitFor()
})

test('she is asked and referred, question by question, and the other side has it', async () => {
  const { page } = journey.desk
  const { device: alba } = journey.at('Casa Alba')
  await expect.poll(focused).toMatch(/^Luna/)
  await tabTo(/^Agregar/)
  await press('Enter')
  await page.getByRole('menu').waitFor()
  await press('End')
  await expect.poll(focused).toMatch(/^Canalizar/)
  await press('Enter')
  await page.getByText('¿Qué necesita?').waitFor()
  await tabTo(/Alojamiento/)
  await press('Space')
  await tabTo(/^Siguiente/)
  await press('Enter')
  await tabTo(/Casa Alba/)
  await press('Space')
  await tabTo(/^Siguiente/)
  await press('Enter')
  await page.getByRole('region', { name: 'Pregúntele' }).waitFor()
  await tabTo(/^Lo leí en voz alta/)
  await press('Space')
  await tabTo(/^Lo esencial de la noche/)
  await press('Space')
  await tabTo(/^Firmó/)
  await press('Space')
  await tabTo(/^Guardar su sí/)
  await press('Enter')
  await page.getByRole('region', { name: 'Pregúntele' }).waitFor({ state: 'detached' })
  await tabTo(/^Siguiente/)
  await press('Enter')
  await tabTo(/^Inmediata/)
  await press('ArrowDown')
  await tabTo(/^Siguiente/)
  await press('Enter')
  await page.getByText('Revise antes de enviar').waitFor()
  await tabTo(/^Enviar a Casa Alba/)
  await press('Enter')
  await page.getByRole('heading', { name: 'Canalización guardada' }).waitFor()
  await settle(alba, async () =>
    (await alba.referrals()).some(({ caseStream }) => caseStream === stream),
  )
})
