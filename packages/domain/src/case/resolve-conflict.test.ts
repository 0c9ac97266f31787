import { describe, expect, test } from 'vitest'
import { FirstNight, asha, beto, by } from '../testing/first-night.ts'
import { decidedIn, entryOf, partsOf } from '../testing/outcome.ts'
import { standingValues } from './register.ts'
import { calledInFull } from '../views/card.ts'
import { conflictResolved } from './conflict-resolved.ts'
import { identityRecorded } from '../registration/identity-recorded.ts'
import { resolveConflict } from './resolve-conflict.ts'

/** Two officers who did not know of each other each wrote a name. */
function disputed() {
  const night = new FirstNight({ ageGroup: 'adult', givenNames: 'Itzel' })
  const after = night.story.of(night.case)
  const [one, two] = ['Ixchel', 'Ixmucané'].map((givenNames, index) =>
    night.story.write(
      identityRecorded,
      { givenNames },
      { by: index === 0 ? asha : beto, stream: night.case, after },
    ),
  )
  if (!one || !two) throw new Error('two entries were written')
  return { night, one, two }
}

test('two names written at once are both shown, and it is said that they differ', () => {
  const { night, one, two } = disputed()
  const { givenNames } = night.file.registers
  expect(givenNames?.disputed).toBe(true)
  expect(givenNames?.current.map(({ value }) => value).sort()).toEqual(['Ixchel', 'Ixmucané'])
  expect(night.file.contradictions).toMatchObject([{ code: 'field-disputed', field: 'givenNames' }])
  expect(night.file.contradictions[0]?.entries).toEqual(
    expect.arrayContaining([one.hash, two.hash]),
  )
})

test('the chosen answer stands and the other stays in the history', () => {
  const { night, one } = disputed()
  const outcome = resolveConflict(night.file, {
    case: night.case,
    field: 'givenNames',
    chosen: one.hash,
    why: 'she spelled it',
    ...by(asha),
  })
  night.story.carryOut(decidedIn(outcome), { by: asha })
  const { givenNames } = night.file.registers
  expect(givenNames).toMatchObject({ value: 'Ixchel', disputed: false })
  expect(givenNames?.history).toHaveLength(4)
  expect(night.file.contradictions).toEqual([])
})

test('cites both and seals answer and reason where the field lies, so that no other group learns of it', () => {
  const { night, one, two } = disputed()
  const outcome = resolveConflict(night.file, {
    case: night.case,
    field: 'givenNames',
    chosen: one.hash,
    why: 'she spelled it',
    ...by(asha),
  })
  const parts = partsOf(decidedIn(outcome).entries[0] as never)
  expect(Object.keys(parts)).toEqual(['identity'])
  const { identityResolution } = entryOf(outcome, conflictResolved).content
  expect([...(identityResolution?.between ?? [])].sort()).toEqual([one.hash, two.hash].sort())
})

describe('keeping both', () => {
  test('settles it: both stand and nobody is asked again', () => {
    const { night } = disputed()
    const outcome = resolveConflict(night.file, {
      case: night.case,
      field: 'givenNames',
      keepBoth: true,
      ...by(asha),
    })
    night.story.carryOut(decidedIn(outcome), { by: asha })
    const { givenNames } = night.file.registers
    expect(givenNames?.current).toHaveLength(2)
    expect(givenNames).toMatchObject({ disputed: false, allTrue: true })
    expect([...standingValues(givenNames)].sort()).toEqual(['Ixchel', 'Ixmucané'])
    // A list has room for one, the heading of her file says both.
    expect(calledInFull(night.file)).toMatch(/^(Ixchel \/ Ixmucané|Ixmucané \/ Ixchel)( |$)/)
  })

  test('holds until somebody who knew of both says another: that one stands alone', () => {
    const { night } = disputed()
    const outcome = resolveConflict(night.file, {
      case: night.case,
      field: 'givenNames',
      keepBoth: true,
      ...by(asha),
    })
    night.story.carryOut(decidedIn(outcome), { by: asha })
    night.story.write(identityRecorded, { givenNames: 'Ix' }, { by: beto, stream: night.case })
    const { givenNames } = night.file.registers
    expect(givenNames).toMatchObject({ disputed: false, allTrue: false })
    expect(standingValues(givenNames)).toEqual(['Ix'])
  })

  test('settles only what was settled: a third answer that nobody knew of is disputed again', () => {
    const { night } = disputed()
    const begun = night.story.of(night.case).slice(0, 1)
    const outcome = resolveConflict(night.file, {
      case: night.case,
      field: 'givenNames',
      keepBoth: true,
      ...by(asha),
    })
    night.story.carryOut(decidedIn(outcome), { by: asha })
    const place = { by: beto, stream: night.case, after: begun }
    night.story.write(identityRecorded, { givenNames: 'Citlali' }, place)
    expect(night.file.registers.givenNames?.disputed).toBe(true)
  })
})

describe('is refused', () => {
  test('where nothing is disputed', () => {
    const night = new FirstNight({ ageGroup: 'adult', givenNames: 'Itzel' })
    const outcome = resolveConflict(night.file, {
      case: night.case,
      field: 'givenNames',
      keepBoth: true,
      ...by(asha),
    })
    expect(outcome).toMatchObject({ code: 'nothing-to-settle', field: 'givenNames' })
  })

  test('where neither or both ways are chosen', () => {
    const { night, one } = disputed()
    const ask = { case: night.case, field: 'givenNames' as const, ...by(asha) }
    expect(resolveConflict(night.file, ask)).toMatchObject({ code: 'choose-one-or-both' })
    expect(resolveConflict(night.file, { ...ask, chosen: one.hash, keepBoth: true })).toMatchObject(
      { code: 'choose-one-or-both' },
    )
  })

  test('where the chosen answer does not stand any more', () => {
    const { night } = disputed()
    const chosen = night.story.of(night.case)[0]?.hash ?? ''
    const outcome = resolveConflict(night.file, {
      case: night.case,
      field: 'givenNames',
      chosen,
      ...by(asha),
    })
    expect(outcome).toMatchObject({ code: 'answer-not-standing', field: 'chosen' })
  })
})
