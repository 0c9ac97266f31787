import { execFile } from 'node:child_process'
import { randomBytes } from 'node:crypto'
import {
  existsSync,
  mkdirSync,
  readFileSync,
  readdirSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { actAs, spawnIdentity } from '../../privileges.ts'
import type { UnprivilegedUser } from '../../privileges.ts'
import { postgresEnvironment } from './postgres-process.ts'

export const ADMINISTRATOR = 'cobijo_administrator'

/** Where a cluster and its secret lie; made together, by one rename. */
export type ClusterFolder = {
  readonly folder: string
  readonly data: string
  readonly majorVersion: number
  /** Password of the cluster's administrator, and the root of the roles' passwords. */
  readonly secret: string
}

export class ClusterUnusable extends Error {
  override name = 'ClusterUnusable'
}

export function findCluster(stateFolder: string): ClusterFolder | undefined {
  const folder = join(stateFolder, 'database')
  const data = join(folder, 'cluster')
  if (!existsSync(join(data, 'PG_VERSION'))) return undefined
  return {
    folder,
    data,
    majorVersion: Number(readFileSync(join(data, 'PG_VERSION'), 'utf8')),
    secret: readFileSync(join(folder, 'secret'), 'utf8').trim(),
  }
}

/**
 * Makes a new cluster: random secret, scram for every connection, checksums on every page, UTF-8 in
 * code point order (the same on every machine). Killed at any moment, it leaves only a
 * `…preparing-…` folder, which `removeAbandoned` clears away.
 */
export async function initialiseCluster(
  bin: string,
  stateFolder: string,
  options: { user: UnprivilegedUser | undefined; durable: boolean },
): Promise<ClusterFolder> {
  const preparing = join(stateFolder, `database.preparing-${randomBytes(6).toString('hex')}`)
  actAs(options.user, () => {
    mkdirSync(preparing, { mode: 0o700 })
    const secret = randomBytes(32).toString('base64url')
    writeFileSync(join(preparing, 'secret'), `${secret}\n`, { mode: 0o600 })
  })
  const target = join(stateFolder, 'database')
  try {
    await runInitdb(bin, preparing, options)
    actAs(options.user, () => renameSync(preparing, target))
  } catch (error) {
    actAs(options.user, () => rmSync(preparing, { recursive: true, force: true }))
    // Another start of the same state folder was quicker: its cluster is the one.
    if (!existsSync(join(target, 'cluster', 'PG_VERSION'))) throw error
  }
  const cluster = actAs(options.user, () => findCluster(stateFolder))
  if (!cluster) throw new ClusterUnusable(`${target} exists but holds no cluster`)
  return cluster
}

async function runInitdb(
  bin: string,
  folder: string,
  options: { user: UnprivilegedUser | undefined; durable: boolean },
): Promise<void> {
  const flags = ['--username', ADMINISTRATOR, '--pwfile', join(folder, 'secret')]
  flags.push('--auth', 'scram-sha-256', '--encoding', 'UTF8', '--locale', 'C.UTF-8')
  flags.push('--data-checksums', '--pgdata', join(folder, 'cluster'))
  if (!options.durable) flags.push('--no-sync')
  try {
    await promisify(execFile)(join(bin, 'initdb'), flags, {
      ...spawnIdentity(options.user),
      cwd: '/',
      env: postgresEnvironment(),
    })
  } catch (error) {
    const said = error instanceof Error && 'stderr' in error ? String(error.stderr).trim() : ''
    throw new ClusterUnusable(`initdb failed: ${said || String(error)}`, { cause: error })
  }
}

const ABANDONED_AFTER_MS = 10 * 60 * 1000

/** Removes what a killed preparation left. A young folder may belong to a start in progress. */
export function removeAbandoned(stateFolder: string, nowMs: number): void {
  for (const name of readdirSync(stateFolder)) {
    const path = join(stateFolder, name)
    if (!name.includes('.preparing-')) continue
    if (nowMs - statSync(path).mtimeMs < ABANDONED_AFTER_MS) continue
    rmSync(path, { recursive: true, force: true })
  }
}
