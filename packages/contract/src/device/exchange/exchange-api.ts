import type { Refusal } from '@cobijo/domain/journal/refusal'
import type { Approver } from './find-approvers.ts'
import type { ImportActs } from './import-acts.ts'
import type { ReleaseToPublish } from './publish-release.ts'
import type { Saved } from '../saved.ts'

/** What comes in from files and leaves as files. */
export interface ExchangeApi extends ImportActs {
  /** Approves frozen files with a signed entry and publishes them (officers). */
  publishRelease(release: ReleaseToPublish): Promise<Saved | Refusal>
  /** Why `publishRelease` would refuse it now. */
  checkRelease(release: ReleaseToPublish): Promise<Refusal | undefined>
  /** How many people this organisation's figures need: two, but for a small one that is alone. */
  approversAsked(): Promise<1 | 2>
  /** Whose keys (hexadecimal) said yes. Refuses `approver-unknown`, `approver-no-officer` and `same-person-twice`. */
  findApprovers(keys: readonly string[]): Promise<readonly Approver[] | Refusal>
  signReleaseDigest(
    digest: string,
  ): Promise<{ readonly algorithm: 'Ed25519'; readonly publicKey: string; readonly value: string }>
}
