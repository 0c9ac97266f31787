import { grantNarrowed } from '@cobijo/domain/grant/grant-narrowed'
import { narrowerThan } from '@cobijo/domain/grant/narrow-grant'
import type { Narrower } from '@cobijo/domain/grant/narrow-grant'
import { grantsAbout } from '@cobijo/domain/grant/judge-grant'
import { liveGrants } from '@cobijo/domain/grant/grants'
import type { Grant } from '@cobijo/domain/grant/grants'
import { issuedAs } from '@cobijo/domain/grant/issued-as'
import { readerOfGrant, routingOf } from '@cobijo/domain/grant/outside-reader'
import { returnOpened } from '@cobijo/domain/grant/return-opened'
import { returnStopped } from '@cobijo/domain/grant/return-stopped'
import type { CaseFile } from '@cobijo/domain/case/case-file'
import type { StreamId } from '@cobijo/domain/journal/identifier'
import { isRefusal } from '@cobijo/domain/journal/refusal'
import { mayIssue } from '@cobijo/domain/command/commands'
import { actorOf, carryOutCommand } from '../cases/carry-out.ts'
import { fetchIfReachable } from '../cases/open-case.ts'
import type { MovedStreams } from '../synchronisation/moved-streams.ts'
import { checkForOthers } from './check-for-others.ts'
import { caseOfReferral, familyOf, grantJudge } from './judge-grants.ts'
import { whyMoreAwaited } from './more-awaited.ts'
import { incomingGrants } from './purge-ended.ts'
import { rereadGrants } from './read-grants.ts'
import { sharePersonCode } from './share-person-code.ts'
import { referralsWith } from './ways-back.ts'
import { surelyPast } from '../synchronisation/server-clock.ts'
import { dropUndecided, noteUndecided, undecidedAgain } from './undecided-grants.ts'
import { saveEntries } from '../unlocked.ts'
import type { Unlocked } from '../unlocked.ts'

/**
 * Ends grants of this organisation that rest on nothing that stands, wherever the withdrawal was written, and emergencies that nobody
 * reviewed in time (BR-40, BR-42); narrows those of which she said less since; says of the others that they were checked; issues what lets who accepted her count her once. Whoever may does it at the next sync. Opens the
 * cases that what moved is about, and no other.
 */
export async function reviewGrants(unlocked: Unlocked, touched: MovedStreams): Promise<void> {
  const at = unlocked.now()
  const { organisation } = unlocked.account.kept
  const judging = grantJudge(unlocked, (stream) => fetchIfReachable(unlocked, stream))
  // An end is final, and an empty battery sets clocks wrong: what is over by time is over by both clocks.
  const byBothClocks = grantJudge(unlocked, undefined, () => surelyPast(unlocked))
  const own = unlocked.grants.filter(({ grantor }) => grantor === organisation)
  const judged = new Set<StreamId>()
  const settle = async (grant: Grant): Promise<void> => {
    if (judged.has(grant.stream)) return
    judged.add(grant.stream)
    // Together with another one that rests on the same consent.
    if (unlocked.grants.some(({ stream, hasEnded }) => stream === grant.stream && hasEnded)) return
    const judgement = await judging.judge(grant)
    const isForLater = judgement.kind === 'undecided' && judgement.code === 'case-not-whole'
    await (isForLater ? noteUndecided : dropUndecided)(unlocked, grant)
    // Before the others are told that it was checked: they go by what is left.
    if (judgement.kind === 'stands') await narrow(unlocked, grant, judgement)
    if (judgement.kind === 'stands' && judgement.isByOthersWord !== true)
      await checkForOthers(unlocked, grant)
    if (judgement.kind === 'stands' && judgement.stopsReturn)
      await sayOfReturn(unlocked, grant, returnStopped)
    // Only who could have issued it so from the beginning.
    if (judgement.kind === 'stands' && judgement.opensReturn && mayGrant(unlocked, grant))
      await sayOfReturn(unlocked, grant, returnOpened)
    const isOver = judgement.kind === 'over'
    // In this house's own words, before the others' go with what they were let tell: else its old yes would stand again.
    const isTakenBack =
      (judgement.kind === 'stands' && grant.endAsked) ||
      (isOver && isTakenBackElsewhere(await judging.caseOf(grant.opens), grant))
    if (isTakenBack && (await takeBack(unlocked, grant))) return
    if (!isOver && !isRefusal(judgement)) return
    if (isOver && (await byBothClocks.judge(grant)).kind === 'stands') return
    // Refused where this member may not: another one will.
    await carryOutCommand(unlocked, 'end-grant', { grant: grant.stream })
  }
  // Looked at once more: by now all feeds were followed, and her admission to the group may have come by one of them.
  await rereadGrants(
    unlocked,
    unlocked.strayGrants.map(({ stream }) => stream),
  )
  for (const { stream } of unlocked.strayGrants)
    if ((await whyMoreAwaited(unlocked, stream)) === undefined)
      await carryOutCommand(unlocked, 'end-grant', { grant: stream })
  await openReturns(unlocked, touched)
  const shared = new Set(own.map(({ opens }) => opens))
  for (const stream of await casesMeant(unlocked, touched)) {
    if (!shared.has(stream)) continue
    const file = await judging.caseOf(stream)
    const about = grantsAbout(file, unlocked.grants, organisation)
    for (const grant of liveGrants(about, at)) await settle(grant)
    await sharePersonCode(unlocked, file)
  }
  const again = await undecidedAgain(unlocked, liveGrants(own, at))
  for (const grant of liveGrants(own, at)) {
    const isOverdue = (grant.basis.reviewBy ?? Infinity) <= at
    const isAnswerMoved = touched.has((grant.basis.answers ?? '') as StreamId)
    const isMoved = isAnswerMoved || touched.has(grant.stream) || again.has(grant.stream)
    if (isOverdue || isMoved || (await isOfMovedFamily(unlocked, grant, touched)))
      await settle(grant)
  }
}

/** What opens a family hangs on what opens each of its people to the same group. */
async function isOfMovedFamily(
  unlocked: Unlocked,
  { feed, opens }: Grant,
  touched: MovedStreams,
): Promise<boolean> {
  const isMoved = unlocked.grants.some((each) => each.feed === feed && touched.has(each.stream))
  return isMoved && (await familyOf(unlocked, opens)) === 'gathering'
}

/** She took what the grant rests on back, and only another house wrote that down. */
function isTakenBackElsewhere({ consents }: CaseFile, { basis, grantor }: Grant): boolean {
  const cited = consents.find(({ history }) => history.some(({ id }) => id === basis.consent))
  const refusals = cited?.current.filter(
    ({ value }) => value === 'declined' || value === 'withdrawn',
  )
  return (
    refusals !== undefined &&
    refusals.length > 0 &&
    refusals.every(({ organisation }) => organisation !== grantor)
  )
}

/** Ends with it all that rests on that consent. Whether it was saved: a member who may not leaves it to another one. */
async function takeBack(unlocked: Unlocked, { basis, opens }: Grant): Promise<boolean> {
  if (basis.consent === undefined) return false
  const consents = [basis.consent]
  return !isRefusal(await carryOutCommand(unlocked, 'withdraw-consent', { case: opens, consents }))
}

/** What moved is a case, or a referral or grant about one. */
async function casesMeant(
  unlocked: Unlocked,
  touched: MovedStreams,
): Promise<ReadonlySet<StreamId>> {
  const meant = new Set<StreamId>()
  const opened = new Map(unlocked.grants.map(({ stream, opens }) => [stream, opens]))
  for (const [moved, told] of touched) {
    const stream = opened.get(moved) ?? moved
    const family = (stream === moved ? told : undefined) ?? (await familyOf(unlocked, stream))
    const about = family === 'referral' ? await caseOfReferral(unlocked, stream) : stream
    if (about !== undefined) meant.add(about)
  }
  return meant
}

async function narrow(unlocked: Unlocked, grant: Grant, said: Narrower): Promise<void> {
  const content = narrowerThan(grant, said)
  if (content === undefined) return
  const outside = [readerOfGrant(grant)]
  await saveEntries(unlocked, [
    { stream: grant.stream, entryType: grantNarrowed, content, occurredAt: undefined, outside },
  ])
  await rereadGrants(unlocked, [grant.stream])
}

/** Whether they may tell back: a neutral word to them, never why. */
async function sayOfReturn(
  unlocked: Unlocked,
  grant: Grant,
  entryType: typeof returnStopped | typeof returnOpened,
): Promise<void> {
  const outside = [readerOfGrant(grant)]
  const content = routingOf(grant)
  await saveEntries(unlocked, [
    { stream: grant.stream, entryType, content, occurredAt: undefined, outside },
  ])
}

function mayGrant(unlocked: Unlocked, grant: Grant): boolean {
  return mayIssue(actorOf(unlocked).groups, issuedAs(grant))
}

/** She agreed only after she was taken on here that they are told how she fares, or only after an emergency: from now on they are. */
async function openReturns(unlocked: Unlocked, touched: MovedStreams): Promise<void> {
  const told = liveGrants(incomingGrants(unlocked), unlocked.now()).filter(
    ({ stream, tellsBack }) => tellsBack && touched.has(stream),
  )
  for (const grant of told) {
    for (const { stream, state } of await referralsWith(unlocked, grant))
      if (state.value === 'accepted')
        await carryOutCommand(unlocked, 'open-return', { referral: stream })
  }
}
