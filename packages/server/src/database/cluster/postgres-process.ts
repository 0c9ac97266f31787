import { spawn } from 'node:child_process'
import type { ChildProcess } from 'node:child_process'
import { closeSync, existsSync, openSync, renameSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { actAs, spawnIdentity } from '../../privileges.ts'
import type { UnprivilegedUser } from '../../privileges.ts'

export const POSTGRES_PORT = 5432
const LARGEST_LOG_BYTES = 5 * 1024 * 1024

export type PostgresStart = {
  readonly bin: string
  readonly data: string
  readonly logFile: string
  readonly socketFolder: string
  /** False only in tests: commits may be lost with the machine, and are several times faster. */
  readonly durable: boolean
  readonly user: UnprivilegedUser | undefined
}

/** Nothing of ours is passed on: no DATABASE_URL, no PG… variable, no locale of the operator. */
export function postgresEnvironment(): NodeJS.ProcessEnv {
  return { PATH: '/usr/bin:/bin', LC_ALL: 'C', TZ: 'UTC' }
}

/** Starts the postmaster as a child in its own process group, so that a Ctrl-C is not for it. */
export function spawnPostgres(start: PostgresStart): ChildProcess {
  const log = actAs(start.user, () => openLog(start.logFile))
  try {
    const settings = settingsOf(start).flatMap(([name, value]) => ['-c', `${name}=${value}`])
    return spawn(join(start.bin, 'postgres'), ['-D', start.data, ...settings], {
      ...spawnIdentity(start.user),
      cwd: '/',
      detached: true,
      env: postgresEnvironment(),
      stdio: ['ignore', log, log],
    })
  } finally {
    closeSync(log)
  }
}

function settingsOf(start: PostgresStart): [name: string, value: string][] {
  const settings: [string, string][] = [
    ['listen_addresses', ''],
    ['port', String(POSTGRES_PORT)],
    ['unix_socket_directories', start.socketFolder],
    ['unix_socket_permissions', '0700'],
    ['password_encryption', 'scram-sha-256'],
    ['max_connections', '100'],
    ['shared_buffers', '128MB'],
    // After a crash it ends, and its supervisor starts it anew: PostgreSQL 18 that restarts itself on a full disk was seen to wait for ever for a recovery that had ended.
    ['restart_after_crash', 'off'],
    ['timezone', 'UTC'],
    ['log_timezone', 'UTC'],
    // The log names errors, never statements, rows or parameters: they may hold facts of a case.
    ['log_min_error_statement', 'panic'],
    ['log_error_verbosity', 'terse'],
    ['log_parameter_max_length', '0'],
    ['log_parameter_max_length_on_error', '0'],
  ]
  if (!start.durable) {
    settings.push(['fsync', 'off'], ['synchronous_commit', 'off'], ['full_page_writes', 'off'])
  }
  return settings
}

function openLog(logFile: string): number {
  if (existsSync(logFile) && statSync(logFile).size > LARGEST_LOG_BYTES) {
    renameSync(logFile, `${logFile}.1`)
  }
  return openSync(logFile, 'a', 0o600)
}

const GUARD_SCRIPT = `
read -r word
[ "$word" = dismissed ] && exit
kill -INT "$1" || exit
tries=300 # 30 s: where nobody collects dead processes, a dead one still answers
while kill -0 "$1" && [ "$tries" -gt 0 ]; do tries=$((tries - 1)); sleep 0.1; done
rmdir "$2"`

/**
 * A shell that waits on a pipe from this process. When this process dies, however it dies, the pipe
 * closes and the shell asks PostgreSQL for a fast shutdown: `kill -9` leaves no orphan behind.
 * Returns the function that sends it away.
 */
export function guardPostgres(processId: number, start: PostgresStart): () => void {
  const words = ['-c', GUARD_SCRIPT, 'guard', String(processId), start.socketFolder]
  const guard = spawn('/bin/sh', words, {
    ...spawnIdentity(start.user),
    cwd: '/',
    detached: true,
    env: postgresEnvironment(),
    stdio: ['pipe', 'ignore', 'ignore'],
  })
  // Without a guard the next start still takes an orphan down.
  guard.on('error', () => undefined)
  guard.stdin.on('error', () => undefined)
  guard.unref()
  if ('unref' in guard.stdin && typeof guard.stdin.unref === 'function') guard.stdin.unref()
  return () => guard.stdin.end('dismissed\n')
}

/** Resolves when the child has gone, at once if it already has. */
export function childExit(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return Promise.resolve()
  return new Promise((resolve) => {
    child.once('exit', () => resolve())
    child.once('error', () => resolve())
  })
}
