import type { Grant } from '@cobijo/domain/grant/grants'
import type { CaseCompartment } from '@cobijo/domain/journal/compartment'
import type { State, Urgency } from '@cobijo/domain/journal/facts'
import type {
  CalendarDate,
  GroupId,
  Instant,
  OrganisationId,
  StreamId,
} from '@cobijo/domain/journal/identifier'
import type { Refusal } from '@cobijo/domain/journal/refusal'
import type { Referral } from '@cobijo/domain/referral/referral'
import type { OrganisationProfile } from '../directory/directory-api.ts'

/** Referrals that were received and sent, and what one would take along. */
export interface ReferralsApi {
  openReferral(stream: StreamId): Promise<OpenedReferral | Refusal>
  referrals(): Promise<readonly ReferralLine[]>
  /** What would leave with a referral, part by part, against her consent. */
  previewReferral(input: {
    readonly stream: StreamId
    readonly to: OrganisationId
    /** Its casework group unless another is named. */
    readonly group?: GroupId
  }): Promise<ReferralPreview | Refusal>
}

export interface ReferralLine {
  readonly stream: StreamId
  /** The case that its grant opens; undefined where it is sealed from this member. */
  readonly caseStream: StreamId | undefined
  readonly direction: 'received' | 'sent'
  readonly state: State
  /** Undefined once what was sent is gone from here: it ended. */
  readonly urgency: Urgency | undefined
  /** What she is called, for whoever may read names; undefined where nobody folded her name yet. */
  readonly name: string | undefined
  readonly other: OrganisationId
  readonly otherName: string | undefined
  readonly sentAt: Instant
  readonly answerBy: Instant | undefined
  /** When what was opened to the recipient ends by her consent; undefined where nothing ends it, or it was ended. */
  readonly openUntil: Instant | undefined
  readonly delivery: 'on-this-device' | 'at-server' | 'received'
}

export interface OpenedReferral {
  readonly kind: 'opened'
  readonly line: ReferralLine
  readonly referral: Referral
  /** What the sharing rests on; undefined where its grant cannot be read. */
  readonly basis: Grant['basis'] | undefined
  /** Whether she agreed that whoever takes her on tells back how she fares. */
  readonly tellsBack: boolean
}

export interface ReferralPreview {
  readonly kind: 'preview'
  readonly compartments: readonly {
    readonly compartment: CaseCompartment
    readonly verdict: 'goes' | 'no-consent' | 'sealed-from-you' | 'empty'
    readonly entries: number
    /** Of what goes: when her consent to it ends; absent where nothing ends it. */
    readonly until?: Instant
  }[]
  readonly dutyToReport: OrganisationProfile['dutyToReport']
  readonly enforcesMigrationLaw: OrganisationProfile['enforcesMigrationLaw']
  /** What the two organisations agreed for referrals, where an agreement is in force today; undefined: what goes, goes once. */
  readonly agreement:
    | {
        /** What it gives the recipient, and nothing else. */
        readonly compartments: readonly CaseCompartment[]
        readonly endsOn: CalendarDate
        readonly legalBasis: string
        /** For what work, in words that are read to her. */
        readonly why: string | undefined
      }
    | undefined
  /** What she said so far to whether they may tell back; undefined where she was not asked. */
  readonly tellsBack: 'yes' | 'no' | undefined
}
