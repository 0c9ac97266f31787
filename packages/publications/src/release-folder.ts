import { chmod, lstat, mkdir, mkdtemp, open, readdir, readFile, rename, rm } from 'node:fs/promises'
import { basename, dirname, join, resolve } from 'node:path'
import { type Refusal, refused } from '@cobijo/statistics/refusal'

/** No file of a release comes near this; a folder of other things is not read into memory. */
const largestFile = 50_000_000

/**
 * Writes the files of a release into a new folder: all of them, or the folder is not there. A
 * frozen release is never overwritten: refuses `release-exists`.
 */
export async function writeReleaseFolder(
  folder: string,
  files: ReadonlyMap<string, Uint8Array>,
  readableBy: 'everybody' | 'private' = 'everybody',
): Promise<Refusal | undefined> {
  const target = resolve(folder)
  if (await exists(target)) return refused('release-exists')
  await mkdir(dirname(target), { recursive: true })
  // Beside the target, so that taking its name is one step on one disk.
  const unfinished = await mkdtemp(join(dirname(target), `.${basename(target)}-`))
  try {
    for (const [name, bytes] of files) await writeDurably(join(unfinished, name), bytes)
    // A temporary folder is private; a release is for everybody, a proposal is not.
    if (readableBy === 'everybody') await chmod(unfinished, 0o755)
    await rename(unfinished, target)
    return undefined
  } catch (error) {
    await rm(unfinished, { recursive: true, force: true })
    if (hasCode(error, 'ENOTEMPTY') || hasCode(error, 'EEXIST')) return refused('release-exists')
    throw error
  }
}

/**
 * Reads a folder as `verifyRelease` takes it. Refuses `folder-not-found`, and `file-unexpected`
 * for a folder inside, a link or a file too large to belong to a release.
 */
export async function readReleaseFolder(
  folder: string,
): Promise<ReadonlyMap<string, Uint8Array> | Refusal> {
  const files = new Map<string, Uint8Array>()
  let names: readonly string[]
  try {
    names = await readdir(folder)
  } catch (error) {
    if (hasCode(error, 'ENOENT') || hasCode(error, 'ENOTDIR')) return refused('folder-not-found')
    throw error
  }
  for (const name of names) {
    const path = join(folder, name)
    const found = await lstat(path)
    if (!found.isFile() || found.size > largestFile) return refused('file-unexpected', name)
    files.set(name, new Uint8Array(await readFile(path)))
  }
  return files
}

async function writeDurably(path: string, bytes: Uint8Array): Promise<void> {
  const file = await open(path, 'wx', 0o644)
  try {
    await file.writeFile(bytes)
    await file.sync()
  } finally {
    await file.close()
  }
}

async function exists(path: string): Promise<boolean> {
  try {
    await lstat(path)
    return true
  } catch (error) {
    if (hasCode(error, 'ENOENT')) return false
    throw error
  }
}

function hasCode(error: unknown, code: string): boolean {
  return error instanceof Error && 'code' in error && error.code === code
}
