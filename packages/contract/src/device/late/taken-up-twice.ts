import type { EntryHash, EntryId, StreamId } from '@cobijo/domain/journal/identifier'
import { sameBytes } from '@cobijo/sealing/bytes'
import type { SignedEntry } from '@cobijo/sealing/entry/envelope'
import { openHeld } from '../cases/open-stream.ts'
import { readHeld } from '../held-entry.ts'
import type { Held } from '../held-entry.ts'
import { dropExplained } from '../note-findings.ts'
import type { DeviceStoreReader } from '../store/device-store.ts'
import { withoutEntryRows } from '../store/entry-rows.ts'
import { leaveToDo } from '../synchronisation/moved-streams.ts'
import { listQueue, readQueue, signedIn } from '../synchronisation/outbox.ts'
import type { QueuedEntry, QueueRow } from '../synchronisation/outbox.ts'
import type { Unlocked } from '../unlocked.ts'

/** What the server has under the same id from somebody else. */
function isReused({ state, code }: QueuedEntry): boolean {
  return state === 'needs-attention' && code === 'entry-id-reused'
}

/** Where the server has something under an id of this device's: what is there is fetched, to be held against it. */
export async function streamsOfReused(store: DeviceStoreReader): Promise<readonly StreamId[]> {
  const { rows } = await readQueue(store)
  return rows.flatMap(({ queued }) => (isReused(queued) ? [queued.stream] : []))
}

/** Words that this device took something up, each with the id of what it took up: not sent before that is at the server. */
async function wordsBeside(unlocked: Unlocked): Promise<ReadonlyMap<EntryHash, EntryId>> {
  const words = new Map<EntryHash, EntryId>()
  for (const { hash, state, takesUp } of await listQueue(unlocked))
    if (takesUp !== undefined && state !== 'acknowledged') words.set(hash, takesUp)
  return words
}

/** Words beside what the server refused because somebody else's stands there under its id. */
export async function wordsHeldBack(unlocked: Unlocked): Promise<ReadonlySet<EntryHash>> {
  const { rows } = await readQueue(unlocked.account.store)
  const reused = new Set(
    rows.flatMap(({ queued }) => (isReused(queued) ? (signedIn(queued)?.envelope.id ?? []) : [])),
  )
  if (reused.size === 0) return new Set()
  const words = [...(await wordsBeside(unlocked))]
  return new Set(words.flatMap(([hash, id]) => (reused.has(id) ? hash : [])))
}

/** Words in the queue that say that an entry, by its id, was taken up. */
export async function wordsOf(
  unlocked: Unlocked,
  id: EntryId,
  rows: readonly QueueRow[],
): Promise<readonly QueueRow[]> {
  const words = await wordsBeside(unlocked)
  return rows.filter(({ queued }) => words.get(queued.hash) === id)
}

/**
 * Two officers took up one late entry before either heard of the other: what the second signed the server set aside. Where the first's is
 * held, by the same parts in the same place, the second's goes with the word beside it: nothing is lost, and nobody has to decide.
 */
export async function dropTakenUpTwice(unlocked: Unlocked): Promise<void> {
  const { store } = unlocked.account
  if ((await streamsOfReused(store)).length === 0) return
  const gone = new Set<EntryHash>()
  await store.exclusively('save', async () => {
    const { rows } = await readQueue(store)
    /** Of what went here, what stands at the server. */
    const standsFor = new Map<EntryHash, EntryHash>()
    for (const row of rows) {
      const { stream, hash } = row.queued
      const signed = isReused(row.queued) ? signedIn(row.queued) : undefined
      const twin = signed && (await findTwin(unlocked, signed, standsFor))
      if (!twin) continue
      const dropped = [row, ...(await wordsOf(unlocked, signed.envelope.id, rows))]
      if (isFollowed(rows, dropped)) continue
      standsFor.set(hash, twin)
      for (const each of [hash, twin]) gone.add(each)
      await store.write([
        ...dropped.flatMap(({ key, queued }) => [
          { remove: 'outbox' as const, key },
          ...withoutEntryRows(queued),
        ]),
        ...leaveToDo(stream, 'case', false),
      ])
    }
  })
  if (gone.size === 0) return
  dropExplained(unlocked, 'id-twice', [...gone])
  unlocked.onChange()
}

/** What still waits and follows it is signed anew first, without it. */
function isFollowed(rows: readonly QueueRow[], dropped: readonly QueueRow[]): boolean {
  const going = new Set<string>(dropped.map(({ queued }) => queued.hash))
  return rows.some(
    ({ queued }) =>
      !going.has(queued.hash) &&
      queued.state !== 'acknowledged' &&
      signedIn(queued)?.parents.some((parent) => going.has(parent)) === true,
  )
}

/** The same entry as somebody else signed it and a feed brought it. */
async function findTwin(
  { account, knowledge }: Unlocked,
  own: SignedEntry,
  standsFor: ReadonlyMap<EntryHash, EntryHash>,
): Promise<EntryHash | undefined> {
  const { stream } = own.envelope
  for (const { value } of await account.store.list('entry', `${stream}/`)) {
    const held = value as Held
    if (held.kind === 'stub' || held.receivedAt === undefined) continue
    const entry = readHeld(held)
    if (!entry || entry.hash === own.hash || !isSame(own, entry, standsFor)) continue
    if ('entry' in openHeld(held, stream, entry.hash, knowledge.opener)) return entry.hash
  }
  return undefined
}

/** But for who signed it, and where in her device's chain. */
function isSame(
  own: SignedEntry,
  other: SignedEntry,
  standsFor: ReadonlyMap<EntryHash, EntryHash>,
): boolean {
  const [mine, theirs] = [own.envelope, other.envelope]
  const parents = own.parents.map((parent) => standsFor.get(parent) ?? parent)
  return (
    mine.id === theirs.id &&
    mine.family === theirs.family &&
    mine.organisation === theirs.organisation &&
    mine.recordedAt === theirs.recordedAt &&
    parents.sort().join() === other.parents.join() &&
    sameBytes(mine.factsCommitment, theirs.factsCommitment) &&
    sameBytes(mine.orderCommitment, theirs.orderCommitment) &&
    mine.commitments.every((each, at) =>
      sameBytes(each, theirs.commitments[at] ?? new Uint8Array()),
    )
  )
}
