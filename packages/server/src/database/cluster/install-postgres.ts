import { randomBytes } from 'node:crypto'
import { existsSync, mkdirSync, readFileSync, readdirSync, renameSync } from 'node:fs'
import { rmSync, statSync, symlinkSync, writeFileSync } from 'node:fs'
import { dirname, join, relative } from 'node:path'
import { actAs } from '../../privileges.ts'
import type { UnprivilegedUser } from '../../privileges.ts'
import type { PostgresBinaries } from './find-postgres.ts'

/**
 * The folder from which this PostgreSQL can be started. Packaged binaries are copied into the state
 * folder once a version, because their library links are missing (install scripts do not run), the
 * serving account may be unable to enter the checkout, and an `npm ci` must not pull a running
 * database's libraries away. The copy appears by one rename: a killed copy is never taken for whole.
 */
export function installPostgres(
  binaries: PostgresBinaries,
  stateFolder: string,
  user: UnprivilegedUser | undefined,
): string {
  if (!binaries.packaged) return binaries.folder
  const installed = join(stateFolder, `postgresql-${binaries.packaged.version}`)
  if (!existsSync(installed)) {
    const preparing = `${installed}.preparing-${randomBytes(6).toString('hex')}`
    copy(binaries.packaged.nativeFolder, preparing, user)
    actAs(user, () => {
      linkLibraries(preparing)
      renameInto(preparing, installed)
    })
  }
  return join(installed, 'bin')
}

/**
 * Reads with our own rights (the checkout may be root's alone), writes with those of `user`; a folder
 * at a time, since changing them back and forth takes longer than a small file.
 */
function copy(from: string, to: string, user: UnprivilegedUser | undefined): void {
  const entries = readdirSync(from, { withFileTypes: true })
  const files = entries
    .filter((entry) => entry.isFile() && !entry.name.endsWith('.a'))
    .map(({ name }) => {
      const source = join(from, name)
      const mode = statSync(source).mode & 0o111 ? 0o700 : 0o600
      return { name, mode, content: readFileSync(source) }
    })
  actAs(user, () => {
    mkdirSync(to, { mode: 0o700 })
    for (const { name, mode, content } of files) {
      writeFileSync(join(to, name), content, { flag: 'wx', mode })
    }
  })
  for (const { name } of entries.filter((entry) => entry.isDirectory())) {
    copy(join(from, name), join(to, name), user)
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
