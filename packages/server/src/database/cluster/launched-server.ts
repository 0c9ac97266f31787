import { spawn } from 'node:child_process'
import type { ChildProcess } from 'node:child_process'
import { on, once } from 'node:events'
import { readdirSync, readFileSync } from 'node:fs'
import { createInterface } from 'node:readline'
import { setTimeout as pause } from 'node:timers/promises'
import { fileURLToPath } from 'node:url'
import type { FixtureLine } from './launch-fixture.ts'

const FIXTURE = fileURLToPath(new URL('./launch-fixture.ts', import.meta.url))

export type LineOf<Kind extends FixtureLine['kind']> = Extract<FixtureLine, { kind: Kind }>

/** A fixture server in a process of its own, for tests. */
export type LaunchedServer = {
  readonly child: ChildProcess
  /** Everything said so far. */
  readonly lines: readonly FixtureLine[]
  /** The next line of this kind that was not waited for yet; throws if the process ends before. */
  readonly heard: <Kind extends FixtureLine['kind']>(kind: Kind) => Promise<LineOf<Kind>>
  readonly kill: () => Promise<void>
  readonly stop: () => Promise<void>
}

export function launchServer(
  stateFolder: string,
  options: { uid?: number; gid?: number; env?: NodeJS.ProcessEnv } = {},
): LaunchedServer {
  const child = spawn(process.execPath, [FIXTURE, stateFolder], {
    ...options,
    cwd: '/',
    env: { ...process.env, ...options.env },
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  const lines: FixtureLine[] = []
  const reader = createInterface({ input: child.stdout })
  reader.on('line', (line) => lines.push(JSON.parse(line) as FixtureLine))
  const used = new Set<FixtureLine>()

  async function heard<Kind extends FixtureLine['kind']>(kind: Kind): Promise<LineOf<Kind>> {
    const isNext = (line: FixtureLine): line is LineOf<Kind> =>
      line.kind === kind && !used.has(line)
    const ending = new AbortController()
    reader.once('close', () => ending.abort())
    const arriving = on(reader, 'line', { signal: ending.signal })
    for (;;) {
      const found = lines.find(isNext)
      if (found) {
        used.add(found)
        await arriving.return?.()
        return found
      }
      try {
        await arriving.next()
      } catch {
        const found = lines.find(isNext)
        if (found) return found
        throw new Error(`The server ended without ${kind}: ${JSON.stringify(lines)}`)
      }
    }
  }

  async function end(signal: NodeJS.Signals): Promise<void> {
    if (child.exitCode !== null || child.signalCode !== null) return
    const exit = once(child, 'exit')
    child.kill(signal)
    await exit
  }

  return { child, lines, heard, kill: () => end('SIGKILL'), stop: () => end('SIGTERM') }
}

/** Resolves when no process has this id any more; throws after `patienceMs`. */
export async function untilGone(processId: number, patienceMs = 20_000): Promise<void> {
  const untilMs = performance.now() + patienceMs
  while (isAlive(processId)) {
    if (performance.now() > untilMs) throw new Error(`Process ${processId} is still there`)
    await pause(20)
  }
}

/** A dead process that nobody has collected yet is not alive, though it can be signalled. */
export function isAlive(processId: number): boolean {
  try {
    process.kill(processId, 0)
    return !/^State:\s+Z/m.test(readFileSync(`/proc/${processId}/status`, 'utf8'))
  } catch {
    return false
  }
}

/**
 * The shell that would stop this postmaster if its server were killed (Linux only). A freshly forked guard shows its starter's command line until it has become
 * the shell.
 */
export async function awaitGuard(postmasterId: number): Promise<number> {
  for (let attempt = 0; attempt < 100; attempt += 1) {
    const guard = findGuard(postmasterId)
    if (guard !== undefined) return guard
    await pause(50)
  }
  throw new Error('no guard watches this postmaster')
}

function findGuard(postmasterId: number): number | undefined {
  for (const entry of readdirSync('/proc')) {
    if (!/^\d+$/.test(entry)) continue
    try {
      const words = readFileSync(`/proc/${entry}/cmdline`, 'utf8').split('\0')
      if (words[3] === 'guard' && words[4] === String(postmasterId)) return Number(entry)
    } catch {
      // It ended while we looked.
    }
  }
  return undefined
}
