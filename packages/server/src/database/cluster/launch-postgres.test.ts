import { execFileSync, spawn, spawnSync } from 'node:child_process'
import { randomBytes } from 'node:crypto'
import { chmodSync, chownSync, existsSync, mkdirSync, mkdtempSync } from 'node:fs'
import {
  readFileSync,
  readdirSync,
  rmSync,
  statfsSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import pg from 'pg'
import { afterAll, beforeAll, expect, onTestFinished, test } from 'vitest'
import { canReach, findUnprivilegedUser, isRoot, spawnIdentity } from '../../privileges.ts'
import type { ConnectionSettings } from '../connection-settings.ts'
import { findPostgres } from './find-postgres.ts'
import { awaitGuard, isAlive, launchServer, untilGone } from './launched-server.ts'
import type { LaunchedServer, LineOf } from './launched-server.ts'
import { readPostmasterFile } from './postmaster-file.ts'

// Real processes on a real disk, killed for real: see launch-fixture.ts.

const user = findUnprivilegedUser()
const root = mkdtempSync('/tmp/cobijo-launch-test-')
chmodSync(root, 0o755)
afterAll(() => rmSync(root, { recursive: true, force: true }))

/** Where nothing was ever started. */
function newStateFolder(name = randomBytes(4).toString('hex')): string {
  const folder = join(root, name)
  mkdirSync(folder, { recursive: true })
  return join(folder, '.state')
}

const used = newStateFolder('used')
beforeAll(async () => {
  const server = launchServer(used)
  await server.heard('open')
  await server.stop()
})

/** A copy of an installation that was started and stopped before. */
function usedStateFolder(): string {
  const folder = newStateFolder()
  mkdirSync(folder)
  execFileSync('cp', ['-a', join(used, 'database'), folder])
  const binaries = readdirSync(used).filter((name) => name.startsWith('postgresql-'))
  for (const name of binaries) symlinkSync(join(used, name), join(folder, name))
  return folder
}

function launch(stateFolder: string, options?: Parameters<typeof launchServer>[1]): LaunchedServer {
  const server = launchServer(stateFolder, options)
  onTestFinished(() => server.stop())
  return server
}

async function ask<Row extends Record<string, unknown>>(
  settings: ConnectionSettings,
  sql: string,
): Promise<Row[]> {
  const client = new pg.Client(settings)
  client.on('error', () => undefined)
  await client.connect()
  try {
    return (await client.query<Row>(sql)).rows
  } finally {
    await client.end().catch(() => undefined)
  }
}

function postmasterOf(open: LineOf<'open'>): number {
  if (open.processId === undefined) throw new Error('no postmaster')
  return open.processId
}

/** Writes numbers one commit at a time until stopped; remembers which were acknowledged. */
function write(settings: ConnectionSettings, table: string) {
  const pool = new pg.Pool({ ...settings, max: 4 })
  pool.on('error', () => undefined)
  const acknowledged: number[] = []
  let next = 0
  let isOver = false
  const writers = Array.from({ length: 4 }, async () => {
    while (!isOver) {
      const number = (next += 1)
      try {
        await pool.query(`insert into ${table} values ($1)`, [number])
        acknowledged.push(number)
      } catch {
        await pause(10)
      }
    }
  })
  const finish = async () => {
    isOver = true
    await Promise.all(writers)
    await pool.end()
  }
  return { acknowledged, finish }
}

async function readNumbers(settings: ConnectionSettings, table: string): Promise<Set<number>> {
  const rows = await ask<{ number: number }>(settings, `select number from ${table}`)
  return new Set(rows.map((row) => row.number))
}

test('a new database listens on a private socket only, asks for a password and checks its pages', async () => {
  const server = launch(newStateFolder())
  const open = await server.heard('open')
  const { owner } = open.connections
  if (!('host' in owner)) throw new Error('not embedded')
  expect(statSync(owner.host).mode & 0o777).toBe(0o700)
  const settings = await ask(
    owner,
    `select current_setting('listen_addresses') as addresses, current_setting('fsync') as fsync,
            current_setting('data_checksums') as checksums,
            current_setting('server_encoding') as encoding,
            (select datcollate from pg_database where datname = current_database()) as collation`,
  )
  expect(settings).toEqual([
    { addresses: '', fsync: 'on', checksums: 'on', encoding: 'UTF8', collation: 'C.UTF-8' },
  ])
  await expect(ask({ ...owner, password: 'guess' }, 'select 1')).rejects.toThrow('password')
})

test('the secret and everything beside it can be read by the serving account alone', async () => {
  const server = launch(newStateFolder())
  const { stateFolder } = await server.heard('open')
  const folder = join(stateFolder, 'database')
  for (const path of [stateFolder, folder, join(folder, 'cluster')]) {
    expect(statSync(path).mode & 0o777, path).toBe(0o700)
  }
  for (const path of [join(folder, 'secret'), join(folder, 'postgres.log')]) {
    expect(statSync(path).mode & 0o777, path).toBe(0o600)
    expect(statSync(path).uid).toBe(user?.userId ?? process.getuid?.())
  }
  expect(readdirSync(stateFolder).filter((name) => name.includes('preparing'))).toEqual([])
})

test('the database’s log holds neither statements nor values', async () => {
  const server = launch(usedStateFolder())
  const { connections, stateFolder } = await server.heard('open')
  await ask(connections.owner, 'create table note (word text primary key)')
  await ask(connections.owner, `insert into note values ('planted-in-a-row')`)
  const again = ask(connections.owner, `insert into note values ('planted-in-a-row')`)
  await expect(again).rejects.toThrow('duplicate key')
  await expect(ask(connections.owner, `select 'planted-in-a-query'::int`)).rejects.toThrow()
  const log = readFileSync(join(stateFolder, 'database', 'postgres.log'), 'utf8')
  expect(log).toContain('duplicate key')
  expect(log).not.toContain('planted-in-a-row')
  expect(log).not.toContain('select ')
})

test('a stopped server leaves no process and no socket folder', async () => {
  const server = launch(usedStateFolder())
  const open = await server.heard('open')
  const guard = await awaitGuard(postmasterOf(open))
  await server.stop()
  await untilGone(postmasterOf(open), 2_000)
  await untilGone(guard)
  const { owner } = open.connections
  expect('host' in owner && existsSync(owner.host)).toBe(false)
})

test('a second start finds what the first acknowledged, and takes a moment', async () => {
  const stateFolder = newStateFolder()
  const first = launch(stateFolder)
  const { connections, afterMs: firstMs } = await first.heard('open')
  await ask(connections.owner, 'create table mark as select 42 as number')
  await first.stop()
  const second = launch(stateFolder)
  const open = await second.heard('open')
  process.stdout.write(`database: first start ${firstMs} ms, second start ${open.afterMs} ms\n`)
  expect(await ask(open.connections.owner, 'select number from mark')).toEqual([{ number: 42 }])
})

test('kill -9 of the server under writes: PostgreSQL ends too, and nothing acknowledged is lost', async () => {
  const stateFolder = usedStateFolder()
  const first = launch(stateFolder)
  const open = await first.heard('open')
  await ask(open.connections.owner, 'create table entry (number integer primary key)')
  const writing = write(open.connections.owner, 'entry')
  await expect.poll(() => writing.acknowledged.length).toBeGreaterThan(10)
  await first.kill()
  await untilGone(postmasterOf(open))
  await writing.finish()
  const second = launch(stateFolder)
  const kept = await readNumbers((await second.heard('open')).connections.owner, 'entry')
  expect(writing.acknowledged.filter((number) => !kept.has(number))).toEqual([])
})

test('an orphaned PostgreSQL is taken down by the next start, which loses nothing', async () => {
  const stateFolder = usedStateFolder()
  const first = launch(stateFolder)
  const open = await first.heard('open')
  await ask(open.connections.owner, 'create table entry (number integer primary key)')
  await ask(open.connections.owner, 'insert into entry values (1)')
  // Both at once: what a memory shortage or a killed process group does.
  process.kill(await awaitGuard(postmasterOf(open)), 'SIGKILL')
  await first.kill()
  await pause(200)
  expect(isAlive(postmasterOf(open))).toBe(true)
  const second = launch(stateFolder)
  await second.heard('orphan-stopped')
  const reopened = await second.heard('open')
  expect(isAlive(postmasterOf(open))).toBe(false)
  expect(await readNumbers(reopened.connections.owner, 'entry')).toEqual(new Set([1]))
})

test('kill -9 of PostgreSQL under writes: it is started again, and nothing acknowledged is lost', async () => {
  const server = launch(usedStateFolder())
  const open = await server.heard('open')
  await ask(open.connections.owner, 'create table entry (number integer primary key)')
  const writing = write(open.connections.owner, 'entry')
  for (let round = 0, postmaster = postmasterOf(open); round < 3; round += 1) {
    await pause(200)
    process.kill(postmaster, 'SIGKILL')
    await server.heard('database-lost')
    await server.heard('database-back')
    postmaster = readPostmasterFile(join(open.stateFolder, 'database', 'cluster'))?.processId ?? 0
  }
  const beforeMore = writing.acknowledged.length
  await expect.poll(() => writing.acknowledged.length).toBeGreaterThan(beforeMore + 10)
  await writing.finish()
  const kept = await readNumbers(open.connections.owner, 'entry')
  expect(writing.acknowledged.filter((number) => !kept.has(number))).toEqual([])
})

/** The session that holds the supervisor's lock. */
async function supervisorOf(settings: ConnectionSettings): Promise<number | undefined> {
  const locks = `select pid from pg_locks where locktype = 'advisory' and granted`
  const rows = await ask<{ pid: number }>(settings, locks).catch(() => [])
  return rows[0]?.pid
}

test('the crash of one session is over in a moment: PostgreSQL ends, and is started again', async () => {
  const server = launch(usedStateFolder())
  const { connections, stateFolder } = await server.heard('open')
  const client = new pg.Client(connections.application)
  client.on('error', () => undefined)
  await client.connect()
  const { rows } = await client.query<{ id: number }>('select pg_backend_pid() as id')
  process.kill(rows[0]?.id ?? 0, 'SIGKILL')
  await server.heard('database-lost')
  await server.heard('database-back')
  expect(await ask(connections.application, 'select 1 as one')).toEqual([{ one: 1 }])
  expect((await launch(stateFolder).heard('refused')).name).toBe('ClusterInUse')
})

test('the supervisor’s own session is opened again when somebody ends it, and a second server is still refused', async () => {
  const server = launch(usedStateFolder())
  const { connections, stateFolder, processId } = await server.heard('open')
  const first = await supervisorOf(connections.owner)
  if (first === undefined) throw new Error('nobody holds the lock')
  process.kill(first, 'SIGTERM')
  const isAnother = async () => {
    const now = await supervisorOf(connections.owner)
    return now !== undefined && now !== first
  }
  await expect.poll(isAnother).toBe(true)
  expect(isAlive(processId ?? 0)).toBe(true)
  expect((await launch(stateFolder).heard('refused')).name).toBe('ClusterInUse')
})

test('a second server on the same state folder is refused and harms nothing', async () => {
  const stateFolder = usedStateFolder()
  const first = launch(stateFolder)
  const open = await first.heard('open')
  expect((await launch(stateFolder).heard('refused')).name).toBe('ClusterInUse')
  expect(await ask(open.connections.owner, 'select 1 as one')).toEqual([{ one: 1 }])
})

test('of two first starts at once one serves and one is refused', async () => {
  const stateFolder = newStateFolder()
  const both = [launch(stateFolder), launch(stateFolder)]
  const outcomes = await Promise.all(
    both.map((server) => Promise.any([server.heard('open'), server.heard('refused')])),
  )
  expect(outcomes.map((it) => (it.kind === 'refused' ? it.name : it.kind)).sort()).toEqual([
    'ClusterInUse',
    'open',
  ])
})

test('a stale pid file that names a living stranger does not block, and the stranger lives on', async () => {
  const stateFolder = usedStateFolder()
  const first = launch(stateFolder)
  const open = await first.heard('open')
  const pidFile = join(open.stateFolder, 'database', 'cluster', 'postmaster.pid')
  const content = readFileSync(pidFile, 'utf8')
  await first.stop()
  // The same account, or PostgreSQL itself would know that it cannot be a postmaster.
  const stranger = spawn('sleep', ['60'], { ...spawnIdentity(user), cwd: '/' })
  onTestFinished(() => void stranger.kill())
  writeFileSync(pidFile, content.replace(/^\d+/, String(stranger.pid)), { mode: 0o600 })
  if (user) chownSync(pidFile, user.userId, user.groupId)
  await launch(stateFolder).heard('open')
  expect(stranger.exitCode).toBeNull()
  expect(stranger.signalCode).toBeNull()
})

test('a pid file that names nobody, or nothing at all, does not block', async () => {
  const stateFolder = usedStateFolder()
  const first = launch(stateFolder)
  const open = await first.heard('open')
  const pidFile = join(open.stateFolder, 'database', 'cluster', 'postmaster.pid')
  const content = readFileSync(pidFile, 'utf8')
  await first.stop()
  for (const left of [content.replace(/^\d+/, '4194000'), '', 'garbage\n']) {
    writeFileSync(pidFile, left, { mode: 0o600 })
    if (user) chownSync(pidFile, user.userId, user.groupId)
    const server = launch(stateFolder)
    await server.heard('open')
    await server.stop()
  }
})

test('a start killed while it prepares leaves nothing that blocks the next', async () => {
  const stateFolder = newStateFolder()
  for (const afterMs of [120, 250, 400, 700]) {
    const server = launch(stateFolder)
    await pause(afterMs)
    await server.kill()
  }
  const open = await launch(stateFolder).heard('open')
  expect(await ask(open.connections.owner, 'select 1 as one')).toEqual([{ one: 1 }])
})

test('a path with spaces and accents, longer than a socket’s may be, serves', async () => {
  const name = `una carpeta muy, muy honda ñandú/${'de veras '.repeat(14).trim()}`
  const stateFolder = newStateFolder(name)
  expect(Buffer.byteLength(stateFolder)).toBeGreaterThan(107)
  const open = await launch(stateFolder).heard('open')
  expect(await ask(open.connections.owner, 'select 1 as one')).toEqual([{ one: 1 }])
})

test('two installations side by side do not meet', async () => {
  const one = await launch(newStateFolder()).heard('open')
  const other = await launch(newStateFolder()).heard('open')
  await ask(one.connections.owner, 'create table mark (number integer)')
  await expect(ask(other.connections.owner, 'select * from mark')).rejects.toThrow('does not exist')
  const password = 'password' in one.connections.owner ? one.connections.owner.password : ''
  const wrongKey = { ...other.connections.owner, password }
  await expect(ask(wrongKey, 'select 1')).rejects.toThrow('password')
})

test.skipIf(!isRoot())('root’s database runs as an account without privileges', async () => {
  const open = await launch(usedStateFolder()).heard('open')
  const status = readFileSync(`/proc/${postmasterOf(open)}/status`, 'utf8')
  expect(/^Uid:\s+(\d+)/m.exec(status)?.[1]).toBe(String(user?.userId))
  expect(/^Groups:[ \t]*(.*)$/m.exec(status)?.[1]?.trim()).toBe('')
})

test.skipIf(!isRoot())('root writes nowhere that a broken-in server laid a link to', async () => {
  const stateFolder = usedStateFolder()
  const roots = join(root, 'roots-own')
  writeFileSync(roots, 'untouched', { mode: 0o600 })
  const log = join(stateFolder, 'database', 'postgres.log')
  rmSync(log)
  symlinkSync(roots, log)
  await launch(stateFolder).heard('refused')
  expect(readFileSync(roots, 'utf8')).toBe('untouched')
  expect(statSync(roots).uid).toBe(0)
})

/** A file system of its own, small enough to fill; undefined where that is not allowed. */
function mountSmallDisk(): string | undefined {
  const disk = mkdtempSync(join(root, 'disk-'))
  const size = ['-t', 'tmpfs', '-o', 'size=260m,mode=755', 'tmpfs', disk]
  return isRoot() && spawnSync('mount', size).status === 0 ? disk : undefined
}

const disk = mountSmallDisk()
afterAll(() => void (disk && spawnSync('umount', [disk])))

test.skipIf(!disk)('a full disk loses nothing acknowledged, and passes by itself', async () => {
  const folder = join(disk ?? '', '.state')
  const server = launch(folder)
  const { connections } = await server.heard('open')
  await ask(connections.owner, 'create table entry (number integer primary key)')
  await ask(connections.owner, 'create table ballast (word text)')
  const writing = write(connections.owner, 'entry')
  const filler = join(disk ?? '', 'filler')
  const { bavail, bsize } = statfsSync(disk ?? '')
  writeFileSync(filler, Buffer.alloc(bavail * bsize - 4_000_000))
  const heavy = `insert into ballast select repeat(md5(random()::text), 99) from generate_series(1, 9999)`
  for (let refused = false; !refused; ) {
    refused = await ask(connections.owner, heavy).then(
      () => false,
      () => true,
    )
  }
  await pause(500)
  rmSync(filler)
  const beforeMore = writing.acknowledged.length
  await expect.poll(() => writing.acknowledged.length).toBeGreaterThan(beforeMore + 10)
  await writing.finish()
  const kept = await readNumbers(connections.owner, 'entry')
  expect(writing.acknowledged.filter((number) => !kept.has(number))).toEqual([])
  await server.stop()
})

const ordinary = isRoot() ? { name: 'nobody', userId: 65_534, groupId: 65_534 } : undefined

test.skipIf(!ordinary || !canReach(import.meta.dirname, ordinary))(
  'an account that is not root serves from its own folder',
  async () => {
    const stateFolder = newStateFolder()
    chownSync(join(stateFolder, '..'), 65_534, 65_534)
    const server = launch(stateFolder, { uid: 65_534, gid: 65_534 })
    const open = await server.heard('open')
    expect(statSync(open.stateFolder).uid).toBe(65_534)
    expect(await ask(open.connections.owner, 'select 1 as one')).toEqual([{ one: 1 }])
  },
)

test.skipIf(!ordinary || !canReach(import.meta.dirname, ordinary))(
  'a state folder of another account is refused in plain words',
  async () => {
    const stateFolder = usedStateFolder()
    const first = launch(stateFolder)
    await first.heard('open')
    await first.stop()
    chmodSync(join(stateFolder, '..'), 0o755)
    if (user?.userId === 65_534) return
    const refused = await launch(stateFolder, { uid: 65_534, gid: 65_534 }).heard('refused')
    expect(refused.name).toBe('StateFolderUnusable')
  },
)

const others = findPostgres(undefined).filter((it) => it.majorVersion === 15)

test.skipIf(others.length === 0 || process.env['PG_BIN'] !== undefined)(
  'a database is opened by the version that made it, whichever is preferred',
  async () => {
    const stateFolder = newStateFolder()
    const first = launch(stateFolder, { env: { PG_BIN: others[0]?.folder } })
    await first.heard('open')
    await first.stop()
    const open = await launch(stateFolder).heard('open')
    const rows = await ask(open.connections.owner, `select current_setting('server_version_num')`)
    expect(String(rows[0]?.['current_setting'])).toMatch(/^15/)
  },
)
