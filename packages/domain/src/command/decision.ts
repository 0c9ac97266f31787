import { checkContent } from '../journal/entry-type.ts'
import type { CompartmentContent, ContentOf, EntryType, Fields } from '../journal/entry-type.ts'
import type {
  EntryId,
  FeedId,
  GroupId,
  Instant,
  MemberId,
  OrganisationId,
  StreamId,
} from '../journal/identifier.ts'
import type { Refusal } from '../journal/refusal.ts'
import type { CaseCompartment } from '../journal/compartment.ts'

/** Who acts, when, and where new ids come from. */
export interface Author {
  readonly organisation: OrganisationId
  readonly member: MemberId
  /** The device's clock. */
  readonly at: Instant
  /** Where that clock is known to be ahead: the time by which what begins now has begun for others too (`beginsAt`). */
  readonly knownPast?: Instant
  /** A fresh UUIDv7 at each call. */
  readonly newId: () => string
  /** A random UUIDv4 at each call: streams are named outward and tell no time. */
  readonly newStreamId: () => string
  /** What the person says about when it happened: ISO instant or calendar date. */
  readonly occurredAt?: string
}

/** Who acts, without what the command says: for an entry that the same act writes of somebody else. */
export function authorOf(command: Author): Author {
  const { organisation, member, at, knownPast, newId, newStreamId, occurredAt } = command
  return {
    organisation,
    member,
    at,
    newId,
    newStreamId,
    ...(knownPast === undefined ? {} : { knownPast }),
    ...(occurredAt === undefined ? {} : { occurredAt }),
  }
}

/**
 * From when something that is decided now counts. A device whose clock is ahead would else open a file to nobody, remind nobody and make
 * a child an adult until the others' clocks get there.
 */
export function beginsAt({ at, knownPast = at }: Pick<Author, 'at' | 'knownPast'>): Instant {
  return Math.min(at, knownPast)
}

/** A group of another organisation that an entry goes to besides the author's own readers. */
export interface OutsideReader {
  readonly organisation: OrganisationId
  readonly group: GroupId
  readonly feed: FeedId
  readonly compartments: readonly CaseCompartment[]
}

/** One entry to be sealed and signed. */
export interface DecidedEntry {
  readonly id: EntryId
  /** A stream that nobody has begun yet begins with it. */
  readonly stream: StreamId
  readonly entryType: EntryType
  readonly content: CompartmentContent
  readonly occurredAt: string | undefined
  /**
   * Only for streams between two organisations (grants, referrals). Entries of a case go by reading rules and live
   * grants.
   */
  readonly outside: readonly OutsideReader[]
}

/** What a command comes to: entries to append together, in this order. */
export interface Decision {
  readonly kind: 'decided'
  readonly entries: readonly DecidedEntry[]
  /** What a person should look at, by code; nothing is held back for it. */
  readonly remarks: readonly string[]
}

function decided(entries: readonly DecidedEntry[], remarks: readonly string[] = []): Decision {
  return { kind: 'decided', entries, remarks }
}

/** Checks the content against its declaration and makes the entry; the refusal names the first field that does not fit. */
export function draftEntry<Declared extends Fields>(
  entryType: EntryType<Declared>,
  place: { readonly stream: StreamId; readonly outside?: readonly OutsideReader[] },
  content: ContentOf<Declared>,
  author: Author,
): DecidedEntry | Refusal {
  const present = Object.fromEntries(
    Object.entries(content).filter(([, value]) => value !== undefined),
  )
  const refusal = checkContent(entryType, present)
  if (refusal) return refusal
  return {
    id: author.newId() as EntryId,
    stream: place.stream,
    entryType,
    content: present,
    occurredAt: author.occurredAt,
    outside: place.outside ?? [],
  }
}

/** The decision of several drafts, or the first refusal among them. */
export function decideAll(
  drafts: readonly (DecidedEntry | Refusal)[],
  remarks: readonly string[] = [],
): Decision | Refusal {
  const entries: DecidedEntry[] = []
  for (const draft of drafts) {
    if ('kind' in draft) return draft
    entries.push(draft)
  }
  return decided(entries, remarks)
}

/**
 * A refusal of which something is written down all the same (BR-27: rejected and logged). Whoever carries the command out writes it and hands on
 * the bare refusal.
 */
export interface RecordedRefusal extends Refusal {
  readonly recorded: readonly DecidedEntry[]
}

export function recordedIn(outcome: Refusal): readonly DecidedEntry[] {
  return 'recorded' in outcome ? (outcome as RecordedRefusal).recorded : []
}

/** The refusal as it may be shown and handed on. */
export function withoutRecord(outcome: Refusal): Refusal {
  if (!('recorded' in outcome)) return outcome
  const { recorded: _recorded, ...bare } = outcome as RecordedRefusal
  return bare
}
