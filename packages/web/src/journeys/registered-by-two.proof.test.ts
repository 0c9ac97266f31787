import { caseCode } from '@cobijo/domain/views/card'
import { beforeAll, expect, test } from 'vitest'
import { links } from '../links.ts'
import { expectUnseen } from '../testing/hands.ts'
import { done, journeyOf, sent } from '../testing/journey.ts'
import { acceptFrom, refer } from '../testing/refer-by-hand.ts'

// Two agencies registered the same woman, and one of them another of the same name. Referred with her word the two files meet at one desk: told
// apart by code, looked at with her, and the double is closed. The other agency learns nothing of it (W31).

const journey = journeyOf({ others: { 'Casa Alba': {} } })
const name = 'Ixchel Chablé'
let atDesk: string
let atHouse: string
let namesake: string

beforeAll(async () => {
  const person = { ageGroup: 'adult', givenNames: 'Ixchel', firstSurname: 'Chablé' }
  const alba = journey.at('Casa Alba')
  atDesk = await done(journey.desk, 'register-person', { ...person, languages: ['mam'] })
  atHouse = await done(alba, 'register-person', { ...person, allergies: ['penicilina'] })
  namesake = await done(alba, 'register-person', person)
  await sent(journey.desk)
  await sent(alba)
})

test('whoever registers her again is asked quietly whether she is the same, and goes to her file', async () => {
  const { page, go, fill, see, heading } = journey.desk
  await go(links.registerPerson())
  await fill('Nombres', 'Ishel')
  await fill('Primer apellido', 'Chavle')
  await see('¿Es la misma persona?')
  await page.getByRole('link', { name: new RegExp(caseCode(atDesk as never)) }).click()
  await heading(/Ixchel/).waitFor()
})

test('she agrees that the house may know who she is: three files of one name, each with its code', async () => {
  const { page, go, fill } = journey.at('Casa Alba')
  await refer(journey.desk, {
    stream: atDesk,
    to: 'Casa Alba',
    need: 'Alojamiento',
    parts: ['Identidad', 'Lo esencial de la noche'],
  })
  await acceptFrom(journey.at('Casa Alba'), 'Mesa de protección')
  await go(links.cases())
  await fill('Buscar por nombre o clave', name)
  for (const stream of [atDesk, atHouse, namesake])
    await page
      .getByRole('link', { name: new RegExp(`Ixchel.*${caseCode(stream as never)}`) })
      .waitFor()
})

test('looked at with her: her own file of the house is closed as the second of one person, the namesake’s stays', async () => {
  const alba = journey.at('Casa Alba')
  const { openCase, more, fill, answer, press, see, tab } = alba
  await openCase(atHouse, /Ixchel/)
  await more('Cerrar el expediente')
  await answer(/¿Por qué se cierra\?/, 'Estaba registrada dos veces')
  await fill('¿Qué se hizo?', `Sigue en ${caseCode(atDesk as never)}; se le preguntó a ella`)
  await answer('¿Se le explicó cómo volver?', 'Sí')
  await press('Cerrar el expediente')
  await see('Se cerró el expediente')
  // What the house knew of her night goes where her file is from now on.
  await openCase(atDesk, /Ixchel/)
  await alba.add('Poner al día lo esencial')
  await alba.page.getByLabel(/Alergias, 1/).fill('penicilina')
  await alba.save()
  await tab('Esencial')
  await see('penicilina')
  const open = await alba.device.list({ sort: 'last-update', state: 'open' })
  expect(open.rows.map(({ stream }) => stream).toSorted()).toEqual([atDesk, namesake].toSorted())
})

test('the desk reads one file of one woman, and nothing of what lay in the other house', async () => {
  const { page, device, go, fill } = journey.desk
  await sent(journey.at('Casa Alba'))
  await go(links.cases())
  await fill('Buscar por nombre o clave', name)
  await page.getByRole('link', { name: new RegExp(caseCode(atDesk as never)) }).waitFor()
  await expectUnseen(
    page,
    page.getByRole('link', { name: /Ixchel/ }),
    new RegExp(`${caseCode(atHouse as never)}|${caseCode(namesake as never)}|dos veces`),
  )
  for (const stream of [atHouse, namesake])
    expect((await device.openCase(stream as never)).kind).toBe('refused')
})
