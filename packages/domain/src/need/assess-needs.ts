import { accessOf, workers } from '../access/access-rule.ts'
import { defineCommand, needed } from '../command/command-definition.ts'
import type { InputOf } from '../command/command-definition.ts'
import { contentFrom } from '../command/content-of.ts'
import { decideAll, draftEntry } from '../command/decision.ts'
import type { Author, Decision } from '../command/decision.ts'
import type { StreamId } from '../journal/identifier.ts'
import { refused } from '../journal/refusal.ts'
import type { Refusal } from '../journal/refusal.ts'
import { identifier } from '../journal/value-kind.ts'
import { needsAssessed } from './needs-assessed.ts'

const input = { ...needsAssessed.fields, case: needed(identifier) }

export const assessNeedsCommand = defineCommand({
  name: 'assess-needs',
  access: accessOf({ groups: workers }),
  concerns: ['case'],
  input,
  decide: (_situation, command) => assessNeeds(command),
})

export type AssessNeeds = InputOf<typeof input> & Author

/** Takes down what she needs and wishes. Nothing comes before it and nothing is refused for what it says; only nothing at all. */
export function assessNeeds(command: AssessNeeds): Decision | Refusal {
  const { cannotWait, protectedCannotWait, ...said } = contentFrom(needsAssessed, command)
  const urgent = stillNeeded(cannotWait, said.neededServices)
  const protectedUrgent = stillNeeded(protectedCannotWait, said.protectedNeeds)
  const content = {
    ...said,
    ...(urgent.length === 0 ? {} : { cannotWait: urgent }),
    ...(protectedUrgent.length === 0 ? {} : { protectedCannotWait: protectedUrgent }),
  }
  const { interpreterCode: _, ...words } = content
  if (Object.values(words).every((value) => Object.keys(Object(value)).length === 0))
    return refused('needs-missing', { field: 'neededServices' })
  return decideAll([
    draftEntry(needsAssessed, { stream: command.case as StreamId }, content, command),
  ])
}

/** What she said no to in the same breath is not urgent. */
function stillNeeded<Code extends string>(
  urgent: readonly Code[] = [],
  answers: Readonly<Record<string, string | undefined>> = {},
): readonly Code[] {
  return urgent.filter((code) => answers[code] !== 'no')
}
