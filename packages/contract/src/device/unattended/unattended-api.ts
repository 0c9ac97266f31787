import type { CaseFile } from '@cobijo/domain/case/case-file'
import type { Instant, MemberId, StreamId } from '@cobijo/domain/journal/identifier'
import type { Refusal } from '@cobijo/domain/journal/refusal'
import type { Saved } from '../saved.ts'

/** What is done while nobody of the house has her keys open: arrivals on a locked device, and the essential screen on call. */
export interface UnattendedApi {
  /** Accounts of this device that may take down arrivals while it is locked. Needs no open keys, as the next two. */
  intakePlaces(): Promise<readonly IntakePlace[]>
  recordIntake(input: IntakeInput): Promise<Saved | Refusal>
  /** Sends what was taken down while locked. */
  sendIntake(): Promise<void>
  /** Lets this device take down arrivals while it is locked, or takes that back (by the member who is signed in). */
  setIntake(input: { readonly allowed: boolean }): Promise<Refusal | undefined>
  /** For a member on call: cases whose essential screen she may open one by one, by code. */
  onCallCases(): Promise<readonly OnCallCase[]>
  /** Opens the essential screen of one case for a member on call; the organisation is told. */
  openOnCall(request: OnCallRequest): Promise<OpenedOnCall | Refusal>
  /** What somebody on call opened in this organisation, by the server's own record. */
  openings(): Promise<readonly EssentialOpening[]>
}

export interface IntakePlace {
  readonly account: string
  readonly label: string
  /** Entries that are on this device only. */
  readonly waiting: number
}

export interface IntakeInput {
  readonly account: string
  /** Fields of `register-person`. */
  readonly person: Readonly<Record<string, unknown>>
  /** A note about her care. */
  readonly care?: string
}

export interface OnCallCase {
  readonly stream: StreamId
  readonly code: string
}

export interface OnCallRequest {
  readonly stream: StreamId
  readonly reason: string
  /** What is printed in the numbered paper envelope, while the server is away. */
  readonly envelope?: string
}

export interface OpenedOnCall {
  readonly kind: 'opened'
  /** Nothing but `essential` is open in it. */
  readonly file: CaseFile
}

export interface EssentialOpening {
  readonly stream: StreamId
  readonly code: string
  readonly member: MemberId
  readonly memberName: string
  readonly openedAt: Instant
  readonly by: 'server' | 'envelope'
}
