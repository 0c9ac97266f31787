import { spawn } from 'node:child_process'
import type { ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { chmodSync, mkdtempSync, rmSync } from 'node:fs'
import { createServer } from 'node:net'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { fileURLToPath } from 'node:url'
import { findCluster } from '../database/cluster/initialise-cluster.ts'
import { isPostmasterOf, readPostmasterFile } from '../database/cluster/postmaster-file.ts'

const program = fileURLToPath(new URL('../main.ts', import.meta.url))

export interface InstallationProcess {
  readonly baseUrl: string
  readonly setupToken: string
  readonly stateFolder: string
  /** Of the server that runs now. */
  readonly processId: number
  /** What commands of the operator need to find this installation. */
  readonly environment: Readonly<Record<string, string | undefined>>
  /** `kill -9` of the server; its PostgreSQL is left to whoever looks after it. */
  readonly killServer: () => Promise<void>
  /** `kill -9` of PostgreSQL's first process; resolves when that process is gone. */
  readonly killDatabase: () => Promise<void>
  readonly start: () => Promise<void>
  /** A request to stop, as Ctrl-C makes it; the state stays. */
  readonly halt: () => Promise<void>
  /** Stops all of it and removes its state. */
  readonly stop: () => Promise<void>
}

/** The program that `npm start` runs, with its own durable PostgreSQL in a state folder of its own. */
export async function startInstallationProcess(): Promise<InstallationProcess> {
  const home = mkdtempSync(join(tmpdir(), 'cobijo-installation-'))
  chmodSync(home, 0o755)
  const stateFolder = join(home, '.state')
  const port = await findFreePort()
  // The proof is about the database that comes with the installation, whatever other tests run on.
  const { DATABASE_URL: _url, ...inherited } = process.env
  const environment = {
    ...inherited,
    COBIJO_STATE: stateFolder,
    PORT: String(port),
    NODE_OPTIONS: '',
  }
  let child: ChildProcess
  let setupToken = ''

  const start = async () => {
    const started = spawn(process.execPath, [program], {
      env: environment,
      stdio: ['ignore', 'pipe', 'pipe'],
    })
    child = started
    let said = ''
    started.stderr.on('data', (text) => (said += String(text)))
    await new Promise<void>((resolve, reject) => {
      started.stdout.on('data', (text) => {
        said += String(text)
        setupToken = /Set-up token[^:]*: (\S+)/.exec(said)?.[1] ?? setupToken
        if (said.includes('Ctrl-C stops everything')) resolve()
      })
      started.once('exit', () => reject(new InstallationDidNotStart(said)))
    })
  }
  const end = async (signal: NodeJS.Signals) => {
    if (child.exitCode !== null || child.signalCode !== null) return
    const gone = once(child, 'exit')
    child.kill(signal)
    await gone
  }
  const killDatabase = async () => {
    const data = findCluster(stateFolder)?.data ?? ''
    let file = readPostmasterFile(data)
    while (!file || !isPostmasterOf(file.processId, data)) {
      await pause(20)
      file = readPostmasterFile(data)
    }
    const { processId } = file
    process.kill(processId, 'SIGKILL')
    while (isPostmasterOf(processId, data)) await pause(20)
  }
  await start()
  return {
    baseUrl: `http://localhost:${port}`,
    get setupToken() {
      return setupToken
    },
    stateFolder,
    get processId() {
      return child.pid ?? 0
    },
    environment,
    killServer: () => end('SIGKILL'),
    killDatabase,
    start,
    halt: () => end('SIGTERM'),
    stop: async () => {
      await end('SIGTERM')
      rmSync(home, { recursive: true, force: true })
    },
  }
}

async function findFreePort(): Promise<number> {
  const probe = createServer().listen(0, '127.0.0.1')
  await once(probe, 'listening')
  const { port } = probe.address() as AddressInfo
  probe.close()
  await once(probe, 'close')
  return port
}

class InstallationDidNotStart extends Error {
  override name = 'InstallationDidNotStart'
}
