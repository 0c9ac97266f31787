import { isRefusal, type Refusal } from '@cobijo/statistics/refusal'
import type { Row } from '@cobijo/statistics/tables/row'
import type { ReleasedCell } from '@cobijo/statistics/disclosure/joined-releases'
import { openSolver } from './disclosure/open-solver.ts'
import { type Approval, approveRelease } from './release/approve-release.ts'
import { type Drafting, type DraftRelease, draftRelease } from './release/draft-release.ts'
import { freezeRelease } from './release/freeze-release.ts'
import type { ReleaseSpec } from './release/release-spec.ts'

export interface BuiltRelease {
  readonly kind: 'built-release'
  readonly digest: string
  /** File name → bytes; all lie side by side in one folder. */
  readonly files: ReadonlyMap<string, Uint8Array>
  /** What is shown and hidden, as a ledger keeps it. */
  readonly cells: readonly ReleasedCell[]
  /** Columns of which a record may have several keys. */
  readonly several: readonly string[]
  /** For the office only: how many groups there are of which everybody has one value. */
  readonly wholeGroups: number
}

/**
 * The whole way from counts to public files: tabulate, protect, approve, freeze. `approve` is
 * asked once, with the digest of exactly what will be public, and answers with the approvals (and
 * their signatures, made where keys are). `ledger` is what was told of the same people before, `records` the synthetic ones from which the rows were counted. Refuses what `draftRelease`, `approveRelease` and
 * `freezeRelease` refuse.
 */
export async function buildRelease(
  spec: ReleaseSpec,
  rows: readonly Row[],
  approve: (digest: string) => readonly Approval[] | Promise<readonly Approval[]>,
  drafting: Omit<Drafting, 'open'> = {},
): Promise<BuiltRelease | Refusal> {
  const draft = await draftOf(spec, rows, drafting)
  if (isRefusal(draft)) return draft
  const approved = approveRelease(draft, await approve(draft.digest))
  if (isRefusal(approved)) return approved
  const files = freezeRelease(approved)
  if (isRefusal(files)) return files
  return {
    kind: 'built-release',
    digest: approved.digest,
    files,
    cells: draft.content.cells,
    several: spec.columns.flatMap(({ name, severalBy }) => (severalBy === undefined ? [] : [name])),
    wholeGroups: draft.wholeGroups.length,
  }
}

/** `draftRelease` with what is hidden chosen as light as can be. */
export async function draftOf(
  spec: ReleaseSpec,
  rows: readonly Row[],
  drafting: Omit<Drafting, 'open'> = {},
): Promise<DraftRelease | Refusal> {
  return draftRelease(spec, rows, { open: await openSolver(), ...drafting })
}
