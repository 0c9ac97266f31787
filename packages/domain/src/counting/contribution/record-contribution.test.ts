import { expect, test } from 'vitest'
import { asha, by } from '../../testing/first-night.ts'
import { entryOf, partsOf } from '../../testing/outcome.ts'
import { inventedId } from '../../testing/story.ts'
import { contributionMade } from './contribution-made.ts'
import { recordContribution } from './record-contribution.ts'
import type { RecordContribution } from './record-contribution.ts'

const recording = (more: Partial<RecordContribution> = {}) =>
  recordContribution({
    study: inventedId(7),
    studyDigest: 'a'.repeat(64),
    contribution: inventedId(8),
    rows: 12,
    leftOut: 3,
    fileDigest: 'b'.repeat(64),
    madeAt: 1,
    ...more,
    ...by(asha),
  })

test('what left can be told again by whoever counts and by the officers, and tells of nobody', () => {
  const entry = entryOf(recording(), contributionMade)
  const parts = partsOf(entry)
  expect(Object.keys(parts).sort()).toEqual(['oversight', 'statistics'])
  expect(parts.statistics).toEqual({
    contribution: {
      study: inventedId(7),
      contribution: inventedId(8),
      rows: 12,
      leftOut: 3,
      fileDigest: 'b'.repeat(64),
      madeAt: 1,
    },
  })
  expect(contributionMade.facts(entry.content)).toEqual({ family: 'work' })
})

test('nothing leaves where there is nobody to count', () => {
  expect(recording({ rows: 0 })).toMatchObject({ code: 'nobody-to-count', field: 'study' })
})
