import { isGrantLive } from '@cobijo/domain/grant/grants'
import type { Grant } from '@cobijo/domain/grant/grants'
import type {
  EntryHash,
  Instant,
  OrganisationId,
  StreamId,
} from '@cobijo/domain/journal/identifier'
import { withoutFetchedPictures } from '../attachments/chunk-rows.ts'
import type { DeviceStoreReader, StoreWrite } from '../store/device-store.ts'
import { listPlaces, putPlace } from '../synchronisation/announced-lines.ts'
import { findErasure } from '../erasure/forget-erased.ts'
import { askAnew } from '../synchronisation/moved-streams.ts'
import { readHeld } from '../held-entry.ts'
import type { Held } from '../held-entry.ts'
import type { MovedStreams } from '../synchronisation/moved-streams.ts'
import type { Unlocked } from '../unlocked.ts'
import { answersToldBack } from './answers-told-back.ts'
import { countedFor, openingGrants } from './counting-grants.ts'
import { isIssuedWith } from './issued-together.ts'
import { purgeNarrowed } from './purge-narrowed.ts'
import { isInCare, onlyParts } from './stay-after-access.ts'

/** That access to a stream is over and that what it had brought is gone from this device. */
export interface Purge {
  readonly stream: StreamId
  /** By the clock of whoever ended it, or the day on which it ran out. */
  readonly endedAt: Instant | undefined
  readonly purgedAt: Instant
  /** She is still in this organisation's care: what the shift must know stayed. Absent in what an earlier version noted. */
  readonly isInCare?: boolean
  /** Of whose entries the code by which she is counted stayed: they let her be counted still. Absent where none do. */
  readonly countedFor?: readonly OrganisationId[]
  /** Entries of which nothing is left here. Absent in what an earlier version noted. */
  readonly hashes?: readonly EntryHash[]
  /** Whether card and names were folded again without it. */
  readonly isOutOfViews: boolean
}

const keyOf = (stream: StreamId): string => `purged/${stream}`

export async function findPurge(
  store: DeviceStoreReader,
  stream: StreamId,
): Promise<Purge | undefined> {
  return (await store.find('setting', keyOf(stream))) as Purge | undefined
}

/** Purges whose card and names still have to be folded again. */
export async function purgesInViews(store: DeviceStoreReader): Promise<readonly Purge[]> {
  const rows = await store.list('setting', 'purged/')
  return rows.map(({ value }) => value as Purge).filter(({ isOutOfViews }) => !isOutOfViews)
}

export function outOfViews(purge: Purge): StoreWrite {
  return { put: 'setting', key: keyOf(purge.stream), value: { ...purge, isOutOfViews: true } }
}

/** Grants by which others opened a stream to this organisation. */
export function incomingGrants(
  { grants, account }: Pick<Unlocked, 'grants' | 'account'>,
  stream?: StreamId,
): readonly Grant[] {
  const own = account.kept.organisation
  return grants.filter(
    ({ grantor, recipientOrganisation, opens }) =>
      grantor !== own &&
      recipientOrganisation === own &&
      (stream === undefined || opens === stream),
  )
}

/**
 * Purges what came through grants that were ended or ran out (design §3, withdrawal); whoever wrote the end signed it, so the server's
 * word plays no part; and of what goes on, the parts that were taken out of it. `again`: streams of which something was fetched since;
 * `touched`: what moved since the last look, undefined where that is not known.
 */
export function purgeEnded(
  unlocked: Unlocked,
  again: ReadonlySet<StreamId> = new Set(),
  touched?: MovedStreams,
): Promise<void> {
  return alone(unlocked, () => purgeEveryEnded(unlocked, again, touched))
}

/** A round and whoever opens the case purge at once: what one of them put away the other must not take for never there. */
function alone<Value>({ account }: Unlocked, work: () => Promise<Value>): Promise<Value> {
  return account.store.exclusively('purge', work)
}

async function purgeEveryEnded(
  unlocked: Unlocked,
  again: ReadonlySet<StreamId>,
  touched: MovedStreams | undefined,
): Promise<void> {
  const { store } = unlocked.account
  const noted = new Map(
    (await store.list('setting', 'purged/')).map(({ value }) => [(value as Purge).stream, value]),
  )
  const incoming = incomingGrants(unlocked)
  for (const [stream, grants] of Map.groupBy(incoming, ({ opens }) => opens)) {
    const isOver = gone(unlocked, grants).size > 0
    const before = noted.get(stream) as Purge | undefined
    if (
      isOver !== noted.has(stream) ||
      (isOver && again.has(stream)) ||
      (isOver && isCountedOtherwise(before, countedOf(unlocked, grants))) ||
      // What the shift must know stays while she does, and no longer.
      (before?.isInCare === true &&
        (isStayTouched(stream, grants, incoming, touched) ||
          (await findErasure(store, stream)) !== undefined) &&
        !(await isInCare(unlocked, stream, incoming)))
    )
      await purgeStream(unlocked, stream, grants)
    await lessen(unlocked, stream, grants, again.has(stream))
  }
}

/** Whether anything moved that says whether she is still in this organisation's care: nothing else is opened to ask. */
function isStayTouched(
  stream: StreamId,
  grants: readonly Grant[],
  incoming: readonly Grant[],
  touched: MovedStreams | undefined,
): boolean {
  if (touched === undefined) return true
  if (touched.size === 0) return false
  return (
    touched.has(stream) ||
    incoming.some(
      (each) =>
        (touched.has(each.stream) || touched.has(each.opens)) &&
        (each.opens === stream || isIssuedWith(each, grants)),
    )
  )
}

/** After something was fetched of one stream. */
export function purgeFetched(unlocked: Unlocked, stream: StreamId): Promise<void> {
  return alone(unlocked, async () => {
    const grants = incomingGrants(unlocked, stream)
    if (gone(unlocked, grants).size > 0) await purgeStream(unlocked, stream, grants)
    await lessen(unlocked, stream, grants, true)
  })
}

async function lessen(
  unlocked: Unlocked,
  stream: StreamId,
  grants: readonly Grant[],
  isAgain: boolean,
): Promise<void> {
  const known = { grants, incoming: incomingGrants(unlocked), isAgain }
  const { isOpenedAnew } = await purgeNarrowed(unlocked, stream, known)
  const { store } = unlocked.account
  if (isOpenedAnew)
    await store.exclusively('places', async () =>
      store.write(await fromTheBeginning(store, stream)),
    )
}

/** Organisations that had opened the stream and open it no longer, by any grant but one that lets her be counted. */
function gone(unlocked: Unlocked, grants: readonly Grant[]): ReadonlySet<OrganisationId> {
  const at = unlocked.now()
  const isOver = ({ hasEnded, until }: Grant) => hasEnded || (until ?? Infinity) <= at
  return new Set(
    [...Map.groupBy(grants, ({ grantor }) => grantor)].flatMap(([grantor, given]) => {
      const opening = openingGrants(given)
      const isOpen = opening.some((grant) => isGrantLive(grant, at))
      return opening.some(isOver) && !isOpen ? [grantor] : []
    }),
  )
}

/** Of those that open the stream no longer, the ones that still let her be counted. */
function countedOf(unlocked: Unlocked, grants: readonly Grant[]): readonly OrganisationId[] {
  const from = gone(unlocked, grants)
  return [...countedFor(grants, unlocked.now())].filter((each) => from.has(each)).sort()
}

function isCountedOtherwise(before: Purge | undefined, now: readonly OrganisationId[]): boolean {
  return (before?.countedFor ?? []).join() !== now.join()
}

async function purgeStream(
  unlocked: Unlocked,
  stream: StreamId,
  grants: readonly Grant[],
): Promise<void> {
  const { store } = unlocked.account
  const from = gone(unlocked, grants)
  const before = await findPurge(store, stream)
  if (from.size === 0) {
    if (before)
      await store.exclusively('places', async () =>
        store.write(await openedAgain(unlocked, stream)),
      )
    return
  }
  const isStaying = await isInCare(unlocked, stream, incomingGrants(unlocked))
  const counted = countedOf(unlocked, grants)
  const answers = await answersToldBack(unlocked, stream, grants)
  const writes: StoreWrite[] = []
  const damaged = new Set<EntryHash>()
  for (const { key, value } of await store.list('entry', `${stream}/`)) {
    const held = value as Held
    const hash = key.slice(stream.length + 1) as EntryHash
    if (held.kind === 'stub' || answers.has(hash)) continue
    const author = readHeld(held)?.envelope.organisation
    if (author !== undefined && !from.has(author)) continue
    // Hash and order stay, as everywhere; content, keys, facts and author go.
    const kept = [
      ...(isStaying ? (['essential'] as const) : []),
      ...(author && counted.includes(author) ? (['statistics'] as const) : []),
    ]
    const left = author && onlyParts(unlocked, held, kept)
    if (!left) {
      // Whose it was the device spoilt with the rest: it comes anew, and is judged then.
      damaged.add(hash)
      writes.push({ remove: 'entry', key })
      continue
    }
    if (left.kind === 'entry' && held.isReduced && left.parts.length === held.parts.length) continue
    writes.push({ put: 'entry', key, value: left })
  }
  const isSame = before?.isInCare === isStaying && !isCountedOtherwise(before, counted)
  if (before && isSame && writes.length === 0) return
  const ends = grants
    .filter(({ grantor }) => from.has(grantor))
    .flatMap(({ endedAt, until }) => endedAt ?? until ?? [])
  const emptied = writes.flatMap((write) =>
    'put' in write && (write.value as Held).kind === 'stub'
      ? [write.key.slice(stream.length + 1) as EntryHash]
      : [],
  )
  const purge: Purge = {
    stream,
    endedAt: ends.length === 0 ? undefined : Math.max(...ends),
    purgedAt: before?.purgedAt ?? unlocked.now(),
    isInCare: isStaying,
    ...(counted.length === 0 ? {} : { countedFor: counted }),
    hashes: [...(before?.hashes ?? []), ...emptied],
    isOutOfViews: false,
  }
  await store.write([
    ...writes,
    ...(await withoutFetchedPictures(store, stream)),
    { put: 'setting', key: keyOf(stream), value: purge },
  ])
  await askAnew(store, stream, damaged)
  unlocked.onChange()
}

/** She agreed anew: what the feeds still hold for this organisation is fetched from the beginning. */
async function openedAgain({ account }: Unlocked, stream: StreamId): Promise<StoreWrite[]> {
  return [
    { remove: 'setting', key: keyOf(stream) },
    ...(await fromTheBeginning(account.store, stream)),
  ]
}

async function fromTheBeginning(store: DeviceStoreReader, stream: StreamId): Promise<StoreWrite[]> {
  const places = await listPlaces(store, stream)
  return places.flatMap(({ key, place }) => putPlace(key, { ...place, fetchedTo: 0 }))
}
