import { mkdir, mkdtemp, readdir, rm, stat, symlink, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { fileDigest } from './import/file-digest.ts'
import { readReleaseFolder, writeReleaseFolder } from './release-folder.ts'

let home = ''
beforeAll(async () => {
  home = await mkdtemp(join(tmpdir(), 'releases-'))
})
afterAll(() => rm(home, { recursive: true }))

const files = new Map([
  ['a.txt', Uint8Array.of(1, 2)],
  ['b.txt', Uint8Array.of(3)],
])

test('what is written is read back, readable to a server of another user', async () => {
  const folder = join(home, 'new', 'release-1')
  expect(await writeReleaseFolder(folder, files)).toBeUndefined()
  expect(await readReleaseFolder(folder)).toEqual(files)
  expect((await stat(folder)).mode & 0o055).toBe(0o055)
  expect(await readdir(join(home, 'new'))).toEqual(['release-1'])
})

test('a frozen release is never overwritten, nor anything else that stands there', async () => {
  const folder = join(home, 'taken')
  await writeReleaseFolder(folder, files)
  expect(await writeReleaseFolder(folder, files)).toEqual({
    kind: 'refused',
    code: 'release-exists',
  })
  await mkdir(join(home, 'empty'))
  expect(await writeReleaseFolder(join(home, 'empty'), files)).toMatchObject({
    code: 'release-exists',
  })
})

test('a file that cannot be written leaves nothing behind', async () => {
  const bad = new Map([...files, ['no/such/folder.txt', Uint8Array.of(4)]])
  await expect(writeReleaseFolder(join(home, 'half'), bad)).rejects.toThrow('ENOENT')
  expect((await readdir(home)).filter((name) => name.includes('half'))).toEqual([])
})

test('folders, links and missing folders are refused by name', async () => {
  const folder = join(home, 'odd')
  await mkdir(join(folder, 'inside'), { recursive: true })
  expect(await readReleaseFolder(folder)).toMatchObject({
    code: 'file-unexpected',
    field: 'inside',
  })
  const linked = join(home, 'linked')
  await mkdir(linked)
  await symlink('/etc/hostname', join(linked, 'release.json'))
  expect(await readReleaseFolder(linked)).toMatchObject({ code: 'file-unexpected' })
  expect(await readReleaseFolder(join(home, 'nowhere'))).toMatchObject({ code: 'folder-not-found' })
})

test('the digest of a file is its SHA-256', async () => {
  const path = join(home, 'empty-file')
  await writeFile(path, '')
  expect(await fileDigest(path)).toBe(
    'e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855',
  )
})
