import { admitColleague } from '@cobijo/contract/device/testing/colleague'
import { caseCode } from '@cobijo/domain/views/card'
import { expect, test } from 'vitest'
import { casePartNames } from '../case/case-part-names.ts'
import { es } from '../language/es.ts'
import { links } from '../links.ts'
import type { Hands } from '../testing/hands.ts'
import { patienceMs } from '../testing/browser.ts'
import { done, journeyOf, said, sent } from '../testing/journey.ts'
import { acceptFrom, refer } from '../testing/refer-by-hand.ts'

// Two men are helped step by step alike; one reported, the other refuses to. Nothing that anybody outside the legal group sees or may do differs
// (BR-21, BR-22, domain §6.2).

const journey = journeyOf({ desk: { kind: 'civil-society' }, others: { 'Casa Alba': {} } })
const names = ['Tomás', 'Ciro'] as const
const streams = new Map<string, string>()
/** A colleague who helps and is not of the legal group. */
let colleague: Hands
let house: string

test('counsel writes down that one reported and that the other does not wish to', async () => {
  const { device, openCase, more, heading, answer, save } = journey.desk
  for (const nameToUse of names) {
    const person = { ageGroup: 'adult', nameToUse, sex: 'male', urgency: 'urgent' }
    streams.set(nameToUse, await done(journey.desk, 'register-person', person))
  }
  house = await done(journey.desk, 'begin-house', {
    houseName: 'La Ceiba',
    facilityType: 'shelter',
  })
  await done(journey.desk, 'set-beds', {
    gathering: house,
    rooms: [{ room: 'Uno', roomFor: 'men', beds: 4 }],
  })
  await sent(journey.desk)
  const decisions = { Tomás: 'Ya denunció', Ciro: 'No quiere denunciar' }
  for (const name of names) {
    await openCase(streams.get(name) ?? '', name)
    await more('Su decisión sobre denunciar')
    await heading('Su decisión sobre denunciar').waitFor()
    await answer('Su decisión', decisions[name])
    await save()
    await heading(name).waitFor()
  }
  await sent(journey.desk)
  const joined = await admitColleague(journey.application.origin, device, ['casework'])
  colleague = await journey.seat(joined.kit)
})

/** The same help, one after the other. */
async function help(name: string): Promise<void> {
  const stream = streams.get(name) ?? ''
  const { openCase, add, save, see, go, follow, answer, fill, tab } = colleague
  await openCase(stream, name)
  await add('Registrar servicio')
  await answer(/¿Qué servicio\?/, 'Atención médica')
  await answer(/¿En qué va\?/, 'Terminado')
  await save()
  await see('Atención médica · terminado')
  await go(`${links.house(house)}?de=${stream}`)
  await see(`Cama para ${name}`)
  await follow('Duerme aquí desde hoy')
  await answer(/Cuarto/, 'Uno')
  await answer('¿Quiere quedarse aquí?', 'Sí')
  await answer('¿Tiene con qué comunicarse?', 'Sí')
  await save()
  await openCase(stream, name)
  await tab(/Dinero y vales/)
  await follow('Acordar un apoyo')
  await answer('Qué apoyo', 'Vale')
  await fill('Clave de quien lo recibe', 'P-1')
  await fill('Monto', '300')
  await fill(/^Moneda/, 'MXN')
  await save()
}

test('both are given the same, by hand, by somebody who cannot know', async () => {
  for (const name of names) await help(name)
})

/** All that stands on a page, without what is of him alone: name, code, hour. */
async function seen(hands: Hands, name: string): Promise<string> {
  const code = caseCode((streams.get(name) ?? '') as never)
  const words = await hands.page.locator('main').ariaSnapshot()
  return words
    .replaceAll(/^.*\/url:.*$/gm, '')
    .replaceAll(name, 'ÉL')
    .replaceAll(code, 'CLAVE')
    .replaceAll(streams.get(name) ?? '', 'ID')
    .replaceAll(/\d{1,2}:\d{2}/g, 'HORA')
}

/** Line by line where they part, so that the failure tells it; nothing where both are alike. */
function whereTheyPart(one: string, other: string): readonly string[] {
  const [left, right] = [one.split('\n'), other.split('\n')]
  const longest = left.length > right.length ? left : right
  return longest.flatMap((_, at) =>
    left[at] === right[at] ? [] : [`${at}: ${left[at] ?? ''} | ${right[at] ?? ''}`],
  )
}

/** Both looked at anew until they are alike: what is on its way for the one may have come for the other. */
async function expectAlike(look: (stream: string, name: string) => Promise<string>): Promise<void> {
  await expect
    .poll(
      async () => {
        const looks: string[] = []
        for (const name of names) looks.push(await look(streams.get(name) ?? '', name))
        return whereTheyPart(looks[0] ?? '', looks[1] ?? '')
          .slice(0, 4)
          .join('\n')
      },
      { timeout: patienceMs },
    )
    .toBe('')
}

test('every part of the file, every menu and his line in the house are the same for both', async () => {
  const { page, openCase, go } = colleague
  const offered = async (stream: string, name: string) => {
    await openCase(stream, name)
    return await page.getByRole('tab').allInnerTexts()
  }
  await expectAlike(async (stream, name) => (await offered(stream, name)).join('\n'))
  const tabs = await offered(streams.get('Ciro') ?? '', 'Ciro')
  const parts = Object.entries(casePartNames).filter(([, words]) =>
    tabs.some((each) => each.startsWith(said(es[words]))),
  )
  expect(parts.length).toBeGreaterThan(4)
  for (const [part, words] of parts)
    await expectAlike(async (stream, name) => {
      await openCase(stream, name)
      await go(`${links.caseFile(stream)}?ver=${part}`)
      await page.getByRole('tab', { name: es[words], selected: true }).waitFor()
      return seen(colleague, name)
    })
  for (const button of ['Agregar', 'Más acciones'])
    await expectAlike(async (stream, name) => {
      await openCase(stream, name)
      await page.getByRole('button', { name: button, exact: true }).click()
      await page.getByRole('menu').waitFor()
      const items = await page.getByRole('menuitem').allInnerTexts()
      expect(items.join()).not.toMatch(/denunci/i)
      // Not by Escape: twice is the quick exit.
      await page.mouse.click(2, 2)
      await page.getByRole('menu').waitFor({ state: 'detached' })
      return items.join('\n')
    })
  await expectAlike(async (_, name) => {
    await go(links.house(house))
    const line = page.getByRole('listitem').filter({ hasText: name }).first()
    return (await line.innerText()).replace(/^.*\n/, '')
  })
})

test('another organisation receives both alike, and both cases close by the same reason', async () => {
  const alba = journey.at('Casa Alba')
  for (const name of names) {
    const stream = streams.get(name) ?? ''
    await refer(colleague, {
      stream,
      to: 'Casa Alba',
      need: 'Comida',
      parts: ['Lo esencial de la noche'],
    })
    await acceptFrom(alba, 'Mesa de protección')
    await alba.openCase(stream, name)
    await colleague.openCase(stream, name)
    await colleague.more('Cerrar el expediente')
    await colleague.answer(/¿Por qué se cierra\?/, 'Se cumplió el plan')
    await colleague.fill('¿Qué se hizo?', 'Comió, durmió y fue al médico')
    await colleague.answer('¿Se le explicó cómo volver?', 'Sí')
    await colleague.press('Cerrar el expediente')
    await colleague.see('Se cerró el expediente')
  }
  await expectAlike(async (stream, name) => {
    await alba.openCase(stream, name)
    const page = await seen(alba, name)
    expect(page).not.toMatch(/denunci/i)
    return page
  })
})
