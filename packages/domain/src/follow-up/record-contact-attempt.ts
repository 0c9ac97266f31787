import { accessOf, workers } from '../access/access-rule.ts'
import type { CaseFile } from '../case/case-file.ts'
import { defineCommand, needed } from '../command/command-definition.ts'
import type { InputOf } from '../command/command-definition.ts'
import { contentFrom } from '../command/content-of.ts'
import { decideAll, draftEntry } from '../command/decision.ts'
import type { Author, Decision } from '../command/decision.ts'
import type { StreamId } from '../journal/identifier.ts'
import type { Refusal } from '../journal/refusal.ts'
import { identifier } from '../journal/value-kind.ts'
import { contactAttempted } from './contact-attempted.ts'
import { isSafeChannel } from './safe-channel.ts'

const { attempt: _made, attemptWasSafe: _worked, ...typed } = contactAttempted.fields
const input = { ...typed, case: needed(identifier) }

export const recordContactAttemptCommand = defineCommand({
  name: 'record-contact-attempt',
  access: accessOf({ groups: workers }),
  concerns: ['case'],
  input,
  decide: ({ caseFile }, command) => recordContactAttempt(caseFile, command),
})

export type RecordContactAttempt = InputOf<typeof input> & Author

/** What was tried is taken down whatever it was; by a way that she did not name as safe it is said at once (BR-56). */
export function recordContactAttempt(
  file: Pick<CaseFile, 'registers'>,
  command: RecordContactAttempt,
): Decision | Refusal {
  const attemptWasSafe = isSafeChannel(file, command.attemptChannel)
  return decideAll(
    [
      draftEntry(
        contactAttempted,
        { stream: command.case as StreamId },
        { ...contentFrom(contactAttempted, command), attempt: 'made', attemptWasSafe },
        command,
      ),
    ],
    attemptWasSafe === 'no' ? ['contacted-by-unsafe-channel'] : [],
  )
}
