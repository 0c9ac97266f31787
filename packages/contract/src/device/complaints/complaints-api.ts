import type { Complaint } from '@cobijo/domain/complaint/complaint'
import type { ComplaintMatter } from '@cobijo/domain/complaint/complaint-received'
import type {
  ComplaintOutcome,
  ComplaintStep,
} from '@cobijo/domain/complaint/complaint-step-recorded'
import type { ComplaintSubject } from '@cobijo/domain/complaint/who-may-read'
import type { Instant, MemberId, OrganisationId } from '@cobijo/domain/journal/identifier'
import type { Refusal } from '@cobijo/domain/journal/refusal'

/** Complaints about who works with survivors (W20, ADR 35): each under a key of its own, outside the journal, groups and recovery. */
export interface ComplaintsApi {
  /** Accounts of this device whose house has a focal point that may be written to while it is locked. Needs no open keys, as the next two. */
  complaintPlaces(): Promise<readonly ComplaintPlace[]>
  /** Seals what she wrote on a locked device. Nothing of it can be opened here. */
  writeComplaint(
    input: WrittenComplaint & { readonly account: string },
  ): Promise<ComplaintWritten | Refusal>
  /** What came back to a code. Nothing is kept here. Refuses a code that is mistyped, and `server-unreachable`. */
  askByCode(input: AskByCode): Promise<readonly AnswerToHer[] | Refusal>
  /** Sends what waits, and now and then a letter that says nothing. */
  sendLetters(): Promise<void>
  /** Focal points that concern this member: her house's, and those of houses that agreed with hers. */
  focalPoints(): Promise<readonly FocalPointView[]>
  proposeFocalPoint(input: {
    readonly partner: OrganisationId
    readonly people: readonly { readonly member: MemberId; readonly leads: boolean }[]
  }): Promise<Refusal | undefined>
  /** A member of the partner says that she is whom a house's complaints go to. */
  acceptFocalPoint(input: { readonly proposal: string }): Promise<Refusal | undefined>
  /** What this member was given a key to, the newest first; nothing else exists for her. */
  complaints(): Promise<readonly ComplaintView[]>
  recordComplaintStep(input: ComplaintStepInput): Promise<Refusal | undefined>
  /** For what came on paper or was told: sealed as on the tablet, by somebody of the focal point. */
  takeDownComplaint(
    input: WrittenComplaint & { readonly house: OrganisationId; readonly how: 'on-paper' | 'told' },
  ): Promise<ComplaintWritten | Refusal>
  /** Codes for slips that lie ready on paper. */
  blankCodes(count: number): Promise<readonly string[]>
}

export interface FocalName {
  readonly id: MemberId
  readonly name: string
  readonly isOutside: boolean
}

export interface ComplaintPlace {
  readonly account: string
  readonly label: string
  readonly people: readonly FocalName[]
}

export interface WrittenComplaint {
  readonly subject: ComplaintSubject
  readonly named: readonly MemberId[]
  readonly kept: readonly MemberId[]
  readonly matters?: readonly ComplaintMatter[]
  readonly words?: string
  readonly about?: string
  readonly inDanger?: 'yes' | 'no' | 'unknown' | 'not-asked'
  readonly name?: string
  readonly language?: string
  /** Of a slip that she holds; `'new'` for one that is shown once; left out where she wants none. */
  readonly code?: string
  readonly word?: string
}

export interface ComplaintWritten {
  readonly kind: 'written'
  /** Shown once and kept nowhere. */
  readonly code: string | undefined
}

export interface AskByCode {
  readonly account: string
  readonly code: string
  readonly word: string
}

export interface AnswerToHer {
  readonly at: Instant
  readonly words: string
  readonly name: string
  /** Whether somebody who is in the focal point now signed it. */
  readonly isConfirmed: boolean
}

export interface FocalPointView {
  readonly proposal: string
  readonly house: OrganisationId
  readonly partner: OrganisationId
  readonly isInForce: boolean
  readonly isOwnHouse: boolean
  /** Whether this member could accept it, or has. */
  readonly mine: 'may-accept' | 'accepted' | 'inside' | 'none'
  readonly people: readonly (FocalName & { readonly leads: boolean })[]
}

export interface ComplaintView extends Complaint {
  readonly names: Readonly<Record<string, string>>
}

export interface ComplaintStepInput {
  readonly complaint: string
  readonly step: ComplaintStep
  readonly words?: string
  readonly keptFrom?: readonly MemberId[]
  readonly outcome?: ComplaintOutcome
}
