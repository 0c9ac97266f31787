import { readFile, stat } from 'node:fs/promises'
import type { StudyView } from '@cobijo/contract/device/counting/counting-api'
import type { DeviceApi } from '@cobijo/contract/device/device-api'
import { readRows } from '@cobijo/domain/counting/contribution/read-rows'
import type { ContributedRow } from '@cobijo/domain/counting/contribution/cut-to-study'
import { isRefusal, refused } from '@cobijo/domain/journal/refusal'
import type { Refusal } from '@cobijo/domain/journal/refusal'
import {
  digestOfFile,
  openContribution,
  studyOfFile,
} from '@cobijo/sealing/contribution/contribution-file'
import type { StudyKeyFile, TakenContribution } from './key-file.ts'

/** A refusal about one of the files, counted from 1 as they were given, and where in it. */
export interface FileRefusal extends Refusal {
  readonly file: number
  readonly row?: number
}

/** One file that is believed. */
export interface TakenFile extends TakenContribution {
  readonly file: number
  readonly name: string
  readonly madeAt: number
  readonly rows: readonly ContributedRow[]
}

/** A million rows of twenty columns are some 300 MB. */
const mostBytes = 512 * 1_048_576

/** Opens and checks one file: its seal, whose it is, of which study, every cell. */
export async function takeFile(
  path: string,
  file: number,
  { study, key }: StudyKeyFile,
  view: StudyView,
  device: Pick<DeviceApi, 'checkContributor'>,
): Promise<TakenFile | FileRefusal> {
  const about = (refusal: Refusal & { row?: number }): FileRefusal => ({ ...refusal, file })
  const bytes = await readBytes(path)
  if (isRefusal(bytes)) return about(bytes)
  const ofStudy = studyOfFile(bytes)
  if (isRefusal(ofStudy)) return about(ofStudy)
  if (ofStudy !== study) return about(refused('contribution-of-other-study'))
  const opened = openContribution(bytes, key)
  if (isRefusal(opened)) return about(opened)
  const contributor = await device.checkContributor(opened)
  if (isRefusal(contributor)) return about(contributor)
  // The same id with other words: what was agreed to was another study.
  if (opened.studyDigest !== view.digest) return about(refused('contribution-of-other-study'))
  const rows = readRows(view.study, opened.rows)
  if (isRefusal(rows)) return about(rows)
  const { contribution, replaces, madeAt } = opened
  const { organisation, name } = contributor
  return {
    file,
    organisation,
    name,
    contribution,
    replaces,
    madeAt,
    rows,
    fileDigest: digestOfFile(bytes),
  }
}

async function readBytes(path: string): Promise<Uint8Array | Refusal> {
  try {
    const { size } = await stat(path)
    if (size > mostBytes) return refused('file-too-large')
    return new Uint8Array(await readFile(path))
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? error.code : undefined
    if (code === 'ENOENT') return refused('file-missing')
    if (code === 'EACCES' || code === 'EISDIR' || code === 'EPERM')
      return refused('file-not-readable')
    throw error
  }
}

export interface Chosen {
  /** One an organisation. */
  readonly files: readonly TakenFile[]
  /** Given, and not counted: a later one among them takes their place. */
  readonly replaced: readonly TakenFile[]
}

/**
 * Of each organisation the one file that nothing replaced. Refuses `contribution-twice`, `contribution-replaced` (a later one was opened before), and
 * `contributions-contested` (neither knew of the other).
 */
export function chooseFiles(
  given: readonly TakenFile[],
  before: readonly TakenContribution[],
): Chosen | FileRefusal {
  const files: TakenFile[] = []
  const replaced: TakenFile[] = []
  for (const each of given) {
    const isTwice = given.some(
      (other) => other.file < each.file && other.contribution === each.contribution,
    )
    if (isTwice) return { ...refused('contribution-twice'), file: each.file }
    const replaces = (other: TakenContribution) =>
      other.organisation === each.organisation && other.replaces.includes(each.contribution)
    if (given.some(replaces)) replaced.push(each)
    else if (before.some(replaces)) return { ...refused('contribution-replaced'), file: each.file }
    // One id, other bytes: somebody made a second file under the name of one that was taken.
    else if (
      before.some(
        ({ contribution, fileDigest }) =>
          contribution === each.contribution && fileDigest !== each.fileDigest,
      )
    )
      return { ...refused('contribution-twice'), file: each.file }
    else files.push(each)
  }
  const contested = files.find((each) =>
    files.some((other) => other.file < each.file && other.organisation === each.organisation),
  )
  return contested
    ? { ...refused('contributions-contested'), file: contested.file }
    : { files, replaced }
}
