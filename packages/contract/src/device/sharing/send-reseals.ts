import type { EntryHash, FeedId, StreamId } from '@cobijo/domain/journal/identifier'
import { isUnanswered, ServerRefused } from '../../client/api-client.ts'
import type { Send } from '../../client/api-client.ts'
import { resealResponse } from '../../wire/entries.ts'
import type { ResealRequest } from '../../wire/entries.ts'
import type { DeviceStore, DeviceStoreReader, StoreWrite } from '../store/device-store.ts'
import type { Finding } from '../finding.ts'
import { readQueue } from '../synchronisation/outbox.ts'
import { orThrow } from '../synchronisation/steps.ts'
import type { Attempt } from '../synchronisation/steps.ts'

/** Begins the name of a request that the server took: kept for a server that goes back to an older copy. */
const taken = 'resealed/'

/** `key`: of the entry that it was made for. */
export function takenKey(key: string): string {
  return `${taken}${key}`
}

export function keepTaken(key: string, request: ResealRequest): StoreWrite {
  return { put: 'setting', key: takenKey(key), value: request }
}

/** Requests that wait, and those that a server took, each with what puts it back where it lies. */
export async function listReseals(store: DeviceStoreReader): Promise<
  readonly {
    readonly request: ResealRequest
    readonly table: 'reseal' | 'setting'
    readonly key: string
  }[]
> {
  const found = []
  for (const [table, prefix] of [
    ['reseal', ''],
    ['setting', taken],
  ] as const)
    for (const { key, value } of await store.list(table, prefix))
      found.push({ request: value as ResealRequest, table, key })
  return found
}

/** Every request that a server took before, to be sent once more; but not to a feed that `isClosed`: those are forgotten. */
export async function resealsAgain(
  store: DeviceStoreReader,
  isClosed: (stream: StreamId, feed: FeedId) => boolean,
): Promise<readonly StoreWrite[]> {
  const rows = await store.list('setting', taken)
  return rows.flatMap(({ key, value }): StoreWrite[] => {
    const { stream, to } = value as ResealRequest
    const again = { put: 'reseal' as const, key: key.slice(taken.length), value }
    const isOver = isClosed(stream as StreamId, to as FeedId)
    return [...(isOver ? [] : [again]), { remove: 'setting', key }]
  })
}

export interface SentReseals {
  readonly findings: readonly Finding[]
  /** By what they cite, those of which this round heard nothing. */
  readonly unanswered: ReadonlySet<string>
}

/**
 * Sends the key bundles that wait for their signed entry to be at the server. Each may be sent again: the server keeps one
 * bundle per entry, group and set of parts.
 */
export async function sendReseals(
  store: DeviceStore,
  send: Send,
  attempt: Attempt = orThrow,
): Promise<SentReseals> {
  const findings: Finding[] = []
  const unanswered = new Set<string>()
  const unsent = new Set<string>(
    (await readQueue(store)).rows.flatMap(({ queued: { state, hash } }) =>
      state === 'acknowledged' ? [] : [hash],
    ),
  )
  for (const { key, value } of await store.list('reseal', '')) {
    const request = value as ResealRequest
    if (unsent.has(request.cites)) continue
    unanswered.add(request.cites)
    const answered = await attempt(() => sendReseal(store, send, { key, request }), undefined)
    if (!answered) continue
    unanswered.delete(request.cites)
    findings.push(...answered)
  }
  return { findings, unanswered }
}

async function sendReseal(
  store: DeviceStore,
  send: Send,
  { key, request }: { readonly key: string; readonly request: ResealRequest },
): Promise<readonly Finding[]> {
  try {
    const { codes } = await send({
      method: 'POST',
      path: 'reseals',
      body: request,
      response: resealResponse,
    })
    // Saved and shared in one go: the server has the entry, and its feed not yet. The next round finds it there.
    if (!codes.includes('entry-not-held'))
      await store.write([{ remove: 'reseal', key }, keepTaken(key, request)])
    return []
  } catch (fault) {
    if (!(fault instanceof ServerRefused) || isUnanswered(fault)) throw fault
    const isOver = fault.problem.code === 'grant-ended'
    const hash = request.cites as EntryHash
    // A grant that has ended needs no history any more; other refusals stay to be looked at.
    if (isOver) await store.write([{ remove: 'reseal', key }])
    return [{ code: isOver ? 'grant-ended' : 'reseal-refused', hash }]
  }
}
