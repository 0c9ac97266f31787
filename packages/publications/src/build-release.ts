import { isRefusal, type Refusal } from '@cobijo/statistics/refusal'
import type { Row } from '@cobijo/statistics/tables/row'
import { type Approval, approveRelease } from './release/approve-release.ts'
import { draftRelease } from './release/draft-release.ts'
import { freezeRelease } from './release/freeze-release.ts'
import type { ReleaseSpec } from './release/release-spec.ts'

export interface BuiltRelease {
  readonly kind: 'built-release'
  readonly digest: string
  /** File name → bytes; all lie side by side in one folder. */
  readonly files: ReadonlyMap<string, Uint8Array>
}

/**
 * The whole way from counts to public files: tabulate, protect, approve, freeze. `approve` is
 * asked once, with the digest of exactly what will be public, and answers with the approvals (and
 * their signatures, made where keys are). Refuses what `draftRelease`, `approveRelease` and
 * `freezeRelease` refuse.
 */
export async function buildRelease(
  spec: ReleaseSpec,
  rows: readonly Row[],
  approve: (digest: string) => readonly Approval[] | Promise<readonly Approval[]>,
): Promise<BuiltRelease | Refusal> {
  const draft = draftRelease(spec, rows)
  if (isRefusal(draft)) return draft
  const approved = approveRelease(draft, await approve(draft.digest))
  if (isRefusal(approved)) return approved
  const files = freezeRelease(approved)
  return isRefusal(files) ? files : { kind: 'built-release', digest: approved.digest, files }
}
