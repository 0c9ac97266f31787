import { whoeverIsThere } from '../access/access-rule.ts'
import { defineCommand, needed } from '../command/command-definition.ts'
import type { InputOf } from '../command/command-definition.ts'
import { decideAll, draftEntry } from '../command/decision.ts'
import type { Author, Decision } from '../command/decision.ts'
import type { EntryHash, StreamId } from '../journal/identifier.ts'
import { refused } from '../journal/refusal.ts'
import type { Refusal } from '../journal/refusal.ts'
import { hexadecimal, identifier, list } from '../journal/value-kind.ts'
import { authorConfirmed } from './author-confirmed.ts'
import type { CaseFile } from './case-file.ts'

const input = { case: needed(identifier), entries: needed(list(hexadecimal(32))) }

export const confirmAuthorCommand = defineCommand({
  name: 'confirm-author',
  access: whoeverIsThere,
  concerns: ['case'],
  input,
  decide: ({ caseFile }, command) => confirmAuthor(caseFile, command),
})

export type ConfirmAuthor = InputOf<typeof input> & Author

/** An unlocked member stands by entries that an intake key of her own organisation signed. */
export function confirmAuthor(caseFile: CaseFile, command: ConfirmAuthor): Decision | Refusal {
  if (command.entries.length === 0) return refused('nothing-said', { field: 'entries' })
  const waiting = new Set<string>(caseFile.standing.notConfirmed)
  for (const hash of command.entries) {
    if (!waiting.has(hash)) return refused('entry-not-waiting', { field: 'entries' })
    const item = caseFile.timeline.find((each) => each.hash === (hash as EntryHash))
    if (item?.kind !== 'entry' || item.organisation !== command.organisation)
      return refused('entry-not-yours', { field: 'entries' })
  }
  const { entries } = command
  return decideAll([
    draftEntry(authorConfirmed, { stream: command.case as StreamId }, { entries }, command),
  ])
}
