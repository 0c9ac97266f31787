import type { StreamId } from '@cobijo/domain/journal/identifier'
import { isRefusal, refused } from '@cobijo/domain/journal/refusal'
import type { Refusal } from '@cobijo/domain/journal/refusal'
import { decideOn } from './carry-out.ts'
import { describeSession } from '../describe-session.ts'
import type { CaseOpening } from './cases-api.ts'
import { ownOrganisation, streamsOf } from '../device-knowledge.ts'
import { readLog } from './logged-lines.ts'
import type { LoggedOpening } from './logged-lines.ts'
import { fetchIfReachable } from './open-case.ts'
import { ownLog } from './own-log.ts'
import { saveEntries } from '../unlocked.ts'
import type { Unlocked } from '../unlocked.ts'

/**
 * Leaves the line of the log: once per member, case and sitting (design §4); where it could not be written, the next opening does. Whether
 * anything was written.
 */
export async function noteOpening(unlocked: Unlocked, stream: StreamId): Promise<boolean> {
  const { openedCases } = unlocked
  if (openedCases.has(stream)) return false
  openedCases.add(stream)
  let isNoted = false
  try {
    isNoted = await writeOpening(unlocked, stream)
    return isNoted
  } finally {
    if (!isNoted) openedCases.delete(stream)
  }
}

async function writeOpening(unlocked: Unlocked, stream: StreamId): Promise<boolean> {
  const { sitting } = unlocked
  const decision = await decideOn(unlocked, 'open-case', {
    case: stream,
    sitting,
    compartments: describeSession(unlocked).reads,
    log: await ownLog(unlocked.account.store),
  })
  if (isRefusal(decision)) return false
  return !isRefusal(await saveEntries(unlocked, decision.entries))
}

/** Who opened a case here, newest first, as honest clients wrote it. Refuses `officers-only`. */
export async function listCaseOpenings(
  unlocked: Unlocked,
  stream: StreamId,
): Promise<readonly CaseOpening[] | Refusal> {
  if (!describeSession(unlocked).officer) return refused('officers-only')
  const { account, knowledge } = unlocked
  const { memberNames } = ownOrganisation(knowledge, account.kept.organisation)
  const logs = [...(await streamsOf(account, ['work'])).keys()]
  for (const log of logs) await fetchIfReachable(unlocked, log)
  const opened: LoggedOpening[] = []
  for (const log of logs) opened.push(...(await readLog(unlocked, log)).openings)
  return opened
    .filter((line) => line.stream === stream)
    .map(({ member, openedAt }) => ({
      member,
      memberName: memberNames.get(member) ?? '',
      openedAt,
    }))
    .sort((a, b) => b.openedAt - a.openedAt)
}
