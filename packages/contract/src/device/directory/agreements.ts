import { agreementEnded } from '@cobijo/domain/agreement/agreement-ended'
import { agreementSigned } from '@cobijo/domain/agreement/agreement-signed'
import { checkTerms, checkWords, mayBeAgreed } from '@cobijo/domain/agreement/agreement-terms'
import type { AgreementTerms } from '@cobijo/domain/agreement/agreement-terms'
import {
  agreedProjection,
  agreementsFor,
  foldAgreements,
  standingOn,
} from '@cobijo/domain/agreement/agreements'
import type { Agreement, AgreementStanding } from '@cobijo/domain/agreement/agreements'
import { isWholeDay } from '@cobijo/domain/deadline/calendar-day'
import { dayOf } from '@cobijo/domain/deadline/day-of'
import type { CaseCompartment } from '@cobijo/domain/journal/compartment'
import type { CalendarDate, OrganisationId } from '@cobijo/domain/journal/identifier'
import type { DirectoryFacts } from '@cobijo/domain/journal/facts'
import { isRefusal, refused } from '@cobijo/domain/journal/refusal'
import type { Refusal } from '@cobijo/domain/journal/refusal'
import type { Organisation } from '@cobijo/sealing/directory/directory'
import { describeSession } from '../describe-session.ts'
import type { KnownHere } from '../device-knowledge.ts'
import type { Saved } from '../saved.ts'
import type { ReferralPreview } from '../sharing/referrals-api.ts'
import { saveEntries } from '../unlocked.ts'
import type { Unlocked } from '../unlocked.ts'
import { digestOfAgreement } from './agreement-digest.ts'
import { findOwn, writing } from './directory-acts.ts'

/** What an officer's device and everybody's screens know of agreements between organisations. */
export interface AgreementsApi {
  /** Those that the own organisation is a party of, the newest first. */
  agreements(): Promise<readonly AgreementView[]>
  /** Signs the own copy, of what is proposed here or of what another proposed (officers). It holds once every party signed the same. */
  signAgreement(terms: AgreementTerms): Promise<Saved | Refusal>
  /** Goes out of an agreement after a day, or turns down what is proposed (officers). */
  endAgreement(input: AgreementEnding): Promise<Saved | Refusal>
}

export interface AgreementEnding {
  /** Digest of the agreement. */
  readonly agreement: string
  readonly lastDay: CalendarDate
}

export interface AgreementView {
  readonly agreement: Agreement
  readonly terms: AgreementTerms
  readonly standing: AgreementStanding
  readonly parties: readonly {
    readonly id: OrganisationId
    readonly name: string | undefined
    readonly mine: boolean
    readonly signed: boolean
    /** What it gets of files that another party holds, as far as its profile lets it have that today, and for what work. */
    readonly gets: readonly CaseCompartment[]
    readonly why: string | undefined
  }[]
}

/**
 * All agreements whose copies were signed by organisations that are admitted. One that is suspended has signed nothing meanwhile, and a copy
 * that leaves out what an agreement must say is none.
 */
export function knownAgreements({ knowledge }: Pick<KnownHere, 'knowledge'>): readonly Agreement[] {
  const { directory, organisations } = knowledge
  const admitted = [...organisations].filter(
    ([id]) => directory.organisations.get(id)?.state === 'admitted',
  )
  return foldAgreements(
    admitted.flatMap(([by, { agreements }]) =>
      agreements.filter(({ terms }) => !checkWords(terms)).map((each) => ({ by, ...each })),
    ),
    admitted.flatMap(([by, { agreementEnds }]) => agreementEnds.map((each) => ({ by, ...each }))),
  )
}

function profilesOf({ organisations }: KnownHere['knowledge']) {
  return (id: string) => organisations.get(id as OrganisationId)?.profile
}

export function today(unlocked: Pick<Unlocked, 'now' | 'country'>): CalendarDate {
  return dayOf(unlocked.now(), unlocked.country.clocks)
}

export function listAgreements(unlocked: Unlocked): readonly AgreementView[] {
  const { knowledge, account } = unlocked
  const own = account.kept.organisation
  const day = today(unlocked)
  return knownAgreements(unlocked)
    .filter(({ parties }) => parties.includes(own))
    .map((agreement) => {
      const {
        digest: _digest,
        signedBy,
        awaited: _awaited,
        endsOn: _ends,
        endedBy: _by,
        ...terms
      } = agreement
      return {
        agreement,
        terms,
        standing: standingOn(agreement, day),
        parties: ownFirst(agreement.parties, own).map((party) => {
          const known = knowledge.organisations.get(party as OrganisationId)
          const given = agreement.projections.find(({ recipient }) => recipient === party)
          return {
            id: party as OrganisationId,
            name: known?.name,
            mine: party === own,
            signed: signedBy.some((each) => each === party),
            gets: mayBeAgreed(known?.profile).filter((each) =>
              given?.compartments?.some((part) => part === each),
            ),
            why: given?.why,
          }
        }),
      }
    })
}

function ownFirst(parties: readonly string[], own: string): readonly string[] {
  return [own, ...parties.filter((each) => each !== own)]
}

function asOfficer(unlocked: Unlocked): Organisation | Refusal {
  const own = findOwn(unlocked)
  const { standing, officer } = describeSession(unlocked)
  if (!own || standing !== 'admitted') return refused('not-admitted')
  return officer ? own : refused('officers-only')
}

export async function signAgreement(
  unlocked: Unlocked,
  terms: AgreementTerms,
): Promise<Saved | Refusal> {
  const own = asOfficer(unlocked)
  if (isRefusal(own)) return own
  const { directory } = unlocked.knowledge
  if (!terms.parties.includes(own.id)) return refused('agreement-of-others', { field: 'parties' })
  for (const party of terms.parties)
    if (directory.organisations.get(party as OrganisationId)?.state !== 'admitted')
      return refused('organisation-unknown', { field: 'parties' })
  const doubt = checkTerms(terms, profilesOf(unlocked.knowledge))
  if (doubt) return doubt
  if (terms.lastDay < today(unlocked)) return refused('agreement-over', { field: 'lastDay' })
  const digest = digestOfAgreement(terms)
  const found = knownAgreements(unlocked).find((each) => each.digest === digest)
  if (found?.signedBy.includes(own.id)) return refused('agreement-signed-already')
  if (found && found.endedBy.length > 0) return refused('agreement-over', { field: 'agreement' })
  const facts: DirectoryFacts = { family: 'organisation', statement: { says: 'agreement-signed' } }
  return saveEntries(unlocked, [writing(own, agreementSigned, facts, { ...terms })])
}

export async function endAgreement(
  unlocked: Unlocked,
  { agreement, lastDay }: AgreementEnding,
): Promise<Saved | Refusal> {
  const own = asOfficer(unlocked)
  if (isRefusal(own)) return own
  const found = knownAgreements(unlocked).find((each) => each.digest === agreement)
  if (!found?.parties.includes(own.id)) return refused('agreement-unknown', { field: 'agreement' })
  if (!isWholeDay(lastDay)) return refused('agreement-day-missing', { field: 'lastDay' })
  if (lastDay < today(unlocked)) return refused('agreement-end-past', { field: 'lastDay' })
  const facts: DirectoryFacts = { family: 'organisation', statement: { says: 'agreement-ended' } }
  return saveEntries(unlocked, [writing(own, agreementEnded, facts, { agreement, lastDay })])
}

/** What the own organisation and another agreed for referrals, of all that is in force between them today. */
export function agreementOnReferrals(
  unlocked: Unlocked,
  recipientOrganisation: OrganisationId,
): ReferralPreview['agreement'] {
  const known = knownAgreements(unlocked)
  const organisation = unlocked.account.kept.organisation
  const passing = {
    organisation,
    recipientOrganisation,
    purpose: 'referral',
    day: today(unlocked),
  } as const
  const found = agreementsFor(known, passing)
  const profile = unlocked.knowledge.organisations.get(recipientOrganisation)?.profile
  const compartments = agreedProjection(known, passing, profile)
  const [first] = found
  if (first === undefined || compartments === undefined) return undefined
  const reasons = found.flatMap(
    ({ projections }) =>
      projections.find(({ recipient }) => recipient === recipientOrganisation)?.why ?? [],
  )
  return {
    compartments,
    // What several give together none of them gives alone once the first has ended.
    endsOn: first.endsOn,
    legalBasis: [...new Set(found.map((each) => each.legalBasis))].join('; '),
    why: reasons.length === 0 ? undefined : [...new Set(reasons)].join('; '),
  }
}
