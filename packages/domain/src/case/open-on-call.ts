import { accessOf } from '../access/access-rule.ts'
import { defineCommand, needed, optional } from '../command/command-definition.ts'
import type { InputOf } from '../command/command-definition.ts'
import { decideAll, draftEntry } from '../command/decision.ts'
import type { Author, Decision } from '../command/decision.ts'
import type { StreamId } from '../journal/identifier.ts'
import type { Refusal } from '../journal/refusal.ts'
import { identifier } from '../journal/value-kind.ts'
import { essentialOpened } from './essential-opened.ts'

const input = {
  case: needed(identifier),
  reason: needed(essentialOpened.fields.why.kind),
  envelope: optional(essentialOpened.fields.envelope.kind),
}

export const openOnCallCommand = defineCommand({
  name: 'open-on-call',
  access: accessOf({ groups: ['on-call'], ownOnly: true }),
  concerns: ['case'],
  input,
  decide: (_situation, command) => openOnCall(command),
})

export type OpenOnCall = InputOf<typeof input> & Author

/** Puts on record why somebody on call opens the essential screen, before it opens (design §3, emergency). */
export function openOnCall(command: OpenOnCall): Decision | Refusal {
  const { reason, envelope } = command
  return decideAll([
    draftEntry(
      essentialOpened,
      { stream: command.case as StreamId },
      {
        openedBy: envelope === undefined ? 'server' : 'envelope',
        why: reason,
        ...(envelope === undefined ? {} : { envelope }),
      },
      command,
    ),
  ])
}
