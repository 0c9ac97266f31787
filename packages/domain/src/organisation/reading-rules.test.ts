import { describe, expect, test } from 'vitest'
import { caseCompartments, compartments } from '../journal/compartment.ts'
import type { Compartment } from '../journal/compartment.ts'
import type { GroupId } from '../journal/identifier.ts'
import { inventedId } from '../testing/story.ts'
import { groupKinds } from './group-kind.ts'
import type { GroupKind } from './group-kind.ts'
import {
  checkMembership,
  checkReadingRules,
  defaultReadingRules,
  groupKindsOf,
  readableBy,
  readersByRules,
} from './reading-rules.ts'
import type { OrganisationSize, ReadingRule } from './reading-rules.ts'

const sizes: readonly OrganisationSize[] = ['small', 'large']

function groupOf(kind: GroupKind): GroupId {
  return inventedId(900 + groupKinds.indexOf(kind)) as GroupId
}
function kindOf(group: GroupId): GroupKind | undefined {
  return groupKinds.find((kind) => groupOf(kind) === group)
}
function bound(size: OrganisationSize): ReadingRule[] {
  return defaultReadingRules(size).map(({ compartment, kinds }) => ({
    compartment,
    groups: kinds.map(groupOf),
  }))
}
function changed(rules: ReadingRule[], compartment: Compartment, groups: GroupId[]): ReadingRule[] {
  return rules.map((rule) => (rule.compartment === compartment ? { compartment, groups } : rule))
}

describe.each(sizes)('the default rules of a %s organisation', (size) => {
  test('name a reader for every compartment, each compartment once', () => {
    const named = defaultReadingRules(size).map(({ compartment }) => compartment)
    expect([...named].sort()).toEqual(compartments.filter((name) => name !== 'header').sort())
    for (const { kinds } of defaultReadingRules(size)) expect(kinds.length).toBeGreaterThan(0)
  })

  test('pass their own check', () => {
    expect(checkReadingRules(bound(size), kindOf)).toBeUndefined()
  })

  test('open justice to the legal group alone, and to the legal group nothing else', () => {
    const rules = bound(size)
    expect([...readersByRules(rules, ['justice']).keys()]).toEqual([groupOf('legal')])
    expect(readableBy(rules, [groupOf('legal')])).toEqual(['justice'])
  })

  test('open coded variables to the statistics group alone, and no case to it', () => {
    const rules = bound(size)
    expect([...readersByRules(rules, ['statistics']).keys()]).toEqual([groupOf('statistics')])
    expect(readableBy(rules, [groupOf('statistics')])).toEqual(['statistics'])
  })

  test('let whoever is on shift open the essential screen and where she sleeps, and nothing she told', () => {
    expect([...readableBy(bound(size), [groupOf('shift')])].sort()).toEqual([
      'essential',
      'placement',
    ])
  })

  test('show names of members to everyone of the organisation and to no narrower circle only', () => {
    expect([...readersByRules(bound(size), ['directory']).keys()]).toEqual([groupOf('everyone')])
  })

  test('name only groups that the organisation begins with', () => {
    const begun = groupKindsOf(size)
    for (const { kinds } of defaultReadingRules(size)) {
      // The legal group of a large organisation begins with its first member.
      for (const kind of kinds.filter((each) => size === 'small' || each !== 'legal'))
        expect(begun).toContain(kind)
    }
    expect(begun).toContain('on-call')
  })
})

test('in a small organisation one casework group reads the whole case', () => {
  const readable = readableBy(bound('small'), [groupOf('casework')])
  const expected = caseCompartments.filter((name) => name !== 'statistics')
  expect([...readable].sort()).toEqual([...expected].sort())
})

test('in a large organisation a caseworker reads neither clinical notes nor health nor asylum', () => {
  const readable = readableBy(bound('large'), [groupOf('casework')])
  for (const name of ['health', 'psychosocial', 'protection', 'child', 'placement'] as const)
    expect(readable).not.toContain(name)
})

test('a group that reads several wanted compartments is named once with all of them', () => {
  const readers = readersByRules(bound('large'), ['health', 'care', 'essential'])
  expect([...(readers.get(groupOf('health')) ?? [])].sort()).toEqual([
    'care',
    'essential',
    'health',
  ])
  expect(readers.has(groupOf('legal'))).toBe(false)
})

describe('rules that an organisation sets for itself', () => {
  test('are refused when anybody but the legal group would read justice (BR-22)', () => {
    const rules = changed(bound('large'), 'justice', [groupOf('legal'), groupOf('casework')])
    expect(checkReadingRules(rules, kindOf)).toMatchObject({
      code: 'justice-for-legal-only',
      field: 'justice',
    })
  })

  test('are refused when the legal group would read what decisions are taken on (BR-21)', () => {
    const rules = changed(bound('small'), 'care', [groupOf('casework'), groupOf('legal')])
    expect(checkReadingRules(rules, kindOf)).toMatchObject({ code: 'legal-reads-justice-only' })
  })

  test('are refused when nobody would read a compartment of a case', () => {
    expect(checkReadingRules(changed(bound('small'), 'health', []), kindOf)).toMatchObject({
      code: 'compartment-without-reader',
      field: 'health',
    })
  })

  test('may leave justice to nobody: a small organisation without counsel', () => {
    expect(checkReadingRules(changed(bound('small'), 'justice', []), kindOf)).toBeUndefined()
  })

  test('are refused when they name a group that is not the organisation’s', () => {
    const foreign = inventedId(5000) as GroupId
    expect(checkReadingRules(changed(bound('small'), 'care', [foreign]), kindOf)).toMatchObject({
      code: 'group-unknown',
    })
  })
})

describe('who may be in which groups', () => {
  test.each(['casework', 'shift', 'placement', 'protection'] as const)(
    'nobody is in the legal group and in %s at once (BR-21)',
    (kind) => {
      expect(checkMembership(['everyone', 'legal', kind])).toMatchObject({
        code: 'justice-held-apart',
      })
    },
  )

  test('counsel may be an officer, and a caseworker anything but counsel', () => {
    expect(checkMembership(['everyone', 'legal', 'officers'])).toBeUndefined()
    const others = groupKinds.filter((kind) => kind !== 'legal')
    expect(checkMembership(others)).toBeUndefined()
  })
})

test('who founds a large organisation holds no key to justice beside the groups that decide (BR-21)', () => {
  expect(groupKindsOf('large')).not.toContain('legal')
  expect(checkMembership(groupKindsOf('large'))).toBeUndefined()
  // A small one cannot hold every role: the screens say that conduct alone separates.
  expect(checkMembership(groupKindsOf('small'))).toMatchObject({ code: 'justice-held-apart' })
})
