import type { CausalHistory, ReadEntry } from '../../journal/causal-history.ts'
import type { ContentOf } from '../../journal/entry-type.ts'
import type { Instant, MemberId, OrganisationId, StreamId } from '../../journal/identifier.ts'
import type { shiftHandedOver } from './shift-handed-over.ts'

export interface HandOver {
  /** Id of its entry. */
  readonly id: string
  readonly at: Instant
  readonly organisation: OrganisationId
  readonly by: MemberId | undefined
  readonly words: string | undefined
  readonly people: readonly { readonly case: StreamId; readonly words: string }[]
  readonly pending: readonly string[]
  readonly visits: string | undefined
  readonly onCall: string | undefined
  /** Nobody who knew it handed over after it; two where two people wrote at once. */
  readonly isLast: boolean
  /** Who said that she read it, the first first. */
  readonly takenOver: readonly Receipt[]
}

export interface Receipt {
  readonly by: MemberId | undefined
  readonly organisation: OrganisationId
  readonly at: Instant
}

/** The oldest first; the same for any order of arrival. */
export function foldHandOvers({ read, knew }: CausalHistory): readonly HandOver[] {
  const written = read.filter(({ type }) => type === 'shift-handed-over')
  const receipts = read.filter(({ type }) => type === 'shift-taken-over').sort(byTime)
  return written.sort(byTime).map(({ entry, fields }) => {
    const said = fields as Partial<ContentOf<typeof shiftHandedOver.fields>>
    return {
      id: entry.id,
      at: entry.recordedAt,
      organisation: entry.organisation,
      by: entry.member,
      words: said.shiftWords,
      people: (said.shiftPeople ?? []).flatMap(({ case: person, words }) =>
        person === undefined || words === undefined ? [] : [{ case: person as StreamId, words }],
      ),
      pending: said.shiftPending ?? [],
      visits: said.shiftVisits,
      onCall: said.shiftOnCall,
      isLast: !written.some((later) => knew(later.entry.hash, entry.hash)),
      takenOver: receipts.flatMap((receipt) =>
        receipt.fields['handOver'] === entry.id
          ? [
              {
                by: receipt.entry.member,
                organisation: receipt.entry.organisation,
                at: receipt.entry.recordedAt,
              },
            ]
          : [],
      ),
    }
  })
}

function byTime(a: ReadEntry, b: ReadEntry): number {
  return a.entry.recordedAt - b.entry.recordedAt || (a.entry.id < b.entry.id ? -1 : 1)
}
