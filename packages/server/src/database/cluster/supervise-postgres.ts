import type { ChildProcess } from 'node:child_process'
import { readFileSync, rmSync } from 'node:fs'
import { setTimeout as pause } from 'node:timers/promises'
import { actAs } from '../../privileges.ts'
import type { ClusterEvent } from './cluster-event.ts'
import type { ConnectionSettings } from '../connection-settings.ts'
import { ClusterUnusable } from './initialise-cluster.ts'
import { childExit, guardPostgres, spawnPostgres } from './postgres-process.ts'
import type { PostgresStart } from './postgres-process.ts'
import { awaitSupervisorSession } from './supervisor-session.ts'
import type { SupervisorSession } from './supervisor-session.ts'
import { ClusterInUse, stopPostmaster } from './take-over-cluster.ts'

/** Another postmaster took the cluster between our look and our start. */
export class PostmasterExists extends ClusterUnusable {
  override name = 'PostmasterExists'
}

export type SupervisedPostgres = {
  readonly processId: () => number | undefined
  readonly stop: () => Promise<void>
}

type Running = {
  readonly child: ChildProcess
  readonly processId: number
  readonly dismissGuard: () => void
  session: SupervisorSession
}

const SILENT_FOR_AT_MOST_MS = 60_000
const LONGEST_PAUSE_MS = 5_000
// The first attempts after a crash often fail for a moment; nobody needs to hear of it.
const QUIET_MS = 2_000
// A killed postmaster's backends need a moment to notice; until then a start is refused.
const LEFTOVER_BACKENDS = /pre-existing shared memory block/
const LEFTOVER_PATIENCE_MS = 15_000
const POSTMASTER_EXISTS = /lock file "postmaster.pid" already exists/

/** Starts PostgreSQL, and starts it again whenever it dies, until `stop`. */
export async function supervisePostgres(
  start: PostgresStart,
  administrator: ConnectionSettings,
  report: (event: ClusterEvent) => void,
): Promise<SupervisedPostgres> {
  const stopping = new AbortController()
  let running: Running | undefined = await startPatiently(start, administrator)
  let stopped: Promise<void> | undefined
  const watching = watch()

  async function watch(): Promise<void> {
    while (!stopping.signal.aborted && running) {
      const current = running
      const exited = await Promise.race([
        childExit(current.child).then(() => true),
        current.session.ended.then(() => false),
      ])
      if (stopping.signal.aborted) return
      if (!exited && (await renewSession(current))) continue
      running = undefined
      current.dismissGuard()
      await restart()
    }
  }

  /** Somebody ended this session alone, and PostgreSQL lives on; after the crash of one backend it ends. */
  async function renewSession(current: Running): Promise<boolean> {
    const session = await awaitSupervisorSession(administrator, {
      silentForAtMostMs: SILENT_FOR_AT_MOST_MS,
      giveUp: () => stopping.signal.aborted || hasExited(current.child),
    })
    if (typeof session === 'string') {
      if (!hasExited(current.child) && !stopping.signal.aborted) {
        await stopPostmaster(current.processId, () => hasExited(current.child))
      }
      return false
    }
    current.session = session
    return true
  }

  async function restart(): Promise<void> {
    const lostAtMs = performance.now()
    report({ kind: 'database-lost' })
    for (let attempt = 1; !stopping.signal.aborted; attempt += 1) {
      try {
        running = await startOnce(start, administrator)
        report({ kind: 'database-back', afterMs: Math.round(performance.now() - lostAtMs) })
        return
      } catch (error) {
        const mayPass = error instanceof ClusterUnusable || error instanceof ClusterInUse
        if (!mayPass) throw error
        const { message: reason } = error
        if (performance.now() - lostAtMs > QUIET_MS) {
          report({ kind: 'database-restart-failed', attempt, reason })
        }
        const waitMs = Math.min(LONGEST_PAUSE_MS, 100 * 2 ** Math.min(attempt, 6))
        await pause(waitMs, undefined, { signal: stopping.signal }).catch(() => undefined)
      }
    }
  }

  async function stop(): Promise<void> {
    stopping.abort()
    if (running) await stopRunning(running)
    await watching
    // A restart may have come through while we were stopping.
    if (running) await stopRunning(running)
    actAs(start.user, () => rmSync(start.socketFolder, { recursive: true, force: true }))
  }

  return {
    processId: () => running?.processId,
    stop: () => (stopped ??= stop()),
  }
}

async function startPatiently(
  start: PostgresStart,
  administrator: ConnectionSettings,
): Promise<Running> {
  const untilMs = performance.now() + LEFTOVER_PATIENCE_MS
  for (;;) {
    try {
      return await startOnce(start, administrator)
    } catch (error) {
      const mayPass = error instanceof Error && LEFTOVER_BACKENDS.test(error.message)
      if (!mayPass || performance.now() > untilMs) {
        actAs(start.user, () => rmSync(start.socketFolder, { recursive: true, force: true }))
        throw error
      }
      await pause(100)
    }
  }
}

async function startOnce(
  start: PostgresStart,
  administrator: ConnectionSettings,
): Promise<Running> {
  const logLengthBefore = readLog(start.logFile).length
  const child = spawnPostgres(start)
  let spawnError = ''
  child.once('error', (error) => (spawnError = error.message))
  child.unref()
  const processId = child.pid
  if (processId === undefined) {
    await childExit(child)
    throw new ClusterUnusable(`PostgreSQL could not be started: ${spawnError}`)
  }
  const dismissGuard = guardPostgres(processId, start)
  const session = await awaitSupervisorSession(administrator, {
    silentForAtMostMs: SILENT_FOR_AT_MOST_MS,
    giveUp: () => hasExited(child),
  })
  if (typeof session !== 'string') return { child, processId, dismissGuard, session }
  await stopPostmaster(processId, () => hasExited(child))
  dismissGuard()
  if (session === 'held-by-another') {
    throw new ClusterInUse()
  }
  const said = readLog(start.logFile).slice(logLengthBefore).trim()
  const message = `PostgreSQL did not start (${session}). Its log says:\n${said}`
  throw POSTMASTER_EXISTS.test(said) ? new PostmasterExists(message) : new ClusterUnusable(message)
}

async function stopRunning({ child, processId, dismissGuard, session }: Running): Promise<void> {
  await session.client.end().catch(() => undefined)
  await stopPostmaster(processId, () => hasExited(child))
  dismissGuard()
}

function hasExited(child: ChildProcess): boolean {
  return child.exitCode !== null || child.signalCode !== null
}

/** By its settings the log holds no statement and no value. */
function readLog(logFile: string): string {
  try {
    return readFileSync(logFile, 'utf8')
  } catch {
    return ''
  }
}
