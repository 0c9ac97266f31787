import { orderByParents } from '@cobijo/domain/journal/causal-order'
import type { Compartment } from '@cobijo/domain/journal/compartment'
import type {
  EntryHash,
  FeedId,
  Instant,
  OrganisationId,
  StreamId,
} from '@cobijo/domain/journal/identifier'
import type { OpenedEntry } from '@cobijo/domain/journal/opened-entry'

/** A grant as this device opened it: one stream's entries of one organisation for one group of another. */
export interface GrantInForce {
  /** The grant's own stream. */
  readonly id: StreamId
  readonly stream: StreamId
  readonly feed: FeedId
  readonly grantor: OrganisationId
  readonly compartments: readonly Compartment[]
  readonly from: Instant
  readonly until: Instant | undefined
  readonly history: {
    readonly kind: string
    readonly from?: Instant
    readonly entries?: readonly EntryHash[]
  }
  /** Entries whose keys were re-sealed under it, by its `history-sealed` entries. */
  readonly sealed: ReadonlySet<EntryHash>
  readonly issuedBy: EntryHash
  /** How often bundles were re-sealed; zero with a history means that it is on its way. */
  readonly resealings: number
}

/** Folds one grant's stream. Undefined when it ended, or when this device cannot open what it grants. */
export function readGrant(entries: readonly OpenedEntry[]): GrantInForce | undefined {
  let grant: GrantInForce | undefined
  let ended = false
  for (const entry of orderByParents(entries)) {
    const care = entry.content.care ?? {}
    if (
      entry.header?.type === 'grant-issued' &&
      entry.facts.family === 'grant' &&
      Array.isArray(care['compartments'])
    ) {
      grant ??= {
        id: entry.stream,
        stream: entry.facts.stream,
        feed: entry.facts.feed,
        grantor: entry.organisation,
        compartments: care['compartments'] as Compartment[],
        from: entry.facts.from,
        until: entry.facts.until,
        history: care['history'] as GrantInForce['history'],
        sealed: new Set(),
        issuedBy: entry.hash,
        resealings: 0,
      }
    } else if (entry.facts.family === 'grant' && entry.facts.state === 'ended') {
      // Only whoever granted can end it; the server's word alone ends nothing here.
      if (grant && entry.organisation === grant.grantor) ended = true
    } else if (entry.header?.type === 'history-sealed' && grant && Array.isArray(care['entries'])) {
      grant = {
        ...grant,
        sealed: new Set([...grant.sealed, ...(care['entries'] as EntryHash[])]),
        resealings: grant.resealings + 1,
      }
    }
  }
  return ended ? undefined : grant
}
