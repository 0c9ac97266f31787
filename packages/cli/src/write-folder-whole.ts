import { existsSync, rmSync } from 'node:fs'
import { mkdir, mkdtemp, rename, writeFile } from 'node:fs/promises'
import { dirname, resolve } from 'node:path'
import { type Refusal, refused } from '@cobijo/statistics/refusal'

/**
 * Writes a new folder with its files, all of it or nothing: beside its place under another name first.
 * Only its owner can read it. Refuses `out-exists` and `file-not-writable`.
 */
export async function writeFolderWhole(
  path: string,
  files: Readonly<Record<string, Iterable<string>>>,
): Promise<Refusal | undefined> {
  const folder = resolve(path)
  if (existsSync(folder)) return refused('out-exists', 'out')
  let unfinished: string | undefined
  const clear = () => {
    if (unfinished !== undefined) rmSync(unfinished, { recursive: true, force: true })
  }
  // Ctrl-C ends the process at once.
  process.once('exit', clear)
  try {
    await mkdir(dirname(folder), { recursive: true })
    // Made for its owner alone.
    unfinished = await mkdtemp(`${folder}.unfinished-`)
    for (const [name, lines] of Object.entries(files)) {
      await writeFile(`${unfinished}/${name}`, withLineEnds(lines), { mode: 0o600, flag: 'wx' })
    }
    await rename(unfinished, folder)
    unfinished = undefined
    return undefined
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? error.code : undefined
    if (code === 'ENOTEMPTY' || code === 'EEXIST') return refused('out-exists', 'out')
    if (code === 'EACCES' || code === 'EPERM' || code === 'ENOTDIR' || code === 'EROFS') {
      return refused('file-not-writable', 'out')
    }
    throw error
  } finally {
    clear()
    process.off('exit', clear)
  }
}

function* withLineEnds(lines: Iterable<string>): Generator<string> {
  for (const line of lines) yield `${line}\n`
}
