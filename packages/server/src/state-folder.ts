import { randomBytes } from 'node:crypto'
import {
  accessSync,
  chmodSync,
  chownSync,
  constants,
  existsSync,
  mkdirSync,
  readFileSync,
  realpathSync,
  writeFileSync,
} from 'node:fs'
import { join } from 'node:path'
import { canReach, isRoot } from './privileges.ts'
import type { UnprivilegedUser } from './privileges.ts'

export class StateFolderUnusable extends Error {
  override name = 'StateFolderUnusable'
}

// Where state goes when root starts a checkout that the serving account cannot enter.
const SYSTEM_STATE_FOLDER = '/var/lib/cobijo'
const POINTER = 'moved-to'

/**
 * Makes the folder that holds everything an installation keeps, private to the serving account, and
 * returns its real path. A checkout in root's closed home cannot be entered by that account: then
 * the state lies under /var/lib/cobijo, and a file `moved-to` in the wished folder says where, so
 * that the next start (and a moved checkout) finds it again.
 */
export function prepareStateFolder(wished: string, user: UnprivilegedUser | undefined): string {
  try {
    makePrivate(wished, undefined)
    const pointer = join(wished, POINTER)
    if (existsSync(pointer)) return makePrivate(readFileSync(pointer, 'utf8').trim(), user)
    makePrivate(wished, user)
    if (user && isRoot() && !canReach(wished, user)) return moveAway(wished, pointer, user)
    accessSync(wished, constants.R_OK | constants.W_OK | constants.X_OK)
    return realpathSync(wished)
  } catch (error) {
    if (!isPermissionError(error)) throw error
    throw new StateFolderUnusable(
      `The state folder ${wished} cannot be made or used by this account. It, or the folder around ` +
        'it, probably belongs to another one (root?): start as that account, give the folder to ' +
        'this one, or set COBIJO_STATE.',
      { cause: error },
    )
  }
}

function moveAway(wished: string, pointer: string, user: UnprivilegedUser): string {
  mkdirSync(SYSTEM_STATE_FOLDER, { recursive: true })
  chmodSync(SYSTEM_STATE_FOLDER, 0o755)
  // A random name, not one made from the path: a new clone at an old path is a new installation.
  const folder = join(SYSTEM_STATE_FOLDER, randomBytes(6).toString('hex'))
  makePrivate(folder, user)
  if (!canReach(folder, user)) {
    throw new StateFolderUnusable(
      `Neither ${wished} nor ${folder} can be entered by ${user.name}: set COBIJO_STATE.`,
    )
  }
  writeFileSync(pointer, `${folder}\n`, { mode: 0o600 })
  return realpathSync(folder)
}

function makePrivate(folder: string, user: UnprivilegedUser | undefined): string {
  const isNew = mkdirSync(folder, { recursive: true }) !== undefined
  if (isNew) chmodSync(folder, 0o700)
  if (user && isRoot()) {
    chownSync(folder, user.userId, user.groupId)
    chmodSync(folder, 0o700)
  }
  return folder
}

function isPermissionError(error: unknown): boolean {
  const code = error instanceof Error && 'code' in error ? error.code : undefined
  return code === 'EACCES' || code === 'EPERM' || code === 'EROFS'
}
