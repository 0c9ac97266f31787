import type { Refusal } from '@cobijo/domain/journal/refusal'
import type { ImportActs } from './import-acts.ts'
import type { ReleaseToPublish } from './publish-release.ts'
import type { Saved } from '../saved.ts'

/** What comes in from files and leaves as files. */
export interface ExchangeApi extends ImportActs {
  /** Approves frozen files with a signed entry and publishes them (officers). */
  publishRelease(release: ReleaseToPublish): Promise<Saved | Refusal>
  signReleaseDigest(
    digest: string,
  ): Promise<{ readonly algorithm: 'Ed25519'; readonly publicKey: string; readonly value: string }>
}
