import { isGrantLive } from '@cobijo/domain/grant/grants'
import type { Grant } from '@cobijo/domain/grant/grants'
import type { RecipientDoubt } from '@cobijo/sealing/directory/pins'
import type { UnsealableGrant } from '@cobijo/sealing/reseal'
import { noteFindings } from '../note-findings.ts'
import type { Unlocked } from '../unlocked.ts'

type Unsealable = UnsealableGrant | RecipientDoubt

const codes: Readonly<Record<Unsealable, true>> = {
  'grant-signature-wrong': true,
  'grant-of-another': true,
  'grant-by-intake': true,
  'grant-signer-ended': true,
  'grant-not-as-signed': true,
  'grant-not-yet': true,
  'grant-ended': true,
  'feed-unknown': true,
  'organisation-suspended': true,
  'organisation-not-admitted': true,
  'organisation-not-pinned': true,
  'network-changed': true,
  'organisation-missing': true,
  'founding-changed': true,
  'group-missing': true,
  'group-key-changed': true,
}

/** Why nothing older is sealed under a grant, as found now: what an earlier look found of it and this one does not is over. */
export function noteSealing(
  unlocked: Unlocked,
  { issuedBy }: Pick<Grant, 'issuedBy'>,
  code: Unsealable | undefined,
): void {
  const isOver = (finding: Unlocked['findings'][number]): boolean =>
    finding.hash === issuedBy && finding.code in codes && finding.code !== code
  if (unlocked.findings.some(isOver))
    unlocked.findings = unlocked.findings.filter((finding) => !isOver(finding))
  if (code !== undefined) noteFindings(unlocked, [{ code, hash: issuedBy }])
}

/** Under a grant that has ended nothing is sealed, whatever kept it from being sealed before. */
export function dropSealingOfEnded(unlocked: Unlocked): void {
  if (unlocked.findings.length === 0) return
  for (const grant of unlocked.grants)
    if (!isGrantLive(grant, unlocked.now())) noteSealing(unlocked, grant, undefined)
}
