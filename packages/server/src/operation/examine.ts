import { statfs } from 'node:fs/promises'
import type pg from 'pg'

export interface Examination {
  readonly check: string
  readonly state: 'good' | 'look' | 'wrong'
  /** A number or a version; never a value of a case. */
  readonly found: string
}

const lowDiskBytes = 1024 ** 3
const longWaitMs = 60_000

/** What an operator looks at first: versions, durability, room, backlog, row-level security, roles. */
export async function examineDatabase(
  client: pg.Client,
  place: { readonly stateFolder: string; readonly now: number },
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
  const oldest = Number(await one('select coalesce(min(received_at), 0) from dispatch'))
  const waitMs = oldest === 0 ? 0 : Math.max(0, place.now - oldest)
  const version = await one('show server_version_num')
  const durable =
    (await one('show fsync')) === 'on' && (await one('show synchronous_commit')) !== 'off'
  const quarantined = Number(await one('select count(*) from quarantine'))
  return [
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
}
