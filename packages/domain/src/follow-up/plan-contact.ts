import { accessOf, workers } from '../access/access-rule.ts'
import type { CaseFile } from '../case/case-file.ts'
import { defineCommand, needed } from '../command/command-definition.ts'
import type { InputOf } from '../command/command-definition.ts'
import { contentFrom } from '../command/content-of.ts'
import { decideAll, draftEntry } from '../command/decision.ts'
import type { Author, Decision } from '../command/decision.ts'
import { hasDied } from '../death/death.ts'
import type { StreamId } from '../journal/identifier.ts'
import { refused } from '../journal/refusal.ts'
import type { Refusal } from '../journal/refusal.ts'
import { identifier } from '../journal/value-kind.ts'
import { contactAttempted } from './contact-attempted.ts'
import { isSafeChannel } from './safe-channel.ts'

const {
  attempt: _planned,
  attemptOutcome: _none,
  attemptWasSafe: _worked,
  ...typed
} = contactAttempted.fields
const input = { ...typed, case: needed(identifier) }

export const planContactCommand = defineCommand({
  name: 'plan-contact',
  access: accessOf({ groups: workers, reads: ['contact'] }),
  concerns: ['case'],
  input,
  decide: ({ caseFile }, command) => planContact(caseFile, command),
})

export type PlanContact = InputOf<typeof input> & Author

/** Nobody writes or calls her but by a way that she named as safe (BR-56). */
export function planContact(
  file: Pick<CaseFile, 'registers' | 'death'>,
  command: PlanContact,
): Decision | Refusal {
  if (hasDied(file)) return refused('person-died', { field: 'attemptChannel', source: 'W21' })
  if (isSafeChannel(file, command.attemptChannel) !== 'yes')
    return refused('channel-not-safe', { field: 'attemptChannel', source: 'BR-56' })
  return decideAll([
    draftEntry(
      contactAttempted,
      { stream: command.case as StreamId },
      { ...contentFrom(contactAttempted, command), attempt: 'planned', attemptWasSafe: 'yes' },
      command,
    ),
  ])
}
