import { describe, expect, test } from 'vitest'
import { authorConfirmed } from '../case/author-confirmed.ts'
import { consentWithdrawn } from '../consent/consent-withdrawn.ts'
import { essentialRecorded } from '../registration/essential-recorded.ts'
import { findEntryType } from '../registry.ts'
import { asha, beto } from '../testing/first-night.ts'
import { Story, stubOf } from '../testing/story.ts'
import { causalHistory } from './causal-history.ts'
import { openedFor } from './opened-for.ts'

function threeInARow() {
  const story = new Story()
  const [one, two, three] = ['a', 'b', 'c'].map((name) =>
    story.write(essentialRecorded, { nameToUse: name }, { by: asha }),
  )
  if (!one || !two || !three) throw new Error('three were written')
  return { story, one, two, three }
}

describe('who knew what', () => {
  test('an author knew the parents and all that they knew', () => {
    const { story, one, three } = threeInARow()
    const { knew } = causalHistory(story.entries, findEntryType)
    expect(knew(three.hash, one.hash)).toBe(true)
    expect(knew(one.hash, three.hash)).toBe(false)
    expect(knew(one.hash, one.hash)).toBe(false)
  })

  test('a stub in between keeps the knowledge; a gap in between loses it', () => {
    const { one, two, three } = threeInARow()
    expect(causalHistory([one, stubOf(two), three], findEntryType).knew(three.hash, one.hash)).toBe(
      true,
    )
    expect(causalHistory([one, three], findEntryType).knew(three.hash, one.hash)).toBe(false)
  })
})

describe('what counts', () => {
  test('an entry of which no header could be opened is in the order and is not read', () => {
    const { one } = threeInARow()
    const history = causalHistory([openedFor(one, [])], findEntryType)
    expect(history.ordered).toHaveLength(1)
    expect(history.byHash.size).toBe(0)
  })

  test('an unknown type is in the order and is not read', () => {
    const { one } = threeInARow()
    const strange = { ...one, header: { type: 'tide-noted', version: 1, occurredAt: undefined } }
    expect(causalHistory([strange], findEntryType).read).toEqual([])
  })

  test('a decision by an intake key can be seen and does not count until it is confirmed', () => {
    const story = new Story()
    const decision = story.write(consentWithdrawn, { everything: true }, { by: asha, intake: true })
    const before = causalHistory(story.entries, findEntryType)
    expect(before.byHash.get(decision.hash)?.standing).toBe('not-confirmed')
    expect(before.read).toEqual([])
    story.write(authorConfirmed, { entries: [decision.hash] }, { by: asha })
    const after = causalHistory(story.entries, findEntryType)
    expect(after.read.map(({ type }) => type)).toEqual(['consent-withdrawn', 'author-confirmed'])
  })

  test('two organisations that both confirm: the one whose entry it is decides, whoever came last', () => {
    const story = new Story()
    const entry = story.write(essentialRecorded, { pregnancy: 'yes' }, { by: asha, intake: true })
    story.write(authorConfirmed, { entries: [entry.hash] }, { by: asha })
    story.write(authorConfirmed, { entries: [entry.hash] }, { by: beto })
    const { byHash } = causalHistory(story.entries, findEntryType)
    expect(byHash.get(entry.hash)?.standing).toBe('confirmed')
  })
})

describe('opened for some compartments', () => {
  test('what is shut is counted, and without any opened part not even the type is known', () => {
    const story = new Story()
    const entry = story.write(
      consentWithdrawn,
      { everything: true, protectedConsents: [] },
      { by: asha },
    )
    expect(openedFor(entry, ['care'])).toMatchObject({
      content: { care: { everything: true } },
      header: { type: 'consent-withdrawn' },
      sealedParts: 2,
    })
    expect(openedFor(entry, ['identity'])).toMatchObject({
      content: {},
      header: undefined,
      sealedParts: 3,
    })
  })
})
