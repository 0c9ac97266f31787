import { isGrantLive } from '@cobijo/domain/grant/grants'
import { refused } from '@cobijo/domain/journal/refusal'
import type { Refusal } from '@cobijo/domain/journal/refusal'
import { describeSession } from '../describe-session.ts'
import type { Unlocked } from '../unlocked.ts'
import type { OpenToOther } from './sharing-api.ts'

/** For whoever answers for the house: also what is open of a case that her own groups read nothing of. */
export function listOpenToOthers(unlocked: Unlocked): readonly OpenToOther[] | Refusal {
  if (!describeSession(unlocked).officer) return refused('officers-only')
  const at = unlocked.now()
  return unlocked.grants
    .filter(
      (grant) => grant.grantor === unlocked.account.kept.organisation && isGrantLive(grant, at),
    )
    .map(({ stream, opens, recipientOrganisation, compartments, basis, from, until }) => ({
      stream,
      opens,
      organisation: recipientOrganisation,
      compartments,
      basis: basis.kind,
      from,
      until,
    }))
    .sort((one, other) => other.from - one.from)
}
