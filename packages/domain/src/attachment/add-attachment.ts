import { accessOf, workers } from '../access/access-rule.ts'
import { defineCommand, needed } from '../command/command-definition.ts'
import type { InputOf } from '../command/command-definition.ts'
import { decideAll, draftEntry } from '../command/decision.ts'
import type { Author, Decision } from '../command/decision.ts'
import type { StreamId } from '../journal/identifier.ts'
import type { Refusal } from '../journal/refusal.ts'
import { choice, identifier } from '../journal/value-kind.ts'
import { attachedPicture, attachmentCompartments } from './attached-picture.ts'
import { attachmentAdded, pictureFields } from './attachment-added.ts'

const input = {
  case: needed(identifier),
  /** By what it shows: who may read that may see it. */
  compartment: needed(choice(attachmentCompartments)),
  picture: needed(attachedPicture),
}

export const addAttachmentCommand = defineCommand({
  name: 'add-attachment',
  access: accessOf({ groups: workers, ownCopies: true }),
  concerns: ['case'],
  input,
  decide: (_situation, command) => addAttachment(command),
})

export type AddAttachment = InputOf<typeof input> & Author

/** A picture is an observation: it is never refused for what it shows. Its device made it ready and sealed its chunks before. */
export function addAttachment(command: AddAttachment): Decision | Refusal {
  const content = { [pictureFields[command.compartment]]: command.picture }
  return decideAll([
    draftEntry(attachmentAdded, { stream: command.case as StreamId }, content, command),
  ])
}
