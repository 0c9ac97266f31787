import { caseCode } from '@cobijo/domain/views/card'
import { beforeAll, expect, test } from 'vitest'
import { links } from '../links.ts'
import { giveBed } from '../testing/give-bed.ts'
import { done, journeyOf, said, sent } from '../testing/journey.ts'
import { acceptFrom, refer } from '../testing/refer-by-hand.ts'
import { waitForNews } from '../testing/started-application.ts'

// Somebody with no document who says no name: helped at once, lodged by another organisation, and gone on by her own will (W3, BR-25).

const journey = journeyOf({ others: { 'Casa Alba': {} } })
let stream: string
let code: string

beforeAll(async () => {
  const alba = journey.at('Casa Alba')
  const house = await done(alba, 'begin-house', { houseName: 'La Ceiba', facilityType: 'shelter' })
  await done(alba, 'set-beds', {
    gathering: house,
    rooms: [{ room: 'Uno', roomFor: 'one-person', beds: 1 }],
  })
  await sent(alba)
})

test('she is met and helped before anybody asks who she is', async () => {
  const { page, follow, heading, add, save, see, answer } = journey.desk
  await page.getByRole('link', { name: 'Registrar a una persona' }).click()
  await follow('Solo tengo dos minutos: anotar lo que se ve')
  await heading('Anotar a alguien en el camino').waitFor()
  await page.getByText('Persona adulta', { exact: true }).click()
  await save()
  await page.getByRole('tablist').waitFor()
  stream = new URL(page.url()).pathname.split('/')[2] ?? ''
  code = caseCode(stream as never)
  await heading(code).waitFor()
  await add('Registrar servicio')
  await answer(/¿Qué servicio\?/, 'Atención médica')
  await answer(/¿En qué va\?/, 'Terminado')
  await save()
  await see('Atención médica · terminado')
})

test('she is referred by her code, with what the night needs and no more', async () => {
  const { page, see } = journey.desk
  await refer(journey.desk, {
    stream,
    to: 'Casa Alba',
    need: 'Alojamiento',
    parts: ['Lo esencial de la noche'],
    how: 'Puso su huella',
  })
  await page.getByRole('link', { name: 'Ver la canalización' }).click()
  await page.getByRole('button', { name: 'Oficio de canalización' }).click()
  await see('Asunto: canalización')
  const letter = await page.locator('.sheet').innerText()
  expect(letter).toContain(code)
  expect(letter).not.toMatch(/CURP|pasaporte|nacionalidad/i)
  await page.keyboard.press('Escape')
})

test('the house takes her in by her code, of her own will', async () => {
  const alba = journey.at('Casa Alba')
  const { see, openCase } = alba
  await acceptFrom(alba, 'Mesa de protección')
  await openCase(stream, code)
  await giveBed(alba, { name: code, house: 'La Ceiba', room: 'Uno' })
  await see('sin camas libres')
})

test('she goes on by her own will: her stay ends, both sides end their part, and no one ever wrote a name', async () => {
  const alba = journey.at('Casa Alba')
  await alba.follow('Terminó su estancia')
  await alba.answer(/Qué pasó/, 'Decidió irse')
  await alba.save()
  await alba.see('1 cama libre')
  await sent(alba)

  const { page, go, more, answer, fill, see, openCase } = journey.desk
  await openCase(stream, code)
  await waitForNews(page, page.getByText('aceptada'))
  await more('Cerrar el expediente')
  await answer(/¿Por qué se cierra\?/, 'Se fue por decisión propia')
  await fill('¿Qué se hizo?', 'Siguió su camino; sabe a quién llamar')
  await answer('¿Se le explicó cómo volver?', 'Sí')
  await page.getByRole('button', { name: 'Cerrar el expediente' }).click()
  await see('Se cerró el expediente')
  await page.getByRole('tab', { name: 'Datos' }).click()
  const identity = page.getByRole('region', { name: 'Identidad' }).getByRole('definition')
  await identity.first().waitFor()
  expect(new Set(await identity.allInnerTexts())).toEqual(new Set([said('Sin dato')]))
  await go(links.cases())
  await page.getByText(code).first().waitFor()
})
