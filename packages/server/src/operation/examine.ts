import { statfs } from 'node:fs/promises'
import type pg from 'pg'

export interface Examination {
  readonly check: string
  readonly state: 'good' | 'look' | 'wrong'
  /** A number or a version; never a value of a case. */
  readonly found: string
  /** What to do about it; only where it is not good. */
  readonly next?: string
}

const lowDiskBytes = 1024 ** 3
const longWaitMs = 60_000

/** What an operator looks at first: versions, durability, room, backlog, row-level security, roles. */
export async function examineDatabase(
  client: pg.Client,
  place: { readonly stateFolder: string; readonly now: number; readonly isServing: boolean },
): Promise<readonly Examination[]> {
  const one = async (sql: string): Promise<string> => {
    const { rows } = await client.query<Record<string, unknown>>(sql)
    return String(Object.values(rows[0] ?? {})[0] ?? '')
  }
  const disk = await statfs(place.stateFolder)
  const free = disk.bavail * disk.bsize
  const open = await one(
    `select count(*) from pg_class where relkind = 'r' and relnamespace = 'public'::regnamespace
       and relname not in ('schema_migration', 'installation') and not (relrowsecurity and relforcerowsecurity)`,
  )
  const powerful = await one(
    `select count(*) from pg_roles where rolname in ('cobijo_application', 'cobijo_eraser', 'cobijo_sequencer')
       and (rolsuper or rolbypassrls or rolcreatedb or rolcreaterole)`,
  )
  const oldest = Number(
    await one(`select coalesce(min(greatest(received_at, coalesce(not_before, 0))), 0) from dispatch
      where coalesce(not_before, 0) <= ${place.now}`),
  )
  const waitMs = oldest === 0 ? 0 : Math.max(0, place.now - oldest)
  const version = await one('show server_version_num')
  const durable =
    (await one('show fsync')) === 'on' && (await one('show synchronous_commit')) !== 'off'
  const quarantined = Number(await one('select count(*) from quarantine'))
  const examined: readonly Examination[] = [
    { check: 'postgresql', state: Number(version) >= 150_000 ? 'good' : 'wrong', found: version },
    { check: 'durable-writes', state: durable ? 'good' : 'wrong', found: durable ? 'on' : 'off' },
    {
      check: 'free-disk',
      state: free > lowDiskBytes ? 'good' : 'look',
      found: `${Math.floor(free / 1024 ** 2)} MiB`,
    },
    { check: 'tables-without-row-security', state: open === '0' ? 'good' : 'wrong', found: open },
    { check: 'roles-too-powerful', state: powerful === '0' ? 'good' : 'wrong', found: powerful },
    {
      check: 'oldest-undelivered',
      state: waitMs < longWaitMs ? 'good' : 'look',
      found: `${waitMs} ms`,
    },
    { check: 'set-aside', state: quarantined === 0 ? 'good' : 'look', found: String(quarantined) },
    { check: 'entries', state: 'good', found: await one('select count(*) from entry') },
  ]
  return examined.map((each) => {
    const next = each.state === 'good' ? undefined : nextSteps(place.isServing)[each.check]
    return next === undefined ? each : { ...each, next }
  })
}

function nextSteps(isServing: boolean): Readonly<Record<string, string>> {
  return {
    postgresql: 'Use PostgreSQL 15 or newer: what is there is not supported.',
    'durable-writes':
      'Set fsync = on and synchronous_commit = on: what was acknowledged may be lost with the power.',
    'free-disk': 'Make room on the disk of the state folder: with none left nothing more is saved.',
    'tables-without-row-security':
      'Stop the server, restore a backup, and find out who changed the tables.',
    'roles-too-powerful':
      'Take from the roles cobijo_application, cobijo_eraser and cobijo_sequencer what they were given beyond the migrations.',
    'oldest-undelivered': isServing
      ? 'Nothing is lost: it waits for its position. Look again in a minute; if it is older then, stop the server and start it again.'
      : 'Nothing is lost: it waits for its position. Start the server, it delivers what waits; then look again.',
    'set-aside':
      'Devices show their people what was set aside and why; nothing is to be done here. Many at once from one device: ask whose it is.',
  }
}
