import { foldCase } from '@cobijo/domain/case/case-file'
import type { CaseFile } from '@cobijo/domain/case/case-file'
import { consularRelease } from '@cobijo/domain/consulate/consular-contact'
import { whoMoves } from '@cobijo/domain/family/family-move'
import { foldGathering } from '@cobijo/domain/gathering/gathering-file'
import { kindsBegunIn } from '@cobijo/domain/gathering/gathering-kind'
import type { Grant } from '@cobijo/domain/grant/grants'
import { isGrantLive, liveGrants } from '@cobijo/domain/grant/grants'
import { mayReach } from '@cobijo/domain/grant/may-reach'
import { judgeGrant } from '@cobijo/domain/grant/judge-grant'
import type {
  BasisKnown,
  ConsularKnown,
  GatheringKnown,
  Judgement,
} from '@cobijo/domain/grant/judge-grant'
import type { CaseCompartment } from '@cobijo/domain/journal/compartment'
import type { Family } from '@cobijo/domain/journal/facts'
import type {
  EntryHash,
  Instant,
  OrganisationId,
  StreamId,
} from '@cobijo/domain/journal/identifier'
import { isRefusal } from '@cobijo/domain/journal/refusal'
import { readableBy } from '@cobijo/domain/organisation/reading-rules'
import type { Referral } from '@cobijo/domain/referral/referral'
import { foldKnownReferral } from './fold-known-referral.ts'
import { ownOrganisation } from '../device-knowledge.ts'
import { openKnownStream } from '../cases/open-known-stream.ts'
import { findErasure } from '../erasure/forget-erased.ts'
import { readHeld } from '../held-entry.ts'
import type { Held } from '../held-entry.ts'
import { listPlaces } from '../synchronisation/announced-lines.ts'
import { isWhole } from '../synchronisation/moved-streams.ts'
import type { Finding } from '../finding.ts'
import { findHouse } from './find-house.ts'
import { dropGrantDoubts, keepGrantFinding } from './grant-findings.ts'
import { whyMoreAwaited } from './more-awaited.ts'
import { referralsSentWith } from './referrals-sent-with.ts'
import { findPurge } from './purge-ended.ts'
import { isCheckedByOther } from './checked-by-other.ts'
import type { Unlocked } from '../unlocked.ts'

/** `isByOthersWord`: a second member's device looked, since this one cannot. */
export type Judged = Judgement & { readonly isByOthersWord?: true }

/** Judges grants of this organisation, each case opened once however many there are over it. Lives for one save or one round. */
export interface GrantJudge {
  readonly judge: (grant: Grant) => Promise<Judged>
  /** A case as this device holds it now. */
  readonly caseOf: (stream: StreamId) => Promise<CaseFile>
}

interface KnownCase {
  readonly file: CaseFile
  readonly isWhole: boolean
  /** An officer ordered some of it to be erased. */
  readonly isErasedInPart: boolean
}

type KnownReferral = BasisKnown['referral'] & { readonly case: StreamId | undefined }

/**
 * What was found not to rest on what it says is noted as a finding. `fetch`: brings what the feeds announced of a case, where there is
 * time to ask the server; else what is held decides. `at`: by which clock what has an end is over.
 */
export function grantJudge(
  unlocked: Unlocked,
  fetch: (stream: StreamId) => Promise<void> = () => Promise.resolve(),
  at: () => Instant = unlocked.now,
): GrantJudge {
  const cases = new Map<StreamId, Promise<KnownCase>>()
  const referrals = new Map<StreamId, Promise<Referral | undefined>>()
  const openReferralOnce = (stream: StreamId): Promise<Referral | undefined> => {
    const opening =
      referrals.get(stream) ?? fetch(stream).then(() => foldHeldReferral(unlocked, stream))
    referrals.set(stream, opening)
    return opening
  }
  const openOnce = (stream: StreamId): Promise<KnownCase> => {
    const opening = cases.get(stream) ?? fetch(stream).then(() => openHeldCase(unlocked, stream))
    cases.set(stream, opening)
    return opening
  }
  return {
    caseOf: async (stream) => (await openOnce(stream)).file,
    judge: async (grant) => {
      const family = await familyOf(unlocked, grant.opens)
      const referral =
        family === 'referral' ? await openHeldReferral(unlocked, grant.opens) : undefined
      const gathering =
        family === 'gathering' ? await openHeldGathering(unlocked, grant.opens) : undefined
      const about = gathering
        ? caseBeside(unlocked.grants, grant, gathering)
        : referral
          ? referral.case
          : grant.opens
      const recipient = unlocked.knowledge.organisations.get(grant.recipientOrganisation)?.profile
      const isToConsulate = recipient?.kind === 'consulate'
      const isByCase = grant.basis.kind === 'consent' || isToConsulate
      const known = isByCase && about !== undefined ? await openOnce(about) : undefined
      const { legalGrounds } = unlocked.country
      const isMoreAwaited = (await whyMoreAwaited(unlocked, grant.stream)) !== undefined
      const judgement = judgeGrant(grant, {
        consents: known?.file.consents ?? [],
        sealedConsents: sealedConsentsIn(known?.file),
        isWhole: known?.isWhole === true && !isMoreAwaited,
        isErasedInPart: known?.isErasedInPart ?? false,
        readsCare: reads(unlocked, 'care'),
        family,
        reach: mayReach(recipient),
        consular: isToConsulate ? consularOf(unlocked, known?.file, at()) : undefined,
        referral,
        gathering: gathering && isMoreAwaited ? { ...gathering, isWhole: false } : gathering,
        sentWith: referral ? [] : await referralsSentWith(unlocked.grants, grant, openReferralOnce),
        grants: unlocked.grants,
        legalGrounds,
        at: at(),
      })
      if (isRefusal(judgement)) {
        const finding = { code: judgement.code, hash: grant.issuedBy }
        await keepGrantFinding(unlocked, finding, { isLive: isGrantLive(grant, unlocked.now()) })
      } else if (judgement.kind !== 'undecided') await dropGrantDoubts(unlocked, grant.issuedBy)
      return isSealedFromHer(judgement) && isCheckedByOther(unlocked, grant)
        ? { kind: 'stands', compartments: grant.compartments, isByOthersWord: true }
        : judgement
    },
  }
}

/** What the table of her consulate says of her case to this house. */
function consularOf(unlocked: Unlocked, file: CaseFile = foldCase([]), at: Instant): ConsularKnown {
  const { organisation } = unlocked.account.kept
  const { profile } = ownOrganisation(unlocked.knowledge, organisation)
  return {
    isRead: reads(unlocked, 'protection') && reads(unlocked, 'care'),
    release: consularRelease(file, 'send', {
      organisation,
      isSmall: profile?.size === 'small',
      at,
    }),
    wasReleased: file.consular.requests.some(
      (each) =>
        each.act === 'send' && each.state === 'released' && each.organisation === organisation,
    ),
  }
}

/** A gathering holds no consent: what opens it rests on what opens the case of somebody of it to the same group. */
function caseBeside(
  grants: readonly Grant[],
  grant: Grant,
  { people = [] }: GatheringKnown,
): StreamId | undefined {
  return grants.find(
    ({ stream, opens, feed, grantor, basis }) =>
      stream !== grant.stream &&
      people.includes(opens) &&
      feed === grant.feed &&
      grantor === grant.grantor &&
      basis.kind === grant.basis.kind &&
      basis.consent === grant.basis.consent,
  )?.opens
}

async function openHeldGathering(unlocked: Unlocked, stream: StreamId): Promise<GatheringKnown> {
  const { entries, findings } = await openKnownStream(unlocked, stream)
  const { organisations } = await findHouse(unlocked, stream, entries)
  const { family, capacity } = foldGathering(entries, organisations)
  return {
    kinds: kindsBegunIn(entries),
    people: family && reads(unlocked, 'care') ? whoMoves(family) : undefined,
    capacity,
    isWhole:
      findings.every(isOfAuthor) &&
      entries.every((each) => each.kind === 'entry') &&
      (await isWhole(unlocked.account.store, stream)),
  }
}

/** All of it lies here as it was signed: nobody keeps a case from being judged by writing into it what is not hers to decide. */
function isOfAuthor({ code }: Finding): boolean {
  return code === 'signer-not-entitled'
}

/** Whether what a grant rests on is in words that this member does not read. */
export function isSealedFromHer(judgement: Judged): boolean {
  return judgement.kind === 'undecided' && judgement.code === 'consent-sealed-from-you'
}

/** By its stream, what each grant that is obeyed is obeyed for. */
export type ObeyedGrants = ReadonlyMap<StreamId, readonly CaseCompartment[]>

/** Judges the live grants of this organisation over these streams. */
export async function obeyedGrants(
  unlocked: Unlocked,
  streams: Iterable<StreamId>,
): Promise<ObeyedGrants> {
  const { judge } = grantJudge(unlocked)
  const obeyed = new Map<StreamId, readonly CaseCompartment[]>()
  for (const stream of new Set(streams)) {
    for (const grant of liveGrants(unlocked.grants, unlocked.now(), stream)) {
      if (grant.grantor !== unlocked.account.kept.organisation) continue
      const judgement = await judge(grant)
      if (judgement.kind === 'stands') obeyed.set(grant.stream, judgement.compartments)
    }
  }
  return obeyed
}

/** What this device was told of a stream, or holds of it. */
export async function familyOf(
  { account }: Unlocked,
  stream: StreamId,
): Promise<Family | undefined> {
  for (const { place } of await listPlaces(account.store, stream)) {
    const { family } = place
    if (family !== undefined) return family
  }
  for (const { value } of await account.store.list('entry', `${stream}/`)) {
    const held = value as Held
    const entry = held.kind === 'entry' ? readHeld(held) : undefined
    if (entry) return entry.envelope.family
  }
  return undefined
}

async function openHeldCase(unlocked: Unlocked, stream: StreamId): Promise<KnownCase> {
  const { account } = unlocked
  const { entries, findings } = await openKnownStream(unlocked, stream)
  const file = foldCase(entries)
  const erasure = await findErasure(account.store, stream)
  const { isOwn } = await findHouse(unlocked, stream, entries)
  const isErased = (hash: EntryHash): boolean =>
    erasure?.orders.some((order) => order.entries?.includes(hash) ?? true) === true
  // What is no longer here may be what a host emptied; in one's own case it is known to be gone where an officer ordered it away, and
  // where this device itself put away what another organisation had told: no yes that one's own grants rest on was among it.
  const purged = new Set((await findPurge(account.store, stream))?.hashes)
  const isUnbroken =
    entries.length > 0 &&
    entries.every(
      (each) => each.kind === 'entry' || purged.has(each.hash) || (isOwn && isErased(each.hash)),
    )
  // A consent that a host emptied or spoilt is not one that she never gave: nothing is ended for it.
  const isSound = isUnbroken && findings.every(isOfAuthor)
  return {
    file,
    isWhole: isSound && (await isWhole(account.store, stream)),
    isErasedInPart: erasure !== undefined,
  }
}

/** Undefined while its words are sealed from this member. */
export async function caseOfReferral(
  unlocked: Unlocked,
  stream: StreamId,
): Promise<StreamId | undefined> {
  return (await openHeldReferral(unlocked, stream)).case
}

async function openHeldReferral(unlocked: Unlocked, stream: StreamId): Promise<KnownReferral> {
  const sent = (await foldHeldReferral(unlocked, stream))?.sent
  return {
    case: sent?.case as StreamId | undefined,
    recipientOrganisation: sent?.recipientOrganisation as OrganisationId | undefined,
  }
}

async function foldHeldReferral(
  unlocked: Unlocked,
  stream: StreamId,
): Promise<Referral | undefined> {
  return foldKnownReferral(unlocked, stream, (await openKnownStream(unlocked, stream)).entries)
}

/**
 * Consents of which this member's keys do not open the question, or that a newer version wrote, and entries of which nobody here can
 * tell what they are: a server that keeps parts back must not have a device end what she agreed to.
 */
function sealedConsentsIn(file: CaseFile | undefined): BasisKnown['sealedConsents'] {
  const items = file?.timeline ?? []
  return new Set(
    items.flatMap((item) => {
      if (item.kind !== 'entry') return []
      if (item.type === undefined) return [item.id]
      if (item.type !== 'consent-given') return []
      const isRead = 'question' in item.fields || 'protectedQuestion' in item.fields
      return isRead ? [] : [item.id]
    }),
  )
}

function reads({ knowledge, account }: Unlocked, part: CaseCompartment): boolean {
  const { readingRules } = ownOrganisation(knowledge, account.kept.organisation)
  const held = knowledge.ring.groups().map(({ id }) => id)
  return readableBy(readingRules, held).includes(part)
}
