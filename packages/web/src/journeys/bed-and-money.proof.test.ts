import { admitColleague } from '@cobijo/contract/device/testing/colleague'
import { beforeAll, expect, test } from 'vitest'
import { links } from '../links.ts'
import type { Hands } from '../testing/hands.ts'
import { done, journeyOf, sent } from '../testing/journey.ts'
import { expectReadable, waitForNews } from '../testing/started-application.ts'

// The last bed of a house is kept for somebody who does not come, and goes to who waited for it; then money that one person alone may not hand over.

const journey = journeyOf({ others: {} })
let colleague: Hands
let house: string
let sol: string
let ixchel: string

beforeAll(async () => {
  const { device } = journey.desk
  house = await done(journey.desk, 'begin-house', {
    houseName: 'La Ceiba',
    facilityType: 'shelter',
  })
  await done(journey.desk, 'set-beds', {
    gathering: house,
    rooms: [{ room: 'Uno', roomFor: 'women', beds: 1 }],
  })
  sol = await done(journey.desk, 'register-person', { ageGroup: 'adult', nameToUse: 'Sol' })
  ixchel = await done(journey.desk, 'register-person', { ageGroup: 'adult', nameToUse: 'Ixchel' })
  await sent(journey.desk)
  const joined = await admitColleague(journey.application.origin, device, ['casework'])
  colleague = await journey.seat(joined.kit)
})

const look = async (hands: Hands, stream: string, name: string): Promise<void> => {
  await hands.openCase(stream, name)
  await hands.follow('Buscar cama')
  await hands.follow('La Ceiba')
  await hands.see(`Cama para ${name}`)
}

test('the last bed is kept for her until an hour, and whoever comes meanwhile is told that there is none and waits', async () => {
  const { page, follow, answer, save, see, tab } = journey.desk
  await look(journey.desk, sol, 'Sol')
  await follow('Apartar una cama')
  await answer('Cuarto', 'Uno')
  await expectReadable(page, 'bed-held-form')
  await save()
  await see(/Apartada hasta/)
  await see('sin camas libres')
  await expectReadable(page, 'bed-held')

  await look(journey.desk, ixchel, 'Ixchel')
  await see('Ahora no hay aquí una cama libre para ella.')
  await follow('Poner en lista de espera')
  await answer('Qué cama se necesita', 'Mujeres')
  await save()
  await tab(/Lista de espera/)
  await see('Ixchel')
  await expectReadable(page, 'bed-awaited')
})

test('the other colleague sees on her own screen who is kept a bed and who waits; who never came gives it back', async () => {
  const { page, go, save, see, tab } = colleague
  await go(links.house(house))
  await waitForNews(page, page.getByText(/Apartada hasta/))
  await page.getByRole('link', { name: 'No llegó' }).first().click()
  await page.getByRole('button', { name: 'Guardar en este dispositivo' }).waitFor()
  await save()
  await see('1 cama libre')
  await tab(/Lista de espera/)
  await see('Ixchel')
})

test('BR-37: whoever waited gets it; a limit to whom she calls is taken with its reason and its end alone, and the house says when it is over', async () => {
  const { page, follow, answer, fill, save, see, trySaving } = colleague
  await follow('Duerme aquí desde hoy')
  await answer('Cuarto', 'Uno')
  await answer('¿Quiere quedarse aquí?', 'Sí')
  await answer('¿Tiene con qué comunicarse?', 'No')
  const limit = page.locator('[data-field="restriction"]')
  await limit.getByText('Riesgo por delincuencia organizada').first().click()
  await trySaving()
  await see('Limitar su comunicación pide un motivo, una razón y una fecha de término.')
  await expectReadable(page, 'restriction-refused')
  await fill('Razón en este caso', 'La buscaron por teléfono')
  await limit.getByRole('textbox', { name: /Hasta cuándo/ }).fill('mañana')
  await limit.getByRole('textbox', { name: /hora/i }).fill('10:00')
  await save()
  await see(/Comunicación limitada hasta/)
  await expectReadable(page, 'restriction-stands')
})

test('W23: above what one person may hand over, an agreed payment waits for a second person, and the first is not one', async () => {
  const { page, openCase, tab, follow, answer, fill, save, see } = journey.desk
  await openCase(ixchel, 'Ixchel')
  await tab('Dinero y vales')
  await follow('Acordar un apoyo')
  await answer('Qué apoyo', 'Efectivo')
  await fill('Clave de quien lo recibe', 'P-1')
  await see('Más de 2,000.00 MXN lo confirma una segunda persona antes de entregarlo.')
  await fill('Monto', '4,500')
  await save()
  await see('Espera a una segunda persona')
  await see('4,500.00 MXN')
  await expectReadable(page, 'payment-awaits')

  // On the day of whoever may confirm it, and not on hers who agreed it.
  await colleague.go(links.myDay())
  const line = colleague.page.getByRole('link', { name: /Confirmar como segunda persona.*Ixchel/ })
  await waitForNews(colleague.page, line)
  await expectReadable(colleague.page, 'day-payment')
  await line.click()
  await colleague.see('Espera a una segunda persona')
  await colleague.follow('Confirmar como segunda persona')
  await colleague.save()
  await colleague.see('Confirmado por dos personas')

  await waitForNews(page, page.getByText('Confirmado por dos personas'))
  await follow('Anotar la entrega')
  await answer('Recibo', 'Llega después')
  await save()
  await see('Entregado')
  await expectReadable(page, 'payment-paid')
  expect(await page.getByText('Espera a una segunda persona').count()).toBe(0)
})
