import { whoeverIsThere } from '../access/access-rule.ts'
import { defineCommand, needed } from '../command/command-definition.ts'
import type { InputOf } from '../command/command-definition.ts'
import { contentFrom } from '../command/content-of.ts'
import { decideAll, draftEntry } from '../command/decision.ts'
import type { Author, Decision } from '../command/decision.ts'
import type { GatheringFile } from '../gathering/gathering-file.ts'
import type { StreamId } from '../journal/identifier.ts'
import { refused } from '../journal/refusal.ts'
import type { Refusal } from '../journal/refusal.ts'
import { identifier } from '../journal/value-kind.ts'
import { verificationRecorded } from './verification-recorded.ts'
import type { Verification } from './verification.ts'

const {
  verificationKind: _kind,
  verificationSheet: _sheet,
  ...fields
} = verificationRecorded.fields
const input = { ...fields, gathering: needed(identifier) }

export const recordVerificationCommand = defineCommand({
  name: 'record-verification',
  access: whoeverIsThere,
  concerns: ['gathering'],
  input,
  decide: ({ gathering }, command) => recordVerification(gathering, command),
})

export type RecordVerification = InputOf<typeof input> & Author

/** Says more of a visit or a check, also of one that is ended: never refused for what it says or leaves out (W4). */
export function recordVerification(
  gathering: GatheringFile | undefined,
  command: RecordVerification,
): Decision | Refusal {
  const verification = verificationNamed(gathering)
  if (verification.kind === 'refused') return verification
  const content = contentFrom(verificationRecorded, command)
  if (Object.keys(content).length === 0)
    return refused('nothing-said', { field: 'verificationOrder' })
  const remarks = [
    ...(command.childrenKeptTogether === 'no' ? ['children-set-apart'] : []),
    ...(command.crimePassedOn === 'not-yet' ? ['crime-to-pass-on'] : []),
    ...((command.verificationCounts?.withSigns ?? 0) > 0 && verification.of.sheets.length === 0
      ? ['signs-without-sheet']
      : []),
  ]
  return decideAll(
    [draftEntry(verificationRecorded, { stream: verification.stream }, content, command)],
    remarks,
  )
}

/** The visit that a command names; a gathering of another kind is none. */
export function verificationNamed(
  gathering: GatheringFile | undefined,
): { readonly kind: 'named'; readonly stream: StreamId; readonly of: Verification } | Refusal {
  const of = gathering?.verification
  return of?.stream === undefined
    ? refused('not-found', { field: 'gathering' })
    : { kind: 'named', stream: of.stream, of }
}
