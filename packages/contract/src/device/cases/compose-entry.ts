import { headsOf } from '@cobijo/domain/journal/causal-order'
import type { DecidedEntry } from '@cobijo/domain/command/decision'
import { checkContent, divideByCompartment } from '@cobijo/domain/journal/entry-type'
import { filledCompartments } from '@cobijo/domain/journal/filled-compartments'
import type {
  DeviceId,
  EntryHash,
  Instant,
  MemberId,
  OrganisationId,
  StreamId,
} from '@cobijo/domain/journal/identifier'
import { isRefusal, refused } from '@cobijo/domain/journal/refusal'
import type { Refusal } from '@cobijo/domain/journal/refusal'
import { randomBytes, toHexadecimal } from '@cobijo/sealing/bytes'
import { sealEntry } from '@cobijo/sealing/entry/seal-entry'
import type { Reader, SealedEntry } from '@cobijo/sealing/entry/seal-entry'
import type { DeviceStoreReader } from '../store/device-store.ts'
import { readHeld } from '../held-entry.ts'
import type { Held } from '../held-entry.ts'
import { newEntryId } from '../new-id.ts'
import { findOwnLog } from './own-log.ts'
import { chainKey, setAsideIn } from '../synchronisation/outbox.ts'
import type { Chain } from '../synchronisation/outbox.ts'

/** Whoever signs: a member on a device, or an intake key without a member. */
export interface Author {
  readonly organisation: OrganisationId
  readonly member: MemberId | undefined
  readonly device: DeviceId
  /** 64-byte Ed25519 private key. */
  readonly deviceKey: Uint8Array
}

/** One entry as a decision wrote it (`domain/src/command/decision.ts`); entries made outside a command have no id yet. */
export type WrittenEntry = Omit<DecidedEntry, 'id'> & { readonly id?: DecidedEntry['id'] }

/** Who may read an entry: own groups by the reading rules, others by live grants. */
export type ReadersOf = (written: WrittenEntry) => readonly Reader[]

/**
 * Turns written entries into sealed and signed ones, each citing the heads of its stream that this device has, in order.
 * `begun`: where streams stand after what goes before these in the same save.
 * @returns the first refusal when content does not fit its declaration, or `readers-unknown`; then nothing was made.
 */
export async function composeEntries(
  written: readonly WrittenEntry[],
  author: Author,
  at: Instant,
  store: DeviceStoreReader,
  readersOf: ReadersOf,
  begun: ReadonlyMap<StreamId, Place> = new Map(),
): Promise<readonly SealedEntry[] | Refusal> {
  const places = new Map(begun)
  const sealed: SealedEntry[] = []
  for (const each of written) {
    const wrong = checkContent(each.entryType, each.content)
    if (isRefusal(wrong)) return wrong
    const place = places.get(each.stream) ?? (await findPlace(store, author.device, each.stream))
    const readers = readersOf(each)
    const made = composeOne(each, author, at, place, readers)
    if (isForNobody(each, made, readers)) return refused('readers-unknown')
    places.set(each.stream, {
      chain: { sequence: made.entry.envelope.sequence, hash: made.entry.hash },
      heads: [made.entry.hash],
    })
    sealed.push(made)
  }
  return sealed
}

/**
 * Where nobody of the own organisation could open it, its words would be lost with the keys that are thrown away here: a device that does not
 * know the reading rules leaves them in the draft, where they can still be read.
 */
function isForNobody(
  { entryType }: WrittenEntry,
  { deliveries }: SealedEntry,
  readers: readonly Reader[],
): boolean {
  if (!['case', 'referral', 'grant', 'work', 'gathering'].includes(entryType.family)) return false
  const own = new Set(readers.flatMap(({ feed, isOutside }) => (isOutside ? [] : [feed])))
  return !deliveries.some(({ feed }) => own.has(feed))
}

/** Where a device stands in a stream: its own chain and the heads that it knows. */
export interface Place {
  readonly chain: Chain | undefined
  readonly heads: readonly EntryHash[]
}

export async function findPlace(
  store: DeviceStoreReader,
  device: DeviceId,
  stream: StreamId,
): Promise<Place> {
  const chain = (await store.find('chain', chainKey(device, stream))) as Chain | undefined
  const aside = await setAsideIn(store, stream)
  // Nobody else writes there, and it grows with each case that is opened: it is not read for the next line.
  if (chain && aside.size === 0 && (await findOwnLog(store)) === stream)
    return { chain, heads: [chain.hash] }
  const held = (await store.list('entry', `${stream}/`)).filter(
    ({ key }) => !aside.has(key.slice(stream.length + 1)),
  )
  return {
    chain,
    heads: headsOf(
      held.map(({ key, value }) =>
        linkOf(key.slice(stream.length + 1) as EntryHash, value as Held),
      ),
    ),
  }
}

/** Of a row that the device spoilt only its name is left: what it followed may be cited once more. */
function linkOf(
  hash: EntryHash,
  held: Held,
): { readonly hash: EntryHash; readonly parents: readonly EntryHash[] } {
  const { parents = [] } = (held.kind === 'stub' ? held : readHeld(held)) ?? {}
  return { hash, parents }
}

function composeOne(
  written: WrittenEntry,
  author: Author,
  at: Instant,
  place: Place,
  readers: readonly Reader[],
): SealedEntry {
  const { entryType, content } = written
  return sealEntry(
    {
      id: written.id ?? newEntryId(at),
      stream: written.stream,
      organisation: author.organisation,
      member: author.member,
      device: author.device,
      sequence: (place.chain?.sequence ?? 0) + 1,
      previous: place.chain?.hash,
      parents: place.heads.slice(0, mostParents),
      recordedAt: at,
      occurredAt: written.occurredAt,
      facts: entryType.facts(content),
      entryType,
      filled: filledCompartments(entryType),
      contents: divideByCompartment(entryType, content as never, {
        personCode: toHexadecimal(randomBytes(16)),
      }),
    },
    readers,
    author.deviceKey,
  )
}

/** The format allows 64; a stream with more heads is joined by the entries that follow. */
const mostParents = 64
