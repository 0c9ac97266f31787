import { createHash } from 'node:crypto'
import { auditOf, thresholdRule, wholeGroupRule } from '@cobijo/statistics/disclosure/audit'
import { cellId, cellSystem, publishedCells } from '@cobijo/statistics/disclosure/cell-system'
import { isRefusal, type Refusal, refused } from '@cobijo/statistics/refusal'
import { readChecksums } from './data/checksums.ts'
import type { Approval } from './release/approve-release.ts'
import { filesOfExports } from './exports/export-names.ts'
import { checkApprovals } from './release/check-approvals.ts'
import { checkSpec } from './release/check-spec.ts'
import { fillFindings } from './release/findings.ts'
import { freezeRelease } from './release/freeze-release.ts'
import { readApprovals, readContent } from './release/read-frozen.ts'
import { checkRecords } from './release/protected-records.ts'
import {
  cellLookup,
  contentBytes,
  contentDigest,
  hidesZeros,
  type ReleaseContent,
} from './release/release-content.ts'
import { releaseFiles, tableFiles } from './release/release-files.ts'

export interface VerifiedRelease {
  readonly kind: 'verified-release'
  readonly id: string
  readonly version: number
  readonly digest: string
  readonly approvals: readonly Approval[]
  /** `unchecked` where no function to check them was given, `missing` where one is not signed. */
  readonly signatures: 'valid' | 'missing' | 'unchecked'
  /**
   * Pages and reports whose bytes this version of the program no longer makes: their checksums are
   * right, but an older program drew them.
   */
  readonly drawnOtherwise: readonly string[]
}

/** True where the signature is the approver's over the digest. Keys are no business of this part. */
export type SignatureCheck = (approval: Approval) => boolean | Promise<boolean>

/**
 * Checks the files of a release with nothing but themselves: checksums, completeness, that data and
 * description say what the frozen content says, that no number below the threshold is shown, and
 * that no hidden cell can be worked out (the audit is made again). Refuses `file-missing`,
 * `file-unexpected`, `checksum-differs`, `file-form-invalid`, `file-differs-from-content`,
 * `cells-incomplete`, `audit-fails`, `findings-differ`, what `checkApprovals` refuses, `signature-invalid`, what `checkSpec` refuses and `margins-do-not-add-up`.
 */
export async function verifyRelease(
  files: ReadonlyMap<string, Uint8Array>,
  checkSignature?: SignatureCheck,
): Promise<VerifiedRelease | Refusal> {
  const damaged = checkListed(files, Object.values(releaseFiles).flatMap(namesIn))
  if (damaged !== undefined) return damaged
  const content = readContent(files.get(releaseFiles.content) as Uint8Array)
  if (isRefusal(content)) return content
  if (!isSame(contentBytes(content), files.get(releaseFiles.content))) {
    return refused('file-form-invalid', releaseFiles.content)
  }
  const exported = filesOfExports(content.spec.exports)
  const missing = exported.find((name) => !files.has(name))
  if (missing !== undefined) return refused('file-missing', missing)
  const wrong = checkContent(content)
  if (wrong !== undefined) return wrong

  const digest = contentDigest(content)
  const approvals = readApprovals(files.get(releaseFiles.approvals) as Uint8Array)
  if (isRefusal(approvals)) return approvals
  const unapproved = checkApprovals(approvals, digest, content.spec.approvers)
  if (unapproved !== undefined) return unapproved
  const signatures = await signatureState(approvals, checkSignature)
  if (isRefusal(signatures)) return signatures

  const drawn = freezeRelease({ kind: 'approved-release', content, digest, approvals })
  if (isRefusal(drawn)) return drawn
  const differing = [...drawn.keys()].filter((name) => !isSame(drawn.get(name), files.get(name)))
  // A release of before has no file of its own for a table.
  const ofTables = content.shapes
    .map((_, at) => tableFiles(at + 1, 'es').csv)
    .filter((name) => files.has(name))
  for (const name of [releaseFiles.data, releaseFiles.dataPackage, ...exported, ...ofTables]) {
    if (differing.includes(name)) return refused('file-differs-from-content', name)
  }
  return {
    kind: 'verified-release',
    id: content.spec.id,
    version: content.spec.version,
    digest,
    approvals,
    signatures,
    drawnOtherwise: differing.filter((name) => name !== releaseFiles.checksums),
  }
}

/** What a reader can check of frozen content alone: its specification, its tables, its findings. */
export function checkContent(content: ReleaseContent): Refusal | undefined {
  return checkSpec(content.spec) ?? checkTables(content) ?? checkRecords(content)
}

/** Every file is listed with its hash, every listed one is there, and so are these. */
export function checkListed(
  files: ReadonlyMap<string, Uint8Array>,
  needed: readonly string[],
): Refusal | undefined {
  const list = files.get(releaseFiles.checksums)
  if (list === undefined) return refused('file-missing', releaseFiles.checksums)
  const hashes = readChecksums(new TextDecoder().decode(list))
  if (hashes === undefined) return refused('file-form-invalid', releaseFiles.checksums)
  const names = [...needed, ...hashes.keys()]
  for (const name of names) {
    if (!files.has(name)) return refused('file-missing', name)
  }
  for (const [name, bytes] of files) {
    if (name === releaseFiles.checksums) continue
    const hash = hashes.get(name)
    if (hash === undefined) return refused('file-unexpected', name)
    if (createHash('sha256').update(bytes).digest('hex') !== hash) {
      return refused('checksum-differs', name)
    }
  }
  return undefined
}

function namesIn(entry: string | Readonly<Record<string, string>>): readonly string[] {
  return typeof entry === 'string' ? [entry] : Object.values(entry)
}

/** Everything that a reader can check of the tables with nothing but the release. */
function checkTables(content: ReleaseContent): Refusal | undefined {
  // Before any cell is made: a forged shape of a million by a million must not be built.
  for (const { by, keys } of content.shapes) {
    const size = keys.reduce((product, list) => product * (list.length + 1), 1)
    if (by.length !== keys.length || size > content.cells.length) {
      return refused('cells-incomplete', releaseFiles.content)
    }
  }
  const system = cellSystem(content.shapes)
  const published = new Map(content.cells.map(({ at, n }) => [cellId(at), n]))
  const values = system.cells
    .slice(0, publishedCells(system))
    .map((at) => published.get(cellId(at)))
  const isComplete =
    published.size === content.cells.length &&
    published.size === values.length &&
    values.every((n) => n !== undefined) &&
    content.shapes.length === content.spec.tables.length &&
    content.shapes.every(({ by }, index) => by.join() === content.spec.tables[index]?.by.join())
  if (!isComplete) return refused('cells-incomplete', releaseFiles.content)
  const audit = auditOf(
    system,
    values.map((n) => n ?? null),
    (hidesZeros(content) ? wholeGroupRule : thresholdRule)(content.spec.threshold),
  )
  if (isRefusal(audit)) return audit
  const isAsStated = JSON.stringify(audit) === JSON.stringify(content.audit)
  if (!audit.passes || !isAsStated) return refused('audit-fails', releaseFiles.content)
  const findings = fillFindings(content.spec, cellLookup(content.cells))
  if (isRefusal(findings)) return findings
  return JSON.stringify(findings) === JSON.stringify(content.findings)
    ? undefined
    : refused('findings-differ', releaseFiles.content)
}

export async function signatureState(
  approvals: readonly Approval[],
  check: SignatureCheck | undefined,
): Promise<VerifiedRelease['signatures'] | Refusal> {
  if (check === undefined) return 'unchecked'
  let state: VerifiedRelease['signatures'] = 'valid'
  for (const approval of approvals) {
    if (approval.signature === undefined) state = 'missing'
    else if (!(await check(approval))) return refused('signature-invalid', releaseFiles.approvals)
  }
  return state
}

export function isSame(one: Uint8Array | undefined, other: Uint8Array | undefined): boolean {
  return one !== undefined && other !== undefined && Buffer.compare(one, other) === 0
}
