import { accessOf, workers } from '../access/access-rule.ts'
import { defineCommand, needed, optional } from '../command/command-definition.ts'
import type { InputOf } from '../command/command-definition.ts'
import { decideAll, draftEntry } from '../command/decision.ts'
import type { Author, Decision } from '../command/decision.ts'
import type { StreamId } from '../journal/identifier.ts'
import { refused } from '../journal/refusal.ts'
import type { Refusal } from '../journal/refusal.ts'
import { choice, flag, hexadecimal, identifier, text } from '../journal/value-kind.ts'
import type { CaseFile } from './case-file.ts'
import { registerNames, registersByCompartment } from './case-registers.ts'
import type { RegisterName } from './case-registers.ts'
import { conflictResolved } from './conflict-resolved.ts'

const input = {
  case: needed(identifier),
  field: needed(choice(registerNames)),
  /** Hash of the entry whose answer stands. */
  chosen: optional(hexadecimal(32)),
  keepBoth: optional(flag),
  why: optional(text(1000)),
}

export const resolveConflictCommand = defineCommand({
  name: 'resolve-conflict',
  access: accessOf({ groups: workers }),
  decides: [{ entryType: conflictResolved }],
  concerns: ['case'],
  input,
  decide: ({ caseFile }, command) => resolveConflict(caseFile, command),
})

export type ResolveConflict = InputOf<typeof input> & Author

/** Settles a field that people answered at once. A third answer is no settlement but a correction: `recordIdentity`. */
export function resolveConflict(caseFile: CaseFile, command: ResolveConflict): Decision | Refusal {
  const { field, chosen, keepBoth, why } = command
  const register = caseFile.registers[field]
  if (!register || register.current.length < 2) return refused('nothing-to-settle', { field })
  if ((chosen === undefined) === (keepBoth !== true))
    return refused('choose-one-or-both', { field })
  const answer = register.current.find(({ entry }) => entry === chosen)
  if (chosen !== undefined && !answer) return refused('answer-not-standing', { field: 'chosen' })
  const resolution = {
    field,
    between: register.current.map(({ entry }) => entry),
    ...(keepBoth === true ? { keepBoth: true } : {}),
    ...(why === undefined ? {} : { why }),
  }
  const content = {
    [`${compartmentOf(field)}Resolution`]: resolution,
    ...(answer?.value === undefined ? {} : { [field]: answer.value }),
  }
  return decideAll([
    draftEntry(conflictResolved, { stream: command.case as StreamId }, content, command),
  ])
}

function compartmentOf(field: RegisterName): string {
  const found = Object.entries(registersByCompartment).find(([, names]) =>
    (names as readonly string[]).includes(field),
  )
  return found?.[0] ?? 'identity'
}
