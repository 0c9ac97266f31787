import { rmSync } from 'node:fs'
import { setTimeout as pause } from 'node:timers/promises'
import { actAs } from '../../privileges.ts'
import type { UnprivilegedUser } from '../../privileges.ts'
import type { ConnectionSettings } from '../connection-settings.ts'
import { ClusterUnusable } from './initialise-cluster.ts'
import { disownPostmasterFile, isPostmasterOf, readPostmasterFile } from './postmaster-file.ts'
import type { PostmasterFile } from './postmaster-file.ts'
import { isSocketFolder } from './socket-folder.ts'
import { awaitSupervisorSession } from './supervisor-session.ts'

/** Another live server supervises this cluster: the state folder is taken. */
export class ClusterInUse extends Error {
  override name = 'ClusterInUse'
  constructor() {
    super(
      'Cobijo is already running with this state folder. Use the address that it printed, or stop it first (Ctrl-C where it runs).',
    )
  }
}

const SILENT_FOR_AT_MOST_MS = 10_000

/**
 * Clears the way for a start: stops a postmaster whose server was killed, disarms a pid file that
 * names a stranger, removes the dead socket folder. Throws `ClusterInUse` if a live server holds
 * the cluster.
 */
export async function takeOverCluster(
  data: string,
  user: UnprivilegedUser | undefined,
  connectThrough: (socketFolder: string) => ConnectionSettings,
): Promise<'nothing-ran' | 'orphan-stopped'> {
  const file = actAs(user, () => readPostmasterFile(data))
  if (!file) return 'nothing-ran'
  const wasRunning = isPostmasterOf(file.processId, data)
  if (wasRunning) await stopOrphan(file, data, connectThrough(file.socketFolder))
  else actAs(user, () => disownPostmasterFile(data))
  if (isSocketFolder(file.socketFolder)) {
    actAs(user, () => rmSync(file.socketFolder, { recursive: true, force: true }))
  }
  return wasRunning ? 'orphan-stopped' : 'nothing-ran'
}

async function stopOrphan(
  file: PostmasterFile,
  data: string,
  administrator: ConnectionSettings,
): Promise<void> {
  const isGone = () => !isPostmasterOf(file.processId, data)
  const session = await awaitSupervisorSession(administrator, {
    silentForAtMostMs: SILENT_FOR_AT_MOST_MS,
    giveUp: isGone,
  })
  if (session === 'held-by-another') {
    throw new ClusterInUse()
  }
  // With the lock in hand no third server can take the cluster while it shuts down.
  await stopPostmaster(file.processId, isGone)
  if (typeof session !== 'string') await session.client.end().catch(() => undefined)
}

const PATIENCE = [
  { signal: 'SIGINT', ms: 30_000 }, // fast: sessions end, everything is written
  { signal: 'SIGQUIT', ms: 5_000 }, // immediate: recovery at the next start
  { signal: 'SIGKILL', ms: 5_000 },
] as const

/** Stops a postmaster as gently as it lets itself be stopped. */
export async function stopPostmaster(processId: number, isGone: () => boolean): Promise<void> {
  for (const { signal, ms } of PATIENCE) {
    if (isGone()) return
    sendSignal(processId, signal)
    const untilMs = performance.now() + ms
    while (performance.now() < untilMs) {
      if (isGone()) return
      await pause(10)
    }
  }
  if (!isGone()) throw new ClusterUnusable(`PostgreSQL (process ${processId}) cannot be stopped.`)
}

function sendSignal(processId: number, signal: NodeJS.Signals): void {
  try {
    process.kill(processId, signal)
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? error.code : undefined
    if (code === 'ESRCH') return
    throw new ClusterUnusable(
      `A database left by an earlier start still runs under another account (process ${processId}).`,
      { cause: error },
    )
  }
}
