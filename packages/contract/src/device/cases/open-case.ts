import { foldCase } from '@cobijo/domain/case/case-file'
import { awaitedParts, liveGrants } from '@cobijo/domain/grant/grants'
import type { CaseCompartment } from '@cobijo/domain/journal/compartment'
import type { StreamId } from '@cobijo/domain/journal/identifier'
import type { KnownEntry } from '@cobijo/domain/journal/opened-entry'
import { refused } from '@cobijo/domain/journal/refusal'
import type { Refusal } from '@cobijo/domain/journal/refusal'
import { ServerRefused, ServerUnreachable } from '../../client/api-client.ts'
import { findHouse } from '../sharing/find-house.ts'
import { sharingOf } from '../sharing/case-sharing.ts'
import { clockGroundsOf } from './clock-grounds.ts'
import type { OpenedCase } from './cases-api.ts'
import { openKnownStream } from './open-known-stream.ts'
import { noteOpened } from '../directory/doubted-signers.ts'
import { dropMissing, noteFindings } from '../note-findings.ts'
import { listQueue } from '../synchronisation/outbox.ts'
import { erasedWholeAt, findErasure, forgetFetched } from '../erasure/forget-erased.ts'
import { orderReader } from '../erasure/read-erasures.ts'
import { findPurge, incomingGrants, purgeFetched } from '../sharing/purge-ended.ts'
import { fetchStream } from '../synchronisation/fetch-stream.ts'
import { noteColleaguesForOnCall } from '../unattended/late-on-call.ts'
import type { Unlocked } from '../unlocked.ts'

/** Fetches what the feeds announced of a case, verifies and folds it. Without a server it opens what is held. */
export async function openCase(
  unlocked: Unlocked,
  stream: StreamId,
): Promise<Omit<OpenedCase, 'referrals'> | Refusal> {
  await fetchIfReachable(unlocked, stream)
  await noteColleaguesForOnCall(unlocked, stream)
  const { entries, findings } = await openKnownStream(unlocked, stream)
  noteOpened(unlocked, stream, findings)
  if (entries.every(({ kind }) => kind === 'stub') && (await isErasedWhole(unlocked, stream)))
    return refused('case-erased')
  if (entries.length === 0 || entries.some(isOfGathering)) return refused('not-found')
  // Of what was purged nothing is left that names its stream.
  const file = { ...foldCase(entries, clockGroundsOf(unlocked, stream, entries)), stream }
  const { isOwn, wasLetIn } = await findHouse(unlocked, stream, entries)
  const ended = wasLetIn ? await accessEnded(unlocked, stream) : undefined
  return {
    kind: 'opened',
    file,
    isOwn,
    historyAwaited: historyAwaited(unlocked, stream),
    pendingWithdrawal: await hasPendingWithdrawal(unlocked, stream, ended !== undefined),
    sharing: await sharingOf(unlocked, file),
    accessEnded: ended,
  }
}

function isOfGathering(entry: KnownEntry): boolean {
  return entry.kind === 'entry' && entry.facts.family === 'gathering'
}

async function isErasedWhole({ account }: Unlocked, stream: StreamId): Promise<boolean> {
  const erasure = await findErasure(account.store, stream)
  return erasure !== undefined && erasedWholeAt(erasure) !== undefined
}

/** What was not as announced is noted wherever it is met: whoever asked may have been looking for something else. */
export async function fetchIfReachable(unlocked: Unlocked, stream: StreamId): Promise<void> {
  if (unlocked.account.token === undefined) return
  try {
    const { store } = unlocked.account
    const fetched = await fetchStream(store, unlocked.send, stream, orderReader(unlocked))
    if (fetched.received > 0) await purgeFetched(unlocked, stream)
    if (fetched.received > 0) await forgetFetched(unlocked, stream)
    dropMissing(unlocked, fetched.cameLate)
    noteFindings(unlocked, fetched.findings)
  } catch (fault) {
    if (!(fault instanceof ServerUnreachable) && !(fault instanceof ServerRefused)) throw fault
  }
}

/** What grants to this organisation promise of the past and nobody there has looked through to its end. */
function historyAwaited(unlocked: Unlocked, stream: StreamId): readonly CaseCompartment[] {
  const own = unlocked.account.kept.organisation
  const incoming = liveGrants(unlocked.grants, unlocked.now(), stream).filter(
    ({ grantor }) => grantor !== own,
  )
  return [...new Set(incoming.flatMap(awaitedParts))]
}

/**
 * A withdrawal that only this device knows stops nobody yet: the screen says so and asks to call. Where access has ended, the end of
 * what was told back only answers those who ended it: they know.
 */
async function hasPendingWithdrawal(
  unlocked: Unlocked,
  stream: StreamId,
  hasAccessEnded: boolean,
): Promise<boolean> {
  const isAnswer = (grant: StreamId): boolean =>
    hasAccessEnded &&
    unlocked.grants.some(({ stream: of, basis }) => of === grant && basis.kind === 'return')
  const queue = await listQueue(unlocked)
  return queue.some(
    ({ state, ends, stream: grant }) =>
      state !== 'acknowledged' && ends === stream && !isAnswer(grant),
  )
}

/** What had been opened to this organisation and is over; undefined where it never was, or is again. */
async function accessEnded(
  unlocked: Unlocked,
  stream: StreamId,
): Promise<OpenedCase['accessEnded']> {
  const purge = await findPurge(unlocked.account.store, stream)
  if (!purge) return undefined
  const asked = incomingGrants(unlocked, stream).flatMap(({ stream: grant, erasure }) =>
    erasure ? [{ grant, askedAt: erasure.askedAt, answers: erasure.answers }] : [],
  )
  return {
    endedAt: purge.endedAt,
    purgedAt: purge.purgedAt,
    isInCare: purge.isInCare === true,
    erasureAsked: asked,
  }
}
