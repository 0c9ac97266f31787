import { accessOf, workers } from '../access/access-rule.ts'
import { defineCommand, needed } from '../command/command-definition.ts'
import type { InputOf } from '../command/command-definition.ts'
import { contentFrom } from '../command/content-of.ts'
import { decideAll, draftEntry } from '../command/decision.ts'
import type { Author, Decision } from '../command/decision.ts'
import type { StreamId } from '../journal/identifier.ts'
import type { Refusal } from '../journal/refusal.ts'
import { verificationRecorded } from './verification-recorded.ts'

const {
  responsible: _responsible,
  verificationSheet: _sheet,
  ...fields
} = verificationRecorded.fields
const input = { ...fields, verificationKind: needed(fields.verificationKind.kind) }

/** Whoever is there may write; reading needs no key of hers. No other organisation's: nobody is let into one. */
export const recordsVerifications = accessOf({ groups: [...workers, 'on-call'], ownOnly: true })

export const beginVerificationCommand = defineCommand({
  name: 'begin-verification',
  access: recordsVerifications,
  concerns: [],
  input,
  decide: (_situation, command) => beginVerification(command),
})

export type BeginVerification = InputOf<typeof input> & Author

/** Begins with which of the two it is; an order that was told by telephone has its number later (W4). */
export function beginVerification(command: BeginVerification): Decision | Refusal {
  const stream = command.newStreamId() as StreamId
  const content = { ...contentFrom(verificationRecorded, command), responsible: command.member }
  return decideAll([draftEntry(verificationRecorded, { stream }, content, command)])
}
