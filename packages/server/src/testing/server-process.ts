import { fork } from 'node:child_process'
import type { ChildProcess } from 'node:child_process'
import { randomBytes } from 'node:crypto'
import { once } from 'node:events'
import { fileURLToPath } from 'node:url'
import { createTestDatabase } from '../database/test-database.ts'
import type { TestDatabase } from '../database/test-database.ts'
import type { ChildAnswer, ChildOrders } from './server-child.ts'

export interface TestServerProcess {
  readonly baseUrl: string
  readonly setupToken: string
  readonly database: TestDatabase
  /** `kill -9`; resolves when the process is gone. */
  readonly kill: () => Promise<void>
  /** Starts it again on the same database, key and port. */
  readonly start: () => Promise<void>
  /** Kills it and drops its database. */
  readonly stop: () => Promise<void>
}

/** A real server in a process of its own with a fresh database, to be killed at any moment. */
export async function startTestServerProcess(): Promise<TestServerProcess> {
  const database = await createTestDatabase()
  const serverSeed = randomBytes(32).toString('hex')
  let child: ChildProcess
  let port = 0
  let setupToken = ''

  const start = async () => {
    child = fork(fileURLToPath(new URL('./server-child.ts', import.meta.url)), { execArgv: [] })
    const orders: ChildOrders = { connections: database.connections, serverSeed, port }
    child.send(orders)
    const [answer] = (await once(child, 'message')) as [ChildAnswer]
    if (answer.kind === 'fault') throw new Error(answer.message)
    port = answer.port
    setupToken = answer.setupToken ?? setupToken
  }
  const kill = async () => {
    if (child.exitCode !== null || child.signalCode !== null) return
    const gone = once(child, 'exit')
    child.kill('SIGKILL')
    await gone
  }
  await start()
  return {
    baseUrl: `http://localhost:${port}`,
    setupToken,
    database,
    kill,
    start,
    stop: async () => {
      await kill()
      await database.drop()
    },
  }
}
