import { chmodSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { renameSync, statSync, symlinkSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, onTestFinished, test } from 'vitest'
import { actAs, findUnprivilegedUser, isRoot } from './privileges.ts'
import { prepareStateFolder, StateFolderUnusable } from './state-folder.ts'

const user = findUnprivilegedUser()
let folder: string

beforeEach(() => {
  folder = mkdtempSync('/tmp/cobijo-state-test-')
  chmodSync(folder, 0o755)
})
afterEach(() => rmSync(folder, { recursive: true, force: true }))

test('a new state folder is made with its parents, for the serving account alone', () => {
  const path = prepareStateFolder(join(folder, 'a', 'b', '.state'), user)
  expect(path).toBe(join(folder, 'a', 'b', '.state'))
  expect(statSync(path).mode & 0o777).toBe(0o700)
  expect(statSync(path).uid).toBe(user?.userId ?? process.getuid?.())
})

test('an existing one keeps what it holds', () => {
  const path = prepareStateFolder(join(folder, '.state'), user)
  writeFileSync(join(path, 'kept'), 'kept')
  expect(prepareStateFolder(join(folder, '.state'), user)).toBe(path)
  expect(readFileSync(join(path, 'kept'), 'utf8')).toBe('kept')
})

test('a link to it is followed to the real folder', () => {
  mkdirSync(join(folder, 'real'))
  symlinkSync(join(folder, 'real'), join(folder, 'link'))
  expect(prepareStateFolder(join(folder, 'link'), user)).toBe(join(folder, 'real'))
})

test.skipIf(!isRoot())(
  'in root’s closed home the state moves where the account can reach it',
  () => {
    const home = join(folder, 'home')
    mkdirSync(join(home, 'clone'), { recursive: true })
    chmodSync(home, 0o700)
    const path = prepareStateFolder(join(home, 'clone', '.state'), user)
    onTestFinished(() => rmSync(path, { recursive: true, force: true }))
    expect(path).toMatch(/^\/var\/lib\/cobijo\/[0-9a-f]{12}$/)
    expect(statSync(path).mode & 0o777).toBe(0o700)
    expect(statSync(path).uid).toBe(user?.userId)

    // The next start finds it, and so does a clone that was moved.
    expect(prepareStateFolder(join(home, 'clone', '.state'), user)).toBe(path)
    renameSync(join(home, 'clone'), join(home, 'moved'))
    expect(prepareStateFolder(join(home, 'moved', '.state'), user)).toBe(path)

    // A new clone in the old place is a new installation.
    const other = prepareStateFolder(join(home, 'clone', '.state'), user)
    onTestFinished(() => rmSync(other, { recursive: true, force: true }))
    expect(other).not.toBe(path)
  },
)

test.skipIf(!isRoot())('root gives away nothing that the serving account put a link to', () => {
  const roots = join(folder, 'roots')
  mkdirSync(roots, { mode: 0o755 })
  const state = prepareStateFolder(join(folder, '.state'), user)
  actAs(user, () => symlinkSync(roots, join(state, 'sample')))
  expect(() => prepareStateFolder(join(state, 'sample'), user)).toThrow(StateFolderUnusable)
  expect(statSync(roots).uid).toBe(0)
  expect(statSync(roots).mode & 0o777).toBe(0o755)
})

test.skipIf(!isRoot())('a pointer to anywhere but our own system folder is refused', () => {
  const home = join(folder, 'home')
  mkdirSync(join(home, '.state'), { recursive: true })
  chmodSync(home, 0o700)
  writeFileSync(join(home, '.state', 'moved-to'), '/etc\n')
  expect(() => prepareStateFolder(join(home, '.state'), user)).toThrow(StateFolderUnusable)
  expect(statSync('/etc').uid).toBe(0)
})

test('a file where the folder should be is an error, and is left alone', () => {
  writeFileSync(join(folder, '.state'), 'mine')
  expect(() => prepareStateFolder(join(folder, '.state'), user)).toThrow()
  expect(existsSync(join(folder, '.state'))).toBe(true)
  expect(readFileSync(join(folder, '.state'), 'utf8')).toBe('mine')
})
