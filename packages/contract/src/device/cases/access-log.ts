import type { Instant, MemberId, StreamId } from '@cobijo/domain/journal/identifier'
import { isRefusal, refused } from '@cobijo/domain/journal/refusal'
import type { Refusal } from '@cobijo/domain/journal/refusal'
import { decideOn } from './carry-out.ts'
import { describeSession } from '../describe-session.ts'
import type { CaseOpening } from '../device-api.ts'
import { openKnownStream, ownOrganisation, streamsOf } from '../device-knowledge.ts'
import { newRandomId } from '../new-id.ts'
import { fetchIfReachable } from './open-case.ts'
import { saveEntries } from '../unlocked.ts'
import type { Unlocked } from '../unlocked.ts'

const logKey = 'log-stream'

/** Leaves the line of the log: once per member, case and sitting (design §4). Whether anything was written. */
export async function noteOpening(unlocked: Unlocked, stream: StreamId): Promise<boolean> {
  const { sitting, openedCases } = unlocked
  if (openedCases.has(stream)) return false
  openedCases.add(stream)
  const decision = await decideOn(unlocked, 'open-case', {
    case: stream,
    sitting,
    compartments: describeSession(unlocked).reads,
    log: await logStream(unlocked),
  })
  if (isRefusal(decision)) return false
  return !isRefusal(await saveEntries(unlocked, decision.entries))
}

/** Each device has a stream of its own for it, so that nobody waits for anybody; officers read them together. */
async function logStream({ account: { store } }: Unlocked): Promise<StreamId> {
  const known = (await store.find('setting', logKey)) as StreamId | undefined
  if (known !== undefined) return known
  const stream = newRandomId<StreamId>()
  await store.write([{ put: 'setting', key: logKey, value: stream }])
  return stream
}

/** Who opened a case here, newest first, as honest clients wrote it. Refuses `officers-only`. */
export async function listCaseOpenings(
  unlocked: Unlocked,
  stream: StreamId,
): Promise<readonly CaseOpening[] | Refusal> {
  if (!describeSession(unlocked).officer) return refused('officers-only')
  const { account, knowledge } = unlocked
  const { memberNames } = ownOrganisation(knowledge, account.kept.organisation)
  const found: CaseOpening[] = []
  for (const log of (await streamsOf(account, ['work'])).keys()) {
    await fetchIfReachable(unlocked, log)
    const { entries } = await openKnownStream(account, knowledge, log)
    for (const entry of entries) {
      if (entry.kind !== 'entry' || entry.header?.type !== 'case-opened' || !entry.member) continue
      const { case: opened, openedAt } = entry.content.oversight ?? {}
      if (opened !== stream || typeof openedAt !== 'number') continue
      found.push(openingOf(entry.member, openedAt, memberNames))
    }
  }
  return found.sort((a, b) => b.openedAt - a.openedAt)
}

function openingOf(
  member: MemberId,
  openedAt: Instant,
  names: ReadonlyMap<MemberId, string>,
): CaseOpening {
  return { member, memberName: names.get(member) ?? '', openedAt }
}
