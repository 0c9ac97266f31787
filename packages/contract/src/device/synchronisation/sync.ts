import { picturesDueAgain } from '../attachments/chunk-rows.ts'
import { sendChunks } from '../attachments/send-chunks.ts'
import type { Family } from '@cobijo/domain/journal/facts'
import type { EntryHash, FeedId, StreamId } from '@cobijo/domain/journal/identifier'
import { isRefusal } from '@cobijo/domain/journal/refusal'
import { verifyFeedHead } from '@cobijo/sealing/server-key'
import { isUnanswered, ServerRefused, ServerUnreachable } from '../../client/api-client.ts'
import { fromBase64url } from '../../wire/bytes.ts'
import type { FeedHead, ReceiptOnWire } from '../../wire/entries.ts'
import type { SyncReport } from './synchronisation-api.ts'
import { areOwnKeysEnded, hearOfOwnEnding } from '../directory/own-ending.ts'
import { reviewGrants } from '../sharing/review-grants.ts'
import { dropMissing, dropSettled, findingName, forgetMissing, keepOnly } from '../note-findings.ts'
import { exchangeLettersInRound } from '../complaints/follow-complaints.ts'
import { gatherKnowledge } from '../device-knowledge.ts'
import { fetchStream } from './fetch-stream.ts'
import { followFeeds } from './follow-feeds.ts'
import type { Finding } from '../finding.ts'
import type { Followed } from './follow-feeds.ts'
import { purgeEnded, purgesInViews } from '../sharing/purge-ended.ts'
import { lesseningsInViews } from '../sharing/purge-narrowed.ts'
import { rereadGrants, takeUpGrants } from '../sharing/read-grants.ts'
import { holdForOnCall, reportEnvelopes } from '../unattended/on-call.ts'
import { sealLateForOnCall } from '../unattended/late-on-call.ts'
import { takeOverIntake } from '../unattended/take-over-intake.ts'
import { learnReleaseKey } from '../unattended/release-key.ts'
import { dropTakenUpTwice, streamsOfReused, wordsHeldBack } from '../late/taken-up-twice.ts'
import {
  findTakenUp,
  leaveToDo,
  movedStreams,
  newTakenUp,
  takenUp,
  unfetchedStreams,
} from './moved-streams.ts'
import type { MovedStreams } from './moved-streams.ts'
import { pushOutbox } from './outbox.ts'
import type { QueuedEntry } from './outbox.ts'
import { coveredBy, readReceipt } from './read-receipt.ts'
import type { DeviceStore } from '../store/device-store.ts'
import { listGroup } from '../cases/case-feed.ts'
import { lookAnew, refreshViews } from '../cases/refresh-views.ts'
import { isSetAside, listForked, mendChains } from './repair/mend-chains.ts'
import { queueLost } from './repair/send-lost.ts'
import { forgetDeliveries, hearOfFetching } from './save-states.ts'
import { settleQueue } from './repair/settle-queue.ts'
import { surelyReached } from './server-clock.ts'
import { Steps, isLocked } from './steps.ts'
import type { Attempt } from './steps.ts'
import { codeOfFault } from '../fault-code.ts'
import { sendReseals } from '../sharing/send-reseals.ts'
import { completeHistories } from '../sharing/share-history.ts'
import { erasuresInViews, takeUpErasures } from '../erasure/forget-erased.ts'
import { handInOrders } from '../erasure/hand-in-orders.ts'
import { orderReader } from '../erasure/read-erasures.ts'
import { beginLook, settleDoubted } from '../directory/doubted-signers.ts'
import { introduceDevice } from '../enrolment/introduce-device.ts'
import { proveAtServer } from '../enrolment/sign-in.ts'
import { keysOf } from '../stream-views.ts'
import type { Unlocked } from '../unlocked.ts'

/**
 * One round: send what waits, follow the feeds, take up what they bring. Leaves everything as it was if there is no server. What this
 * device itself cannot do (no room, a damaged row) is told as a trouble and done again next time; the rest of the round goes on.
 */
export async function syncOnce(unlocked: Unlocked): Promise<SyncReport> {
  const steps = new Steps()
  try {
    return await unlocked.account.store.exclusively('synchronise', () => goRound(unlocked, steps))
  } catch (fault) {
    if (isLocked(fault)) throw fault
    steps.note(codeOfFault(fault))
    return { reached: unlocked.online, sent: 0, received: 0, findings: unlocked.findings }
  } finally {
    const before = unlocked.troubles.join()
    unlocked.troubles = steps.troubles
    if (unlocked.troubles.join() !== before) unlocked.onChange()
  }
}

async function goRound(unlocked: Unlocked, steps: Steps): Promise<SyncReport> {
  const { account, send } = unlocked
  const { attempt } = steps
  const foundBefore = namesOf(unlocked.findings)
  try {
    account.token ??= await proveAgain(unlocked)
    if (account.token === undefined) return unreached(unlocked)
    const findings: Finding[] = []
    // Before anything is sent of a person whom an officer ordered to be erased while this device was away.
    const wasAway = !unlocked.online || unlocked.lastSyncAt === undefined
    if (wasAway || unlocked.unheardRounds > 0) {
      const failed = steps.failed
      findings.push(...(await attempt(() => hearOfErasures(unlocked, attempt), [])))
      unlocked.unheardRounds = steps.failed === failed ? 0 : unlocked.unheardRounds + 1
    }
    // Not for ever: a withdrawal waits here too.
    const isHeldBack = unlocked.unheardRounds > 0 && unlocked.unheardRounds < mostUnheard
    const sent = isHeldBack ? nothingSent() : await sendWaiting(unlocked, steps)
    findings.push(...sent.forked.map(({ hash }): Finding => ({ code: 'sequence-forked', hash })))
    const look = beginLook(unlocked)
    const failedBefore = steps.failed
    const followed = await attempt<Followed | undefined>(
      () =>
        followFeeds(
          account.store,
          send,
          (head) => isSigned(head, account.kept.serverKey),
          attempt,
          surelyReached(unlocked),
        ),
      undefined,
    )
    findings.push(...(followed?.findings ?? []))
    const linesCame = followed?.lines ?? 0
    const lost = await attempt(() => queueLost(unlocked, sent.acknowledged), nothingLost)
    findings.push(...lost.findings)
    let isRequeued = sent.isRequeued
    if (lost.isDone) {
      // A case that was opened before this round asked for lines that the older copy does not have.
      forgetMissing(unlocked)
      const sentAgain = await sendWaiting(unlocked, steps)
      sent.acknowledged.push(...sentAgain.acknowledged)
      isRequeued ||= sentAgain.isRequeued
      await attempt(
        async () => account.store.write(await picturesDueAgain(account.store)),
        undefined,
      )
      lookAnew(unlocked.views)
      unlocked.names.startAnew()
      await attempt(() => unlocked.caseLines.startAnew(unlocked, listGroup(unlocked)), undefined)
    }
    // After what they cite, also where a server lost that.
    const reseals = await attempt(() => sendReseals(account.store, send, attempt), undefined)
    if (reseals) {
      findings.push(...reseals.findings)
      keepOnly(unlocked, 'reseal-refused', (hash) => reseals.unanswered.has(hash))
    }
    let received = 0
    const failedBeforeTakingUp = steps.failed
    const touched = new Map(await attempt(() => movedStreams(account.store), new Map()))
    const mark = await attempt(() => findTakenUp(account.store), unlocked.takenUp)
    const isTakenUpElsewhere = mark !== unlocked.takenUp
    const kept = new Set([
      ...(await attempt(() => unfetchedStreams(account.store), [])),
      ...sent.forked.map(({ stream }) => stream),
      ...(await attempt(() => streamsOfReused(account.store), [])),
    ])
    let isDirectoryDue = false
    for (const stream of directoryFirst(kept, touched)) {
      // Who may order an erasure must be known before anything is fetched that one may have taken.
      if (isDirectoryDue && !isOfDirectory(touched.get(stream))) {
        isDirectoryDue = false
        await attempt(() => takeUp(unlocked), undefined)
      }
      const fetched = await attempt(
        () => fetchStream(account.store, send, stream, orderReader(unlocked)),
        nothingFetched,
      )
      received += fetched.received
      isDirectoryDue ||= fetched.received > 0 && isOfDirectory(touched.get(stream))
      findings.push(...fetched.findings)
      dropMissing(unlocked, fetched.cameLate)
      if (fetched.cameLate.length > 0) touched.set(stream, fetched.family)
    }
    await attempt(() => dropTakenUpTwice(unlocked), undefined)
    const wasAwayOrMissed =
      !unlocked.online || unlocked.isServerMissed || unlocked.lastSyncAt === undefined
    const isFollowing = followed && followed.feeds.length > 0
    const takingUp = [
      async () => {
        // Nobody whose keys ended: what came to her store would be out of every order's reach.
        if (isFollowing) await takeOverIntake(unlocked)
      },
      () => (isTakenUpElsewhere ? takeUp(unlocked) : takeUpMoved(unlocked, touched)),
      () => {
        const lagMs = steps.failed === failedBefore ? followed?.lagMs : undefined
        if (lagMs !== undefined) unlocked.look = { askedAt: look.askedAt, lagMs }
        return settleDoubted(unlocked, { ...look, lagMs })
      },
      () => takeUpErasures(unlocked),
      () => handInOrders(unlocked),
      () => purgeEnded(unlocked, kept, touched),
      async () => {
        if (followed) findings.push(...(await settle(unlocked, followed.feeds)))
      },
      async () => {
        // No feed has brought back yet what it says of itself, and it writes from now on.
        if (await introduceDevice(unlocked)) await takeUp(unlocked)
      },
      async () => {
        if (linesCame > 0) unlocked.names.fallBehind()
      },
      () => completeHistories(unlocked, touched),
      () => reviewGrants(unlocked, touched),
      () => reportEnvelopes(unlocked),
      () => learnReleaseKey(unlocked, followed?.releaseGeneration),
      () => sealLateForOnCall(unlocked),
      // It looks through every case: only where something came, or may have been missed.
      async () => {
        if (wasAwayOrMissed || touched.size > 0) await holdForOnCall(unlocked)
      },
      () => refreshViewsIfPossible(unlocked, touched),
      () => sendChunks(unlocked, steps),
      async () => {
        if (isFollowing) await exchangeLettersInRound(unlocked)
      },
      // Last: what waited was handed in first, and an officer can take it up.
      async () => {
        if (followed?.saysKeysEnded === true) await hearOfEnding(unlocked, steps)
      },
    ]
    for (const step of takingUp) await attempt<unknown>(step, undefined)
    // Only now: a round that broke off, or could not do all of it, leaves it to the next one.
    if (steps.failed === failedBeforeTakingUp)
      await attempt(async () => {
        const made = newTakenUp(touched)
        await account.store.write(takenUp(touched, made))
        unlocked.takenUp = made ?? mark
      }, undefined)
    // Screens that were answered from what is held ask again, even where nothing has moved since.
    const isNews =
      !unlocked.online || unlocked.isServerMissed || touched.size > 0 || isTakenUpElsewhere
    unlocked.online = true
    unlocked.isServerMissed = false
    unlocked.isFollowing = isFollowing
    unlocked.lastSyncAt = unlocked.now()
    unlocked.findings = dedupe([...unlocked.findings, ...findings, ...unlocked.knowledge.findings])
    const isQueueMoved = isRequeued || sent.acknowledged.length > 0 || lost.isDone
    if ([...touched.values()].includes('grant')) forgetDeliveries(unlocked)
    const isFetched = await attempt(() => hearOfFetching(unlocked), false)
    const isFound = namesOf(unlocked.findings) !== foundBefore
    if (isNews || linesCame > 0 || isQueueMoved || isFetched || isFound) unlocked.onChange()
    return {
      reached: true,
      sent: sent.acknowledged.length,
      received: linesCame + received,
      findings: unlocked.findings,
    }
  } catch (fault) {
    if (!isUnanswered(fault)) throw fault
    // A token that ran out, or was ended elsewhere: proved anew at once, so that a revoked device hears of it now.
    if (fault instanceof ServerRefused && fault.status === 401)
      account.token = await proveAgain(unlocked)
    return unreached(unlocked)
  }
}

function isOfDirectory(family: Family | undefined): boolean {
  return family === 'organisation' || family === 'network'
}

function directoryFirst(streams: Iterable<StreamId>, families: MovedStreams): StreamId[] {
  const isLater = (stream: StreamId) => (isOfDirectory(families.get(stream)) ? 0 : 1)
  return [...streams].sort((one, other) => isLater(one) - isLater(other))
}

/** Then it is told as a trouble, and what waits goes out all the same. */
const mostUnheard = 4

interface Sent {
  readonly acknowledged: EntryHash[]
  readonly forked: readonly QueuedEntry[]
  /** Something waits under another hash, or was refused for what it is: whoever saved it hears so though nothing else moves. */
  readonly isRequeued: boolean
}

const nothingSent = (): Sent => ({ acknowledged: [], forked: [], isRequeued: false })
const nothingLost = { isDone: false, findings: [] as readonly Finding[] }
const nothingFetched = { received: 0, family: undefined, findings: [], cameLate: [] }
/** Each bad entry in one chain takes one more go; what is left waits for the next round. */
const mostGoes = 5

/** Sends what waits. What stood behind an entry that the server refused takes its number and is sent as well. */
async function sendWaiting(unlocked: Unlocked, steps: Steps): Promise<Sent> {
  const { account, send } = unlocked
  const { attempt } = steps
  const acknowledged: EntryHash[] = []
  const forked = new Map<StreamId, QueuedEntry>()
  let isRequeued = false
  const { device, member } = account.kept
  const author = { device, member, deviceKey: account.deviceKey.privateKey }
  const covers = (receipt: ReceiptOnWire) => coveredBy(receipt, account.kept.serverKey)
  for (let go = 1; go <= mostGoes; go += 1) {
    const pushed = await attempt(() => pushOutbox(account.store, send, covers, attempt), undefined)
    if (!pushed) break
    if (pushed.damaged > 0) steps.note('device-row-damaged')
    for (const hash of pushed.acknowledged) unlocked.sentHashes.add(hash)
    acknowledged.push(...pushed.acknowledged)
    isRequeued ||= pushed.refused.some(isSetAside)
    for (const each of await attempt(() => listForked(account.store), []))
      forked.set(each.stream, each)
    const mended = await attempt(
      async () =>
        mendChains(account.store, author, pushed.unsettled, await wordsHeldBack(unlocked)),
      undefined,
    )
    isRequeued ||= mended !== undefined && mended.signedAnew > 0
    // What only has to wait for another entry is asked for once more, not over and over.
    if (!mended || (mended.signedAnew === 0 && (mended.sentAgain === 0 || go > 1))) break
  }
  return { acknowledged, forked: [...forked.values()], isRequeued }
}

/** Feeds are written within moments. After so long one keeps an entry back, or the server cannot write them. */
const overdueMs = 10 * 60_000

function settle(unlocked: Unlocked, feeds: readonly FeedId[]): Promise<readonly Finding[]> {
  const { account, clock, now } = unlocked
  return settleQueue(account.store, feeds, async (hash) => {
    const receipt = (await account.store.find('receipt', hash)) as ReceiptOnWire | undefined
    const signed = receipt && readReceipt(receipt, account.kept.serverKey)
    const serverNow = now() - (clock.aheadMs ?? 0)
    return signed !== undefined && serverNow - signed.receivedAt > overdueMs
  })
}

async function hearOfErasures(unlocked: Unlocked, attempt: Attempt): Promise<readonly Finding[]> {
  const { account, send } = unlocked
  if (!(await hasWaiting(account.store))) return []
  const isHead = (head: FeedHead): boolean => isSigned(head, account.kept.serverKey)
  const at = surelyReached(unlocked)
  const followed = await followFeeds(account.store, send, isHead, attempt, at)
  const findings = [...followed.findings]
  for (const stream of await unfetchedStreams(account.store)) {
    const fetched = await attempt(
      () => fetchStream(account.store, send, stream, orderReader(unlocked)),
      nothingFetched,
    )
    findings.push(...fetched.findings)
    dropMissing(unlocked, fetched.cameLate)
    if (fetched.cameLate.length > 0)
      await account.store.write(leaveToDo(stream, fetched.family, false))
  }
  await takeUpErasures(unlocked)
  return findings
}

async function hearOfEnding(unlocked: Unlocked, steps: Steps): Promise<void> {
  if (areOwnKeysEnded(unlocked)) return
  if (await hearOfOwnEnding(unlocked, unlocked.send)) return takeUp(unlocked)
  steps.note('ending-not-proved')
}

async function hasWaiting(store: DeviceStore): Promise<boolean> {
  return (await store.list('outbox', '')).some(
    ({ value }) => (value as QueuedEntry).state === 'waiting',
  )
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
  const isSomethingGone =
    (await purgesInViews(unlocked.account.store)).length > 0 ||
    (await lesseningsInViews(unlocked.account.store)).length > 0 ||
    (await erasuresInViews(unlocked.account.store)).length > 0
  if (moved.length === 0 && !isSomethingGone && !unlocked.views.areDue) return
  try {
    await refreshViews(unlocked, moved.length)
  } catch (fault) {
    Object.assign(unlocked.views, { areDue: true, isBrokenOff: true })
    if (!(fault instanceof ServerUnreachable) && !(fault instanceof ServerRefused)) throw fault
  }
}

/** Only what moved is folded anew: who signs and holds keys where a statement came, otherwise the grants that lines came of. */
async function takeUpMoved(unlocked: Unlocked, touched: MovedStreams): Promise<void> {
  const isDirectoryMoved = [...touched.values()].some(isOfDirectory)
  if (isDirectoryMoved) return takeUp(unlocked)
  const movedOf = (meant: Family) =>
    [...touched].flatMap(([stream, family]) => (family === meant ? [stream] : []))
  await rereadGrants(unlocked, movedOf('grant'), new Set(movedOf('referral')))
}

/** Folds directory and grants anew from what is held. */
export async function takeUp(unlocked: Unlocked): Promise<void> {
  const before = unlocked.knowledge
  unlocked.knowledge = await gatherKnowledge(unlocked.account, before)
  dropSettled(unlocked, before.findings)
  // A card of a device that ended, or under a key that came, is another now than when it was looked at.
  if (keysOf(before) !== keysOf(unlocked.knowledge)) lookAnew(unlocked.views)
  await takeUpGrants(unlocked)
}

function isSigned(head: FeedHead, serverKey: Uint8Array): boolean {
  return verifyFeedHead(
    { feed: head.feed, position: head.position, rolling: fromBase64url(head.rolling) },
    fromBase64url(head.signature),
    serverKey,
  )
}

function dedupe(findings: readonly Finding[]): readonly Finding[] {
  return [...new Map(findings.map((finding) => [findingName(finding), finding])).values()]
}

function namesOf(findings: readonly Finding[]): string {
  return findings.map(findingName).sort().join()
}
