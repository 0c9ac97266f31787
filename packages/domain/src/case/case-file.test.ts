import { describe, expect, test } from 'vitest'
import { consentGiven } from '../consent/consent-given.ts'
import type { OpenedEntry } from '../journal/opened-entry.ts'
import { openedFor } from '../journal/opened-for.ts'
import { asha, beto } from '../testing/first-night.ts'
import { Story, firstNight, inventedHash, inventedId, stubOf } from '../testing/story.ts'
import { emptyCaseFile, foldCase } from './case-file.ts'
import { essentialRecorded } from '../registration/essential-recorded.ts'
import { identityRecorded } from '../registration/identity-recorded.ts'
import { noteRecorded } from './note-recorded.ts'
import { personRegistered } from '../registration/person-registered.ts'

function begun(more: Partial<Parameters<typeof personRegistered.facts>[0]> = {}) {
  const story = new Story()
  const first = story.write(
    personRegistered,
    { ageGroup: 'adult', urgency: 'ordinary', registeredOn: '2026-11-22', ...more },
    { by: asha },
  )
  return { story, first }
}

describe('what somebody wrote later', () => {
  test('leaves untouched what it does not speak of', () => {
    const { story } = begun({ givenNames: 'Ixchel', sex: 'female' })
    story.write(identityRecorded, { givenNames: 'Ix' }, { by: beto })
    expect(foldCase(story.entries).registers.sex?.value).toBe('female')
  })

  test('is known by who knew what, never by the clock: a device set a year back still comes after', () => {
    const { story } = begun({ givenNames: 'Ixchel' })
    story.write(
      identityRecorded,
      { givenNames: 'Ix' },
      { by: beto, at: firstNight - 31_536_000_000 },
    )
    const { givenNames } = foldCase(story.entries).registers
    expect(givenNames).toMatchObject({ value: 'Ix', disputed: false })
  })
})

describe('what two wrote at once', () => {
  function atOnce(one: object, two: object) {
    const { story, first } = begun()
    story.write(essentialRecorded, one, { by: asha, after: [first] })
    story.write(essentialRecorded, two, { by: beto, after: [first] })
    return foldCase(story.entries)
  }

  test.each(['selfHarmAlert', 'pregnancy', 'seizures', 'interpreterNeeded'] as const)(
    'the higher risk is shown first, also where it is the older word, and that they differ: %s',
    (field) => {
      for (const [one, two] of [
        ['no', 'yes'],
        ['yes', 'no'],
      ] as const) {
        const register = atOnce({ [field]: one }, { [field]: two }).registers[field]
        expect(register).toMatchObject({ value: 'yes', disputed: true })
      }
    },
  )

  test('of two words of equal weight the newer by its author’s clock is shown, and both are there', () => {
    const { nameToUse } = atOnce({ nameToUse: 'Chel' }, { nameToUse: 'Ix' }).registers
    expect(nameToUse?.value).toBe('Ix')
    expect(nameToUse?.current.map(({ value }) => value)).toEqual(['Ix', 'Chel'])
    expect(nameToUse?.disputed).toBe(true)
  })

  test('"does not know" and "not asked" weigh more than "no"', () => {
    expect(atOnce({ pregnancy: 'no' }, { pregnancy: 'unknown' }).registers.pregnancy?.value).toBe(
      'unknown',
    )
    expect(atOnce({ pregnancy: 'not-asked' }, { pregnancy: 'no' }).registers.pregnancy?.value).toBe(
      'not-asked',
    )
  })

  test('lists are joined: an allergy that either named is shown', () => {
    const { allergies } = atOnce(
      { allergies: ['latex', 'nuts'] },
      { allergies: ['nuts', 'penicillin'] },
    ).registers
    expect([...(allergies?.value ?? [])].sort()).toEqual(['latex', 'nuts', 'penicillin'])
    expect(allergies?.disputed).toBe(false)
  })

  test('the same word twice is no dispute', () => {
    const { nameToUse } = atOnce({ nameToUse: 'Chel' }, { nameToUse: 'Chel' }).registers
    expect(nameToUse).toMatchObject({ value: 'Chel', disputed: false })
    expect(nameToUse?.current).toHaveLength(2)
  })

  test('a medicine is the same whatever the order of its fields', () => {
    const { medicines } = atOnce(
      { medicines: [{ name: 'insulin', hours: '7' }] },
      { medicines: [{ hours: '7', name: 'insulin' }] },
    ).registers
    expect(medicines?.value).toHaveLength(1)
  })

  test('child beats adult, and the higher urgency the lower (BR-03)', () => {
    const { story, first } = begun()
    story.write(
      identityRecorded,
      { ageGroup: 'adult', givenNames: 'I' },
      { by: asha, after: [first] },
    )
    story.write(
      identityRecorded,
      { ageGroup: 'child', givenNames: 'I' },
      { by: beto, after: [first] },
    )
    const file = foldCase(story.entries)
    expect(file.ageGroup).toMatchObject({ value: 'child', disputed: true })
    expect(file.urgency.value).toBe('ordinary')
  })

  test('two registrations of one stream by devices that never met are both kept', () => {
    const { story } = begun({ givenNames: 'Ixchel' })
    story.write(
      personRegistered,
      {
        ageGroup: 'age-in-doubt',
        urgency: 'immediate',
        registeredOn: '2026-11-22',
        givenNames: 'Ixel',
      },
      { by: beto, after: [] },
    )
    const file = foldCase(story.entries)
    expect(file.registers.givenNames?.current).toHaveLength(2)
    expect(file.urgency.value).toBe('immediate')
    expect(file.ageGroup.value).toBe('age-in-doubt')
  })
})

describe('a reader who lacks something', () => {
  test('sees an entry whose parents are missing, marked as loose and never held back', () => {
    const { story } = begun()
    const second = story.write(noteRecorded, { care: 'ate' }, { by: asha })
    const file = foldCase([second])
    expect(file.timeline).toMatchObject([{ kind: 'entry', isLoose: true, fields: { care: 'ate' } }])
    expect(file.standing.missing).toEqual(second.parents)
  })

  test('sees a stub as a place in the order and nothing else', () => {
    const { story, first } = begun()
    const second = story.write(noteRecorded, { care: 'ate' }, { by: asha })
    const file = foldCase([second, stubOf(first)])
    expect(file.timeline[0]).toEqual({ kind: 'stub', hash: first.hash })
    expect(file.standing).toMatchObject({ stubs: 1, entries: 1, missing: [] })
  })

  test('who opens no part still learns from the facts that a case is open', () => {
    const { story } = begun({ givenNames: 'Ixchel' })
    const file = foldCase(story.entries.map((entry) => openedFor(entry, [])))
    expect(file.state.value).toBe('open')
    expect(file.registers).toEqual({})
    expect(file.timeline).toMatchObject([{ type: undefined, fields: {}, opened: [] }])
    expect(file.standing.sealedParts).toBeGreaterThan(1)
  })
})

describe('an entry of a newer version', () => {
  function newer(): OpenedEntry {
    const { first } = begun()
    return {
      ...first,
      hash: inventedHash(77),
      parents: [first.hash],
      header: { type: 'moon-phase-noted', version: 4, occurredAt: undefined },
      content: { identity: { givenNames: 'from the future' } },
      facts: { family: 'case', urgency: 'immediate' },
      standing: 'newer-version',
    }
  }

  test('is shown as one, with nothing of its content taken for granted', () => {
    const { first } = begun({ givenNames: 'Ixchel' })
    const file = foldCase([first, newer()])
    expect(file.registers.givenNames?.value).toBe('Ixchel')
    expect(file.timeline[1]).toMatchObject({
      standing: 'newer-version',
      type: 'moon-phase-noted',
      fields: {},
    })
    expect(file.standing.newerVersions).toBe(1)
  })

  test('still says by its facts what it may: these are the same in every version', () => {
    expect(foldCase([begun().first, newer()]).urgency.value).toBe('immediate')
  })
})

describe('content that does not fit its declaration', () => {
  test('is named and not shown; the rest of the entry is', () => {
    const { first } = begun({ givenNames: 'Ixchel' })
    const broken = {
      ...first,
      content: { ...first.content, identity: { givenNames: 7, sex: 'female' } },
    }
    const file = foldCase([broken])
    expect(file.registers.givenNames).toBeUndefined()
    expect(file.registers.sex?.value).toBe('female')
    expect(file.timeline[0]).toMatchObject({ malformed: ['givenNames'] })
  })

  test('a field in another compartment than its own is not that field', () => {
    const { first } = begun()
    const misplaced = { ...first, content: { ...first.content, care: { selfHarmAlert: 'no' } } }
    expect(foldCase([misplaced]).registers.selfHarmAlert).toBeUndefined()
  })
})

test('facts of another family that strayed into a case change nothing of it', () => {
  const { first } = begun()
  const strayed: OpenedEntry = {
    ...first,
    hash: inventedHash(78),
    id: inventedId(78) as OpenedEntry['id'],
    parents: [first.hash],
    header: undefined,
    content: {},
    facts: { family: 'referral', state: 'ended', urgency: 'immediate' },
  }
  const file = foldCase([first, strayed])
  expect(file.state.value).toBe('open')
  expect(file.urgency.value).toBe('ordinary')
})

test('an empty case file says nothing', () => {
  expect(emptyCaseFile).toMatchObject({ stream: undefined, timeline: [], heads: [], registers: {} })
  expect(emptyCaseFile.state.value).toBeUndefined()
})

test('a case file is plain data: it passes to another thread as it is', () => {
  const { story } = begun({ givenNames: 'Ixchel', medicines: [{ name: 'insulin' }] })
  story.write(
    consentGiven,
    {
      question: { purpose: 'family', answer: 'declined' },
      sitting: inventedId(4),
      givenBy: 'person',
    },
    { by: asha },
  )
  const file = foldCase(story.entries)
  const { timeline } = JSON.parse(JSON.stringify(file)) as typeof file
  expect(timeline).toHaveLength(2)
  expect(Object.values(file).some((value) => value instanceof Map || value instanceof Set)).toBe(
    false,
  )
})
