import type { DeviceId, EntryHash, MemberId, StreamId } from '@cobijo/domain/journal/identifier'
import { EnvelopeMalformed, readEntry, signEntry } from '@cobijo/sealing/entry/envelope'
import type { SignedEntry } from '@cobijo/sealing/entry/envelope'
import { base64url, fromBase64url } from '../../../wire/bytes.ts'
import { readHeld } from '../../held-entry.ts'
import type { Held } from '../../held-entry.ts'
import type { DeviceStore, DeviceStoreReader, StoreWrite } from '../../store/device-store.ts'
import { renamedEntryRows } from '../../store/entry-rows.ts'
import { isArrival } from '../../unattended/intake-stores.ts'
import { leaveToDo } from '../moved-streams.ts'
import { chainKey, queueKey, readQueue, setAsideKey } from '../outbox.ts'
import type { Chain, QueuedEntry, QueueRow } from '../outbox.ts'

/** What the server says of an entry whose place in its device's chain does not fit, and nothing of the entry itself. */
const chainCodes = new Set(['sequence-gap', 'previous-wrong', 'sequence-forked'])

type Answer = Pick<QueuedEntry, 'state' | 'code'>

export function isOutOfPlace({ state, code }: Answer): boolean {
  return state === 'needs-attention' && code !== undefined && chainCodes.has(code)
}

/** Written where somebody else continues this device's chain, as a copy of its store does: what that one wrote is fetched. */
export async function listForked(store: DeviceStoreReader): Promise<readonly QueuedEntry[]> {
  const { rows } = await readQueue(store)
  return rows.flatMap(({ queued }) =>
    isOutOfPlace(queued) && queued.code !== 'sequence-gap' ? [queued] : [],
  )
}

/** Refused for what it is: a person has to look at it. */
export function isSetAside(answer: Answer): boolean {
  return answer.state === 'needs-attention' && !isOutOfPlace(answer)
}

/** Who signs on this device. */
export interface ChainAuthor {
  readonly device: DeviceId
  readonly member: MemberId
  /** 64-byte Ed25519 private key. */
  readonly deviceKey: Uint8Array
}

export interface Mended {
  /** Signed anew behind the last entry that the server has. */
  readonly signedAnew: number
  /** In their place already: what was missing before them is at the server, or goes there with them. */
  readonly sentAgain: number
}

/**
 * Continues this device's chains at the last entry that the server has. Whatever waits behind an entry that was set aside is signed anew
 * under its own id with its own parts: nobody has it yet, so its number is free. What the server has, or may have (`unsettled`), is
 * never signed anew, and neither is what it had once (`again`): others know it by its hash. An arrival that this device took down while
 * locked, and that its member sends as her own, takes its place here under her signature. What is `heldBack` waits for what it speaks of.
 */
export function mendChains(
  store: DeviceStore,
  author: ChainAuthor,
  unsettled: ReadonlySet<EntryHash>,
  heldBack: ReadonlySet<EntryHash> = new Set(),
): Promise<Mended> {
  return store.exclusively('save', async () => {
    const { rows } = await readQueue(store)
    const open = rows.filter(({ queued }) => queued.state !== 'acknowledged')
    const writes: StoreWrite[] = []
    let [signedAnew, sentAgain] = [0, 0]
    for (const [stream, ofStream] of Map.groupBy(open, ({ queued }) => queued.stream)) {
      if (ofStream.every(({ queued }) => queued.state === 'waiting')) continue
      const links = ofStream.flatMap((row) => linkOf(row, author.device))
      if (links.some(({ row }) => unsettled.has(row.queued.hash))) continue
      const mended = await mendChain(store, author, stream, links, heldBack)
      writes.push(...mended.writes)
      signedAnew += mended.signedAnew
      sentAgain += mended.sentAgain
    }
    if (writes.length > 0) await store.write(writes)
    return { signedAnew, sentAgain }
  })
}

interface Link {
  readonly row: QueueRow
  readonly entry: SignedEntry
}

function linkOf(row: QueueRow, device: DeviceId): Link[] {
  try {
    const entry = readEntry(fromBase64url(row.queued.item.entry))
    const isRefusedArrival = isArrival(entry) && row.queued.state === 'needs-attention'
    return entry.envelope.device === device || isRefusedArrival ? [{ row, entry }] : []
  } catch (fault) {
    // Not ours to mend: it stays where it lies, and the others go on.
    if (fault instanceof EnvelopeMalformed) return []
    throw fault
  }
}

async function mendChain(
  store: DeviceStoreReader,
  author: ChainAuthor,
  stream: StreamId,
  links: readonly Link[],
  heldBack: ReadonlySet<EntryHash>,
): Promise<Mended & { readonly writes: readonly StoreWrite[] }> {
  const writes: StoreWrite[] = []
  let [signedAnew, sentAgain] = [0, 0]
  let end = await lastAtServer(store, author.device, stream, links)
  const aside = new Map<EntryHash, readonly EntryHash[]>()
  const stays = (queued: QueuedEntry) => isSetAside(queued) || heldBack.has(queued.hash)
  for (const { row, entry } of links) if (stays(row.queued)) aside.set(entry.hash, entry.parents)
  const renamed = new Map<EntryHash, EntryHash>()
  const parentsNow = (parents: readonly EntryHash[]): readonly EntryHash[] =>
    parents.flatMap((parent) => {
      const before = aside.get(parent)
      return before ? parentsNow(before) : (renamed.get(parent) ?? parent)
    })
  for (const { row, entry } of links) {
    const { queued } = row
    if (stays(queued)) continue
    const parents = parentsNow(entry.parents)
    const isInPlace =
      entry.envelope.device === author.device &&
      entry.envelope.sequence === (end?.sequence ?? 0) + 1 &&
      entry.envelope.previous === end?.hash
    const isSame = isInPlace && parents.join() === entry.parents.join()
    if (isSame || queued.again) {
      if (isInPlace) end = { sequence: entry.envelope.sequence, hash: entry.hash }
      if (queued.state === 'waiting') continue
      writes.push(
        { put: 'outbox', key: row.key, value: waiting(queued) },
        { remove: 'setting', key: setAsideKey(stream, queued.hash) },
      )
      sentAgain += 1
      continue
    }
    const sequence = (end?.sequence ?? 0) + 1
    const signed = signEntry(
      {
        ...entry.envelope,
        device: author.device,
        member: author.member,
        sequence,
        previous: end?.hash,
      },
      parents,
      author.deviceKey,
    )
    renamed.set(entry.hash, signed.hash)
    writes.push(...(await rename(store, row, signed)))
    writes.push(...leaveToDo(stream, entry.envelope.family, false))
    end = { sequence, hash: signed.hash }
    signedAnew += 1
  }
  const key = chainKey(author.device, stream)
  const known = (await store.find('chain', key)) as Chain | undefined
  if (end === undefined) writes.push({ remove: 'chain', key })
  else if (known?.hash !== end.hash) writes.push({ put: 'chain', key, value: end })
  return { signedAnew, sentAgain, writes }
}

function waiting({ code: _, ...queued }: QueuedEntry): QueuedEntry {
  return { ...queued, state: 'waiting' }
}

/**
 * The highest of what is known to be there: this device's entries that lie here and do not wait, what an entry that waits follows, and
 * the end of the chain as it was kept. Of a device whose store was copied the feeds bring the other one's entries too.
 */
async function lastAtServer(
  store: DeviceStoreReader,
  device: DeviceId,
  stream: StreamId,
  links: readonly Link[],
): Promise<Chain | undefined> {
  const open = new Set<EntryHash | undefined>(links.map(({ entry }) => entry.hash))
  const known: Chain[] = []
  const kept = (await store.find('chain', chainKey(device, stream))) as Chain | undefined
  if (kept) known.push(kept)
  for (const { entry } of links) {
    const { previous, sequence } = entry.envelope
    if (previous !== undefined && entry.envelope.device === device)
      known.push({ sequence: sequence - 1, hash: previous })
  }
  for (const { value } of await store.list('entry', `${stream}/`)) {
    const held = value as Held
    if (held.kind === 'stub') continue
    const entry = readHeld(held)
    if (entry?.envelope.device === device)
      known.push({ sequence: entry.envelope.sequence, hash: entry.hash })
  }
  return known
    .filter(({ hash }) => !open.has(hash))
    .sort((one, other) => other.sequence - one.sequence)[0]
}

/** The same entry under its new hash, wherever it lies on this device. */
async function rename(
  store: DeviceStoreReader,
  { key, queued }: QueueRow,
  signed: SignedEntry,
): Promise<readonly StoreWrite[]> {
  const { stream, hash } = queued
  const item = { ...queued.item, entry: base64url(signed.bytes) }
  const place = Number(key.slice(0, key.indexOf('/')))
  return [
    { remove: 'outbox', key },
    {
      put: 'outbox',
      key: queueKey(place, signed.hash),
      value: { ...waiting(queued), item, hash: signed.hash } satisfies QueuedEntry,
    },
    ...(await renamedEntryRows(store, { stream, hash }, signed)),
  ]
}
