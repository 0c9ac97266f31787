import { got } from '@cobijo/contract/device/testing/invented-organisation'
import type { StreamId } from '@cobijo/domain/journal/identifier'
import { homeToGrandmother, threeOfTwoAgencies } from '@cobijo/domain/testing/girl-and-panel'
import { allSteps } from '@cobijo/domain/testing/return-night'
import { expect, test } from 'vitest'
import { done, journeyOf, sent, today } from '../testing/journey.ts'
import { acceptFrom, refer } from '../testing/refer-by-hand.ts'

// A girl alone from Huehuetenango: the authority is told before any step of migration, she is handed over, asked six things and no more, and goes
// home only by what a panel determined, with somebody trained beside her; there she is followed up (BR-11, 14, 15, 33).

const journey = journeyOf({
  others: { 'Casa de la Niñez': { kind: 'child-protection' } },
})
let stream: string

test('she is met on the road; before the authority was told no step of migration is open', async () => {
  const { page, follow, tab, save, see, heading } = journey.desk
  await page.getByRole('link', { name: 'Registrar a una persona' }).click()
  await follow('Solo tengo dos minutos: anotar lo que se ve')
  await heading('Anotar a alguien en el camino').waitFor()
  await page.getByText('Niña, niño o adolescente', { exact: true }).first().click()
  await save()
  await page.getByRole('tablist').waitFor()
  stream = new URL(page.url()).pathname.split('/')[2] ?? ''
  for (const part of [/Protección internacional/, /Retorno/]) {
    await tab(part)
    await see(/Aviso a una autoridad · falta|Avisar a la Procuraduría de Protección · falta/)
  }
})

test('the notice by telephone, the hand-over with its record, and six topics', async () => {
  const { page, tab, follow, save, answer, fill, see } = journey.desk
  await tab('Niñez')
  await follow('Avisar a la Procuraduría de Protección')
  await page.getByText('Por teléfono', { exact: true }).click()
  await save()
  await tab('Niñez')
  await follow('Entregarla a quien la cuida y levantar el acta de canalización')
  await answer('¿Se entregó?', 'Sí, la recibieron')
  await answer(/A quién/, 'Sistema para el Desarrollo Integral de la Familia')
  await save()
  await see('Actas de canalización')
  await follow('Preguntas a la niña, niño o adolescente')
  expect(await page.locator('[data-field="childTopics"]').getByRole('checkbox').count()).toBe(6)
  await page.getByText('Paradero de su familia', { exact: true }).first().click()
  await page
    .getByRole('textbox', { name: 'Paradero de su familia' })
    .fill('Su abuela vive en Huehuetenango')
  await answer('¿Hay indicios de que necesita protección internacional?', 'No')
  await save()
  await see('Su abuela vive en Huehuetenango')
  await follow('Quién la representa')
  await fill('Nombre de su representante', 'Procuraduría, Lic. Inventada')
  await save()
  await see('Procuraduría, Lic. Inventada')
})

test('a house of children receives her with the word of whoever represents her, and her own', async () => {
  await refer(journey.desk, {
    stream,
    to: 'Casa de la Niñez',
    need: 'Alojamiento',
    parts: ['Lo esencial de la noche'],
    representative: 'Procuraduría, Lic. Inventada',
  })
  await acceptFrom(journey.at('Casa de la Niñez'), 'Mesa de protección')
  await journey.at('Casa de la Niñez').openCase(stream, /./)
  await journey.at('Casa de la Niñez').see('Niña, niño o adolescente')
})

test('BR-15: whatever else is ready, without a determination the journey home cannot be set', async () => {
  const { openCase, tab, see, page } = journey.desk
  const about = { case: stream }
  // Other days: her wish, her health, who waits for her, who goes with her.
  for (const step of allSteps)
    await done(journey.desk, 'record-return-step', {
      ...about,
      ...step,
      ...(step.returnStep === 'risk-assessed' ? { returnStepOn: today() } : {}),
      ...(step.returnStep === 'reception' ? { caregiverVerified: 'yes' } : {}),
    })
  await done(journey.desk, 'record-return-step', {
    ...about,
    returnStep: 'escort',
    escortBy: 'childhood-specialist',
  })
  await sent(journey.desk)
  await openCase(stream, /./)
  await tab(/Retorno/)
  await see('Determinación del interés superior · falta')
  expect(await page.getByRole('link', { name: 'Fijar el viaje' }).count()).toBe(0)
  const booked = await journey.desk.device.carryOut('book-return', { ...about, travelsOn: today() })
  expect(booked.kind).toBe('refused')
})

test('heard alone and weighed by a panel of two agencies, she goes home with somebody trained beside her', async () => {
  const { page, openCase, tab, follow, fill, answer, save, see } = journey.desk
  const about = { case: stream }
  await done(journey.desk, 'assess-best-interests', {
    ...about,
    heard: 'alone',
    herViews: 'Quiere vivir con su abuela',
  })
  await done(journey.desk, 'convene-panel', { ...about, panelMembers: threeOfTwoAgencies })
  const { file } = got(await journey.desk.device.openCase(stream as StreamId))
  const panel = file.bestInterests.panels[0]?.id
  await done(journey.desk, 'determine-best-interests', { ...about, panel, ...homeToGrandmother })
  await sent(journey.desk)
  await openCase(stream, /./)
  await tab(/Interés superior/)
  await see('En pie')
  await tab(/Retorno/)
  await follow('Fijar el viaje')
  await fill('Qué día viaja', today())
  await save()
  await see('Con fecha')
  for (const leg of ['Salió', 'Llegó']) {
    await tab(/Retorno/)
    await follow('Anotar un tramo')
    await answer('Qué pasó', leg)
    await answer('Con quién iba', 'Personal especializado en infancia')
    await save()
  }
  await page.getByText('Llegó', { exact: true }).first().waitFor()
})

test('at home she is visited, and her file ends as followed up', async () => {
  const { tab, follow, answer, save, see, more, fill, press } = journey.desk
  await tab(/Retorno/)
  await follow('Anotar una visita')
  await answer('¿La han amenazado?', 'No')
  await save()
  await see('Del calendario')
  await more('Cerrar el expediente')
  await answer(/¿Por qué se cierra\?/, 'Retornó y se dio seguimiento')
  await fill('¿Qué se hizo?', 'Vive con su abuela y va a la escuela')
  await answer('¿Se le explicó cómo volver?', 'Sí')
  await press('Cerrar el expediente')
  await see('Se cerró el expediente')
})
