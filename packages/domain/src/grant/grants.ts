import { askedErasureIn } from '../erasure/asked/asked-erasure.ts'
import type { AskedErasure } from '../erasure/asked/asked-erasure.ts'
import { causalHistory } from '../journal/causal-history.ts'
import type { CausalHistory, ReadEntry } from '../journal/causal-history.ts'
import type { CaseCompartment } from '../journal/compartment.ts'
import type { ContentOf } from '../journal/entry-type.ts'
import type {
  EntryHash,
  FeedId,
  GroupId,
  Instant,
  MemberId,
  OrganisationId,
  StreamId,
} from '../journal/identifier.ts'
import type { KnownEntry } from '../journal/opened-entry.ts'
import { findEntryType } from '../registry.ts'
import type { grantIssued } from './grant-issued.ts'
import type { grantNarrowed } from './grant-narrowed.ts'
import type { historySealed } from './history-sealed.ts'

type Issued = ContentOf<typeof grantIssued.fields>

export interface LookedThrough {
  /** Undefined for an intake key, which nobody's word stands behind. */
  readonly member: MemberId | undefined
  readonly parts: readonly CaseCompartment[]
}

/** What nobody had fetched of a stream in a feed, by whichever grant it had been given. */
export interface TakenBack {
  readonly by: EntryHash
  readonly stream: StreamId
  readonly feed: FeedId
}

/** What one organisation opens of one stream to one group of another. */
export interface Grant {
  /** The grant's own stream. */
  readonly stream: StreamId
  /** The stream that it opens. */
  readonly opens: StreamId
  readonly grantor: OrganisationId
  readonly recipientOrganisation: OrganisationId
  readonly recipientGroup: GroupId
  readonly feed: FeedId
  /** What it opens still: as it was issued, less what was taken out of it since. */
  readonly compartments: readonly CaseCompartment[]
  /** Before anything was taken out. */
  readonly issuedCompartments: readonly CaseCompartment[]
  readonly basis: Issued['basis']
  readonly history: Issued['history']
  /** Whether the recipient may tell back how she fares. */
  readonly tellsBack: boolean
  /** She agreed to that after it was issued: what it cites does not say so. */
  readonly isReturnLater: boolean
  readonly from: Instant
  readonly until: Instant | undefined
  /** Before it was shortened. */
  readonly issuedUntil: Instant | undefined
  readonly hasEnded: boolean
  /** She took her consent back at the recipient's. */
  readonly endAsked: boolean
  /** When its end was written, by that device's clock; undefined where it runs on or ran out. */
  readonly endedAt: Instant | undefined
  /** The entry that issued it: what `history-sealed` cites. */
  readonly issuedBy: EntryHash
  /** Whose device signed that. */
  readonly issuer: MemberId | undefined
  /** Other members whose devices said that they found it to rest on what it says. */
  readonly checkedBy: readonly MemberId[]
  /**
   * What was sealed to the recipient so far besides what authors sealed to it themselves: entries, and which of their parts. An entry
   * without parts was sealed by a version that did not say which.
   */
  readonly sealedHistory: ReadonlyMap<EntryHash, ReadonlySet<CaseCompartment>>
  /** What the server took back on words in this stream. It goes by their facts alone, whatever else they say, and so does this. */
  readonly takenBack: readonly TakenBack[]
  /** Members of the grantor who looked the whole history through, each with the parts that she had nothing left of to seal. */
  readonly lookedThrough: readonly LookedThrough[]
  /** What the recipient was asked to erase, and its answers. */
  readonly erasure: AskedErasure | undefined
}

/**
 * Folds the stream of one grant. Only the grantor ends it, and an end is final. Undefined while the entry that issued it
 * cannot be read.
 */
export function foldGrant(entries: Iterable<KnownEntry>): Grant | undefined {
  const { ordered, read, knew } = causalHistory(entries, findEntryType)
  const first = read.find(
    ({ type, standing }) => type === 'grant-issued' && standing === 'confirmed',
  )
  if (!first) return undefined
  const issued = first.fields as Partial<Issued>
  const { opens, recipientOrganisation, recipientGroup, feed, compartments, basis, history, from } =
    issued
  if (!opens || !recipientOrganisation || !recipientGroup || !feed) return undefined
  if (!compartments || !basis || !history || from === undefined) return undefined
  const grantor = first.entry.organisation
  const later = read.filter(({ entry }) => entry.organisation === grantor)
  const sealings = later.filter(
    ({ type, fields }) => type === 'history-sealed' && fields['grant'] === first.entry.hash,
  )
  const narrowings = later.flatMap(({ type, fields }) =>
    type === 'grant-narrowed' ? [fields as Partial<ContentOf<typeof grantNarrowed.fields>>] : [],
  )
  const end = later.find(({ type }) => type === 'grant-ended')
  return {
    stream: first.entry.stream,
    opens: opens as StreamId,
    grantor,
    recipientOrganisation: recipientOrganisation as OrganisationId,
    recipientGroup: recipientGroup as GroupId,
    feed: feed as FeedId,
    compartments: compartments.filter((each) =>
      narrowings.every((left) => left.compartments?.includes(each) === true),
    ),
    issuedCompartments: compartments,
    basis:
      issued.justification === undefined
        ? basis
        : { ...basis, justification: issued.justification },
    history,
    ...returnIn(issued, later, knew),
    from,
    until: earliest([issued.until, ...narrowings.map(({ until }) => until)]),
    issuedUntil: issued.until,
    hasEnded: end !== undefined,
    endAsked: read.some(
      ({ type, entry }) =>
        type === 'end-asked' && entry.organisation === (recipientOrganisation as OrganisationId),
    ),
    endedAt: end?.entry.recordedAt,
    issuedBy: first.entry.hash,
    issuer: first.entry.member,
    checkedBy: later.flatMap(({ type, fields, entry: { member } }) => {
      const isCheck = type === 'grant-checked' && fields['grant'] === first.entry.hash
      return isCheck && member !== undefined && member !== first.entry.member ? [member] : []
    }),
    takenBack: ordered.flatMap((entry) =>
      entry.kind === 'entry' &&
      entry.organisation === grantor &&
      entry.facts.family === 'grant' &&
      entry.facts.takesBack === true
        ? [{ by: entry.hash, stream: entry.facts.stream, feed: entry.facts.feed }]
        : [],
    ),
    sealedHistory: sealedIn(sealings.map(({ fields }) => fields)),
    lookedThrough: sealings.flatMap(({ entry, fields }) => {
      const { looked } = fields as SealedWords
      return looked ? [{ member: entry.member, parts: looked }] : []
    }),
    erasure: askedErasureIn(read, {
      grantor,
      recipient: recipientOrganisation as OrganisationId,
    }),
  }
}

function earliest(ends: readonly (Instant | undefined)[]): Instant | undefined {
  const known = ends.filter((each) => each !== undefined)
  return known.length === 0 ? undefined : Math.min(...known)
}

/** Whoever did not know that it was stopped has not opened it again. */
function returnIn(
  issued: Partial<Issued>,
  later: readonly ReadEntry[],
  knew: CausalHistory['knew'],
): Pick<Grant, 'tellsBack' | 'isReturnLater'> {
  const openings = later.filter(({ type }) => type === 'return-opened')
  const stops = later.filter(({ type }) => type === 'return-stopped')
  const isOpened = issued.tellsBack === true || openings.length > 0
  const isStopped = stops.some(
    (stop) => !openings.some((opening) => knew(opening.entry.hash, stop.entry.hash)),
  )
  return { tellsBack: isOpened && !isStopped, isReturnLater: openings.length > 0 }
}

type SealedWords = Partial<ContentOf<typeof historySealed.fields>>

function sealedIn(words: readonly SealedWords[]): Grant['sealedHistory'] {
  const sealed = new Map<EntryHash, Set<CaseCompartment>>()
  for (const { entries = [], parts = [] } of words) {
    entries.forEach((hash, at) => {
      const known = sealed.get(hash as EntryHash) ?? new Set()
      for (const compartment of parts[at] ?? []) known.add(compartment)
      sealed.set(hash as EntryHash, known)
    })
  }
  return sealed
}

/**
 * The parts of a promised history that no device of the grantor's has looked through to its end: what the recipient still waits for, and
 * whose group's device is awaited. Nothing where no history was promised.
 */
export function awaitedParts(grant: Grant): readonly CaseCompartment[] {
  if (grant.history.kind === 'none') return []
  const looked = new Set(grant.lookedThrough.flatMap(({ parts }) => parts))
  return grant.compartments.filter((each) => !looked.has(each))
}

export function isGrantLive(grant: Grant, at: Instant): boolean {
  const hasRunOut = grant.until !== undefined && grant.until <= at
  return !grant.hasEnded && !hasRunOut && grant.from <= at
}

/** Live at an instant, over one stream where it is named. */
export function liveGrants(
  grants: readonly Grant[],
  at: Instant,
  opens?: StreamId,
): readonly Grant[] {
  return grants.filter(
    (grant) => isGrantLive(grant, at) && (opens === undefined || grant.opens === opens),
  )
}
