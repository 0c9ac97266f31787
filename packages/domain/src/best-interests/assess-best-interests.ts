import { accessOf } from '../access/access-rule.ts'
import type { GroupKind } from '../organisation/group-kind.ts'
import { defineCommand, needed } from '../command/command-definition.ts'
import type { InputOf } from '../command/command-definition.ts'
import { contentFrom } from '../command/content-of.ts'
import { decideAll, draftEntry } from '../command/decision.ts'
import type { Author, Decision } from '../command/decision.ts'
import type { StreamId } from '../journal/identifier.ts'
import { refused } from '../journal/refusal.ts'
import type { Refusal } from '../journal/refusal.ts'
import { identifier } from '../journal/value-kind.ts'
import { bestInterestsAssessed } from './best-interests-assessed.ts'

/** Who sits with children and says what is best for them; what they write they may not be able to read back. */
export const childAssessors: readonly GroupKind[] = [
  'casework',
  'protection',
  'child-protection',
  'psychosocial',
]

const input = { ...bestInterestsAssessed.fields, case: needed(identifier) }

export const assessBestInterestsCommand = defineCommand({
  name: 'assess-best-interests',
  access: accessOf({ groups: childAssessors }),
  concerns: ['case'],
  input,
  decide: (_situation, command) => assessBestInterests(command),
})

export type AssessBestInterests = InputOf<typeof input> & Author

/** Takes down what is held to be best for a child. Never refused for what it says; that she was not heard, with no reason, is pointed out. */
export function assessBestInterests(command: AssessBestInterests): Decision | Refusal {
  const said = contentFrom(bestInterestsAssessed, command)
  if (Object.values(said).every((value) => value === undefined)) return refused('nothing-said')
  const isUnheard =
    command.heard === undefined || (command.heard === 'not-heard' && !command.whyNotHeard)
  return decideAll(
    [draftEntry(bestInterestsAssessed, { stream: command.case as StreamId }, said, command)],
    isUnheard ? ['child-not-heard'] : [],
  )
}
