import {
  chmodSync,
  constants,
  copyFileSync,
  existsSync,
  mkdirSync,
  readFileSync,
  readdirSync,
  renameSync,
  rmSync,
  statSync,
  symlinkSync,
} from 'node:fs'
import { randomBytes } from 'node:crypto'
import { dirname, join, relative } from 'node:path'
import type { PostgresBinaries } from './find-postgres.ts'

/**
 * The folder from which this PostgreSQL can be started. Packaged binaries are copied into the state
 * folder once a version, because their library links are missing (install scripts do not run), the
 * serving account may be unable to enter the checkout, and an `npm ci` must not pull a running
 * database's libraries away. The copy appears by one rename: a killed copy is never taken for whole.
 */
export function installPostgres(binaries: PostgresBinaries, stateFolder: string): string {
  if (!binaries.packaged) return binaries.folder
  const installed = join(stateFolder, `postgresql-${binaries.packaged.version}`)
  if (!existsSync(installed)) {
    const preparing = `${installed}.preparing-${randomBytes(6).toString('hex')}`
    copyReadable(binaries.packaged.nativeFolder, preparing)
    linkLibraries(preparing)
    renameInto(preparing, installed)
  }
  return join(installed, 'bin')
}

function copyReadable(from: string, to: string): void {
  mkdirSync(to)
  // chmod, not the mode of mkdir: root's umask may hide the copy from the serving account.
  chmodSync(to, 0o755)
  for (const entry of readdirSync(from, { withFileTypes: true })) {
    const source = join(from, entry.name)
    const target = join(to, entry.name)
    if (entry.isDirectory()) copyReadable(source, target)
    else if (entry.isFile() && !entry.name.endsWith('.a')) {
      copyFileSync(source, target, constants.COPYFILE_FICLONE)
      chmodSync(target, statSync(source).mode & 0o111 ? 0o755 : 0o644)
    }
  }
}

/** `pg-symlinks.json` lists `{ source, target }`, both from the package's folder (`native/lib/…`). */
function linkLibraries(native: string): void {
  const list = join(native, 'pg-symlinks.json')
  if (!existsSync(list)) return
  const links: unknown = JSON.parse(readFileSync(list, 'utf8'))
  if (!Array.isArray(links)) return
  for (const link of links as { source: string; target: string }[]) {
    const source = join(native, relative('native', link.source))
    const target = join(native, relative('native', link.target))
    if (!existsSync(target)) symlinkSync(relative(dirname(target), source), target)
  }
}

function renameInto(preparing: string, installed: string): void {
  try {
    renameSync(preparing, installed)
  } catch (error) {
    rmSync(preparing, { recursive: true, force: true })
    // Another start of the same state folder was quicker: its copy is as good.
    if (!existsSync(installed)) throw error
  }
}
