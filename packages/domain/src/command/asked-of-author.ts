import type { AccessRule } from '../access/access-rule.ts'
import { observesAge } from '../case/case-facts.ts'
import { isToldOtherwise } from '../family/told-at-night.ts'
import type { Facts } from '../journal/facts.ts'
import type { OpenedEntry } from '../journal/opened-entry.ts'
import { readContent } from '../journal/read-content.ts'
import { findEntryType } from '../registry.ts'
import type { AnyCommand, Decides } from './command-definition.ts'
import { commands } from './commands.ts'

/** What one entry asks of whoever wrote it: any of these rules lets her. */
export type Asked = readonly AccessRule[]

const nobodys: Asked = []

/**
 * What an entry asks of its author before it counts (ADR 36): by the commands that decide such a thing, and by what its facts would
 * change, whatever it calls itself. Empty for what is only observed, and for what takes care of her: nobody is asked for that.
 */
export function askedOfAuthor(entry: OpenedEntry): readonly Asked[] {
  const { header, facts, parents } = entry
  const asked: Asked[] = []
  const byType = header === undefined ? undefined : deciding.get(header.type)
  if (byType) {
    const entryType = findEntryType(header?.type ?? '')
    const fields: Readonly<Record<string, unknown>> = entryType
      ? readContent(entryType, entry.content).fields
      : {}
    const rules = byType.flatMap(({ access, decides }) => (says(decides, fields) ? [access] : []))
    if (rules.length > 0) asked.push(rules)
  }
  if (isToldOtherwise(entry)) asked.push(nobodys)
  // What begins a file says of her what nobody had said: that takes nothing away.
  const isBeginning =
    parents.length === 0 && (header === undefined || header.type === 'person-registered')
  if (!isBeginning) asked.push(...askedByFacts(facts, header?.type))
  return asked
}

/** Facts are signed beside the type and need not be what it would say: a note that closes a case closes none. */
function askedByFacts(facts: Facts, type: string | undefined): readonly Asked[] {
  if (facts.family === 'gathering')
    return facts.state === 'ended'
      ? [
          rulesOf(
            'end-house',
            'end-group-intake',
            'close-capacity',
            'end-verification',
            'end-operation',
          ),
        ]
      : []
  if (facts.family !== 'case') return []
  return [
    ...(facts.state === 'closed' ? [rulesOf('close-case')] : []),
    ...(facts.responsible === undefined ? [] : [rulesOf('assign-responsible', 'answer-transfer')]),
    ...(facts.ageGroup === 'adult' && !observesAge(type) ? [rulesOf('settle-age')] : []),
  ]
}

function rulesOf(...names: readonly string[]): Asked {
  return commands.flatMap(({ name, access }) => (names.includes(name) ? [access] : []))
}

function says({ where = {} }: Decides, fields: Readonly<Record<string, unknown>>): boolean {
  return Object.entries(where).every(([field, values]) => values.includes(fields[field]))
}

interface Deciding {
  readonly access: AccessRule
  readonly decides: Decides
}

function decidingOf({
  access,
  decides = [],
}: AnyCommand): readonly (readonly [string, Deciding])[] {
  return decides.map((each) => [each.entryType.type, { access, decides: each }] as const)
}

const deciding: ReadonlyMap<string, readonly Deciding[]> = new Map(
  [...Map.groupBy(commands.flatMap(decidingOf), ([type]) => type)].map(([type, pairs]) => [
    type,
    pairs.map(([, each]) => each),
  ]),
)
