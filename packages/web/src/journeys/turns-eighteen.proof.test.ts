import { beforeAll, expect, test } from 'vitest'
import { done, journeyOf, sent, today } from '../testing/journey.ts'
import { acceptFrom, refer } from '../testing/refer-by-hand.ts'

// He was registered at seventeen; today is his birthday. Nothing changes by itself; once somebody looked at it with him, he decides (BR-03).

const journey = journeyOf({ others: { 'Casa Alba': {} } })
const representative = 'Procuraduría, Lic. Inventada'
let stream: string

beforeAll(async () => {
  const [year = '', month, day] = today().split('-')
  stream = await done(journey.desk, 'register-person', {
    ageGroup: 'child',
    nameToUse: 'Emiliano',
    bornOn: `${Number(year) - 18}-${month}-${day}`.replace('02-29', '02-28'),
  })
  await done(journey.desk, 'record-representation', { case: stream, representative })
  await done(journey.desk, 'hand-over-child', { case: stream, handOverState: 'waits-here' })
  await sent(journey.desk)
})

test('on his birthday he is still protected as a child, and the page says to look at it with him', async () => {
  const { openCase, tab, see } = journey.desk
  await openCase(stream, 'Emiliano')
  await tab('Niñez')
  await see('Según su fecha de nacimiento ya tiene 18 años')
  await see('Nada cambia solo.')
  await see('Avisar a la Procuraduría de Protección')
  await tab(/Retorno/)
  await see('Determinación del interés superior')
})

test('somebody says what it rests on: without that he stays a child, with it he decides for himself', async () => {
  const { more, heading, answer, fill, save, trySaving, see, openCase, tab } = journey.desk
  await more('Decir su edad y en qué se apoya')
  await heading('Decir su edad y en qué se apoya').waitFor()
  await answer('Edad', 'Persona adulta')
  await trySaving()
  await see('Se le trata como niña, niño o adolescente hasta que conste otra cosa.')
  await answer('En qué se apoya', 'Cumplió 18 años')
  await fill('Cuándo cumplió 18 años', today())
  await save()
  await openCase(stream, 'Emiliano')
  await tab('Niñez')
  await see('Es adulta: decide y firma por sí misma')
  // What was written of him as a child stays.
  await see(representative)
  await see('Sigue aquí hasta que vengan por ella')
})

test('no gate of a child stands in his way any more, and no panel determines for him', async () => {
  const { page, tab, see } = journey.desk
  await tab(/Retorno/)
  await see('Declaración voluntaria firmada')
  expect(await page.getByText('Determinación del interés superior').count()).toBe(0)
  await tab(/Plazos/)
  const running = page.locator('main').getByText('Aviso a la Procuraduría de Protección')
  expect(await running.count()).toBe(0)
})

test('he is asked himself, and his own word opens his file to a house', async () => {
  const { page } = journey.desk
  await refer(journey.desk, {
    stream,
    to: 'Casa Alba',
    need: 'Alojamiento',
    parts: ['Lo esencial de la noche'],
  })
  await acceptFrom(journey.at('Casa Alba'), 'Mesa de protección')
  await journey.at('Casa Alba').openCase(stream, 'Emiliano')
  await journey.at('Casa Alba').tab('Esencial')
  await journey.at('Casa Alba').see('Persona adulta')
  expect(await page.getByText('¿Quién responde por ella?').count()).toBe(0)
})
