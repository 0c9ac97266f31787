import type { Instant, MemberId, StreamId } from '@cobijo/domain/journal/identifier'
import { isRefusal, refused } from '@cobijo/domain/journal/refusal'
import type { Refusal } from '@cobijo/domain/journal/refusal'
import { decideOn } from './carry-out.ts'
import { describeSession } from '../describe-session.ts'
import type { CaseOpening } from './cases-api.ts'
import { ownOrganisation, streamsOf } from '../device-knowledge.ts'
import { newRandomId } from '../new-id.ts'
import { viewStreams } from '../stream-views.ts'
import { fetchIfReachable } from './open-case.ts'
import type { OpenedStream } from './open-stream.ts'
import { saveEntries } from '../unlocked.ts'
import type { Unlocked } from '../unlocked.ts'

const logKey = 'log-stream'

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
  const logs = [...(await streamsOf(account, ['work'])).keys()]
  for (const log of logs) await fetchIfReachable(unlocked, log)
  const opened = await viewStreams(unlocked, 'log', logs, openingsIn)
  return [...opened.values()]
    .flat()
    .filter((line) => line.stream === stream)
    .map(({ member, openedAt }) => ({
      member,
      memberName: memberNames.get(member) ?? '',
      openedAt,
    }))
    .sort((a, b) => b.openedAt - a.openedAt)
}

interface LoggedOpening {
  readonly stream: string
  readonly member: MemberId
  readonly openedAt: Instant
}

function openingsIn({ entries }: OpenedStream): readonly LoggedOpening[] {
  return entries.flatMap((entry) => {
    if (entry.kind !== 'entry' || entry.header?.type !== 'case-opened' || !entry.member) return []
    const { case: stream, openedAt } = entry.content.oversight ?? {}
    return typeof stream === 'string' && typeof openedAt === 'number'
      ? [{ stream, member: entry.member, openedAt }]
      : []
  })
}
