import { momentOf, momentOfEntry } from '../clock/moment-of.ts'
import { earliestFirst } from '../clock/rounds.ts'
import type { StartedEvent } from '../clock/started-event.ts'
import type { CausalHistory } from '../journal/causal-history.ts'
import type { EntryHash, EntryId } from '../journal/identifier.ts'
import { journeyEnds } from './return-codes.ts'
import { foldVoluntaryReturn } from './voluntary-return.ts'

export function returnEvents(history: CausalHistory): readonly StartedEvent[] {
  return [...returnBegun(history), ...returned(history)]
}

/** She boarded. Over once somebody said how the journey ended, and for whoever may know of it alone. */
function returnBegun(history: CausalHistory): readonly StartedEvent[] {
  const { legs } = foldVoluntaryReturn(history)
  const entryOf = new Map(history.read.map(({ entry }) => [entry.hash, entry]))
  const moment = (hash: EntryHash) => {
    const entry = entryOf.get(hash)
    return entry ? [momentOfEntry(entry)] : []
  }
  const ends = legs.filter(({ said: { leg } }) => leg !== undefined && journeyEnds.includes(leg))
  return legs.flatMap(({ entry, id, said }) => {
    if (said.leg !== 'departed') return []
    const end = ends.find((each) => !history.knew(entry, each.entry))
    const [over] = end ? moment(end.entry) : []
    return moment(entry).map((at) => ({
      event: 'return-begun',
      ...at,
      entry,
      ids: [id as EntryId],
      ...(end && over ? { over: { entry: end.entry, at: over.at } } : {}),
    }))
  })
}

/** Word of one arrival comes from several people and over some days; what is further apart is another journey. */
const oneArrivalMs = 31 * 86_400_000

/**
 * The last time that she came to where she stays, or that her life on her own began: her follow-up counts from it, and another return begins
 * it anew.
 */
function returned(history: CausalHistory): readonly StartedEvent[] {
  const said = history.read
    .flatMap(({ type, fields, entry }) => {
      const { arrivedOn, visitKind, visitedOn } = fields as {
        arrivedOn?: string
        visitKind?: string
        visitedOn?: string
      }
      const isArrival = type === 'return-leg-recorded' && arrivedOn !== undefined
      const isFirstVisit = type === 'follow-up-visited' && visitKind === 'at-beginning'
      if (!isArrival && !isFirstVisit) return []
      const on = isArrival ? arrivedOn : visitedOn
      const moment = momentOf(on, entry.recordedAt)
      return [{ ...moment, entry: entry.hash, id: entry.id }]
    })
    .sort(earliestFirst)
  const latest = said.at(-1)?.at ?? 0
  const ofOne = said.filter(({ at }) => at > latest - oneArrivalMs)
  const [first] = ofOne
  if (!first) return []
  const { id: _id, ...start } = first
  return [{ event: 'returned', ...start, ids: ofOne.map(({ id }) => id) }]
}
