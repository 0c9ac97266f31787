import type { CausalHistory } from '../journal/causal-history.ts'
import type { EntryHash, EntryId } from '../journal/identifier.ts'
import type { StartedEvent } from './started-event.ts'

/** What somebody wrote that begins or ends an event. */
export interface Happened extends Pick<StartedEvent, 'at' | 'known'> {
  readonly id: EntryId
  readonly entry: EntryHash
}

/**
 * What begins again after it ended is an event of its own, with clocks of its own: a second application, a second refusal. Whoever says again what
 * has not ended means the same one, and of several beginnings the earliest counts. An end counts unless whoever wrote the beginning knew of it.
 */
export function rounds(
  event: string,
  begun: readonly Happened[],
  ended: readonly Happened[],
  { knew }: Pick<CausalHistory, 'knew'>,
): readonly StartedEvent[] {
  const ends = ended.toSorted(earliestFirst)
  const found: StartedEvent[] = []
  let left = begun.toSorted(earliestFirst)
  for (let [start] = left; start !== undefined; [start] = left) {
    const { id: _id, entry, at, known } = start
    const over = ends.find((end) => end.entry !== entry && !knew(entry, end.entry))
    const next = left.filter((each) => over !== undefined && knew(each.entry, over.entry))
    found.push({
      event,
      at,
      known,
      entry,
      ids: left.filter((each) => !next.includes(each)).map(({ id }) => id),
      ...(over ? { over: { entry: over.entry, at: over.at } } : {}),
    })
    left = next
  }
  return found
}

export function earliestFirst(
  a: Pick<Happened, 'at' | 'entry'>,
  b: Pick<Happened, 'at' | 'entry'>,
): number {
  return a.at - b.at || (a.entry < b.entry ? -1 : 1)
}
