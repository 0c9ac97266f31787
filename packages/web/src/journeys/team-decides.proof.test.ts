import { admitColleague } from '@cobijo/contract/device/testing/colleague'
import { expect, test } from 'vitest'
import { links } from '../links.ts'
import { giveBed } from '../testing/give-bed.ts'
import type { Hands } from '../testing/hands.ts'
import { done, journeyOf, said, sent } from '../testing/journey.ts'
import { waitForNews } from '../testing/started-application.ts'

// What a team does about one woman that nobody does alone: it sits together, a case changes hands by a yes, somebody else looks before a plan counts
// as agreed, and her death is written down by whoever hears of it, and taken back (W21).

const journey = journeyOf({ others: { 'Casa Alba': {} } })
/** As the program calls whoever joins. */
const colleagueName = 'casework'
let colleague: Hands
let stream: string

test('those who help her sit together: who was there by agency, her voice, and what falls to this house as a task', async () => {
  const { page, device, openCase, fill, answer, save, tab, see } = journey.desk
  const house = await done(journey.desk, 'begin-house', {
    houseName: 'La Ceiba',
    facilityType: 'shelter',
  })
  await done(journey.desk, 'set-beds', {
    gathering: house,
    rooms: [{ room: 'Uno', roomFor: 'women', beds: 2 }],
  })
  stream = await done(journey.desk, 'register-person', { ageGroup: 'adult', nameToUse: 'Sol' })
  await sent(journey.desk)
  const joined = await admitColleague(journey.application.origin, device, ['casework'])
  colleague = await journey.seat(joined.kit)
  await openCase(stream, 'Sol')
  await tab(/Plan/)
  await journey.desk.follow('Anotar una reunión de caso')
  await fill('Qué día', 'hoy')
  await fill('Institución', 'Centro de salud')
  await fill('Función', 'Médica')
  await answer(/¿Se le escuchó\?/, 'Dijo antes lo que quería')
  await fill(/Qué dijo, con sus palabras/, 'Quiere aprender a coser')
  const agreed = page.locator('[data-field="conferenceAgreed"]')
  await agreed.getByRole('textbox', { name: 'Qué' }).first().fill('Preguntar por un curso')
  await agreed.getByRole('button', { name: /Quién/ }).click()
  await page.getByRole('option', { name: 'Nosotros', exact: true }).click()
  await save()
  await tab(/Plan/)
  await see(/Quiere aprender a coser/)
  await see(`Preguntar por un curso · ${said('Nosotros')}`)
  await page
    .getByRole('region', { name: 'Por hacer' })
    .getByText('Preguntar por un curso', { exact: true })
    .waitFor()
})

test('her case is offered to a colleague, who says no with a reason and then yes: only her yes makes it hers', async () => {
  const { page, openCase, more, answer, save, see } = journey.desk
  const offer = async (): Promise<void> => {
    await openCase(stream, 'Sol')
    await more('Ofrecer el caso a un colega')
    await answer(/A quién/, colleagueName)
    await save()
    await see(/Se ofreció este caso a/)
  }
  await offer()
  await colleague.go(links.myDay())
  await waitForNews(colleague.page, colleague.page.getByText(/Puede llevar este caso/))
  await colleague.openCase(stream, 'Sol')
  await colleague.follow('Responder el traspaso')
  await colleague.answer('Respuesta', 'No')
  await colleague.fill('Por qué no', 'Sale de viaje mañana')
  await colleague.save()
  await openCase(stream, 'Sol')
  await waitForNews(page, page.getByText('Sale de viaje mañana'))
  await offer()
  await colleague.openCase(stream, 'Sol')
  await waitForNews(
    colleague.page,
    colleague.page.getByRole('link', { name: 'Responder el traspaso' }),
  )
  await colleague.follow('Responder el traspaso')
  await colleague.answer('Respuesta', 'Sí, lo llevo yo')
  await colleague.save()
  await openCase(stream, 'Sol')
  await waitForNews(page, page.locator('.case-header').getByText(colleagueName))
})

test('a plan is looked at by somebody else than whoever asks, and help does not wait for it', async () => {
  const { openCase, tab, follow, fill, answer, trySaving, save, see, page } = colleague
  await openCase(stream, 'Sol')
  await tab(/Plan/)
  await follow('Acordar un plan')
  await fill('Metas, 1', 'Quiero aprender a coser')
  await answer('¿Está de acuerdo?', 'De acuerdo')
  await save()
  await tab(/Plan/)
  await follow('Pedir visto bueno')
  await answer('De qué', 'Del plan')
  await answer(/A quién se le pide/, 'Elena Inventada')
  await save()
  await tab(/Plan/)
  await see('Espera a otra persona')
  await page.getByRole('link', { name: /^Responder el visto bueno/ }).click()
  await answer('Respuesta', 'Está bien así')
  await trySaving()
  await see(/Falta cuándo se vuelve a mirar/)
  await page.getByRole('link', { name: 'Volver sin guardar' }).click()
  const { desk } = journey
  await desk.openCase(stream, 'Sol')
  await desk.tab(/Plan/)
  const answerLink = desk.page.getByRole('link', { name: /^Responder el visto bueno/ })
  await waitForNews(desk.page, answerLink)
  await answerLink.click()
  await desk.answer('Respuesta', 'Está bien así')
  await desk.save()
  await desk.tab(/Plan/)
  await desk.see('Con visto bueno')
  await tab(/Plan/)
  await waitForNews(page, page.getByText('Con visto bueno'))
})

test('she dies: by whoever hears of it, with what is known; her bed is freed, nothing is asked of her, what is owed to hers is a task', async () => {
  const { desk } = journey
  await desk.openCase(stream, 'Sol')
  await giveBed(desk, { name: 'Sol', house: 'La Ceiba', room: 'Uno' })
  await desk.openCase(stream, 'Sol')
  await desk.more('Anotar que falleció')
  await desk.answer(/Cómo se sabe/, 'Lo dijo el hospital')
  await desk.answer('¿Lo sabe su familia?', 'Todavía no')
  await desk.save()
  await desk.see(/No se le llama, no se le visita ni se le canaliza/)
  expect(await desk.page.getByText('¿Dónde duerme hoy?').count()).toBe(0)
  await desk.page.getByRole('button', { name: 'Agregar', exact: true }).click()
  await desk.page.getByRole('menuitem', { name: 'Registrar servicio' }).waitFor()
  expect(await desk.page.getByRole('menuitem', { name: 'Canalizar' }).count()).toBe(0)
  // Not by Escape: twice is the quick exit.
  await desk.page.mouse.click(2, 2)
  await desk.page.getByRole('menu').waitFor({ state: 'detached' })
  await desk.go(links.houses())
  await desk.follow('La Ceiba')
  await desk.see('2 camas libres')
  await colleague.openCase(stream, 'Sol')
  await waitForNews(colleague.page, colleague.page.getByText(/No se le llama, no se le visita/))
})

test('it was a mistake: one person is enough, and all counts again', async () => {
  const { openCase, follow, tab, fill, save, page } = colleague
  await openCase(stream, 'Sol')
  await tab('Fallecimiento')
  await follow('Fue un error: está viva')
  await fill('Cómo se supo que fue un error', 'Llamó ella')
  await save()
  await page.getByText('Se dijo por error que falleció').first().waitFor()
  expect(await page.getByText(/No se le llama, no se le visita/).count()).toBe(0)
  await tab(/Plan/)
  await page.getByText('Quiero aprender a coser').first().waitFor()
})
