import { randomBytes } from 'node:crypto'
import { chmodSync, closeSync, constants, existsSync, fchmodSync } from 'node:fs'
import { fchownSync, mkdirSync, mkdtempSync, openSync, readFileSync, realpathSync } from 'node:fs'
import { rmdirSync, statSync, writeFileSync } from 'node:fs'
import { basename, dirname, join } from 'node:path'
import { actAs, canReach, isRoot } from './privileges.ts'
import type { UnprivilegedUser } from './privileges.ts'

export class StateFolderUnusable extends Error {
  override name = 'StateFolderUnusable'
}

// Where state goes when root starts a checkout that the serving account cannot enter.
const SYSTEM_STATE_FOLDER = '/var/lib/cobijo'
const MOVED_NAME = /^[0-9a-f]{12}$/
const POINTER = 'moved-to'

/**
 * Makes the folder that holds everything an installation keeps, private to the serving account, and
 * returns its real path. A checkout in root's closed home cannot be entered by that account: then
 * the state lies under /var/lib/cobijo, and a file `moved-to` in the wished folder says where, so
 * that the next start (and a moved checkout) finds it again.
 */
export function prepareStateFolder(wished: string, user: UnprivilegedUser | undefined): string {
  try {
    mkdirSync(dirname(wished), { recursive: true })
    const parent = realpathSync(dirname(wished))
    const folder = join(parent, basename(wished))
    if (!user || !isRoot()) return makeOwn(folder)
    // Inside a folder of the serving account (the sample's, say) root has no business.
    if (statSync(parent).uid === user.userId) return actAs(user, () => makeOwn(folder))
    return canReach(parent, user) ? giveAway(folder, user) : moveAway(folder, user)
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

function makeOwn(folder: string): string {
  if (mkdirSync(folder, { recursive: true }) !== undefined) chmodSync(folder, 0o700)
  // By doing it: the system's own question (access) asks for root where root acts as another.
  rmdirSync(mkdtempSync(join(folder, 'probe-')))
  return realpathSync(folder)
}

/** Only root, or whom root trusts with the checkout, can have put anything at this path. */
function giveAway(wished: string, user: UnprivilegedUser): string {
  mkdirSync(wished, { recursive: true })
  const folder = realpathSync(wished)
  const opened = openSync(folder, constants.O_RDONLY | constants.O_DIRECTORY | constants.O_NOFOLLOW)
  try {
    fchownSync(opened, user.userId, user.groupId)
    fchmodSync(opened, 0o700)
  } finally {
    closeSync(opened)
  }
  return folder
}

function moveAway(wished: string, user: UnprivilegedUser): string {
  mkdirSync(wished, { recursive: true, mode: 0o700 })
  const pointer = join(wished, POINTER)
  mkdirSync(SYSTEM_STATE_FOLDER, { recursive: true })
  chmodSync(SYSTEM_STATE_FOLDER, 0o755)
  // A random name, not one made from the path: a new clone at an old path is a new installation.
  const name = findMovedName(pointer) ?? randomBytes(6).toString('hex')
  const folder = giveAway(join(SYSTEM_STATE_FOLDER, name), user)
  if (!canReach(folder, user)) {
    throw new StateFolderUnusable(
      `Neither ${wished} nor ${folder} can be entered by ${user.name}: set COBIJO_STATE.`,
    )
  }
  writeFileSync(pointer, `${folder}\n`, { mode: 0o600 })
  return folder
}

function findMovedName(pointer: string): string | undefined {
  if (!existsSync(pointer)) return undefined
  const folder = readFileSync(pointer, 'utf8').trim()
  const isOurs = dirname(folder) === SYSTEM_STATE_FOLDER && MOVED_NAME.test(basename(folder))
  if (isOurs) return basename(folder)
  throw new StateFolderUnusable(`${pointer} does not name a folder in ${SYSTEM_STATE_FOLDER}.`)
}

function isPermissionError(error: unknown): boolean {
  const code = error instanceof Error && 'code' in error ? error.code : undefined
  return code === 'EACCES' || code === 'EPERM' || code === 'EROFS'
}
