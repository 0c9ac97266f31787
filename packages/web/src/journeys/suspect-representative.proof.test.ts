import { agree } from '@cobijo/contract/device/testing/refer'
import { beforeAll, expect, test } from 'vitest'
import { links } from '../links.ts'
import { done, journeyOf, sent } from '../testing/journey.ts'
import { acceptFrom, refer } from '../testing/refer-by-hand.ts'
import { waitForNews } from '../testing/started-application.ts'

// Her aunt represents a girl and opens her file to a house with her word, until she is alleged to have recruited her: out at once, on both sides,
// with all that her word had opened, and in again by nobody alone (BR-20).

const journey = journeyOf({ others: { 'Casa Alba': {} } })
const aunt = 'Rosa Inventada López'
let stream: string

beforeAll(async () => {
  stream = await done(journey.desk, 'register-person', {
    ageGroup: 'child',
    nameToUse: 'Citlali',
    givenNames: 'Citlali',
  })
  await sent(journey.desk)
})

test('her aunt represents her, and agrees that a house receives her', async () => {
  const { openCase, tab, follow, fill, save, see, answer } = journey.desk
  await openCase(stream, 'Citlali')
  await tab('Niñez')
  await see('Nadie la representa')
  await follow('Quién la representa')
  await fill('Nombre de su representante', aunt)
  await answer(/Qué es de ella/, 'Otro familiar')
  await save()
  await see(aunt)
  await refer(journey.desk, {
    stream,
    to: 'Casa Alba',
    need: 'Alojamiento',
    parts: ['Lo esencial de la noche', 'Identidad'],
    representative: aunt,
  })
  await acceptFrom(journey.at('Casa Alba'), 'Mesa de protección')
  await journey.at('Casa Alba').openCase(stream, 'Citlali')
})

test('she is alleged to have recruited the girl: out at once, with whatever her word had opened', async () => {
  const { page, openCase, tab, answer, save, see } = journey.desk
  await openCase(stream, 'Citlali')
  await tab('Niñez')
  const line = page.locator('.service-line', { hasText: aunt })
  await line.getByRole('link', { name: 'Completar o corregir' }).click()
  await answer('¿Hay algo que lo impida?', 'Se le señala de haberla captado o explotado')
  await see('Al guardar deja de representarla')
  await save()
  await line.getByText('No la representa', { exact: true }).waitFor()
  await tab(/Consentimiento/)
  await see(/retir/i)
  await tab(/Quién puede ver/)
  await see('Nadie fuera de su organización puede ver este expediente.')
  await sent(journey.desk)
})

test('the house that her word had opened loses the file, keeps what tonight needs, and is not told why', async () => {
  const alba = journey.at('Casa Alba')
  await alba.go(links.caseFile(stream))
  await waitForNews(alba.page, alba.page.getByText('Terminó el acceso a su expediente'))
  expect(await alba.page.locator('main').innerText()).not.toMatch(/señala|captado|Rosa/)
})

test('the shift knows whom not to tell, and somebody else has to represent her within the day', async () => {
  const { openCase, tab, see } = journey.desk
  await openCase(stream, 'Citlali')
  await tab('Esencial')
  await see(aunt)
  await tab(/Plazos/)
  await see('Representación en suplencia')
})

test('her word opens nothing any more, and nobody lets her in again alone', async () => {
  const { page, openCase, tab, answer, fill, trySaving, see } = journey.desk
  await expect(
    agree(journey.desk.device, stream as never, ['essential'], {}, 'theirs'),
  ).rejects.toThrow(/refused/)
  await openCase(stream, 'Citlali')
  await tab('Niñez')
  const line = page.locator('.service-line', { hasText: aunt })
  await line.getByRole('link', { name: 'Completar o corregir' }).click()
  await answer('¿Hay algo que lo impida?', 'No se sabe de nada')
  await fill('Por qué', 'Dijo que no fue ella')
  await trySaving()
  await page.getByRole('alert').first().waitFor()
  await page.getByRole('link', { name: 'Volver sin guardar' }).click()
  await tab('Niñez')
  await see('No la representa')
})

test('the authority represents her in her aunt’s place, and with its word she goes on', async () => {
  const { openCase, tab, follow, fill, save, see, answer } = journey.desk
  await openCase(stream, 'Citlali')
  await tab('Niñez')
  await follow('Quién la representa')
  await fill('Nombre de su representante', 'Procuraduría, Lic. Inventada')
  await answer(/Qué es de ella/, 'La autoridad de protección')
  await save()
  await see('Procuraduría, Lic. Inventada')
  await refer(journey.desk, {
    stream,
    to: 'Casa Alba',
    need: 'Alojamiento',
    parts: ['Lo esencial de la noche'],
    representative: 'Procuraduría, Lic. Inventada',
  })
})
