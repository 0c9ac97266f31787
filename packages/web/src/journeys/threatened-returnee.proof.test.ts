import { allSteps } from '@cobijo/domain/testing/return-night'
import { beforeAll, expect, test } from 'vitest'
import { links } from '../links.ts'
import { done, journeyOf, sent, today } from '../testing/journey.ts'
import { acceptFrom, refer } from '../testing/refer-by-hand.ts'

// She went home by her own will; there somebody follows her up, and she is threatened. It is said once, to whoever must act, by the channel that
// she called safe; nothing is closed or taken away by it, and a closed file asks to be opened.

const journey = journeyOf({
  others: { 'Oficina de Huehuetenango': { kind: 'international-organisation' } },
})
const office = () => journey.at('Oficina de Huehuetenango')
let stream: string

beforeAll(async () => {
  stream = await done(journey.desk, 'register-person', {
    ageGroup: 'adult',
    nameToUse: 'Yolotl',
    safeContacts: [{ channel: 'message', to: 'su tía, por mensaje', caution: 'su hermano lee' }],
  })
  // Her return, on other days.
  for (const step of allSteps)
    await done(journey.desk, 'record-return-step', {
      case: stream,
      ...step,
      ...(step.returnStep === 'risk-assessed' ? { returnStepOn: today() } : {}),
    })
  await done(journey.desk, 'book-return', { case: stream, travelsOn: today() })
  for (const leg of ['departed', 'arrived'])
    await done(journey.desk, 'record-return-leg', { case: stream, leg })
  await sent(journey.desk)
})

test('the desk shares with the office there what following her up needs, with her word', async () => {
  await refer(journey.desk, {
    stream,
    to: 'Oficina de Huehuetenango',
    need: 'Reintegración',
    parts: ['Lo esencial de la noche', 'Plan y servicios', 'Protección y riesgo'],
  })
  await acceptFrom(office(), 'Mesa de protección')
  await office().openCase(stream, 'Yolotl')
})

test('at the visit she says that she was threatened: it stands above her follow-up at once, and nothing is taken away', async () => {
  const { tab, follow, answer, fill, save, see, acknowledge } = office()
  await tab(/Retorno/)
  await follow('Anotar una visita')
  await answer('¿La han amenazado?', 'Sí')
  await fill('Qué pasa', 'Vinieron a la casa')
  await save()
  await see('Puede estar otra vez en peligro')
  await acknowledge()
  await see('Vea con ella hoy su plan de seguridad')
})

test('she is sought by the safe channel alone: three tries without an answer close nothing', async () => {
  const { page, follow, answer, save, tab, press } = office()
  await tab(/Retorno/)
  await press('Mensaje que no dice nada')
  const words = await page.getByRole('dialog').innerText()
  expect(words).not.toMatch(/Yolotl|trata|Mesa|Oficina/)
  await page.keyboard.press('Escape')
  for (let each = 0; each < 3; each += 1) {
    await tab(/Retorno/)
    await follow('Anotar un intento de contacto')
    await answer(/Por qué vía/, 'Mensaje')
    await answer(/Qué pasó/, 'Nadie contestó')
    await save()
  }
  await tab(/Historia/)
  await page.getByText('Intento de contacto').nth(2).waitFor()
  await page.getByRole('button', { name: 'Más acciones', exact: true }).click()
  await page.getByRole('menuitem', { name: 'Cerrar el expediente', exact: true }).waitFor()
  await page.keyboard.press('Escape')
})

test('closed as followed up, and she calls: danger again asks to open the file, which it does not do by itself', async () => {
  const { page, openCase, acknowledge, more, answer, fill, press, see, tab, follow, save, go } =
    journey.desk
  await openCase(stream, 'Yolotl')
  await more('Cerrar el expediente')
  await answer(/¿Por qué se cierra\?/, 'Retornó y se dio seguimiento')
  await fill('¿Qué se hizo?', 'Volvió y se le visitó')
  await answer('¿Se le explicó cómo volver?', 'Sí')
  await press('Cerrar el expediente')
  await see('Se cerró el expediente')
  await tab(/Retorno/)
  await follow('Anotar una visita')
  await answer('¿La explotan otra vez, o lo intentan?', 'Sí')
  await save()
  await page.getByText('conviene reabrirlo para acompañarla').first().waitFor()
  await acknowledge()
  await page.locator('.case-header').getByText('Alto', { exact: true }).waitFor()
  await more('Abrir de nuevo')
  await page.getByText('Hay un peligro nuevo', { exact: true }).click()
  await press('Abrir de nuevo')
  await see('Se abrió de nuevo')
  await go(links.myDay())
  await page.getByRole('heading', { level: 1, name: /^Hoy/ }).waitFor()
  await page
    .getByRole('link', {
      name: /Yolotl.*Valorar de nuevo el riesgo|Valorar de nuevo el riesgo.*Yolotl/,
    })
    .waitFor()
})
