import { groupJoined } from '@cobijo/domain/organisation/group-joined'
import { memberAdmitted } from '@cobijo/domain/organisation/member-admitted'
import { isRefusal, refused } from '@cobijo/domain/journal/refusal'
import type { Refusal } from '@cobijo/domain/journal/refusal'
import { fromHexadecimal } from '@cobijo/sealing/bytes'
import { holdersOf } from '@cobijo/sealing/directory/directory'
import type { Organisation } from '@cobijo/sealing/directory/directory'
import { readmitMember } from '@cobijo/sealing/recovery/readmit-member'
import type { Readmission } from '../directory/directory-api.ts'
import type { Saved } from '../saved.ts'
import { ownOrganisation } from '../device-knowledge.ts'
import {
  claimOf,
  findCompared,
  findOwn,
  networkHeads,
  rotations,
  writing,
} from '../directory/directory-acts.ts'
import { saveEntries } from '../unlocked.ts'
import type { Unlocked } from '../unlocked.ts'

/**
 * Takes back a member who lost device and kit, once her words were compared (design §3): new keys under her id, the keys of the groups
 * that she was in, and the end of all that her old keys certified. With `changeKeys` those groups get new keys at once, so that the
 * lost device opens nothing that is written from now on; where her keys were ended before, that was done then. Remark `group-key-missing`: a group of hers whose key is not here has to
 * be given by somebody who is in it.
 */
export async function readmit(
  unlocked: Unlocked,
  { member, changeKeys, compared }: Readmission,
): Promise<Saved | Refusal> {
  const pending = await findCompared(unlocked, { member, compared })
  if (isRefusal(pending)) return pending
  const own = findOwn(unlocked)
  const known = own?.members.get(member)
  if (!own || !known) return refused('member-unknown', { field: 'member' })
  const { ring } = unlocked.knowledge
  const claim = claimOf(pending.join)
  const seenInNetwork = await networkHeads(unlocked)
  const { memberNames, awaitedBack } = ownOrganisation(unlocked.knowledge, own.id)
  const groups = awaitedBack.get(member)
  const facts = readmitMember(own, claim, { ring, seenInNetwork, groups })
  if (isRefusal(facts)) return facts
  const memberName = memberNames.get(member) ?? pending.name
  const isAwaited = known.state === 'removed'
  const hers = [...own.groups.values()].filter((group) =>
    isAwaited ? groups?.includes(group.id) === true : holdersOf(group).includes(member),
  )
  const renewed: Organisation = {
    ...own,
    members: new Map(own.members).set(member, {
      ...known,
      state: 'current',
      sign: fromHexadecimal(claim.member.sign),
      box: fromHexadecimal(claim.member.box),
    }),
  }
  const [admitted, ...joinings] = facts
  if (!admitted) return refused('member-unknown', { field: 'member' })
  const saved = await saveEntries(unlocked, [
    writing(own, memberAdmitted, admitted, { memberName }),
    // Of whom was awaited back the groups were given new keys when hers ended.
    ...(changeKeys && !isAwaited
      ? rotations(unlocked, renewed, hers)
      : joinings.map((said) => writing(own, groupJoined, said, {}))),
  ])
  if (isRefusal(saved)) return saved
  const isComplete = hers.every(({ id }) => ring.currentKeys(id))
  return isComplete ? saved : { ...saved, remarks: ['group-key-missing'] }
}
