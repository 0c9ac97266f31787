import type { CausalHistory, ReadEntry } from '../../journal/causal-history.ts'
import type { ContentOf } from '../../journal/entry-type.ts'
import type { Instant, MemberId, OrganisationId, StreamId } from '../../journal/identifier.ts'
import type { incidentParts } from './incident-codes.ts'
import type { incidentRecorded } from './incident-recorded.ts'

type Said = Partial<ContentOf<typeof incidentRecorded.fields>>

export interface Incident {
  /** Id of the entry that began it. */
  readonly id: string
  readonly kind: Said['incidentKind']
  /** When it happened, as somebody said last; else when it was written. */
  readonly at: Instant
  /** Nobody holds it to be going on still. */
  readonly isOver: boolean
  /** Each with what was said of her last. */
  readonly people: readonly {
    readonly case: StreamId
    readonly part: (typeof incidentParts)[number]
  }[]
  /** Who is still to be called, the most urgent first. */
  readonly toCall: readonly { readonly who: string; readonly by?: Instant }[]
  /** What was written about it, the oldest first. */
  readonly records: readonly IncidentRecord[]
}

export interface IncidentRecord {
  readonly id: string
  readonly at: Instant
  readonly by: MemberId | undefined
  readonly organisation: OrganisationId
  readonly words: string | undefined
  readonly done: string | undefined
  readonly others: string | undefined
  readonly told: readonly { readonly who: string; readonly at: Instant | undefined }[]
}

/** The oldest first; the same for any order of arrival. */
export function foldIncidents(history: CausalHistory): readonly Incident[] {
  const written = history.read.filter(({ type }) => type === 'incident-recorded')
  const idOf = ({ entry, fields }: ReadEntry): string => (fields as Said).incident ?? entry.id
  return [...Map.groupBy(written, idOf)]
    .map(([id, entries]) => incidentOf(id, entries.toSorted(byTime), history))
    .sort((a, b) => a.at - b.at || (a.id < b.id ? -1 : 1))
}

function incidentOf(id: string, entries: readonly ReadEntry[], { knew }: CausalHistory): Incident {
  const told = entries.map(({ fields }) => fields as Said)
  // What two wrote at once both stands: it goes on while one of them holds so, and both name who is to be called.
  const standing = entries
    .filter(({ entry }) => !entries.some((later) => knew(later.entry.hash, entry.hash)))
    .map(({ fields }) => fields as Said)
  const people = new Map<StreamId, (typeof incidentParts)[number]>()
  for (const { incidentPeople = [] } of told)
    for (const { case: person, part } of incidentPeople)
      if (person !== undefined) people.set(person as StreamId, part ?? 'was-there')
  const toCall = new Map<string, Instant | undefined>()
  for (const { stillToCall = [] } of standing)
    for (const { who, by } of stillToCall) if (who !== undefined) toCall.set(who, by)
  return {
    id,
    kind: told.findLast(({ incidentKind }) => incidentKind !== undefined)?.incidentKind,
    at:
      told.findLast(({ incidentAt }) => incidentAt !== undefined)?.incidentAt ??
      entries[0]?.entry.recordedAt ??
      0,
    isOver: standing.every(({ incidentOver }) => incidentOver === 'yes'),
    people: [...people]
      .map(([person, part]) => ({ case: person, part }))
      .sort((a, b) => (a.case < b.case ? -1 : 1)),
    toCall: [...toCall]
      // As it was written, so that it can be written once more: an hour that nobody said is left out.
      .map(([who, by]) => ({ who, ...(by === undefined ? {} : { by }) }))
      .sort((a, b) => (a.by ?? 0) - (b.by ?? 0) || (a.who < b.who ? -1 : 1)),
    records: entries.map(({ entry, fields }) => {
      const said = fields as Said
      return {
        id: entry.id,
        at: entry.recordedAt,
        by: entry.member,
        organisation: entry.organisation,
        words: said.incidentWords,
        done: said.incidentDone,
        others: said.incidentOthers,
        told: (said.incidentTold ?? []).flatMap(({ who, at }) =>
          who === undefined ? [] : [{ who, at }],
        ),
      }
    }),
  }
}

function byTime(a: ReadEntry, b: ReadEntry): number {
  return a.entry.recordedAt - b.entry.recordedAt || (a.entry.hash < b.entry.hash ? -1 : 1)
}
