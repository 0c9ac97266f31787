import type { CaseFile } from '@cobijo/domain/case/case-file'
import { liveGrants } from '@cobijo/domain/grant/grants'
import { grantsAbout } from '@cobijo/domain/grant/judge-grant'
import type { OrganisationId, StreamId } from '@cobijo/domain/journal/identifier'
import { foldKnownReferral } from './fold-known-referral.ts'
import { carryOutCommand } from '../cases/carry-out.ts'
import { openKnownStream } from '../cases/open-known-stream.ts'
import type { Unlocked } from '../unlocked.ts'

/**
 * Lets who accepted her count her under the code that she has here, once she agreed to be counted, before or after. A device of the
 * group that counts re-seals the code when it next follows its feed.
 */
export async function sharePersonCode(unlocked: Unlocked, file: CaseFile): Promise<void> {
  // Who would count her cannot say for her, by itself, that she agreed: nobody here is asked before this goes out.
  const { organisation } = unlocked.account.kept
  const isCounted = file.consents.some(
    ({ question, answer, current }) =>
      question.purpose === 'statistics' &&
      answer === 'given' &&
      current.every((said) => said.organisation === organisation),
  )
  if (!isCounted || file.stream === undefined) return
  for (const referral of await acceptedReferrals(unlocked, file)) {
    const counting = findCountingGroup(unlocked, referral.other)
    // A consulate is given who she is and nothing to count her by (W12).
    const isConsulate =
      unlocked.knowledge.organisations.get(referral.other)?.profile?.kind === 'consulate'
    if (!counting || isConsulate || isShared(unlocked, file.stream, counting.feed)) continue
    // Refused where this member may not, or she does not agree any more: another one will, or nobody.
    await carryOutCommand(unlocked, 'share-person-code', {
      case: file.stream,
      referral: referral.stream,
      recipientGroup: counting.id,
      feed: counting.feed,
    })
  }
}

/** Found by the grants over them, so that no referral of anybody else is opened for it. */
async function acceptedReferrals(
  unlocked: Unlocked,
  file: CaseFile,
): Promise<readonly { readonly stream: StreamId; readonly other: OrganisationId }[]> {
  const about = grantsAbout(file, unlocked.grants, unlocked.account.kept.organisation)
  const accepted: { stream: StreamId; other: OrganisationId }[] = []
  for (const stream of new Set(about.map(({ opens }) => opens))) {
    if (stream === file.stream) continue
    const { entries } = await openKnownStream(unlocked, stream)
    const referral = await foldKnownReferral(unlocked, stream, entries)
    const other = referral?.sent.recipientOrganisation as OrganisationId | undefined
    const isOurs = referral?.sender === unlocked.account.kept.organisation
    const isAbout = isOurs && referral.sent.case === file.stream
    if (isAbout && referral.state.value === 'accepted' && other) accepted.push({ stream, other })
  }
  return accepted
}

function findCountingGroup({ knowledge }: Unlocked, organisation: OrganisationId) {
  const kinds = knowledge.organisations.get(organisation)?.groupKinds ?? new Map()
  const groups = knowledge.directory.organisations.get(organisation)?.groups.values() ?? []
  return [...groups].find(({ id }) => kinds.get(id) === 'statistics')
}

function isShared(unlocked: Unlocked, opens: StreamId, feed: string): boolean {
  return liveGrants(unlocked.grants, unlocked.now(), opens).some((grant) => grant.feed === feed)
}
