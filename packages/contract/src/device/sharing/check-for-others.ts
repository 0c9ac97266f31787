import { grantChecked } from '@cobijo/domain/grant/grant-checked'
import type { Grant } from '@cobijo/domain/grant/grants'
import { readerOfGrant, routingOf } from '@cobijo/domain/grant/outside-reader'
import { saveEntries } from '../unlocked.ts'
import type { Unlocked } from '../unlocked.ts'
import { isCheckedByOther, membersReading, membersWhoCanLook } from './checked-by-other.ts'

/** Says that a grant rests on what it says, for colleagues who re-seal a part of it and do not read her care, where there are any and nobody has. */
export async function checkForOthers(unlocked: Unlocked, grant: Grant): Promise<void> {
  const { member } = unlocked.account.kept
  const able = membersWhoCanLook(unlocked, grant)
  const isNeeded = [...membersReading(unlocked, grant.compartments)].some((each) => !able.has(each))
  if (!isNeeded || grant.issuer === member || isCheckedByOther(unlocked, grant)) return
  await saveEntries(unlocked, [
    {
      stream: grant.stream,
      entryType: grantChecked,
      content: { ...routingOf(grant), grant: grant.issuedBy },
      occurredAt: undefined,
      outside: [readerOfGrant(grant)],
    },
  ])
}
