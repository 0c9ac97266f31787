import { join } from 'node:path'
import { actAs, canReach } from '../../privileges.ts'
import type { UnprivilegedUser } from '../../privileges.ts'
import type { ConnectionSettings } from '../connection-settings.ts'
import { findPostgres, PostgresNotFound } from './find-postgres.ts'
import type { PostgresBinaries } from './find-postgres.ts'
import {
  ADMINISTRATOR,
  ClusterUnusable,
  findCluster,
  initialiseCluster,
  removeAbandoned,
} from './initialise-cluster.ts'
import type { ClusterFolder } from './initialise-cluster.ts'
import { installPostgres } from './install-postgres.ts'
import { POSTGRES_PORT } from './postgres-process.ts'
import { makeSocketFolder } from './socket-folder.ts'
import { PostmasterExists, supervisePostgres } from './supervise-postgres.ts'
import type { ClusterEvent } from './cluster-event.ts'
import { takeOverCluster } from './take-over-cluster.ts'

export type PostgresCluster = {
  /** The cluster's superuser, connected to the maintenance database `postgres`. */
  readonly administrator: ConnectionSettings
  /** From which the roles' passwords are derived; it lies in a 0600 file beside the cluster. */
  readonly secret: string
  readonly majorVersion: number
  /** The postmaster's process id; undefined while it is being started again. */
  readonly processId: () => number | undefined
  /** Fast shutdown; safe to call twice. */
  readonly stop: () => Promise<void>
}

export type LaunchOptions = {
  /** From `prepareStateFolder`: an absolute real path that `user` can enter. */
  readonly stateFolder: string
  readonly pgBin?: string | undefined
  /** From `findUnprivilegedUser`. */
  readonly user: UnprivilegedUser | undefined
  /** False only in tests. */
  readonly durable?: boolean
  readonly report?: (event: ClusterEvent) => void
}

/**
 * Starts the private PostgreSQL of a state folder, makes it first if it does not exist, and keeps it
 * running: a killed PostgreSQL is started again. Listens on a unix socket only. Throws
 * `ClusterInUse`, `ClusterUnusable`, `PostgresNotFound` or `SocketFolderUnusable`.
 */
export async function launchPostgres(options: LaunchOptions): Promise<PostgresCluster> {
  const { stateFolder, user, durable = true, report = () => undefined } = options
  if (process.platform === 'win32') {
    throw new PostgresNotFound(
      'On Windows, set DATABASE_URL to a PostgreSQL of your own, or use WSL.',
    )
  }
  const existing = actAs(user, () => {
    removeAbandoned(stateFolder, Date.now())
    return findCluster(stateFolder)
  })
  const binaries = chooseBinaries(findPostgres(options.pgBin), existing)
  const bin = installPostgres(binaries, stateFolder, user)
  if (!canReach(join(bin, 'postgres'), user)) {
    throw new ClusterUnusable(`${user?.name ?? 'This account'} cannot run ${join(bin, 'postgres')}`)
  }
  if (!existing) report({ kind: 'database-initialising' })
  const cluster = existing ?? (await initialiseCluster(bin, stateFolder, { user, durable }))
  const supervised = await startCluster(cluster, bin, { durable, user, report })
  return { secret: cluster.secret, majorVersion: cluster.majorVersion, ...supervised }
}

type StartOptions = Required<Pick<LaunchOptions, 'user' | 'durable' | 'report'>>

const STARTS_AT_ONCE = 5

async function startCluster(cluster: ClusterFolder, bin: string, options: StartOptions) {
  const { durable, user, report } = options
  const { data } = cluster
  const logFile = join(cluster.folder, 'postgres.log')
  const connectThrough = (socketFolder: string) => administratorOf(cluster, socketFolder)
  for (let attempt = 1; ; attempt += 1) {
    if ((await takeOverCluster(data, user, connectThrough)) === 'orphan-stopped') {
      report({ kind: 'orphan-stopped' })
    }
    const socketFolder = makeSocketFolder(user)
    const administrator = connectThrough(socketFolder)
    const start = { bin, data, logFile, socketFolder, durable, user }
    try {
      return { administrator, ...(await supervisePostgres(start, administrator, report)) }
    } catch (error) {
      // Another start came between: look again who has the cluster now.
      if (!(error instanceof PostmasterExists) || attempt >= STARTS_AT_ONCE) throw error
    }
  }
}

function administratorOf(cluster: ClusterFolder, socketFolder: string): ConnectionSettings {
  return {
    host: socketFolder,
    port: POSTGRES_PORT,
    database: 'postgres',
    user: ADMINISTRATOR,
    password: cluster.secret,
  }
}

/** A cluster can only be opened by the major version that made it. */
function chooseBinaries(
  found: readonly PostgresBinaries[],
  cluster: ClusterFolder | undefined,
): PostgresBinaries {
  const fitting = cluster ? found.filter((it) => it.majorVersion === cluster.majorVersion) : found
  const [chosen] = fitting
  if (chosen) return chosen
  if (cluster && found.length > 0) {
    throw new PostgresNotFound(
      `The database in ${cluster.data} was made by PostgreSQL ${cluster.majorVersion}, ` +
        `which is not here (found: ${found.map((it) => it.majorVersion).join(', ')}). Set PG_BIN.`,
    )
  }
  throw new PostgresNotFound(
    `No PostgreSQL runs on ${process.platform}-${process.arch} from this install. ` +
      'Install PostgreSQL 15 or newer and set PG_BIN to its bin folder, or set DATABASE_URL.',
  )
}
