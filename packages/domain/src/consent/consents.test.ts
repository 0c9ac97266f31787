import { describe, expect, test } from 'vitest'
import { foldCase } from '../case/case-file.ts'
import { essentialRecorded } from '../registration/essential-recorded.ts'
import { asha, beto, shelter } from '../testing/first-night.ts'
import { Story, firstNight, hour, inventedId, stubOf } from '../testing/story.ts'
import type { OpenedEntry } from '../journal/opened-entry.ts'
import { consentGiven } from './consent-given.ts'
import { consentWithdrawn } from './consent-withdrawn.ts'
import { isLive } from './consents.ts'

const compartments = ['care', 'essential', 'identity'] as const

function answer(
  story: Story,
  value: 'given' | 'declined' | 'asked-later',
  {
    after,
    allowed = compartments,
    ...more
  }: {
    after?: readonly OpenedEntry[]
    allowed?: readonly (typeof compartments)[number][]
    replaces?: string[]
    expiresAt?: number
    intake?: boolean
  } = {},
): OpenedEntry {
  const { intake = false, ...rest } = more
  return story.write(
    consentGiven,
    {
      question: {
        purpose: 'referral',
        recipientOrganisation: shelter.recipientOrganisation,
        compartments: allowed,
        answer: value,
        ...rest,
      },
      sitting: inventedId(40),
      givenBy: 'person',
    },
    { by: asha, intake, ...(after ? { after } : {}) },
  )
}

function consentIn(story: Story) {
  const [consent] = foldCase(story.entries).consents
  if (!consent) throw new Error('nothing was asked')
  return consent
}

test('a yes is live until it runs out', () => {
  const story = new Story()
  answer(story, 'given', { expiresAt: firstNight + hour })
  expect(isLive(consentIn(story), firstNight)).toBe(true)
  expect(isLive(consentIn(story), firstNight + hour)).toBe(false)
})

test('the later answer of somebody who knew the earlier stands', () => {
  const story = new Story()
  answer(story, 'given')
  answer(story, 'declined')
  expect(consentIn(story).answer).toBe('declined')
})

describe('answers given at once', () => {
  test('the most protective stands: a no beats a yes', () => {
    const story = new Story()
    const begun = story.write(essentialRecorded, { pregnancy: 'no' }, { by: asha })
    answer(story, 'given', { after: [begun] })
    answer(story, 'declined', { after: [begun] })
    expect(consentIn(story)).toMatchObject({ answer: 'declined', compartments: [] })
  })

  test('of two yeses only what both allow, and only as long as both allow', () => {
    const story = new Story()
    const begun = story.write(essentialRecorded, { pregnancy: 'no' }, { by: asha })
    answer(story, 'given', { after: [begun], allowed: ['care', 'identity'], expiresAt: 20 })
    answer(story, 'given', { after: [begun], allowed: ['care', 'essential'], expiresAt: 10 })
    expect(consentIn(story)).toMatchObject({ compartments: ['care'], expiresAt: 10 })
  })

  test('two yeses from devices that never met, begun without anything in common', () => {
    const story = new Story()
    answer(story, 'given', { after: [], allowed: ['care'] })
    answer(story, 'given', { after: [], allowed: ['essential'] })
    expect(consentIn(story)).toMatchObject({ answer: 'given', compartments: [] })
  })
})

describe('a withdrawal', () => {
  test('beats a yes that was written elsewhere at the same time', () => {
    const story = new Story()
    const first = answer(story, 'given')
    story.write(consentWithdrawn, { consents: [first.id] }, { by: asha, after: [first] })
    answer(story, 'given', { after: [first] })
    expect(consentIn(story).answer).toBe('withdrawn')
  })

  test('is not undone by a later yes that does not name it', () => {
    const story = new Story()
    const first = answer(story, 'given')
    story.write(consentWithdrawn, { consents: [first.id] }, { by: asha })
    answer(story, 'given')
    expect(consentIn(story).answer).toBe('withdrawn')
  })

  test('is replaced by a later yes that names it', () => {
    const story = new Story()
    const first = answer(story, 'given')
    const no = story.write(consentWithdrawn, { consents: [first.id] }, { by: asha })
    answer(story, 'given', { replaces: [no.id] })
    expect(consentIn(story).answer).toBe('given')
  })

  test('naming a withdrawal that one has not seen replaces nothing', () => {
    const story = new Story()
    const first = answer(story, 'given')
    const no = story.write(consentWithdrawn, { consents: [first.id] }, { by: asha })
    answer(story, 'given', { after: [first], replaces: [no.id] })
    expect(consentIn(story).answer).toBe('withdrawn')
  })

  test('of everything reaches every question, also of another organisation’s asking', () => {
    const story = new Story()
    answer(story, 'given')
    story.write(
      consentGiven,
      {
        question: { purpose: 'family', compartments: ['care'], answer: 'given' },
        sitting: inventedId(41),
        givenBy: 'person',
      },
      { by: beto },
    )
    story.write(consentWithdrawn, { everything: true }, { by: asha })
    expect(foldCase(story.entries).consents.map(({ answer: each }) => each)).toEqual([
      'withdrawn',
      'withdrawn',
    ])
  })

  test('of one question leaves the others', () => {
    const story = new Story()
    const first = answer(story, 'given')
    story.write(
      consentGiven,
      {
        question: { purpose: 'statistics', compartments: ['statistics'], answer: 'given' },
        sitting: inventedId(41),
        givenBy: 'person',
      },
      { by: asha },
    )
    story.write(consentWithdrawn, { consents: [first.id] }, { by: asha })
    const answers = foldCase(story.entries).consents.map(({ question, answer: each }) => [
      question.purpose,
      each,
    ])
    expect(answers).toEqual([
      ['referral', 'withdrawn'],
      ['statistics', 'given'],
    ])
  })

  test('of a question that this reader may not see is no harm to him', () => {
    const story = new Story()
    const first = answer(story, 'given')
    const no = story.write(consentWithdrawn, { consents: [first.id] }, { by: asha })
    expect(foldCase([stubOf(first), no]).consents).toEqual([])
  })
})

test('a yes that an intake key signed opens nothing until a member stands by it', () => {
  const story = new Story()
  answer(story, 'given', { intake: true })
  expect(foldCase(story.entries).consents).toEqual([])
  expect(foldCase(story.entries).standing.notConfirmed).toHaveLength(1)
})

test('a yes to being helped here is of the house that asked, and of no other', () => {
  const story = new Story()
  const here = (by: typeof asha, value: 'given' | 'declined') =>
    story.write(
      consentGiven,
      {
        question: { purpose: 'assistance', compartments, answer: value },
        sitting: inventedId(40),
        givenBy: 'person',
      },
      { by },
    )
  here(asha, 'given')
  here(beto, 'declined')
  const { consents } = foldCase(story.entries)
  expect(consents.map(({ question, answer: said }) => [question.here, said])).toEqual([
    [asha.organisation, 'given'],
    [beto.organisation, 'declined'],
  ])
})

test('that she may be counted names no house: a no at one of them is a no', () => {
  const story = new Story()
  for (const [by, value] of [
    [asha, 'given'],
    [beto, 'declined'],
  ] as const)
    story.write(
      consentGiven,
      {
        question: { purpose: 'statistics', compartments: ['statistics'], answer: value },
        sitting: inventedId(40),
        givenBy: 'person',
      },
      { by },
    )
  expect(consentIn(story).answer).toBe('declined')
})

test('each answer keeps how it was asked for and given, word for word', () => {
  const story = new Story()
  story.write(
    consentGiven,
    {
      question: { purpose: 'assistance', compartments, answer: 'given' },
      sitting: inventedId(40),
      givenBy: 'person',
      textVersion: '2026-11/es',
      language: 'Mam',
      interpreterCode: 'INT-4',
      howGiven: 'spoken',
      limitsRead: true,
      saidBack: true,
    },
    { by: asha },
  )
  const [said] = consentIn(story).history
  expect(said).toMatchObject({ isWithoutStanding: false })
  expect(said?.how).toEqual({
    textVersion: '2026-11/es',
    language: 'Mam',
    interpreterCode: 'INT-4',
    givenBy: 'person',
    howGiven: 'spoken',
    limitsRead: true,
    saidBack: true,
  })
})

describe('a yes that runs out is asked again', () => {
  const reminders = (story: Story) => foldCase(story.entries).reminders
  const allows = (story: Story, purpose: 'images-and-media' | 'referral') =>
    story.write(
      consentGiven,
      {
        question: {
          purpose,
          ...(purpose === 'referral'
            ? { recipientOrganisation: shelter.recipientOrganisation }
            : {}),
          compartments,
          answer: 'given',
          expiresAt: firstNight + hour,
        },
        sitting: inventedId(40),
        givenBy: 'person',
      },
      { by: asha },
    )

  test('on its hour, until she took it back', () => {
    const story = new Story()
    const yes = allows(story, 'images-and-media')
    expect(reminders(story)).toMatchObject([
      { about: 'consent', at: firstNight + hour, of: yes.id },
    ])
    story.write(consentWithdrawn, { consents: [yes.id] }, { by: asha })
    expect(reminders(story)).toEqual([])
  })

  test('what others were let know is reminded of by the end of their grant, not twice', () => {
    const story = new Story()
    allows(story, 'referral')
    expect(reminders(story)).toEqual([])
  })
})
