import { ageGroups, families, gatheringStates, mostChunks, states, urgencies } from './facts.ts'
import type { Facts, Family } from './facts.ts'
import {
  choice,
  flag,
  hexadecimal,
  identifier,
  instant,
  list,
  nextReminder,
  plainRecord,
} from './value-kind.ts'
import type { ValueKind } from './value-kind.ts'

interface Declared {
  readonly needed?: Readonly<Record<string, ValueKind<unknown>>>
  readonly optional?: Readonly<Record<string, ValueKind<unknown>>>
  /** Whether one wrong fact makes all of them unreadable: a grant whose end cannot be read is no endless grant. */
  readonly isWhole: boolean
}

const erases: ValueKind<unknown> = {
  name: 'erased-copies',
  check: (value) => {
    if (plainRecord.check(value) !== undefined) return 'not-a-record'
    const { stream, entries } = value as Readonly<Record<string, unknown>>
    return (
      identifier.check(stream) ??
      (entries === undefined ? undefined : list(hexadecimal(32), 100_000).check(entries))
    )
  },
}

const statement: Declared = { needed: { statement: plainRecord }, isWhole: true }

const declared: Readonly<Record<Family, Declared>> = {
  case: {
    optional: {
      state: choice(states),
      ageGroup: choice(ageGroups),
      urgency: choice(urgencies),
      remindAt: instant,
      nextReminder,
      responsible: identifier,
      chunks: list(hexadecimal(32), mostChunks),
    },
    isWhole: false,
  },
  referral: {
    needed: { state: choice(states), urgency: choice(urgencies) },
    optional: { remindAt: instant },
    isWhole: false,
  },
  grant: {
    needed: {
      state: choice(['open', 'ended']),
      stream: identifier,
      feed: identifier,
      from: instant,
    },
    optional: { until: instant, takesBack: flag },
    isWhole: true,
  },
  organisation: statement,
  network: statement,
  release: {
    needed: { state: choice(['open', 'ended']), checksum: hexadecimal(32) },
    isWhole: true,
  },
  work: {
    optional: { state: choice(states), remindAt: instant, erases },
    isWhole: true,
  },
  gathering: {
    optional: { state: choice(gatheringStates), nextReminder, responsible: identifier },
    isWhole: false,
  },
}

/**
 * What another device signed as its facts, as far as they are any. A word that only a newer version knows is left out; undefined where
 * what is needed is missing or none.
 */
export function readFacts(held: unknown): Facts | undefined {
  if (typeof held !== 'object' || held === null || Array.isArray(held)) return undefined
  const record = held as Readonly<Record<string, unknown>>
  const valueOf = (name: string) => (Object.hasOwn(record, name) ? record[name] : undefined)
  const family = families.find((each) => each === valueOf('family'))
  if (family === undefined) return undefined
  const { needed = {}, optional = {}, isWhole } = declared[family]
  const facts: Record<string, unknown> = { family }
  for (const [name, kind] of Object.entries(needed)) {
    const value = valueOf(name)
    if (kind.check(value) !== undefined) return undefined
    facts[name] = value
  }
  for (const [name, kind] of Object.entries(optional)) {
    const value = valueOf(name)
    if (value === undefined) continue
    if (kind.check(value) === undefined) facts[name] = value
    else if (isWhole) return undefined
  }
  return facts as unknown as Facts
}
