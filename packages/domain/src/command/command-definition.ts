import type { Basis } from '../grant/sharing-basis.ts'
import type { AccessRule } from '../access/access-rule.ts'
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

/** A command by its name, with who may and what it takes. */
export interface CommandDefinition<Declared extends InputFields> {
  readonly name: string
  readonly access: AccessRule
  /** On what the grants rest that it issues: whoever is in none of its groups issues none (`mayIssue`). */
  readonly issues?: readonly NonNullable<Basis['kind']>[]
  /**
   * What the caller looks up first, each by the input field of that name: the case's stream, the referral's stream,
   * the grant's stream. `recipient` is the profile of `recipientOrganisation`; `waysBack` where words to those who opened the case go.
   */
  readonly concerns: readonly ('case' | 'referral' | 'grant' | 'recipient' | 'waysBack')[]
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
  return isRefusal(outcome) ? citeRule(outcome, situation.country) : outcome
}
