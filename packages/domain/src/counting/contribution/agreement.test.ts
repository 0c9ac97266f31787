import { expect, test } from 'vitest'
import { consentGiven } from '../../consent/consent-given.ts'
import { consentWithdrawn } from '../../consent/consent-withdrawn.ts'
import type { OpenedEntry } from '../../journal/opened-entry.ts'
import { findEntryType } from '../../registry.ts'
import { asha } from '../../testing/first-night.ts'
import { Story, inventedId } from '../../testing/story.ts'
import { foldAgreement } from './agreement.ts'

const at = Date.UTC(2026, 11, 1)

/** As whoever counts has them in a large organisation: what was derived for her, and no care. */
const asCounted = (story: Story): OpenedEntry[] =>
  story.entries.map((entry) => ({
    ...entry,
    content: entry.content.statistics ? { statistics: entry.content.statistics } : {},
  }))

function saying(story: Story, question: Record<string, unknown>): OpenedEntry {
  return story.write(
    consentGiven,
    {
      sitting: inventedId(40),
      givenBy: 'person',
      question: { purpose: 'statistics', compartments: ['statistics'], ...question },
    } as never,
    { by: asha },
  )
}

const both = (story: Story) => [
  foldAgreement(story.entries, findEntryType, at),
  foldAgreement(asCounted(story), findEntryType, at),
]

test('whoever counts knows what she said to being counted, and nothing that she said to anything else', () => {
  const story = new Story()
  expect(both(story)).toEqual(['not-asked', 'not-asked'])
  saying(story, { purpose: 'referral', answer: 'declined' })
  expect(asCounted(story)[0]?.content).toEqual({})
  expect(both(story)).toEqual(['not-asked', 'not-asked'])
  const yes = saying(story, { answer: 'given' })
  expect(both(story)).toEqual(['agreed', 'agreed'])
  story.write(consentWithdrawn, { consents: [yes.id] }, { by: asha })
  expect(both(story)).toEqual(['taken-back', 'taken-back'])
})

test('another consent that she took back changes nothing', () => {
  const story = new Story()
  const other = saying(story, { purpose: 'referral', answer: 'given' })
  saying(story, { answer: 'given' })
  story.write(consentWithdrawn, { consents: [other.id] }, { by: asha })
  expect(both(story)).toEqual(['agreed', 'agreed'])
  story.write(consentWithdrawn, { everything: true }, { by: asha })
  expect(both(story)).toEqual(['taken-back', 'taken-back'])
})

test('of a yes and a no at once the no stands; a yes ends on its day', () => {
  const story = new Story()
  saying(story, { answer: 'given', expiresAt: at })
  expect(both(story)).toEqual(['run-out', 'run-out'])
  saying(story, { answer: 'declined' })
  expect(both(story)).toEqual(['said-no', 'said-no'])
})
