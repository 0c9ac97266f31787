import { expect, test } from 'vitest'
import { consentGiven } from './consent-given.ts'
import { consentWithdrawn } from './consent-withdrawn.ts'
import { whomAnswersAreFor } from './whom-answers-are-for.ts'
import { Story, inventedHash, inventedId, pen } from '../testing/story.ts'
import { FirstNight, asha, beto, by } from '../testing/first-night.ts'
import { decidedIn } from '../testing/outcome.ts'
import { withdrawConsent } from './withdraw-consent.ts'
import type { OpenedEntry } from '../journal/opened-entry.ts'

const clinic = pen(12, 120)

const about = (organisation: string, answer: 'given' | 'declined' | 'asked-later' = 'given') => ({
  question: {
    purpose: 'referral' as const,
    recipientOrganisation: organisation,
    recipientGroup: inventedId(60),
    compartments: ['care' as const],
    answer,
  },
  sitting: inventedId(900),
  givenBy: 'person' as const,
})

/** Who of the two recipients may learn of it. */
const told = (story: Story, { hash, header }: OpenedEntry) => {
  const mayLearn = whomAnswersAreFor(story.entries)
  const worded = { type: header?.type ?? '', hash }
  return [beto, clinic].filter(({ organisation }) => mayLearn(worded, organisation))
}

test('an answer goes to whom it names and to no other recipient, a yes like a no', () => {
  const story = new Story()
  for (const answer of ['given', 'declined', 'asked-later'] as const) {
    const said = story.write(consentGiven, about(clinic.organisation, answer), { by: asha })
    expect(told(story, said)).toEqual([clinic])
  }
})

test('what names nobody goes to all, also that she is counted', () => {
  const story = new Story()
  const here = {
    ...about(clinic.organisation),
    question: { purpose: 'statistics' as const, answer: 'given' as const },
  }
  expect(told(story, story.write(consentGiven, here, { by: asha }))).toEqual([beto, clinic])
})

test('a withdrawal goes where the answers went that it names', () => {
  const story = new Story()
  const toClinic = story.write(consentGiven, about(clinic.organisation), { by: asha })
  const toBeto = story.write(consentGiven, about(beto.organisation), { by: asha })
  const one = story.write(
    consentWithdrawn,
    { consents: [toClinic.id], words: 'not them' },
    { by: asha },
  )
  expect(told(story, one)).toEqual([clinic])
  // As it was written before they were kept apart: without words it names nobody to whoever lacks the answer.
  const both = { consents: [toClinic.id, toBeto.id] }
  expect(told(story, story.write(consentWithdrawn, both, { by: asha }))).toEqual([beto, clinic])
  const spoken = { ...both, words: 'neither the clinic nor the house' }
  expect(told(story, story.write(consentWithdrawn, spoken, { by: asha }))).toEqual([])
})

test('that she takes everything back reaches all, and her words about it nobody', () => {
  const story = new Story()
  const all = story.write(consentWithdrawn, { everything: true }, { by: asha })
  expect(told(story, all)).toEqual([beto, clinic])
  expect(told(story, story.write(consentWithdrawn, { words: 'enough' }, { by: asha }))).toEqual([])
})

test('who heard her yes about the same recipient learns of her no there from then on', () => {
  const story = new Story()
  const heard = story.write(consentGiven, about(clinic.organisation), { by: beto })
  const no = story.write(consentGiven, about(clinic.organisation, 'declined'), { by: asha })
  const back = story.write(consentWithdrawn, { consents: [heard.id] }, { by: asha })
  expect(told(story, no)).toEqual([beto, clinic])
  expect(told(story, back)).toEqual([beto, clinic])
  const other = new Story(2)
  const before = other.write(consentGiven, about(clinic.organisation, 'declined'), { by: asha })
  other.write(consentGiven, about(clinic.organisation), { by: beto })
  expect(told(other, before)).toEqual([clinic])
})

test('who wrote down an answer of hers learns of no yes by it, nor that she is to be asked again, and without a yes of no no', () => {
  for (const theirs of ['given', 'declined', 'asked-later'] as const) {
    const story = new Story()
    story.write(consentGiven, about(clinic.organisation, theirs), { by: beto })
    for (const answer of ['given', 'asked-later'] as const) {
      const said = story.write(consentGiven, about(clinic.organisation, answer), { by: asha })
      expect(told(story, said)).toEqual([clinic])
    }
    const no = story.write(consentGiven, about(clinic.organisation, 'declined'), { by: asha })
    expect(told(story, no)).toEqual(theirs === 'given' ? [beto, clinic] : [clinic])
  }
})

test('a yes that they date into the past reaches no no of before; one that came first does, though it was not known of', () => {
  const story = new Story()
  const begun = story.write(
    consentGiven,
    { ...about(clinic.organisation), question: { purpose: 'statistics', answer: 'given' } },
    { by: asha },
  )
  const no = story.write(consentGiven, about(clinic.organisation, 'declined'), { by: asha })
  const yes = story.write(consentGiven, about(clinic.organisation), { by: beto, after: [begun] })
  const learnsOf = (received: readonly [yes: number, no: number] | undefined) =>
    whomAnswersAreFor(story.entries, (hash) => received?.[hash === yes.hash ? 0 : 1])(
      { type: consentGiven.type, hash: no.hash },
      beto.organisation,
    )
  expect(learnsOf([2, 1])).toBe(false)
  expect(learnsOf([1, 2])).toBe(true)
  expect(learnsOf(undefined)).toBe(false)
})

test('where it cannot be told whom it names, it is for nobody', () => {
  const story = new Story()
  const unknown = story.write(consentWithdrawn, { consents: [inventedId(7)] }, { by: asha })
  expect(told(story, unknown)).toEqual([])
  const mayLearn = whomAnswersAreFor([])
  const sealed = { type: consentGiven.type, hash: inventedHash(3) }
  expect(mayLearn(sealed, beto.organisation)).toBe(false)
  expect(mayLearn({ type: 'note-recorded', hash: inventedHash(3) }, beto.organisation)).toBe(true)
})

test('what she takes back of several recipients at once is one entry for each, and her words another', () => {
  const night = new FirstNight().agrees()
  night.story.write(consentGiven, about(clinic.organisation), { by: asha, stream: night.case })
  const consents = night.file.consents.flatMap(({ current }) => current.map(({ id }) => id))
  const outcome = withdrawConsent(
    { caseFile: night.file, grants: [] },
    { case: night.case, consents, words: 'not the clinic', ...by(asha) },
  )
  const mayLearn = whomAnswersAreFor(night.story.of(night.case))
  const written = decidedIn(outcome).entries.map(({ entryType: { type }, content: fields }) => ({
    fields: Object.keys(fields),
    to: [beto, clinic].filter(({ organisation }) => mayLearn({ type, fields }, organisation)),
  }))
  expect(written).toEqual(
    expect.arrayContaining([
      { fields: ['consents'], to: [beto] },
      { fields: ['consents'], to: [clinic] },
      { fields: ['words'], to: [] },
    ]),
  )
  expect(written).toHaveLength(3)
  night.story.carryOut(decidedIn(outcome), { by: asha })
  expect(night.file.consents.map(({ answer }) => answer)).toEqual(['withdrawn', 'withdrawn'])
})
