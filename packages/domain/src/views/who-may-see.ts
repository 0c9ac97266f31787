import type { CaseFile } from '../case/case-file.ts'
import { isLive, isTakenBy, longestFirst } from '../consent/consents.ts'
import { liveGrants } from '../grant/grants.ts'
import type { Grant } from '../grant/grants.ts'
import { caseCompartments } from '../journal/compartment.ts'
import type { CaseCompartment, Compartment } from '../journal/compartment.ts'
import type { GroupId, Instant, OrganisationId } from '../journal/identifier.ts'
import type { ReadingRule } from '../organisation/reading-rules.ts'

/** Who opens one compartment of what this organisation writes about her. */
export interface CompartmentReaders {
  readonly compartment: CaseCompartment
  /** Own groups, by the reading rules. */
  readonly groups: readonly GroupId[]
  /** Others, by live grants. */
  readonly organisations: readonly {
    readonly organisation: OrganisationId
    readonly group: GroupId
    readonly basis: Grant['basis']['kind']
    readonly until: Instant | undefined
  }[]
}

/** Shown on every case: for each compartment the groups here and the organisations elsewhere. */
export function whoMaySee(
  file: Pick<CaseFile, 'stream'>,
  {
    rules,
    grants,
    organisation,
    at,
  }: {
    readonly rules: readonly ReadingRule[]
    readonly grants: readonly Grant[]
    readonly organisation: OrganisationId
    readonly at: Instant
  },
): readonly CompartmentReaders[] {
  const outgoing = liveGrants(grants, at, file.stream).filter(
    ({ grantor }) => grantor === organisation,
  )
  return caseCompartments.map((compartment) => ({
    compartment,
    groups: rules
      .filter((rule) => rule.compartment === compartment)
      .flatMap(({ groups }) => groups),
    organisations: outgoing
      .filter(({ compartments }) => compartments.includes(compartment))
      .map((grant) => ({
        organisation: grant.recipientOrganisation,
        group: grant.recipientGroup,
        basis: grant.basis.kind,
        until: grant.until,
      })),
  }))
}

/** What would become of one compartment if she were referred now. */
export interface LeavingCompartment {
  readonly compartment: CaseCompartment
  readonly verdict: 'goes' | 'no-consent' | 'sealed-from-you' | 'empty'
  /** Entries that hold something in it, as far as this member opens them. */
  readonly entries: number
  /** Of what goes: when her consent to it ends; absent where nothing ends it. */
  readonly until?: Instant
}

/** Shown before a referral is sent, part by part, against what she agreed to. */
export function whatWouldLeave(
  file: CaseFile,
  to: {
    readonly recipientOrganisation: string
    readonly recipientGroup: string
    /** Who would send it. */
    readonly organisation: OrganisationId
    /** What this member's keys open. */
    readonly readable: readonly Compartment[]
    readonly at: Instant
  },
): readonly LeavingCompartment[] {
  const agreed = agreedWith(file, to)
  return caseCompartments.map((compartment) => {
    const entries = file.timeline.filter(
      (item) => item.kind === 'entry' && item.opened.includes(compartment),
    ).length
    const verdict = !to.readable.includes(compartment)
      ? 'sealed-from-you'
      : entries === 0
        ? 'empty'
        : agreed.has(compartment)
          ? 'goes'
          : 'no-consent'
    const until = verdict === 'goes' ? agreed.get(compartment) : undefined
    return { compartment, verdict, entries, ...(until === undefined ? {} : { until }) }
  })
}

function agreedWith(
  file: CaseFile,
  to: {
    readonly organisation: OrganisationId
    readonly recipientOrganisation: string
    readonly recipientGroup: string
    readonly at: Instant
  },
): ReadonlyMap<CaseCompartment, Instant | undefined> {
  const asked = file.consents.filter(
    ({ question }) =>
      question.purpose === 'referral' &&
      question.recipientOrganisation === to.recipientOrganisation &&
      (question.recipientGroup === undefined || question.recipientGroup === to.recipientGroup),
  )
  const isRefused = asked.some(({ answer }) => answer === 'declined' || answer === 'withdrawn')
  const live = isRefused
    ? []
    : asked.filter((consent) => isLive(consent, to.at) && isTakenBy(consent, to.organisation))
  return new Map(
    longestFirst(live)
      .toReversed()
      .flatMap(({ compartments, expiresAt }) =>
        compartments.map((compartment) => [compartment, expiresAt] as const),
      ),
  )
}

/** What had gone out under grants that a withdrawal ends: told to her, and asked back (BR-40). */
export function disclosures(
  grants: readonly Grant[],
  opens: CaseFile['stream'],
): readonly {
  readonly organisation: OrganisationId
  readonly compartments: readonly CaseCompartment[]
  readonly from: Instant
}[] {
  return grants
    .filter((grant) => grant.opens === opens)
    .map(({ recipientOrganisation, compartments, from }) => ({
      organisation: recipientOrganisation,
      compartments,
      from,
    }))
}
