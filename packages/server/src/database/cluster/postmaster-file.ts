import { execFileSync } from 'node:child_process'
import { existsSync, readFileSync, readlinkSync, renameSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

/** What PostgreSQL writes into `postmaster.pid` of a running cluster. */
export type PostmasterFile = {
  readonly processId: number
  readonly port: number
  readonly socketFolder: string
}

export function readPostmasterFile(data: string): PostmasterFile | undefined {
  let lines: string[]
  try {
    lines = readFileSync(join(data, 'postmaster.pid'), 'utf8').split('\n')
  } catch {
    return undefined
  }
  const processId = Math.abs(Number.parseInt(lines[0] ?? '', 10))
  const port = Number.parseInt(lines[3] ?? '', 10)
  return {
    processId: Number.isSafeInteger(processId) ? processId : 0,
    port: Number.isSafeInteger(port) ? port : 5432,
    socketFolder: lines[4] ?? '',
  }
}

/** True if that process lives and is the postmaster of this very cluster. */
export function isPostmasterOf(processId: number, data: string): boolean {
  if (processId <= 1) return false
  try {
    process.kill(processId, 0)
  } catch (error) {
    // EPERM: it lives, under another account; the command line below tells what it is.
    if (!(error instanceof Error && 'code' in error && error.code === 'EPERM')) return false
  }
  try {
    if (readlinkSync(`/proc/${processId}/cwd`) === data) return true
  } catch {
    // Not Linux, or another account's process.
  }
  const commandLine = readCommandLine(processId)
  return commandLine.includes('postgres') && commandLine.includes(data)
}

function readCommandLine(processId: number): string {
  if (existsSync('/proc/self/cmdline')) {
    try {
      return readFileSync(`/proc/${processId}/cmdline`, 'utf8').replaceAll('\0', ' ')
    } catch {
      return ''
    }
  }
  try {
    const options = { encoding: 'utf8' } as const
    return execFileSync('ps', ['-ww', '-o', 'command=', '-p', String(processId)], options)
  } catch {
    return ''
  }
}

/**
 * Makes a pid file that names an unrelated live process harmless. PostgreSQL takes its own parent's
 * id for stale, so ours is written over the stranger's, and the rest is kept: PostgreSQL then still
 * checks by itself that no backend of a killed postmaster is attached to the shared memory named there.
 * Deleting the file would take that protection away.
 */
export function disownPostmasterFile(data: string): void {
  const path = join(data, 'postmaster.pid')
  const [, ...rest] = readFileSync(path, 'utf8').split('\n')
  const rewritten = `${path}.${process.pid}`
  writeFileSync(rewritten, [String(process.pid), ...rest].join('\n'), { mode: 0o600 })
  renameSync(rewritten, path)
}
