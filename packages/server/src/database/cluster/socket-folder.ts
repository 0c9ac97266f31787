import { mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { actAs, canReach } from '../../privileges.ts'
import type { UnprivilegedUser } from '../../privileges.ts'
import { POSTGRES_PORT } from './postgres-process.ts'

// sockaddr_un holds 108 bytes on Linux and 104 on macOS, the final zero byte included.
const LONGEST_SOCKET_PATH_BYTES = 103

export class SocketFolderUnusable extends Error {
  override name = 'SocketFolderUnusable'
}

/**
 * A new folder for PostgreSQL's socket, mode 0700 of the serving account. The state folder may lie
 * deeper than a socket's path may be long, so it is in the temporary folder; its name is random at
 * every start, so that no two installations meet and nobody can take the name before us.
 */
export function makeSocketFolder(user: UnprivilegedUser | undefined): string {
  for (const parent of new Set([tmpdir(), '/tmp', '/var/tmp'])) {
    const longest = join(parent, 'cobijo-XXXXXX', `.s.PGSQL.${POSTGRES_PORT}`)
    if (Buffer.byteLength(longest) > LONGEST_SOCKET_PATH_BYTES || !canReach(parent, user)) continue
    return actAs(user, () => mkdtempSync(join(parent, 'cobijo-')))
  }
  throw new SocketFolderUnusable(
    'No temporary folder is fit for the database socket: it must be writable and its path short.',
  )
}

/** True for a folder that `makeSocketFolder` made: only such a one is ever removed. */
export function isSocketFolder(path: string): boolean {
  return /\/cobijo-[A-Za-z0-9]{6}$/.test(path)
}
