import { setTimeout as pause } from 'node:timers/promises'
import pg from 'pg'
import type { ConnectionSettings } from '../connection-settings.ts'

// The number means nothing; only that every Cobijo asks for the same one.
const SUPERVISOR_LOCK = '7301442'
const CONNECT_TIMEOUT_MS = 5_000

/** Why a cluster cannot be talked to: `not-yet` passes by itself, `silent` may not. */
export type Unreachable = 'not-yet' | 'silent' | 'refused'

/**
 * One session to the cluster's maintenance database that holds the supervisor's lock. PostgreSQL
 * frees the lock with the session, so however a server dies, nothing stale stays behind, and two
 * servers can never both believe that a cluster is theirs.
 */
export type SupervisorSession = {
  readonly client: pg.Client
  /** Resolves when the session is lost or ended. */
  readonly ended: Promise<void>
}

async function openSupervisorSession(
  administrator: ConnectionSettings,
): Promise<SupervisorSession | 'held-by-another' | Unreachable> {
  const client = new pg.Client({
    ...administrator,
    connectionTimeoutMillis: CONNECT_TIMEOUT_MS,
    application_name: 'cobijo supervisor',
  })
  // The reason of a lost session does not matter here: `ended` tells that it is lost.
  client.on('error', () => undefined)
  const ended = new Promise<void>((resolve) => client.once('end', () => resolve()))
  try {
    await client.connect()
    const answer = await client.query<{ ours: boolean }>(
      `select pg_try_advisory_lock(${SUPERVISOR_LOCK}) as ours`,
    )
    if (answer.rows[0]?.ours === true) return { client, ended }
    await client.end()
    return 'held-by-another'
  } catch (error) {
    client.end().catch(() => undefined)
    return whyUnreachable(error)
  }
}

// A server that was asked to stop a moment ago lets go by itself; one that serves does not.
const HELD_FOR_AT_MOST_MS = 5_000

/** As `openSupervisorSession`, patient while the cluster starts, recovers or shuts down. */
export async function awaitSupervisorSession(
  administrator: ConnectionSettings,
  options: { silentForAtMostMs: number; giveUp: () => boolean },
): Promise<SupervisorSession | 'held-by-another' | Unreachable> {
  let unchangedSince = performance.now()
  let last = ''
  for (;;) {
    const session = await openSupervisorSession(administrator)
    if (typeof session !== 'string' || session === 'refused' || options.giveUp()) return session
    if (session === 'not-yet' || session !== last) unchangedSince = performance.now()
    last = session
    const longestMs = session === 'silent' ? options.silentForAtMostMs : HELD_FOR_AT_MOST_MS
    if (performance.now() - unchangedSince > longestMs) return session
    await pause(20)
  }
}

function whyUnreachable(error: unknown): Unreachable {
  const code = error instanceof Error && 'code' in error ? String(error.code) : ''
  // 57P03: starting up, recovering or shutting down; 57P01: this session was shut down.
  if (code === '57P03' || code === '57P01') return 'not-yet'
  return code.startsWith('28') ? 'refused' : 'silent'
}
