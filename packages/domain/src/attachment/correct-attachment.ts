import { accessOf, workers } from '../access/access-rule.ts'
import { defineCommand, needed, optional } from '../command/command-definition.ts'
import type { InputOf } from '../command/command-definition.ts'
import { decideAll, draftEntry } from '../command/decision.ts'
import type { Author, Decision } from '../command/decision.ts'
import type { StreamId } from '../journal/identifier.ts'
import { refused } from '../journal/refusal.ts'
import type { Refusal } from '../journal/refusal.ts'
import { choice, hexadecimal, identifier, text } from '../journal/value-kind.ts'
import { attachmentCompartments } from './attached-picture.ts'
import { attachmentCorrected, correctionFields } from './attachment-corrected.ts'

const input = {
  case: needed(identifier),
  /** Hash of the entry that brought the picture. */
  attachment: needed(hexadecimal(32)),
  /** Where the picture lies. */
  compartment: needed(choice(attachmentCompartments)),
  caption: optional(text(500)),
  withdrawnBecause: optional(text(2000)),
}

export const correctAttachmentCommand = defineCommand({
  name: 'correct-attachment',
  access: accessOf({ groups: workers, ownCopies: true }),
  concerns: ['case'],
  input,
  decide: (_situation, command) => correctAttachment(command),
})

export type CorrectAttachment = InputOf<typeof input> & Author

/** Another caption, or a reason why it is withdrawn. What was there before stays in its history. */
export function correctAttachment(command: CorrectAttachment): Decision | Refusal {
  const { attachment, caption, withdrawnBecause } = command
  if (caption === undefined && withdrawnBecause === undefined) return refused('nothing-said')
  const correction = {
    attachment,
    ...(caption === undefined ? {} : { caption }),
    ...(withdrawnBecause === undefined ? {} : { withdrawnBecause }),
  }
  const content = { [correctionFields[command.compartment]]: correction }
  return decideAll([
    draftEntry(attachmentCorrected, { stream: command.case as StreamId }, content, command),
  ])
}
