import type { Directory } from '@cobijo/sealing/directory/directory'
import type { Finding } from '@cobijo/sealing/verify-journal'
import type pg from 'pg'
import type { GrantWord } from './grant-words.ts'
import { isFeedOfAnother } from './verify-grants.ts'

interface RouteRow {
  readonly organisation_id: string
  readonly grant_id: string
  readonly stream_id: string
  readonly feed_id: string
  readonly state: 'open' | 'ended'
  readonly from_at: string
  readonly until_at: string | null
}

/**
 * What the sequencer goes by is a copy of what grants say: `grant-route-unsigned` for one that no entry says, `grant-route-missing` for
 * one that an end says and that would let entries flow on.
 */
export async function verifyRoutes(
  client: pg.Client,
  words: readonly GrantWord[],
  directory: Directory,
): Promise<readonly Finding[]> {
  const said = new Set(words.map(routeIn))
  const { rows } = await client.query<RouteRow>(
    'select organisation_id, grant_id, stream_id, feed_id, state, from_at, until_at from grant_route',
  )
  // Two devices may end a grant, and only one of them know that it had been shortened: one row says so.
  const ended = new Set(rows.filter(({ state }) => state === 'ended').map(endOf))
  const unsigned = rows.filter((row) => !said.has(keyOf(row)))
  const missing = words.filter(
    (word) => word.state === 'ended' && isFeedOfAnother(word, directory) && !ended.has(endIn(word)),
  )
  return [
    ...unsigned.map(() => ({ code: 'grant-route-unsigned' })),
    ...missing.map(({ hash }) => ({ code: 'grant-route-missing', hash })),
  ]
}

function keyOf(row: RouteRow): string {
  const { organisation_id, grant_id, stream_id, feed_id, state, from_at, until_at } = row
  return [organisation_id, grant_id, stream_id, feed_id, state, from_at, until_at ?? '-'].join(' ')
}

function routeIn({ organisation, grant, stream, feed, state, from, until }: GrantWord): string {
  return [organisation, grant, stream, feed, state, from, until ?? '-'].join(' ')
}

function endOf({ organisation_id, grant_id, stream_id, feed_id }: RouteRow): string {
  return [organisation_id, grant_id, stream_id, feed_id].join(' ')
}

function endIn({ organisation, grant, stream, feed }: GrantWord): string {
  return [organisation, grant, stream, feed].join(' ')
}
