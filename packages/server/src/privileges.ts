import { spawnSync } from 'node:child_process'
import { readFileSync } from 'node:fs'

/** An account of this machine that may serve, but administers nothing. */
export type UnprivilegedUser = {
  readonly name: string
  readonly userId: number
  readonly groupId: number
}

// `cobijo` comes first: an operator who made it wants it used. `postgres` and `nobody` exist on most
// machines. No account is ever created here: that is the operator's decision.
const CANDIDATES = ['cobijo', 'postgres', 'nobody'] as const

export class PrivilegesNotDropped extends Error {
  override name = 'PrivilegesNotDropped'
}

export function isRoot(): boolean {
  return process.getuid?.() === 0
}

/**
 * The account to serve as, or undefined when this process is not root and so serves as itself.
 * PostgreSQL refuses a number without a passwd entry, so only named accounts are taken.
 */
export function findUnprivilegedUser(passwdFile = '/etc/passwd'): UnprivilegedUser | undefined {
  if (!isRoot()) return undefined
  const accounts = readFileSync(passwdFile, 'utf8')
    .split('\n')
    .map((line) => line.split(':'))
  for (const candidate of CANDIDATES) {
    const account = accounts.find(([name]) => name === candidate)
    const userId = Number(account?.[2])
    const groupId = Number(account?.[3])
    if (userId > 0 && groupId > 0) return { name: candidate, userId, groupId }
  }
  throw new PrivilegesNotDropped(
    `Cobijo does not serve as root, and none of the accounts ${CANDIDATES.join(', ')} exists. ` +
      'Create one, for example: useradd --system cobijo',
  )
}

/** Spawn options that start a child as `user`; empty when this process is not root any more. */
export function spawnIdentity(user: UnprivilegedUser | undefined): { uid?: number; gid?: number } {
  return user && isRoot() ? { uid: user.userId, gid: user.groupId } : {}
}

/**
 * Does `work` with that account's rights instead of root's, then is root again. Whatever root does
 * inside a folder of the serving account goes through here: a server that was broken into could have
 * put links there, and root would follow them anywhere. `work` is synchronous, or root would be back
 * before it is done.
 */
export function actAs<T>(user: UnprivilegedUser | undefined, work: () => T): T {
  if (!user || !isRoot() || process.geteuid?.() !== 0) return work()
  const groups = process.getgroups?.() ?? []
  const groupId = process.getegid?.() ?? 0
  process.setgroups?.([])
  process.setegid?.(user.groupId)
  process.seteuid?.(user.userId)
  try {
    return work()
  } finally {
    process.seteuid?.(0)
    process.setegid?.(groupId)
    process.setgroups?.(groups)
  }
}

/**
 * Asks the system itself, as that user, whether `path` can be entered (a folder) or run (a file);
 * mode bits alone would miss access lists and the folders above.
 */
export function canReach(path: string, user: UnprivilegedUser | undefined): boolean {
  const answer = spawnSync('/bin/sh', ['-c', 'test -r "$1" && test -x "$1"', 'sh', path], {
    ...spawnIdentity(user),
    cwd: '/',
    stdio: 'ignore',
  })
  return answer.status === 0
}

/**
 * Gives up root for good. Call it once everything that only root may do is done: the port is bound,
 * the state folder belongs to `user`, modules and static files are loaded (a checkout in root's home
 * cannot be read afterwards). Does nothing when `user` is undefined or the process is not root.
 */
export function dropPrivileges(user: UnprivilegedUser | undefined): void {
  if (!user || !isRoot()) return
  process.setgroups?.([])
  process.setgid?.(user.groupId)
  process.setuid?.(user.userId)
  process.env['HOME'] = '/nonexistent'
  if (
    process.getuid?.() !== user.userId ||
    process.getgid?.() !== user.groupId ||
    canRegainRoot()
  ) {
    throw new PrivilegesNotDropped(`The process could not become ${user.name}.`)
  }
}

function canRegainRoot(): boolean {
  try {
    process.setuid?.(0)
    return true
  } catch {
    return false
  }
}
