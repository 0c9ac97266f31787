import { admitColleague } from '@cobijo/contract/device/testing/colleague'
import { beforeAll, expect, test } from 'vitest'
import type { Hands } from '../testing/hands.ts'
import { done, journeyOf, sent } from '../testing/journey.ts'
import { expectReadable, waitForNews } from '../testing/started-application.ts'

// In a house that is not small nobody tells a consulate anything alone: one asks, another releases, and who asked is no second person. What forbids it is
// lifted in the same way, with its paper; a word of hers forbids it anew (BR-27, BR-30). The small house's one person is in protection-story.browser.test.ts.

const journey = journeyOf({ desk: { size: 'large' }, others: {} })
const part = /Protección internacional/
let second: Hands
let marisol: string
let yareli: string

beforeAll(async () => {
  const wanting = { consularTold: 'yes', consularWish: 'wants' }
  marisol = await done(journey.desk, 'register-person', {
    ageGroup: 'adult',
    nameToUse: 'Marisol',
  })
  await done(journey.desk, 'record-consular-answer', { case: marisol, ...wanting })
  yareli = await done(journey.desk, 'register-person', { ageGroup: 'adult', nameToUse: 'Yareli' })
  await done(journey.desk, 'record-asylum-step', { case: yareli, asylumStep: 'applied' })
  await done(journey.desk, 'record-consular-answer', { case: yareli, ...wanting })
  await sent(journey.desk)
  const kinds = ['casework', 'protection']
  const joined = await admitColleague(journey.application.origin, journey.desk.device, kinds)
  second = await journey.seat(joined.kit)
})

test('one asks with the least that is to be said; she is no second person herself, whatever day she names', async () => {
  const { page, openCase, tab, follow, answer, fill, save, trySaving, see } = journey.desk
  await openCase(marisol, 'Marisol')
  await tab(part)
  await see('Se puede, con lo mínimo')
  await follow('Pedir un contacto')
  await answer('Qué se pide', 'Pedirle un documento')
  await fill(/Qué se le diría/, 'Su nombre y su fecha de nacimiento')
  await save()
  await see('Espera a otra persona')
  await follow('Responder a la petición')
  await answer('Respuesta', 'Autorizo')
  await fill(/Cuándo se vuelve a mirar/, 'mañana')
  await trySaving()
  await see('Hace falta una segunda persona.')
  await expectReadable(page, 'consulate-no-second')
  await page.getByRole('link', { name: 'Volver sin guardar' }).click()
})

test('another reads what would be said and releases it, at her own screen; whoever asked sees by whom', async () => {
  const { page, openCase, tab, follow, answer, save, see } = second
  await openCase(marisol, 'Marisol')
  await tab(part)
  await waitForNews(page, page.getByText('Espera a otra persona'))
  await follow('Responder a la petición')
  await see('Su nombre y su fecha de nacimiento')
  await answer('Respuesta', 'Autorizo')
  await expectReadable(page, 'consulate-second')
  await save()
  await see('Autorizado por una segunda persona')
  const { desk } = journey
  await desk.openCase(marisol, 'Marisol')
  await desk.tab(part)
  await waitForNews(desk.page, desk.page.getByText('Autorizado por una segunda persona'))
  expect(await desk.page.getByRole('link', { name: 'Responder a la petición' }).count()).toBe(0)
})

test('BR-27: what her application forbids is lifted by two with its paper, and a later word of hers forbids it anew', async () => {
  const { desk } = journey
  await desk.openCase(yareli, 'Yareli')
  await desk.tab(part)
  await desk.see('Prohibido: nadie avisa a su consulado')
  await desk.follow('Pedir que se levante la prohibición')
  await desk.answer('Qué prohibición', 'Solicitud de refugio presentada')
  await desk.answer(/Qué papel/, 'Desistimiento firmado por ella')
  await desk.fill('Número, o dónde está', 'Carpeta 3')
  await desk.save()
  await desk.see('Espera a otra persona')
  await desk.see('Prohibido: nadie avisa a su consulado')

  await second.openCase(yareli, 'Yareli')
  await second.tab(part)
  await waitForNews(second.page, second.page.getByText('Espera a otra persona'))
  await second.follow('Responder a la petición')
  await second.answer('Respuesta', 'Autorizo')
  await second.save()
  await second.see('Se puede, con lo mínimo')

  await second.follow('Refugio: anotar un paso')
  await second.answer(/Paso/, 'Dijo que tiene miedo de volver o que quiere pedirlo')
  await second.save()
  await second.see('Prohibido: nadie avisa a su consulado')
  await desk.openCase(yareli, 'Yareli')
  await desk.tab(part)
  await waitForNews(desk.page, desk.page.getByText('Prohibido: nadie avisa a su consulado'))
})
