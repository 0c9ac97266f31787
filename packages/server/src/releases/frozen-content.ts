import { createHash } from 'node:crypto'
import type { Refusal } from '@cobijo/domain/journal/refusal'
import type { ReleaseFile } from './release-file.ts'

export const contentFiles = ['report.json', 'release.json'] as const

/** What the server reads of the one file that everything else of a release is drawn from. All of it is public. */
export interface FrozenContent {
  readonly kind: 'frozen-content'
  readonly bytes: Uint8Array
  /** SHA-256: what approvers sign. */
  readonly digest: Uint8Array
  /** How many people it says have to approve it. */
  readonly approvers: number
  readonly isForOneBody: boolean
}

type ContentRefusal = Refusal & {
  readonly code: 'release-content-twice' | 'release-version-differs'
  readonly field: 'files' | 'version'
}

/**
 * The frozen content among the files; undefined where there is none. Refuses `release-content-twice`, for then a signature over one would stand for pages of the
 * other, and `release-version-differs`.
 */
export function readFrozenContent(
  files: readonly ReleaseFile[],
  version: number,
): FrozenContent | ContentRefusal | undefined {
  const [file, another] = files.filter(({ name }) => contentFiles.some((known) => known === name))
  if (file === undefined) return undefined
  if (another !== undefined)
    return { kind: 'refused', code: 'release-content-twice', field: 'files' }
  const { spec, plan } = (parsedJson(file.content) ?? {}) as Readonly<
    Record<'spec' | 'plan', { readonly [field: string]: unknown } | undefined>
  >
  const said = (file.name === 'report.json' ? plan : spec) ?? {}
  if (said['version'] !== version)
    return { kind: 'refused', code: 'release-version-differs', field: 'version' }
  return {
    kind: 'frozen-content',
    bytes: file.content,
    digest: createHash('sha256').update(file.content).digest(),
    approvers: typeof said['approvers'] === 'number' ? said['approvers'] : 1,
    isForOneBody: said['restricted'] !== undefined,
  }
}

export function parsedJson(bytes: Uint8Array): unknown {
  try {
    return JSON.parse(new TextDecoder().decode(bytes))
  } catch {
    return undefined
  }
}
