import { whoeverIsThere } from '../access/access-rule.ts'
import { defineCommand, needed } from '../command/command-definition.ts'
import { beginGathering } from '../gathering/begin-gathering.ts'
import { verificationRecorded } from './verification-recorded.ts'

const {
  responsible: _responsible,
  verificationSheet: _sheet,
  ...fields
} = verificationRecorded.fields

/** Begins with which of the two it is; an order that was told by telephone has its number later. */
export const beginVerificationCommand = defineCommand({
  name: 'begin-verification',
  access: whoeverIsThere,
  concerns: [],
  input: { ...fields, verificationKind: needed(fields.verificationKind.kind) },
  decide: (_situation, command) => beginGathering(verificationRecorded, command),
})
