import { readCanonical } from '@cobijo/sealing/canonical'
import type { Finding } from '@cobijo/sealing/verify-journal'
import type { Facts } from '@cobijo/domain/journal/facts'
import { families } from '@cobijo/domain/journal/facts'
import type pg from 'pg'
import { unpackFacts } from '../../journal/append/packed-facts.ts'

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
export async function verifyRoutes(client: pg.Client): Promise<readonly Finding[]> {
  const { rows: entries } = await client.query<{
    organisation_id: string
    stream_id: string
    hash: string
    facts: Buffer
  }>(
    `select organisation_id, stream_id, encode(hash, 'hex') as hash, facts from entry where family = $1`,
    [families.indexOf('grant')],
  )
  const said = new Map<string, string>()
  for (const { organisation_id, stream_id, hash, facts } of entries) {
    const route = routeIn(facts)
    if (route) said.set([organisation_id, stream_id, ...route].join(' '), hash)
  }
  const { rows } = await client.query<RouteRow>(
    'select organisation_id, grant_id, stream_id, feed_id, state, from_at, until_at from grant_route',
  )
  const kept = new Set(rows.map(keyOf))
  const unsigned = rows.filter((row) => !said.has(keyOf(row)))
  const missing = [...said].filter(([key]) => key.includes(' ended ') && !kept.has(key))
  return [
    ...unsigned.map(() => ({ code: 'grant-route-unsigned' })),
    ...missing.map(([, hash]) => ({ code: 'grant-route-missing', hash: hash as never })),
  ]
}

function keyOf(row: RouteRow): string {
  const { organisation_id, grant_id, stream_id, feed_id, state, from_at, until_at } = row
  return [organisation_id, grant_id, stream_id, feed_id, state, from_at, until_at ?? '-'].join(' ')
}

/** Facts that are not as signed have a finding of their own. */
function routeIn(packed: Buffer): readonly string[] | undefined {
  try {
    const facts = readCanonical(unpackFacts(new Uint8Array(packed)).bytes) as Facts
    if (facts.family !== 'grant') return undefined
    const { stream, feed, state, from, until } = facts
    return [stream, feed, state, String(from), until === undefined ? '-' : String(until)]
  } catch {
    return undefined
  }
}
