import type { Basis } from '../grant/sharing-basis.ts'
import type { AccessRule } from '../access/access-rule.ts'
import { newContradictions } from '../case/contradictory-dates.ts'
import { goesOnWithCase } from '../closure/decided-while-closed.ts'
import type { EntryType } from '../journal/entry-type.ts'
import { isRefusal, refused } from '../journal/refusal.ts'
import type { Refusal } from '../journal/refusal.ts'
import type { ValueKind, ValueOf } from '../journal/value-kind.ts'
import { citeRule } from './cite-rule.ts'
import type { Author, Decision } from './decision.ts'
import type { Situation } from './situation.ts'

export interface InputField {
  readonly kind: ValueKind<unknown>
  readonly required: boolean
}
export type InputFields = Readonly<Record<string, InputField>>

export type InputOf<Declared extends InputFields> = {
  readonly [Name in keyof Declared as Declared[Name]['required'] extends true
    ? Name
    : never]: ValueOf<Declared[Name]['kind']>
} & {
  readonly [Name in keyof Declared as Declared[Name]['required'] extends true
    ? never
    : Name]?: ValueOf<Declared[Name]['kind']>
}

export function needed<Value>(kind: ValueKind<Value>): {
  readonly kind: ValueKind<Value>
  readonly required: true
} {
  return { kind, required: true }
}

export function optional<Value>(kind: ValueKind<Value>): {
  readonly kind: ValueKind<Value>
  readonly required: false
} {
  return { kind, required: false }
}

export type Concern =
  | 'case'
  | 'otherCase'
  | 'cases'
  | 'gathering'
  | 'gatherings'
  | 'sleepersAges'
  | 'referral'
  | 'proposal'
  | 'demand'
  | 'grant'
  | 'recipient'
  | 'waysBack'
  | 'noesSaid'
  | 'signingGrounds'

/** An entry type of which entries count only from whoever may carry the command out; `where`: only those that say one of these. */
export interface Decides {
  readonly entryType: EntryType
  readonly where?: Readonly<Record<string, readonly unknown[]>>
}

/** A command by its name, with who may and what it takes. */
export interface CommandDefinition<Declared extends InputFields> {
  readonly name: string
  readonly access: AccessRule
  /** On what the grants rest that it issues: whoever is in none of its groups issues none (`mayIssue`). */
  readonly issues?: readonly NonNullable<Basis['kind']>[]
  /**
   * What it alone writes and is not only observed: whoever is in none of its groups, or not of a house that may, decides nothing by signing
   * such an entry (`askedOfAuthor`).
   */
  readonly decides?: readonly Decides[]
  /**
   * What the caller looks up first, each by the input field of that name: the case's stream, the referral's stream,
   * the grant's stream, the gathering's, a proposed release's, a legal demand's; `sleepersAges` of the house that is the gathering; `cases` and `gatherings` by lists of streams. `otherCase` is a second person's; `recipient` is the profile of `recipientOrganisation`; `waysBack` where words to those who opened the case go; `noesSaid` how often this organisation told others that it has no bed; `signingGrounds` by what certificate the author may sign a screening.
   */
  readonly concerns: readonly Concern[]
  readonly input: Declared
  readonly decide: (situation: Situation, command: InputOf<Declared> & Author) => Decision | Refusal
}

/** Any command, as a list holds it: only `carryOut`, which checks the input first, may call it. */
export interface AnyCommand extends Omit<CommandDefinition<InputFields>, 'decide'> {
  readonly decide: (situation: Situation, command: never) => Decision | Refusal
}

export function defineCommand<const Declared extends InputFields>(
  definition: CommandDefinition<Declared>,
): CommandDefinition<Declared> {
  return definition
}

/** Checks plain input against what the command takes, then decides. */
export function carryOut(
  definition: AnyCommand,
  situation: Situation,
  input: Readonly<Record<string, unknown>>,
  author: Author,
): Decision | Refusal {
  for (const name of Object.keys(input)) {
    if (!Object.hasOwn(definition.input, name)) return refused('field-unknown', { field: name })
  }
  for (const [name, { kind, required }] of Object.entries(definition.input)) {
    const value = input[name]
    if (value === undefined) {
      if (required) return refused('field-required', { field: name })
      continue
    }
    const code = kind.check(value)
    if (code !== undefined) return refused(code, { field: name })
  }
  // Checked above, field by field, against the declaration that the parameter's type was inferred from.
  const outcome = definition.decide(situation, { ...input, ...author } as never)
  return isRefusal(outcome)
    ? citeRule(outcome, situation.country)
    : withRemarks(situation, outcome, author)
}

/**
 * What is pointed out whatever was saved. A date that contradicts another is saved as it was said, and the case's page says which (W4); what is decided
 * in a closed case stands, and somebody thinks of opening it again.
 */
function withRemarks({ caseFile }: Situation, decision: Decision, { at }: Author): Decision {
  const { stream, timeline, state } = caseFile
  const told = timeline.filter((item) => item.kind === 'entry')
  const added = decision.entries
    .filter((entry) => stream === undefined || entry.stream === stream)
    .map(({ id, entryType: { type }, content, occurredAt }) => ({
      id,
      type,
      occurredAt,
      recordedAt: at,
      fields: content,
    }))
  const isClosed = state.value === 'closed' && added.some(({ type }) => goesOnWithCase(type))
  const remarks = new Set([
    ...decision.remarks,
    ...(newContradictions(told, added).length > 0 ? ['dates-contradict'] : []),
    ...(isClosed ? ['case-closed'] : []),
  ])
  return { ...decision, remarks: [...remarks] }
}
