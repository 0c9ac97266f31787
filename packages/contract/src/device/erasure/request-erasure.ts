import type { StreamId } from '@cobijo/domain/journal/identifier'
import { isRefusal, refused } from '@cobijo/domain/journal/refusal'
import type { Refusal } from '@cobijo/domain/journal/refusal'
import { carryOutCommand } from '../cases/carry-out.ts'
import type { Saved } from '../saved.ts'
import { groupHere } from '../directory/directory-acts.ts'
import { listReferrals } from '../synchronisation/referral-lines.ts'
import type { Unlocked } from '../unlocked.ts'

/**
 * Asks whoever was given something of a case, its referrals included, to erase it. Refuses `not-found` where nothing was shared, and
 * what the command refuses.
 */
export async function requestErasure(
  unlocked: Unlocked,
  { stream, grant }: { readonly stream: StreamId; readonly grant?: StreamId },
): Promise<Saved | Refusal> {
  const { organisation } = unlocked.account.kept
  const back = groupHere(unlocked, 'casework')
  if (!back) return refused('group-key-missing')
  const about = new Set([
    stream,
    ...(await listReferrals(unlocked)).flatMap((line) =>
      line.direction === 'sent' && line.caseStream === stream ? [line.stream] : [],
    ),
  ])
  const one = unlocked.grants.find((each) => each.stream === grant)
  const given = unlocked.grants.filter(
    (each) =>
      each.grantor === organisation &&
      about.has(each.opens) &&
      (grant === undefined || each.recipientOrganisation === one?.recipientOrganisation),
  )
  if (given.length === 0) return refused('not-found')
  const entries: Saved['entries'][number][] = []
  for (const each of given) {
    const saved = await carryOutCommand(unlocked, 'request-erasure', {
      grant: each.stream,
      answerFeed: back.feed,
      answerGroup: back.id,
    })
    if (isRefusal(saved)) return saved
    entries.push(...saved.entries)
  }
  return { kind: 'saved', entries }
}
