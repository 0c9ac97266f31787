import { describe, expect, test } from 'vitest'
import { foldGathering } from '../../gathering/gathering-file.ts'
import { Arrivals } from '../../testing/arrivals.ts'
import { asha, by } from '../../testing/first-night.ts'
import { decidedIn, entryOf, partsOf, typesOf } from '../../testing/outcome.ts'
import { inventedId } from '../../testing/story.ts'
import { arrivalNoted } from '../arrival-noted.ts'
import { arrivalScreened } from './arrival-screened.ts'
import { screenArrival } from './screen-arrival.ts'
import type { ScreenArrival } from './screen-arrival.ts'

const [hers, other] = [inventedId(1), inventedId(2)]
const country = { recognisingBodies: ['commission'] }

function screen(sheet: Arrivals, said: Partial<ScreenArrival>) {
  const command = { gathering: sheet.story.stream, arrival: hers, ...said, ...by(asha) }
  return screenArrival(sheet.file, command, country)
}

function screened(sheet: Arrivals, said: Partial<ScreenArrival>): void {
  sheet.story.carryOut(decidedIn(screen(sheet, said)), { by: asha })
}

const rowOf = ({ file }: Arrivals, arrival = hers) =>
  file.groupIntake?.rows.find((row) => row.arrival === arrival)

test('BR-51: a positive screening alone begins no case: it stands with her row, and goes with the sheet', () => {
  const sheet = new Arrivals({ arrival: hers })
  const outcome = screen(sheet, { rowResult: 'presumed', destination: 'shelter' })
  expect(typesOf(outcome)).toEqual(['arrival-screened'])
  expect(entryOf(outcome, arrivalScreened).stream).toBe(sheet.story.stream)
  sheet.story.carryOut(decidedIn(outcome), { by: asha })
  expect(rowOf(sheet)?.accepted).toEqual([])
  expect(rowOf(sheet)?.screening.result.value).toBe('presumed')
})

test('what came of it is read by whoever works on her case, and by nobody on shift', () => {
  const sheet = new Arrivals({ arrival: hers })
  const entry = entryOf(
    screen(sheet, { rowResult: 'recognised', recognisedBy: 'commission', destination: 'family' }),
    arrivalScreened,
  )
  const parts = partsOf(entry)
  expect(parts.essential).toEqual({ arrival: hers })
  expect(parts.care).toEqual({ rowResult: 'recognised', destination: 'family' })
  expect(parts.account).toEqual({ recognisedBy: 'commission' })
  expect(arrivalScreened.facts(entry.content)).toEqual({ family: 'gathering' })
})

describe('who recognised her', () => {
  const sheet = new Arrivals({ arrival: hers })
  test.each([
    [{ rowResult: 'recognised' }, 'recognising-body-missing'],
    [{ rowResult: 'presumed', recognisedBy: 'commission' }, 'recognition-needs-its-body'],
    // A judge or a prosecution would tell of a proceeding.
    [{ rowResult: 'recognised', recognisedBy: 'court' }, 'recognising-body-elsewhere'],
  ] as const)('%o', (said, code) => {
    expect(screen(sheet, said)).toMatchObject({ code })
  })
})

test('something has to be said, and of somebody on the sheet', () => {
  const sheet = new Arrivals({ arrival: hers })
  expect(screen(sheet, {})).toMatchObject({ code: 'nothing-said' })
  expect(screen(sheet, { arrival: other, rowResult: 'no-signs' })).toMatchObject({
    code: 'arrival-unknown',
  })
})

describe('BR-11: a child goes to who protects children', () => {
  test.each(['migration-authority', 'went-on-freely', 'other-authority'] as const)(
    '%s is written down, and pointed out',
    (destination) => {
      for (const ageGroup of ['child', 'age-in-doubt'] as const) {
        const sheet = new Arrivals({ arrival: hers, ageGroup })
        expect(decidedIn(screen(sheet, { destination })).remarks).toEqual([
          'child-goes-to-child-protection',
        ])
      }
      const grown = new Arrivals({ arrival: hers, ageGroup: 'adult' })
      expect(decidedIn(screen(grown, { destination })).remarks).toEqual([])
    },
  )

  test('with who protects children, or still here, nothing is', () => {
    const sheet = new Arrivals({ arrival: hers, ageGroup: 'child' })
    for (const destination of ['child-protection', 'still-here'] as const)
      expect(decidedIn(screen(sheet, { destination })).remarks).toEqual([])
  })
})

test('two who said otherwise at once: what asks for more help stands, whatever came first', () => {
  const sheet = new Arrivals({ arrival: hers })
  const known = [...sheet.story.entries]
  for (const rowResult of ['no-signs', 'presumed'] as const)
    sheet.story.write(arrivalScreened, { arrival: hers, rowResult }, { by: asha, after: known })
  for (const entries of [sheet.story.entries, sheet.story.entries.toReversed()])
    expect(foldGathering(entries).groupIntake?.rows[0]?.screening.result.value).toBe('presumed')
})

test('what was said of another row of the same person was said of her', () => {
  const sheet = new Arrivals({ arrival: hers }, { arrival: other })
  screened(sheet, { arrival: other, rowResult: 'presumed' })
  sheet.story.write(arrivalNoted, { arrival: other, sameAs: hers }, { by: asha })
  expect(rowOf(sheet)?.screening.result.value).toBe('presumed')
  screened(sheet, { arrival: other, rowResult: 'no-signs' })
  expect(rowOf(sheet)?.screening.result.value).toBe('no-signs')
})
