import { spawnSync } from 'node:child_process'
import { chmodSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, describe, expect, test } from 'vitest'
import { actAs, canReach, findUnprivilegedUser, isRoot } from './privileges.ts'
import type { UnprivilegedUser } from './privileges.ts'

const folder = mkdtempSync('/tmp/cobijo-privileges-test-')
chmodSync(folder, 0o755)
afterAll(() => rmSync(folder, { recursive: true, force: true }))

function passwd(...accounts: string[]): string {
  const file = join(folder, 'passwd')
  writeFileSync(file, ['root:x:0:0:root:/root:/bin/bash', ...accounts, ''].join('\n'))
  return file
}

const cobijo = 'cobijo:x:990:991::/nonexistent:/usr/sbin/nologin'
const postgres = 'postgres:x:101:104::/var/lib/postgresql:/bin/bash'
const nobody = 'nobody:x:65534:65534:nobody:/nonexistent:/usr/sbin/nologin'

const WORKER_SCRIPT = `
import { readFileSync } from 'node:fs'
import { parentPort } from 'node:worker_threads'
parentPort.once('message', (secret) => {
  let outcome = 'read'
  try { readFileSync(secret) } catch (error) { outcome = error.code }
  parentPort.postMessage(outcome)
})`

const DROP_SCRIPT = `
import { once } from 'node:events'
import { readFileSync } from 'node:fs'
import { Worker } from 'node:worker_threads'
const [privileges, secret] = process.argv.slice(2)
const { dropPrivileges, findUnprivilegedUser } = await import(privileges)
const attempt = (act) => { try { act(); return 'read' } catch (error) { return error.code } }
const worker = new Worker(new URL('./worker.mjs', import.meta.url))
await once(worker, 'online')
const before = attempt(() => readFileSync(secret))
const user = findUnprivilegedUser()
dropPrivileges(user)
const after = attempt(() => readFileSync(secret))
const root = attempt(() => process.setuid(0))
worker.postMessage(secret)
const [inWorker] = await once(worker, 'message')
const [id, groups] = [process.getuid(), process.getgroups()]
console.log(JSON.stringify({ before, after, inWorker, root, id, groups, user }))`

describe.skipIf(!isRoot())('started by root', () => {
  test('the account that the operator made comes first, then postgres, then nobody', () => {
    const made = { name: 'cobijo', userId: 990, groupId: 991 }
    expect(findUnprivilegedUser(passwd(nobody, postgres, cobijo))).toEqual(made)
    expect(findUnprivilegedUser(passwd(nobody, postgres))?.name).toBe('postgres')
    expect(findUnprivilegedUser(passwd(nobody))?.name).toBe('nobody')
  })

  test('an account of that name that is root in truth is not taken', () => {
    const disguised = 'cobijo:x:0:0::/:/bin/sh'
    expect(findUnprivilegedUser(passwd(disguised, nobody))?.name).toBe('nobody')
  })

  test('without any such account the start is refused with what to do', () => {
    expect(() => findUnprivilegedUser(passwd())).toThrow(/useradd/)
  })

  test('dropped privileges are gone for good, groups included, in worker threads too', () => {
    const secret = join(folder, 'root-only')
    writeFileSync(secret, 'secret', { mode: 0o600 })
    writeFileSync(join(folder, 'worker.mjs'), WORKER_SCRIPT)
    writeFileSync(join(folder, 'drop.mjs'), DROP_SCRIPT)
    const words = [join(folder, 'drop.mjs'), import.meta.resolve('./privileges.ts'), secret]
    const ran = spawnSync(process.execPath, words, { encoding: 'utf8' })
    expect(ran.stderr).toBe('')
    const said = JSON.parse(ran.stdout) as { groups: number[]; user: UnprivilegedUser; id: number }
    expect(said).toMatchObject({
      before: 'read',
      after: 'EACCES',
      inWorker: 'EACCES',
      root: 'EPERM',
    })
    expect(said.id).toBe(said.user.userId)
    expect(said.groups.filter((it) => it !== said.user.groupId)).toEqual([])
  })

  test('what is done for the account is done with its rights, and root is root again', () => {
    const user = findUnprivilegedUser()
    const secret = join(folder, 'root-only')
    writeFileSync(secret, 'secret', { mode: 0o600 })
    expect(() => actAs(user, () => readFileSync(secret))).toThrow('EACCES')
    expect(readFileSync(secret, 'utf8')).toBe('secret')
    const groups = process.getgroups?.()
    expect(actAs(user, () => [process.geteuid?.(), process.getgroups?.()?.includes(0)])).toEqual([
      user?.userId,
      false,
    ])
    expect([process.geteuid?.(), process.getgroups?.()]).toEqual([0, groups])
  })

  test('a folder that the account cannot enter is noticed, at any depth', () => {
    const user = findUnprivilegedUser()
    const closed = mkdtempSync(join(folder, 'closed-'))
    expect(canReach(folder, user)).toBe(true)
    expect(canReach(closed, user)).toBe(false)
    const inside = mkdtempSync(join(closed, 'open-'))
    chmodSync(inside, 0o755)
    expect(canReach(inside, user)).toBe(false)
    expect(canReach(inside, undefined)).toBe(true)
  })
})

test.skipIf(isRoot())('an ordinary account serves as itself', () => {
  expect(findUnprivilegedUser()).toBeUndefined()
})
