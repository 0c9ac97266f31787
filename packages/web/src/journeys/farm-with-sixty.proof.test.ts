import { settle } from '@cobijo/contract/device/testing/invented-organisation'
import { expect, test } from 'vitest'
import { links } from '../links.ts'
import { expectUnseen } from '../testing/hands.ts'
import { done, journeyOf, sent } from '../testing/journey.ts'
import { acceptFrom, refer } from '../testing/refer-by-hand.ts'
import { waitForNews } from '../testing/started-application.ts'

// A farm with sixty people, taken down on telephones in an hour. One of them, in forced labour, accepts help and goes his way to its end; of the
// other fifty-nine nobody is a case (W6, BR-51).

const journey = journeyOf({ others: { 'Casa Alba': {} } })
const others = 59
let sheet: string
let stream: string

test('a sheet is begun; colleagues take down fifty-nine on other telephones, the sixtieth by hand', async () => {
  const { page, device, heading, fill, press, answer, see } = journey.desk
  await page.getByRole('link', { name: 'Grupos' }).first().click()
  await fill('Cómo llamar a esta lista', 'Lista del jueves')
  await fill('Cuántas personas parecen ser', '60')
  await press('Empezar')
  await heading('Lista del jueves').waitFor()
  sheet = new URL(page.url()).pathname.split('/').at(-1) ?? ''
  await settle(device, async () => (await device.openGathering(sheet as never)).kind === 'opened')
  for (let each = 1; each <= others; each += 1)
    await done(journey.desk, 'note-arrival', { gathering: sheet, wristband: String(each) })
  await sent(journey.desk)
  await waitForNews(page, page.getByRole('heading', { name: '59 personas en la lista' }))
  await page.getByLabel('Pulsera', { exact: true }).fill('60')
  await page.getByText('Hombre', { exact: true }).first().click()
  await answer('¿Niña, niño o adolescente?', 'Persona adulta')
  await page.getByText('Herida o enferma', { exact: true }).click()
  await press('Guardar y seguir')
  await page.getByRole('heading', { name: '60 personas en la lista' }).waitFor()
  await page.getByText(/^Marcar a todas/).click()
  await answer(/Qué se repartió/, 'Comida')
  await press('Anotarlo a 60 personas')
  await see(/Comida/)
})

test('he is asked alone and accepts; his file begins with his row', async () => {
  const { page, see, tab } = journey.desk
  await page
    .getByRole('listitem')
    .filter({ hasText: 'Herida o enferma' })
    .getByRole('button', { name: /Abrir/ })
    .click()
  const dialog = page.getByRole('dialog')
  await dialog.getByRole('button', { name: 'Acepta ayuda: abrir expediente' }).click()
  await dialog.getByText('Con sus palabras', { exact: true }).click()
  await dialog.getByRole('button', { name: 'Aceptó: abrir expediente' }).click()
  await see('1 con expediente')
  await page.getByRole('link', { name: 'Abrir su expediente' }).click()
  await page.getByRole('tablist').waitFor()
  stream = new URL(page.url()).pathname.split('/')[2] ?? ''
  await tab('Esencial')
  await see('Herida o enferma')
})

test('interviewed alone: forced labour by both definitions, presumed by judgement, and helped that day', async () => {
  const { page, tab, follow, answer, fill, save, see, add } = journey.desk
  const unfold = (name: string) => page.locator('summary', { hasText: name }).click()
  await tab(/Identificación/)
  await follow('Entrevista')
  await page.getByText('Lo que pasó', { exact: true }).click()
  await fill('Edad cuando la explotaron', '31')
  for (const group of ['Qué le hicieron', 'Con qué medios', 'Para qué']) await unfold(group)
  await answer('Captar', 'Sí')
  await answer('Engaño', 'Sí')
  await answer('Trabajo o servicios forzados', 'Sí')
  await save()
  await page
    .getByRole('article')
    .filter({ hasText: 'Protocolo de Palermo' })
    .getByText('Trata de personas', { exact: true })
    .waitFor()
  await follow('Qué se considera aquí')
  await answer('Se considera', 'Presunta víctima')
  await answer('Con base en', 'Criterio profesional')
  await fill('Por qué', 'Lo que dijo y cómo lo dijo')
  await save()
  await see('Presunta víctima')
  await add('Registrar servicio')
  await answer(/¿Qué servicio\?/, 'Atención médica')
  await answer(/¿En qué va\?/, 'Terminado')
  await save()
  await see('Atención médica · terminado')
})

test('a house takes him on, and his case ends here with its referral', async () => {
  const { openCase, more, answer, fill, press, see } = journey.desk
  await refer(journey.desk, {
    stream,
    to: 'Casa Alba',
    need: 'Alojamiento',
    parts: ['Lo esencial de la noche'],
  })
  const alba = journey.at('Casa Alba')
  await acceptFrom(alba, 'Mesa de protección')
  await openCase(stream, /./)
  await waitForNews(journey.desk.page, journey.desk.page.getByText('aceptada'))
  await more('Cerrar el expediente')
  await answer(/¿Por qué se cierra\?/, 'Sigue con otra organización')
  await answer(/Canalización por la que otra organización sigue/, 'Casa Alba')
  await fill('¿Qué se hizo?', 'Médico, comida y una cama en otra casa')
  await answer('¿Se le explicó cómo volver?', 'Sí')
  await press('Cerrar el expediente')
  await see('Se cerró el expediente')
})

test('of sixty people one is a case, on either side; the sheet says until when the others stand on it', async () => {
  const { device, page, go, press, see } = journey.desk
  expect((await device.list({ sort: 'last-update' })).total).toBe(1)
  await go(links.group(sheet))
  await press('Terminar la lista')
  await see('59 personas no tienen expediente.')
  await page.getByRole('dialog').getByRole('button', { name: 'Terminar', exact: true }).click()
  await see(/Se guarda hasta el/)
  const alba = journey.at('Casa Alba')
  await alba.go(links.groups())
  await expectUnseen(alba.page, alba.page.getByText('Todavía no hay listas'), /Lista del jueves/)
  await alba.go(links.cases())
  await alba.page.getByRole('rowheader').first().waitFor()
  expect(await alba.page.getByRole('rowheader').count()).toBe(1)
})
