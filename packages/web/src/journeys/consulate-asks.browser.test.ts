import { settle } from '@cobijo/contract/device/testing/invented-organisation'
import { beforeAll, expect, test } from 'vitest'
import { links } from '../links.ts'
import { expectUnseen } from '../testing/hands.ts'
import { done, journeyOf, sent } from '../testing/journey.ts'
import { prepareReferral, refer } from '../testing/refer-by-hand.ts'
import { waitForNews } from '../testing/started-application.ts'
import { heardBy, keptBy } from '../testing/what-a-browser-has.ts'

// She asked for asylum, and her consulate asks about her: whoever reads there finds nothing, and cannot tell that anything was kept from it. Of
// another, who wants her consulate to know, it is told her name and no more (BR-27, BR-30, BR-32).

const journey = journeyOf({
  others: { 'Consulado Inventado': { kind: 'consulate' }, 'Casa Alba': {} },
})
let seeker: string
let other: string
let heard: () => Promise<string>

beforeAll(() => {
  heard = heardBy(journey.at('Consulado Inventado').page)
})

test('she says that she is afraid, then applies: the notice is due, and nobody may tell her consulate', async () => {
  const { openCase, tab, follow, answer, save, see } = journey.desk
  seeker = await done(journey.desk, 'register-person', {
    ageGroup: 'adult',
    givenNames: 'Yareli',
    firstSurname: 'Solórzano',
  })
  other = await done(journey.desk, 'register-person', {
    ageGroup: 'adult',
    givenNames: 'Marisol',
    firstSurname: 'Quib',
  })
  await sent(journey.desk)
  await openCase(seeker, /Yareli/)
  await tab(/Protección internacional/)
  await follow('Refugio: anotar un paso')
  await answer(/Paso/, 'Dijo que tiene miedo de volver o que quiere pedirlo')
  await save()
  await see('Prohibido: nadie avisa a su consulado')
  await follow('Refugio: anotar un paso')
  await answer(/Paso/, 'Solicitud presentada')
  await save()
  await tab(/Plazos/)
  await see('Aviso por escrito a la Comisión de refugiados')
  await tab(/Protección internacional/)
  await follow('Su consulado: qué respondió')
  await answer(/derecho a hablar con su consulado/, 'Sí')
  await answer('¿Lo quiere?', 'No')
  await save()
  await see('Prohibido: nadie avisa a su consulado')
})

test('a referral to her consulate is refused and the try is written down; to a house she is referred', async () => {
  const { page, press, openCase, tab, see } = journey.desk
  await prepareReferral(journey.desk, {
    stream: seeker,
    to: 'Consulado Inventado',
    need: 'Documentos',
    parts: ['Identidad'],
  })
  await press('Enviar a Consulado Inventado')
  await see('ninguna autoridad puede avisar a su consulado')
  expect(await page.getByRole('heading', { name: 'Canalización guardada' }).count()).toBe(0)
  await prepareReferral(journey.desk, {
    stream: seeker,
    to: 'Casa Alba',
    need: 'Alojamiento',
    parts: ['Identidad'],
  })
  // The no to her consulate is none to a house.
  expect(await page.getByText('ninguna autoridad puede avisar a su consulado').count()).toBe(0)
  await press('Enviar a Casa Alba')
  await page.getByRole('heading', { name: 'Canalización guardada' }).waitFor()
  await openCase(seeker, /Yareli/)
  await tab(/Protección internacional/)
  await see('Intentos que no se permitieron')
})

test('who wants her consulate to know is asked, released and referred with her name alone', async () => {
  const { openCase, tab, follow, answer, fill, save, see } = journey.desk
  await openCase(other, /Marisol/)
  await tab(/Protección internacional/)
  await follow('Explicarle su derecho')
  await answer(/derecho a hablar con su consulado/, 'Sí')
  await answer('¿Lo quiere?', 'Sí, lo quiere')
  await save()
  await follow('Pedir un contacto')
  await answer('Qué se pide', 'Enviarle quién es')
  await fill(/Qué se le diría/, 'Su nombre, para un documento')
  await save()
  await see('Espera a otra persona')
  await follow('Responder a la petición')
  await answer('Respuesta', 'Autorizo')
  await fill(/Cuándo se vuelve a mirar/, 'mañana')
  await save()
  await refer(journey.desk, {
    stream: other,
    to: 'Consulado Inventado',
    need: 'Documentos',
    parts: ['Identidad'],
  })
})

test('BR-32: the consulate asks: it sees her of whom it was told, has no field to search in, and of the other nothing at all', async () => {
  const consulate = journey.at('Consulado Inventado')
  const { page, go, see } = consulate
  await go(links.referrals())
  await waitForNews(page, page.getByText(/Marisol/))
  await expectUnseen(page, page.getByText(/Marisol/), /Yareli|Solórzano/)
  await go(links.cases())
  await expectUnseen(page, page.getByRole('rowheader', { name: /Marisol/ }), /Yareli|Solórzano/)
  expect(await page.getByRole('searchbox').count()).toBe(0)
  await go(links.caseFile(seeker))
  await see('Este expediente no existe o no es suyo')
  for (const path of [links.myDay(), links.network(), links.figures()]) {
    await go(path)
    await expectUnseen(page, page.getByRole('heading', { level: 1 }), /Yareli|Solórzano/)
  }
  // Not even that there was one: its own list has the one line that it was sent.
  await go(links.referrals())
  await page
    .getByText(/Marisol/)
    .first()
    .waitFor()
  await settle(consulate.device, async () => (await consulate.device.referrals()).length > 0)
  expect((await consulate.device.referrals()).map(({ caseStream }) => caseStream)).toEqual([other])
  expect((await consulate.device.openCase(seeker as never)).kind).toBe('refused')
})

test('BR-32: nothing that its browser was sent or keeps holds a word of the other, or so much as her number', async () => {
  const { page } = journey.at('Consulado Inventado')
  const found = { network: await heard(), storage: await keptBy(page) }
  for (const [where, all] of Object.entries(found)) {
    // It would be found: of whom it was told her number is there.
    expect(all, where).toContain(other)
    expect(all, where).not.toContain(seeker)
    expect(all, where).not.toMatch(/Yareli|Solórzano/)
  }
})
