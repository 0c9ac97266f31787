import { randomUUID } from 'node:crypto'
import { readFile, rename, rm, writeFile } from 'node:fs/promises'
import { isIdentifier } from '@cobijo/domain/journal/identifier'
import { isRefusal, refused } from '@cobijo/domain/journal/refusal'
import type { Refusal } from '@cobijo/domain/journal/refusal'
import { unwrapStudyKey, wrapStudyKey } from '@cobijo/sealing/contribution/study-key'
import type { StudyKey } from '@cobijo/sealing/contribution/study-key'
import { sodiumReady } from '@cobijo/sealing/sodium'

const format = 'cobijo-study-key'

/** Without it nobody opens a contribution any more: whoever destroys it has ended the study (W31). */
export interface StudyKeyFile {
  readonly study: string
  readonly key: StudyKey
}

/** Only its owner reads it. Refuses `file-exists`: it may be the only copy of a key. */
export async function writeKeyFile(
  path: string,
  { study, key }: StudyKeyFile,
  passphrase: string,
): Promise<Refusal | undefined> {
  await sodiumReady()
  const wrapped = Buffer.from(wrapStudyKey(study, key, passphrase)).toString('base64url')
  try {
    const text = `${JSON.stringify({ format, version: 1, study, wrapped }, null, 1)}\n`
    await writeFile(path, text, { mode: 0o600, flag: 'wx' })
    return undefined
  } catch (error) {
    const code = codeOf(error)
    if (code === 'EEXIST') return refused('file-exists', { field: 'key' })
    if (isNotWritable(code)) return refused('file-not-writable', { field: 'key' })
    throw error
  }
}

/** Refuses `file-missing`, `key-file-not-valid`, and what `unwrapStudyKey` does (`wrapped-keys-not-opened`: another passphrase). */
export async function readKeyFile(
  path: string,
  askPassphrase: () => Promise<string>,
): Promise<StudyKeyFile | Refusal> {
  const held = await readJson(path, 'key')
  if (isRefusal(held)) return held
  const { format: said, version, study, wrapped } = (held ?? {}) as Record<string, unknown>
  if (said !== format || version !== 1 || !isIdentifier(study) || typeof wrapped !== 'string')
    return refused('key-file-not-valid', { field: 'key' })
  await sodiumReady()
  const blob = new Uint8Array(Buffer.from(wrapped, 'base64url'))
  const key = unwrapStudyKey(study, blob, await askPassphrase())
  return isRefusal(key) ? { ...key, field: 'key' } : { study, key }
}

/** What was opened for a study so far: beside the key file, so that an older file does not come back. */
export interface TakenContribution {
  readonly organisation: string
  readonly contribution: string
  readonly fileDigest: string
  readonly replaces: readonly string[]
}

const takenFormat = 'cobijo-contributions-taken'
const takenPath = (keyPath: string) => `${keyPath}.taken`

/** Empty where nothing was taken yet. Refuses `taken-file-not-valid`. */
export async function readTaken(
  keyPath: string,
  study: string,
): Promise<readonly TakenContribution[] | Refusal> {
  const held = await readJson(takenPath(keyPath), 'key')
  if (isRefusal(held))
    return held.code === 'file-missing' ? [] : refused('taken-file-not-valid', { field: 'key' })
  const said = (held ?? {}) as Record<string, unknown>
  const { taken } = said
  const isWhole =
    said['format'] === takenFormat &&
    said['study'] === study &&
    Array.isArray(taken) &&
    (taken as unknown[]).every(isTaken)
  return isWhole
    ? (taken as readonly TakenContribution[])
    : refused('taken-file-not-valid', { field: 'key' })
}

/** Written whole under another name first. */
export async function writeTaken(
  keyPath: string,
  study: string,
  taken: readonly TakenContribution[],
): Promise<Refusal | undefined> {
  const unfinished = `${takenPath(keyPath)}.unfinished-${randomUUID()}`
  try {
    const text = `${JSON.stringify({ format: takenFormat, study, taken }, null, 1)}\n`
    await writeFile(unfinished, text, { mode: 0o600, flag: 'wx' })
    await rename(unfinished, takenPath(keyPath))
    return undefined
  } catch (error) {
    if (isNotWritable(codeOf(error))) return refused('file-not-writable', { field: 'key' })
    throw error
  } finally {
    await rm(unfinished, { force: true })
  }
}

function isTaken(value: unknown): boolean {
  const { organisation, contribution, fileDigest, replaces } = (value ?? {}) as Record<
    string,
    unknown
  >
  return (
    isIdentifier(organisation) &&
    isIdentifier(contribution) &&
    typeof fileDigest === 'string' &&
    Array.isArray(replaces) &&
    replaces.every(isIdentifier)
  )
}

async function readJson(path: string, field: string): Promise<unknown> {
  let text: string
  try {
    text = await readFile(path, 'utf8')
  } catch (error) {
    if (codeOf(error) === 'ENOENT') return refused('file-missing', { field })
    if (isNotWritable(codeOf(error)) || codeOf(error) === 'EISDIR')
      return refused('file-not-readable', { field })
    throw error
  }
  try {
    return JSON.parse(text) as unknown
  } catch {
    return undefined
  }
}

function isNotWritable(code: unknown): boolean {
  return ['EACCES', 'EPERM', 'EROFS', 'ENOENT', 'ENOTDIR'].includes(String(code))
}

function codeOf(error: unknown): unknown {
  return error instanceof Error && 'code' in error ? error.code : undefined
}
