import type { CaseFile } from '@cobijo/domain/case/case-file'
import { liveGrants } from '@cobijo/domain/grant/grants'
import type { OrganisationId, StreamId } from '@cobijo/domain/journal/identifier'
import { carryOutCommand } from '../cases/carry-out.ts'
import type { ReferralLine } from '../device-api.ts'
import { listReferrals } from '../synchronisation/referral-lines.ts'
import type { Unlocked } from '../unlocked.ts'

/**
 * Lets who accepted her count her under the code that she has here, once she agreed to be counted, before or after. A device of the
 * group that counts re-seals the code when it next follows its feed.
 */
export async function sharePersonCode(unlocked: Unlocked, file: CaseFile): Promise<void> {
  const isCounted = file.consents.some(
    ({ question, answer }) => question.purpose === 'statistics' && answer === 'given',
  )
  if (!isCounted || file.stream === undefined) return
  for (const referral of await acceptedReferrals(unlocked, file.stream)) {
    const counting = findCountingGroup(unlocked, referral.other)
    if (!counting || isShared(unlocked, file.stream, counting.feed)) continue
    // Refused where this member may not, or she does not agree any more: another one will, or nobody.
    await carryOutCommand(unlocked, 'share-person-code', {
      case: file.stream,
      referral: referral.stream,
      recipientGroup: counting.id,
      feed: counting.feed,
    })
  }
}

async function acceptedReferrals(
  unlocked: Unlocked,
  stream: StreamId,
): Promise<readonly ReferralLine[]> {
  return (await listReferrals(unlocked)).filter(
    ({ direction, state, caseStream }) =>
      direction === 'sent' && state === 'accepted' && caseStream === stream,
  )
}

function findCountingGroup({ knowledge }: Unlocked, organisation: OrganisationId) {
  const kinds = knowledge.organisations.get(organisation)?.groupKinds ?? new Map()
  const groups = knowledge.directory.organisations.get(organisation)?.groups.values() ?? []
  return [...groups].find(({ id }) => kinds.get(id) === 'statistics')
}

function isShared(unlocked: Unlocked, opens: StreamId, feed: string): boolean {
  return liveGrants(unlocked.grants, unlocked.now(), opens).some((grant) => grant.feed === feed)
}
