import { randomBytes } from 'node:crypto'
import { createTestDatabase } from './database/test-database.ts'
import type { TestDatabase } from './database/test-database.ts'
import { ReleaseKeys } from './release-keys.ts'
import { createServer } from './server.ts'
import type { CobijoServer, ServerOptions } from './server.ts'

export interface TestServer {
  /** `http://localhost:PORT`, real HTTP on a free port. */
  readonly baseUrl: string
  readonly setupToken: string
  readonly database: TestDatabase
  /** The server in this process; replaced by `restart`. */
  readonly server: CobijoServer
  /** Stops the server and starts another one on the same database, key and port. */
  readonly restart: () => Promise<void>
  /** Stops the server and drops its database. */
  readonly stop: () => Promise<void>
}

/**
 * A real server with a fresh database of its own, for one test file (vitest only: the cluster comes from its global set-up).
 * `overrides` replaces the clock or adds a bundle.
 */
export async function startTestServer(
  overrides: Partial<
    Pick<
      ServerOptions,
      'clock' | 'limits' | 'log' | 'report' | 'http' | 'kind' | 'samplePersonas' | 'sampleUrl'
    >
  > = {},
): Promise<TestServer> {
  const database = await createTestDatabase()
  const options: ServerOptions = {
    connections: database.connections,
    serverSeed: randomBytes(32),
    releaseKeys: new ReleaseKeys([], () => undefined),
    kind: 'real',
    http: { trustedProxies: [] },
    ...overrides,
  }
  let server = await createServer(options)
  await server.http.listen({ host: '127.0.0.1', port: 0 })
  const address = server.http.server.address()
  const port = typeof address === 'object' && address !== null ? address.port : 0
  return {
    baseUrl: `http://localhost:${port}`,
    setupToken: server.setupToken ?? '',
    database,
    get server() {
      return server
    },
    restart: async () => {
      await server.stop()
      server = await createServer(options)
      await server.http.listen({ host: '127.0.0.1', port })
    },
    stop: async () => {
      await server.stop()
      await database.drop()
    },
  }
}
