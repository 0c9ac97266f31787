import { contentFrom } from '../command/content-of.ts'
import { decideAll, draftEntry } from '../command/decision.ts'
import type { Author, Decision } from '../command/decision.ts'
import type { EntryType } from '../journal/entry-type.ts'
import type { StreamId } from '../journal/identifier.ts'
import type { Refusal } from '../journal/refusal.ts'

/** Begins a stream with whatever is known, be it nothing (W4); responsible is whoever begins it. */
export function beginGathering(entryType: EntryType, command: Author): Decision | Refusal {
  const stream = command.newStreamId() as StreamId
  const content = { ...contentFrom(entryType, command), responsible: command.member }
  return decideAll([draftEntry(entryType, { stream }, content, command)])
}
