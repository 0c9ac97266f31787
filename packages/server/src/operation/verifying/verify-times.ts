import type { EntryHash } from '@cobijo/domain/journal/identifier'
import type { Directory } from '@cobijo/sealing/directory/directory'
import type { Finding } from '@cobijo/sealing/verify-journal'
import type pg from 'pg'
import { rowsOf } from './stored-rows.ts'

/** All moments at which an entry came, by the server's signed receipts, the first one first; undefined where none names it. */
export type TimesOf = (hash: EntryHash) => readonly number[] | undefined

interface TimeRow {
  readonly hash: EntryHash
  readonly received_at: string
}

interface LineRow {
  readonly hash: EntryHash
  /** The earliest line with content, and every time that a line of the entry bears. */
  readonly earliest: string
  readonly all: readonly string[]
  /** In a feed of its author or of the network. */
  readonly is_first_hand: boolean
}

/**
 * `received-at-changed` where a row bears another time than the signed receipts: who was in a group then, and what an order to erase
 * covers, rests on it. What was sealed anew comes later into a feed than the entry came, and no receipt says when: a line is never
 * earlier than its entry, and with its author and in the network's feed one at least came together with it.
 */
export async function verifyTimes(
  client: pg.Client,
  { network }: Directory,
  timesOf: TimesOf,
): Promise<readonly Finding[]> {
  const changed = new Set<EntryHash>()
  const own = rowsOf<TimeRow>(
    client,
    `select encode(hash, 'hex') as hash, received_at from entry
     union all
     select encode(hash, 'hex'), received_at from quarantine where item is not null`,
  )
  for await (const { hash, received_at } of own)
    if (timesOf(hash)?.includes(Number(received_at)) === false) changed.add(hash)
  // What was sealed anew waits with the time of that: later than its entry came.
  const waiting = rowsOf<TimeRow>(
    client,
    `select encode(hash, 'hex') as hash, received_at from dispatch`,
  )
  for await (const { hash, received_at } of waiting)
    if (Number(received_at) < (timesOf(hash)?.[0] ?? 0)) changed.add(hash)
  const lines = rowsOf<LineRow>(
    client,
    `select encode(entry.hash, 'hex') as hash, array_agg(distinct line.received_at) as all,
            coalesce(min(line.received_at) filter (where line.envelope is not null), max(line.received_at)) as earliest,
            line.organisation_id = entry.organisation_id or line.feed_id is not distinct from $1::uuid as is_first_hand
       from delivery line join entry on entry.hash = line.hash
      group by entry.hash, 4, line.organisation_id
     having bool_or(line.envelope is not null)`,
    [network?.group.feed ?? null],
  )
  for await (const { hash, earliest, all, is_first_hand } of lines) {
    const times = timesOf(hash)
    if (!times) continue
    const isTooEarly = Number(earliest) < (times[0] ?? 0)
    const isLaterOnly = is_first_hand && !all.some((each) => times.includes(Number(each)))
    if (isTooEarly || isLaterOnly) changed.add(hash)
  }
  return [...changed].map((hash) => ({ code: 'received-at-changed', hash }))
}
