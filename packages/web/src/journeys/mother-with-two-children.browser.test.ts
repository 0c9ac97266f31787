import { settle } from '@cobijo/contract/device/testing/invented-organisation'
import { beforeAll, expect, test } from 'vitest'
import { links } from '../links.ts'
import type { Hands } from '../testing/hands.ts'
import { done, journeyOf, said, sent } from '../testing/journey.ts'
import { acceptFrom, prepareReferral } from '../testing/refer-by-hand.ts'
import { expectReadable, waitForNews } from '../testing/started-application.ts'

// A mother and her two children: each with a file and a word of their own, referred together or not at all, in one room of one house (W7).

const journey = journeyOf({ others: { 'Casa Alba': {} } })
const names = ['Itzel', 'Ana', 'Beto'] as const
const streams = new Map<string, string>()
const of = (name: string): string => streams.get(name) ?? ''

beforeAll(async () => {
  const alba = journey.at('Casa Alba')
  const house = await done(alba, 'begin-house', { houseName: 'La Ceiba', facilityType: 'shelter' })
  await done(alba, 'set-beds', {
    gathering: house,
    rooms: [{ room: 'Uno', roomFor: 'family', beds: 3 }],
  })
  await sent(alba)
})

test('each of the three is registered, and the children are hers', async () => {
  const { page, fill, save, heading, openCase, tab, follow, answer, see } = journey.desk
  for (const name of names) {
    await journey.desk.go(links.registerPerson())
    const age = name === 'Itzel' ? 'Persona adulta' : 'Niña, niño o adolescente'
    await page.getByText(age, { exact: true }).first().click()
    await fill('¿Cómo quiere que le digamos?', name)
    await save()
    await heading(name).waitFor()
    streams.set(name, new URL(page.url()).pathname.split('/')[2] ?? '')
  }
  await openCase(of('Itzel'), 'Itzel')
  for (const name of ['Ana', 'Beto']) {
    await tab(/Familia/)
    await follow('Agregar a un familiar')
    await page.getByLabel('¿Quién es?').fill(name)
    await page.getByRole('radiogroup', { name: 'Elija a la persona' }).getByText(name).click()
    await answer(/¿Qué es de ella\?/, 'hija o hijo de')
    await answer('¿Deben seguir juntas?', 'Sí, no se separan')
    await save()
    await see(`${name}: ${said('hija o hijo de')} Itzel`)
  }
})

/** The first night's two questions; for a child her mother answers, and the child is heard. */
async function ask(hands: Hands, name: string): Promise<void> {
  const { page, openCase, follow, answer, save, fill, see } = hands
  await openCase(of(name), name)
  await follow('Preguntarle ahora')
  await page.getByText('Se lo leí').click()
  const region = (question: RegExp) => page.getByRole('region', { name: question })
  await region(/Podemos ayudarla aquí/)
    .getByText('Sí', { exact: true })
    .click()
  await page.getByRole('button', { name: /Quién lo sabrá/ }).click()
  await page.getByRole('option', { name: 'Casa Alba' }).click()
  await region(/decirle a Casa Alba/)
    .getByText('Sí', { exact: true })
    .first()
    .click()
  await page.getByText('Con su firma', { exact: true }).click()
  if (name !== 'Itzel') {
    await fill(/Nombre de su representante/, 'Itzel, su madre')
    await answer('¿Y la niña, el niño o adolescente está de acuerdo?', 'Sí')
  }
  await save()
  await see('Dijo que sí')
}

test('all or none: while one of them was not asked nobody goes, and the page says whom to ask', async () => {
  const { page, press, see } = journey.desk
  await ask(journey.desk, 'Ana')
  await prepareReferral(journey.desk, {
    stream: of('Itzel'),
    to: 'Casa Alba',
    need: 'Alojamiento',
    parts: ['Lo esencial de la noche'],
  })
  await see('Su familia va con ella')
  await press('Enviar a Casa Alba')
  await see(/Beto no puede ir así, y por eso no va nadie/)
  expect(await journey.at('Casa Alba').device.referrals()).toEqual([])
  expect(await page.getByRole('heading', { name: 'Canalización guardada' }).count()).toBe(0)
})

test('once he was asked too, all three go in one action, and the house takes each on', async () => {
  const { page, go, press } = journey.desk
  const alba = journey.at('Casa Alba')
  await ask(journey.desk, 'Beto')
  await go(links.refer(of('Itzel')))
  await press('Seguir con eso')
  const send = page.getByRole('button', { name: 'Enviar a Casa Alba' })
  await expect
    .poll(async () => {
      const next = page.getByRole('button', { name: 'Siguiente' })
      if (!(await send.isVisible())) await next.click({ timeout: 2000 }).catch(() => undefined)
      return send.isVisible()
    })
    .toBe(true)
  await send.click()
  await page.getByRole('heading', { name: 'Canalización guardada' }).waitFor()
  await settle(alba.device, async () => (await alba.device.referrals()).length === 3)
  for (const _ of names) await acceptFrom(alba, 'Mesa de protección')
})

test('the house gives the three of them one room, the children because they are hers', async () => {
  const alba = journey.at('Casa Alba')
  const { page, openCase, follow, answer, save, see } = alba
  // A bed for one of them asks for all. The house reads who belongs together and not what they are to each other: it proposes nobody.
  await openCase(of('Itzel'), 'Itzel')
  await follow('Buscar cama')
  await follow('La Ceiba')
  await see('Cama para Itzel')
  await follow('Duerme aquí desde hoy')
  const goes = page.getByRole('group', { name: 'Quién va' })
  await goes.getByText(/^Ana/).waitFor()
  expect(await goes.getByRole('checkbox', { checked: true }).count()).toBe(0)
  for (const name of ['Ana', 'Beto']) await goes.getByText(new RegExp(`^${name}`)).click()
  await answer('Cuarto para la familia', 'Uno')
  const freely = page.getByRole('group', { name: '¿Quién dijo que quiere quedarse aquí?' })
  for (const name of names) await freely.getByText(name, { exact: true }).click()
  await answer('¿Tiene con qué comunicarse?', 'Sí')
  await expectReadable(page, 'mother-beds-together')
  await save()
  await see('sin camas libres')
  for (const name of names)
    await expect
      .poll(() => page.getByRole('link', { name: new RegExp(`^${name}`) }).count())
      .toBe(1)
})

test('the desk reads that each was received, and nobody but her family is linked to her', async () => {
  const { page, openCase, tab } = journey.desk
  for (const name of names) {
    await openCase(of(name), name)
    await waitForNews(page, page.getByText('aceptada'))
  }
  await openCase(of('Itzel'), 'Itzel')
  await tab(/Familia/)
  await page.getByRole('link', { name: /Ana/ }).waitFor()
  const takeOut = page.getByRole('tabpanel').getByRole('link', { name: 'Sacar de la familia' })
  await expect.poll(() => takeOut.count()).toBe(2)
})
