import { whoeverIsThere } from '../access/access-rule.ts'
import { defineCommand, needed, optional } from '../command/command-definition.ts'
import type { InputOf } from '../command/command-definition.ts'
import { contentFrom } from '../command/content-of.ts'
import { decideAll, draftEntry } from '../command/decision.ts'
import type { Author, Decision } from '../command/decision.ts'
import type { GatheringFile } from '../gathering/gathering-file.ts'
import { groupIntakeBegun } from '../group-intake/group-intake-begun.ts'
import type { StreamId } from '../journal/identifier.ts'
import type { Refusal } from '../journal/refusal.ts'
import { identifier } from '../journal/value-kind.ts'
import { verificationNamed } from './record-verification.ts'
import { verificationRecorded } from './verification-recorded.ts'

const { name, expected } = groupIntakeBegun.fields
const input = {
  name: optional(name.kind),
  expected: optional(expected.kind),
  gathering: needed(identifier),
}

export const beginVerificationSheetCommand = defineCommand({
  name: 'begin-verification-sheet',
  access: whoeverIsThere,
  concerns: ['gathering'],
  input,
  decide: ({ gathering }, command) => beginVerificationSheet(gathering, command),
})

export type BeginVerificationSheet = InputOf<typeof input> & Author

/** A sheet for the people who were met, and the word of it where they were met, in one act. The sheet says nothing of the visit. */
export function beginVerificationSheet(
  gathering: GatheringFile | undefined,
  command: BeginVerificationSheet,
): Decision | Refusal {
  const verification = verificationNamed(gathering)
  if (verification.kind === 'refused') return verification
  const sheet = command.newStreamId() as StreamId
  return decideAll([
    draftEntry(
      groupIntakeBegun,
      { stream: sheet },
      { ...contentFrom(groupIntakeBegun, command), responsible: command.member },
      command,
    ),
    draftEntry(
      verificationRecorded,
      { stream: verification.stream },
      { verificationSheet: sheet },
      command,
    ),
  ])
}
