import { causalHistory } from '@cobijo/domain/journal/causal-history'
import { timelineOf } from '@cobijo/domain/case/timeline'
import type { EntryHash } from '@cobijo/domain/journal/identifier'
import { refused } from '@cobijo/domain/journal/refusal'
import type { Refusal } from '@cobijo/domain/journal/refusal'
import { findEntryType } from '@cobijo/domain/registry'
import type { SetAsideEntry } from '../synchronisation-api.ts'
import { openKnownStream } from '../../cases/open-known-stream.ts'
import type { StoreWrite } from '../../store/device-store.ts'
import { withoutEntryRows } from '../../store/entry-rows.ts'
import { isArrival } from '../../unattended/intake-stores.ts'
import {
  dropRefusedArrival,
  listRefusedArrivals,
  takeAsOwn,
} from '../../unattended/take-over-intake.ts'
import { wordsOf } from '../../late/taken-up-twice.ts'
import type { Unlocked } from '../../unlocked.ts'
import { leaveToDo } from '../moved-streams.ts'
import { listQueue, readQueue, setAsideKey, signedIn } from '../outbox.ts'
import type { QueuedEntry, QueueRow } from '../outbox.ts'
import { isSetAside } from './mend-chains.ts'

/** What the server refused, with its words as far as this member opens them. It lies here until a person decides. */
export async function listSetAside(unlocked: Unlocked): Promise<readonly SetAsideEntry[]> {
  const found: SetAsideEntry[] = []
  for (const each of (await listQueue(unlocked)).filter(isSetAside)) {
    const { hash, stream, type = '', savedAt, code = 'entry-refused' } = each
    const { entries } = await openKnownStream(unlocked, stream)
    const item = timelineOf(causalHistory(entries, findEntryType)).find((one) => one.hash === hash)
    found.push({
      hash,
      stream,
      type,
      savedAt,
      code,
      words: item?.kind === 'entry' ? item : undefined,
      isOfCase: entries.some((one) => one.kind === 'entry' && one.facts.family === 'case'),
      ...(isUnsigned(each) ? { isArrival: true } : {}),
    })
  }
  for (const { queued, words } of await listRefusedArrivals(unlocked)) {
    const { hash, stream, savedAt, code = 'entry-refused' } = queued
    const type = words?.type ?? ''
    found.push({ hash, stream, type, savedAt, code, words, isOfCase: false, isArrival: true })
  }
  return found
}

/**
 * Tries once more what the server refused: in the next round it is signed anew behind the last entry that the server has; an arrival that was
 * taken down while this device was locked is signed as this member's own. Refuses `not-found`, and for such an arrival what `takeAsOwn` refuses.
 */
export async function sendAgain(unlocked: Unlocked, hash: EntryHash): Promise<Refusal | undefined> {
  const notHers = await takeAsOwn(unlocked, hash)
  if (notHers) return notHers
  return decideOn(unlocked, hash, ({ key, queued }) => {
    const { again, ...row } = queued
    // Its own keys ended, so nothing but a new signature brings it back to a server that lost it.
    const isKept = again && !isUnsigned(queued)
    const value: QueuedEntry = { ...row, ...(isKept ? { again } : {}), code: 'sequence-gap' }
    return [
      { put: 'outbox', key, value },
      { remove: 'setting', key: setAsideKey(queued.stream, queued.hash) },
    ]
  })
}

function isUnsigned(queued: QueuedEntry): boolean {
  const entry = signedIn(queued)
  return entry !== undefined && isArrival(entry)
}

/** Puts away for good what the server refused and a person has read. Refuses `not-found`. */
export async function putAway(unlocked: Unlocked, hash: EntryHash): Promise<Refusal | undefined> {
  const { store } = unlocked.account
  if (await dropRefusedArrival(unlocked, hash)) {
    unlocked.onChange()
    return undefined
  }
  let row: QueueRow | undefined
  const answer = await decideOn(unlocked, hash, async (found, rows) => {
    row = found
    const id = signedIn(found.queued)?.envelope.id
    // A word that it was taken up would speak of what is nowhere.
    const words = id === undefined ? [] : await wordsOf(unlocked, id, rows)
    return [found, ...words].flatMap(({ key, queued }): StoreWrite[] => [
      { remove: 'outbox', key },
      ...withoutEntryRows(queued),
      ...leaveToDo(queued.stream, undefined, false),
    ])
  })
  if (row && (await store.list('entry', `${row.queued.stream}/`)).length === 0)
    await unlocked.names.forget(row.queued.stream)
  return answer
}

async function decideOn(
  unlocked: Unlocked,
  hash: EntryHash,
  writesFor: (
    row: QueueRow,
    rows: readonly QueueRow[],
  ) => readonly StoreWrite[] | Promise<readonly StoreWrite[]>,
): Promise<Refusal | undefined> {
  const { store } = unlocked.account
  const answer = await store.exclusively('save', async () => {
    const { rows } = await readQueue(store)
    const row = rows.find(({ queued }) => queued.hash === hash && isSetAside(queued))
    if (!row) return refused('not-found')
    await store.write(await writesFor(row, rows))
    return undefined
  })
  unlocked.onChange()
  return answer
}
