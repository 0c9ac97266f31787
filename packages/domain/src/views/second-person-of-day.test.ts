import { expect, test } from 'vitest'
import { foldCase } from '../case/case-file.ts'
import type { CaseFile } from '../case/case-file.ts'
import type { Compartment } from '../journal/compartment.ts'
import { openedFor } from '../journal/opened-for.ts'
import { exclusionProposed } from '../screening/exclusion-proposed.ts'
import { ConsularNight, colleague } from '../testing/consular-night.ts'
import { dayOfCase } from '../testing/day-of-case.ts'
import { FirstNight, asha, beto } from '../testing/first-night.ts'
import type { Pen } from '../testing/story.ts'
import { cardOf } from './card.ts'

/** What the day asks of her as the second person. */
function askedOf(file: CaseFile, { member, organisation }: Pen, isDecider = true): string[] {
  return dayOfCase(file, { member, organisation, isDecider }).flatMap(({ kind, code }) =>
    kind === 'second-person' ? [code ?? ''] : [],
  )
}

const openedAs = (night: FirstNight | ConsularNight, ...readable: Compartment[]) =>
  foldCase(night.story.of(night.case).map((entry) => openedFor(entry, readable)))

test('a contact with a consulate stands on the day of whoever may decide it and did not ask, in her house alone, until she answers', () => {
  const night = new ConsularNight({ ageGroup: 'adult' }).wants()
  const asked = night.asked()
  expect(askedOf(night.file, colleague)).toEqual(['consular-contact'])
  expect(askedOf(night.file, asha)).toEqual([])
  expect(askedOf(night.file, colleague, false)).toEqual([])
  expect(askedOf(night.file, beto)).toEqual([])
  night.writes(night.releases(asked), colleague)
  expect(askedOf(night.file, colleague)).toEqual([])
})

test('so does what one person would exclude; whoever does not read the interview is not told that anybody would', () => {
  const night = new FirstNight()
  night.story.write(
    exclusionProposed,
    { exclusionReason: 'x', screeningOutcome: 'inconclusive' },
    { by: asha, stream: night.case },
  )
  expect(askedOf(night.file, colleague)).toEqual(['exclusion'])
  expect(askedOf(openedAs(night, 'care', 'protection'), colleague)).toEqual([])
  expect(askedOf(openedAs(night, 'care', 'account'), colleague)).toEqual(['exclusion'])
})

test('of a contact with a consulate nobody is told who does not read what protects her', () => {
  const night = new ConsularNight({ ageGroup: 'adult' }).wants()
  night.asked()
  expect(JSON.stringify(cardOf(openedAs(night, 'care', 'account')))).not.toContain('consular')
  expect(askedOf(openedAs(night, 'care', 'account'), colleague)).toEqual([])
})
