import { compartments } from '../journal/compartment.ts'
import type { Compartment } from '../journal/compartment.ts'
import type { GroupId } from '../journal/identifier.ts'
import { refused } from '../journal/refusal.ts'
import type { Refusal } from '../journal/refusal.ts'
import { groupKinds } from './group-kind.ts'
import type { GroupKind } from './group-kind.ts'

/** Which of the organisation's own groups read a compartment of what it writes, from here on. */
export interface ReadingRule<Group = GroupId> {
  readonly compartment: Compartment
  readonly groups: readonly Group[]
}

export interface DefaultRule {
  readonly compartment: Compartment
  readonly kinds: readonly GroupKind[]
}

export type OrganisationSize = 'small' | 'large'

type Readable = Exclude<Compartment, 'header'>

/**
 * One to four people: whoever works with people reads all of it but `justice`, which an outside counsel holds; where there
 * is none, nobody is in that group.
 */
const smallOrganisation: Readonly<Record<Readable, readonly GroupKind[]>> = {
  essential: ['casework', 'shift'],
  identity: ['casework'],
  contact: ['casework'],
  account: ['casework'],
  health: ['casework'],
  psychosocial: ['casework'],
  protection: ['casework'],
  placement: ['casework', 'shift'],
  child: ['casework'],
  care: ['casework'],
  statistics: ['statistics'],
  justice: ['legal'],
  directory: ['everyone'],
  oversight: ['officers'],
}

const largeOrganisation: Readonly<Record<Readable, readonly GroupKind[]>> = {
  essential: [
    'casework',
    'shift',
    'health',
    'psychosocial',
    'protection',
    'placement',
    'child-protection',
  ],
  identity: ['casework', 'protection', 'child-protection'],
  contact: ['casework'],
  account: ['casework', 'protection'],
  health: ['health'],
  psychosocial: ['psychosocial'],
  protection: ['protection'],
  placement: ['placement', 'shift'],
  child: ['child-protection'],
  care: ['casework', 'health', 'psychosocial', 'protection', 'child-protection'],
  statistics: ['statistics'],
  justice: ['legal'],
  directory: ['everyone'],
  oversight: ['officers'],
}

export function defaultReadingRules(size: OrganisationSize): readonly DefaultRule[] {
  const rules = size === 'small' ? smallOrganisation : largeOrganisation
  return compartments
    .filter((compartment) => compartment !== 'header')
    .map((compartment) => ({ compartment, kinds: rules[compartment] }))
}

/**
 * The groups that an organisation of this size begins with, all of them its founder's. In a large one that is not `legal`: it comes
 * into being with its first member, who decides about nothing (BR-21). A small one has it from the start, and conduct alone
 * separates (design §4).
 */
export function groupKindsOf(size: OrganisationSize): readonly GroupKind[] {
  const named = new Set(defaultReadingRules(size).flatMap(({ kinds }) => kinds))
  return groupKinds.filter((kind) => {
    const beginsLater = kind === 'legal' && size === 'large'
    return (named.has(kind) || kind === 'on-call') && !beginsLater
  })
}

/** Each group that reads at least one of `wanted`, with what it reads of it. */
export function readersByRules<Group>(
  rules: readonly ReadingRule<Group>[],
  wanted: readonly Compartment[],
): ReadonlyMap<Group, readonly Compartment[]> {
  const readers = new Map<Group, Compartment[]>()
  for (const { compartment, groups } of rules) {
    if (!wanted.includes(compartment)) continue
    for (const group of groups) {
      const readable = readers.get(group)
      if (readable) readable.push(compartment)
      else readers.set(group, [compartment])
    }
  }
  return readers
}

/** What a member of these groups reads. */
export function readableBy<Group>(
  rules: readonly ReadingRule<Group>[],
  groups: readonly Group[],
): readonly Compartment[] {
  return rules
    .filter((rule) => rule.groups.some((group) => groups.includes(group)))
    .map(({ compartment }) => compartment)
}

/**
 * Rules that would let anybody but the legal group read `justice`, or the legal group anything else, are refused by whoever writes
 * them and by whoever reads them (BR-21, BR-22).
 */
export function checkJusticeReaders(
  rules: readonly ReadingRule[],
  kindOf: (group: GroupId) => GroupKind | undefined,
): Refusal | undefined {
  for (const { compartment, groups } of rules) {
    if (compartment === 'justice' && groups.some((group) => kindOf(group) !== 'legal'))
      return refused('justice-for-legal-only', { field: compartment, source: 'BR-22' })
    if (compartment !== 'justice' && groups.some((group) => kindOf(group) === 'legal'))
      return refused('legal-reads-justice-only', { field: compartment, source: 'BR-21' })
  }
  return undefined
}

/**
 * What may be set: the above, known groups alone, and a reader for every compartment that she is helped by. Asked where rules are
 * written; a program that knows more compartments still goes by the rules of one that knew fewer.
 */
export function checkReadingRules(
  rules: readonly ReadingRule[],
  kindOf: (group: GroupId) => GroupKind | undefined,
): Refusal | undefined {
  for (const compartment of compartments) {
    if (compartment === 'header') continue
    const groups = rules
      .filter((rule) => rule.compartment === compartment)
      .flatMap((rule) => rule.groups)
    if (groups.some((group) => kindOf(group) === undefined))
      return refused('group-unknown', { field: compartment })
    if (groups.length === 0 && compartment !== 'justice')
      return refused('compartment-without-reader', { field: compartment })
  }
  return checkJusticeReaders(rules, kindOf)
}

/** Groups that decide about beds, services, grants, priority or closure; nobody in one of them holds `justice`. */
const decidingKinds: readonly GroupKind[] = [
  'casework',
  'shift',
  'health',
  'psychosocial',
  'protection',
  'placement',
  'child-protection',
]

/** Refuses a member who would hold the key to `justice` and decide about help at once (design §4, BR-21). */
export function checkMembership(kinds: readonly GroupKind[]): Refusal | undefined {
  const decides = kinds.some((kind) => decidingKinds.includes(kind))
  return kinds.includes('legal') && decides
    ? refused('justice-held-apart', { field: 'groups', source: 'BR-21' })
    : undefined
}
