import { isRefusal } from '@cobijo/domain/journal/refusal'
import { verifyFeedHead, verifyReceipt } from '@cobijo/sealing/server-key'
import { ServerRefused, ServerUnreachable } from '../../client/api-client.ts'
import { fromBase64url } from '../../wire/bytes.ts'
import type { FeedHead, ReceiptOnWire } from '../../wire/entries.ts'
import type { SyncReport } from '../device-api.ts'
import { reviewGrants } from '../sharing/review-grants.ts'
import { dropMissing } from '../note-findings.ts'
import { gatherKnowledge } from '../device-knowledge.ts'
import { fetchStream } from './fetch-stream.ts'
import { followFeeds, settleOutbox } from './follow-feeds.ts'
import type { Finding } from './follow-feeds.ts'
import { purgeEnded, purgesInViews } from '../sharing/purge-ended.ts'
import { readGrants, rereadGrants } from '../sharing/read-grants.ts'
import { holdForOnCall, reportEnvelopes } from '../unattended/on-call.ts'
import { movedStreams, takenUp, unfetchedStreams } from './moved-streams.ts'
import type { MovedStreams } from './moved-streams.ts'
import { pushOutbox } from './outbox.ts'
import { refreshViews } from '../cases/refresh-views.ts'
import { sendReseals } from '../sharing/send-reseals.ts'
import { completeHistories } from '../sharing/share-history.ts'
import { orderReader } from '../sharing/read-erasures.ts'
import { proveAtServer } from '../enrolment/sign-in.ts'
import { saveEntries } from '../unlocked.ts'
import type { Unlocked } from '../unlocked.ts'

/** One round: send what waits, follow the feeds, take up what they bring. Leaves everything as it was if there is no server. */
export function syncOnce(unlocked: Unlocked): Promise<SyncReport> {
  return unlocked.account.store.exclusively('synchronise', () => goRound(unlocked))
}

async function goRound(unlocked: Unlocked): Promise<SyncReport> {
  const { account, send } = unlocked
  try {
    account.token ??= await proveAgain(unlocked)
    if (account.token === undefined) return unreached(unlocked)
    const pushed = await pushOutbox(account.store, send, (receipt) =>
      coveredBy(receipt, account.kept.serverKey),
    )
    for (const hash of pushed.acknowledged) unlocked.sentHashes.add(hash)
    const resealed = await sendReseals(account.store, send)
    const followed = await followFeeds(account.store, send, (head) =>
      isSigned(head, account.kept.serverKey),
    )
    const findings: Finding[] = [...resealed, ...followed.findings]
    let received = 0
    const touched = new Map(await movedStreams(account.store))
    const kept = new Set(await unfetchedStreams(account.store))
    for (const stream of kept) {
      const fetched = await fetchStream(account.store, send, stream, orderReader(unlocked))
      received += fetched.received
      findings.push(...fetched.findings)
      dropMissing(unlocked, fetched.cameLate)
      if (fetched.cameLate.length > 0) touched.set(stream, fetched.family)
    }
    await takeUpMoved(unlocked, touched)
    await purgeEnded(unlocked, kept)
    await settleOutbox(account.store, followed.feeds)
    await introduceDevice(unlocked)
    if (followed.lines > 0) unlocked.names.fallBehind()
    await completeHistories(unlocked, touched)
    await reviewGrants(unlocked, touched)
    await reportEnvelopes(unlocked)
    await holdForOnCall(unlocked)
    await refreshViewsIfPossible(unlocked, touched)
    // Only now: a round that broke off before leaves all of it to the next one.
    await account.store.write(takenUp(touched.keys()))
    // Screens that were answered from what is held ask again, even where nothing has moved since.
    const isNews = !unlocked.online || unlocked.isServerMissed || touched.size > 0
    unlocked.online = true
    unlocked.isServerMissed = false
    unlocked.lastSyncAt = unlocked.now()
    unlocked.findings = dedupe([...unlocked.findings, ...findings, ...unlocked.knowledge.findings])
    if (isNews || followed.lines > 0 || pushed.acknowledged.length > 0) unlocked.onChange()
    return {
      reached: true,
      sent: pushed.acknowledged.length,
      received: followed.lines + received,
      findings: unlocked.findings,
    }
  } catch (fault) {
    if (!(fault instanceof ServerUnreachable) && !(fault instanceof ServerRefused)) throw fault
    // A token that ran out, or was ended elsewhere: proved anew at once, so that a revoked device hears of it now.
    if (fault instanceof ServerRefused && fault.status === 401)
      account.token = await proveAgain(unlocked)
    return unreached(unlocked)
  }
}

function unreached(unlocked: Unlocked): SyncReport {
  const wasOnline = unlocked.online
  unlocked.online = false
  if (wasOnline) unlocked.onChange()
  return { reached: false, sent: 0, received: 0, findings: unlocked.findings }
}

/** Opened without a server, or after the token ran out: signs in again with the keys that are open. */
async function proveAgain(unlocked: Unlocked): Promise<string | undefined> {
  const { account, send } = unlocked
  const { kept, accountKeys, deviceKey } = account
  const answer = await proveAtServer(kept, { account: accountKeys, device: deviceKey }, send)
  unlocked.isRevoked = isRefusal(answer) && answer.code === 'device-revoked'
  return answer === undefined || isRefusal(answer) ? undefined : answer.token
}

/** Views can be made by any device at any time: that they could not be made now says nothing about what was saved. */
async function refreshViewsIfPossible(unlocked: Unlocked, touched: MovedStreams): Promise<void> {
  const moved = [...touched.values()].filter((family) => family === undefined || family === 'case')
  const purges = await purgesInViews(unlocked.account.store)
  if (moved.length === 0 && purges.length === 0 && !unlocked.views.areDue) return
  try {
    await refreshViews(unlocked, moved.length)
  } catch (fault) {
    if (!(fault instanceof ServerUnreachable) && !(fault instanceof ServerRefused)) throw fault
    unlocked.views.areDue = true
  }
}

/** Only what moved is folded anew: who signs and holds keys where a statement came, otherwise the grants that lines came of. */
async function takeUpMoved(unlocked: Unlocked, touched: MovedStreams): Promise<void> {
  const isDirectoryMoved = [...touched.values()].some(
    (family) => family === 'organisation' || family === 'network',
  )
  if (isDirectoryMoved) return takeUp(unlocked)
  const grants = [...touched].flatMap(([stream, family]) => (family === 'grant' ? [stream] : []))
  await rereadGrants(unlocked, grants)
}

/** Folds directory and grants anew from what is held. */
export async function takeUp(unlocked: Unlocked): Promise<void> {
  unlocked.knowledge = await gatherKnowledge(unlocked.account, unlocked.knowledge)
  unlocked.grants = await readGrants(unlocked)
}

/** A new device says who it is as soon as it holds the stream that it says it in. */
async function introduceDevice(unlocked: Unlocked): Promise<void> {
  const { introduction } = unlocked.account
  if (!introduction || unlocked.introduced) return
  unlocked.introduced = true
  await saveEntries(unlocked, [introduction])
}

/** The hashes that a receipt by the pinned server key vouches for. */
export function coveredBy(
  receipt: ReceiptOnWire,
  serverKey: Uint8Array,
): ReadonlySet<string> | undefined {
  const bytes = fromBase64url(receipt.bytes)
  const verified = verifyReceipt({ bytes, signature: fromBase64url(receipt.signature) }, serverKey)
  return verified && new Set(verified.hashes)
}

function isSigned(head: FeedHead, serverKey: Uint8Array): boolean {
  return verifyFeedHead(
    { feed: head.feed, position: head.position, rolling: fromBase64url(head.rolling) },
    fromBase64url(head.signature),
    serverKey,
  )
}

function dedupe(findings: readonly Finding[]): readonly Finding[] {
  return [
    ...new Map(
      findings.map((finding) => [`${finding.code}/${finding.hash ?? ''}`, finding]),
    ).values(),
  ]
}
