import { expect, test } from 'vitest'
import { FirstNight, asha, beto, by, country } from '../../testing/first-night.ts'
import { decidedIn, partsOf } from '../../testing/outcome.ts'
import { recordRightsPlanRow } from './record-rights-plan-row.ts'
import { rightsPlanRowRecorded } from './rights-plan-row-recorded.ts'

const night = new FirstNight({ ageGroup: 'child' })
const writing = (more: object) =>
  recordRightsPlanRow(night.file, country, { case: night.case, ...more, ...by(asha) })

test('a row is about a right that the country lists', () => {
  expect(writing({ measure: 'x' })).toMatchObject({ code: 'right-missing', field: 'childRight' })
  expect(writing({ childRight: 'wealth' })).toMatchObject({ code: 'not-a-listed-choice' })
})

test('all of it is `child`', () => {
  const [entry] = decidedIn(writing({ childRight: 'health', measure: 'a doctor' })).entries
  expect(Object.keys(partsOf(entry as never))).toEqual(['child'])
})

test('said at once to be guaranteed and restricted: restricted', () => {
  const [row] = night.story.carryOut(decidedIn(writing({ childRight: 'health' })), { by: asha })
  for (const [author, rightState] of [
    [asha, 'guaranteed'],
    [beto, 'restricted'],
  ] as const)
    night.story.write(
      rightsPlanRowRecorded,
      { rightState, ...(row ? { continues: row.id } : {}) },
      { by: author, stream: night.case, after: row ? [row] : [] },
    )
  expect(night.file.childWork.plan.rows).toMatchObject([{ state: 'restricted', isRestored: false }])
})
