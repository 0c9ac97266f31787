import { randomUUID } from 'node:crypto'
import type { FastifyInstance } from 'fastify'
import { sodiumReady } from '@cobijo/sealing/sodium'
import { connectClient } from './database/connect-client.ts'
import { Challenges } from './accounts/challenges.ts'
import { renewSetupToken } from './accounts/setup-token.ts'
import { Throttle } from './accounts/throttle.ts'
import type { ConnectionSettings, RoleConnections } from './database/connection-settings.ts'
import { inReadTransaction, inTransaction, openPool } from './database/transaction.ts'
import { DirectoryCache } from './directory/directory-cache.ts'
import { buildHttpServer } from './http/http-server.ts'
import type { HttpOptions } from './http/http-server.ts'
import type { RequestLog, Services } from './http/services.ts'
import { InspectionPool } from './journal/inspection/inspection-pool.ts'
import type { StatementLimits } from './journal/append/statement-quota.ts'
import { PostgresJournal } from './journal/postgres-journal.ts'
import { Sequencer } from './journal/sequencing/sequencer.ts'
import type { ReleaseKeys } from './release-keys.ts'
import { serverSigner } from './server-signer.ts'

export interface ServerOptions {
  /** A migrated database. */
  readonly connections: RoleConnections
  /** 32 bytes, from `keptServerSeed`. */
  readonly serverSeed: Uint8Array
  /** From `keptReleaseKeys`. */
  readonly releaseKeys: ReleaseKeys
  readonly kind: 'real' | 'sample'
  readonly http: HttpOptions
  readonly sampleUrl?: () => string | undefined
  readonly samplePersonas?: () => unknown
  readonly clock?: () => number
  /** How many statements and devices; what is usual unless said. */
  readonly limits?: StatementLimits | undefined
  readonly log?: RequestLog
  /** Called with the name of a fault's class, never its message. */
  readonly report?: (fault: unknown) => void
}

export interface CobijoServer {
  readonly http: FastifyInstance
  readonly services: Services
  /** The one-time token that founds the network; undefined once it is founded. */
  readonly setupToken: string | undefined
  /** Ends requests, sequencer and database connections, in this order. */
  readonly stop: (patience?: Patience) => Promise<void>
}

/** How long requests may take to end by themselves; default 5 s. */
export interface Patience {
  readonly graceMs?: number
}

/** Everything between a migrated database and an HTTP server that is ready to listen. */
export async function createServer(options: ServerOptions): Promise<CobijoServer> {
  await sodiumReady()
  const { connections, clock = Date.now, log = () => undefined, report = () => undefined } = options
  const installation = await prepareInstallation(connections.owner, options.kind)
  const pool = openPool(connections.application, 'application', 16)
  const eraserPool = openPool(connections.eraser, 'eraser', 2)
  const sequencerPool = openPool(connections.sequencer, 'sequencer', 3)
  const signer = serverSigner(options.serverSeed)
  const directory = new DirectoryCache()
  const sequencer = new Sequencer({
    pool: sequencerPool,
    signHead: signer.signHead,
    clock,
    report,
  })
  const inspection = new InspectionPool()
  const journal = new PostgresJournal({
    pool,
    directory,
    signer,
    sequencer,
    clock,
    limits: options.limits,
  })
  const closing = new AbortController()
  const services: Services = {
    pool,
    eraserPool,
    journal,
    sequencer,
    directory,
    signer,
    releaseKeys: options.releaseKeys,
    inspect: inspection.inspect,
    challenges: new Challenges(),
    throttle: new Throttle(),
    installation,
    sampleUrl: options.sampleUrl ?? (() => undefined),
    samplePersonas: options.kind === 'sample' ? options.samplePersonas : undefined,
    clock,
    closing: closing.signal,
    log,
  }
  await inReadTransaction(pool, {}, (reader) => directory.current(reader))
  const setupToken = await inTransaction(pool, {}, renewSetupToken)
  const http = await buildHttpServer(services, options.http)
  sequencer.start()
  const stop = async ({ graceMs = 5_000 }: Patience = {}) => {
    closing.abort()
    // Whoever does not finish in time is cut off; what was acknowledged is durable.
    const impatient = setTimeout(() => http.server.closeAllConnections(), graceMs)
    await http.close()
    clearTimeout(impatient)
    await sequencer.stop()
    await inspection.close()
    await Promise.all([pool.end(), eraserPool.end(), sequencerPool.end()])
  }
  return { http, services, setupToken, stop }
}

/** The installation's random id, made at the first start. */
async function prepareInstallation(
  owner: ConnectionSettings,
  kind: 'real' | 'sample',
): Promise<Services['installation']> {
  const client = await connectClient(owner)
  try {
    await client.query(
      'insert into installation (id, kind) values ($1, $2) on conflict (only_row) do nothing',
      [randomUUID(), kind],
    )
    const { rows } = await client.query<Services['installation']>(
      'select id, kind, restored from installation',
    )
    const [row] = rows
    if (!row) throw new InstallationMissing()
    return row
  } finally {
    await client.end()
  }
}

export class InstallationMissing extends Error {
  override name = 'InstallationMissing'
  constructor() {
    super('installation-missing')
  }
}
