import type { AskedErasure } from '@cobijo/domain/erasure/asked/asked-erasure'
import type { Instant, OrganisationId, StreamId } from '@cobijo/domain/journal/identifier'
import type { Refusal } from '@cobijo/domain/journal/refusal'
import type { ErasureAnswer } from './answer-erasure.ts'
import type { Erased, ErasureOrder } from './erase-case.ts'
import type { Saved } from '../saved.ts'

/** Deleting what is held of a person, and asking others to. */
export interface ErasureApi {
  /** Deletes what the organisation holds of a case's sealed content; what was signed stays (officers). */
  eraseCase(order: ErasureOrder): Promise<Erased | Refusal>
  /** Asks everybody to whom this organisation opened the case to erase it, or one of them; ends what is still open. */
  requestErasure(input: {
    readonly stream: StreamId
    readonly grant?: StreamId
  }): Promise<Saved | Refusal>
  /** What an officer ordered to be erased and is gone from this device too: told once, until it is put away. */
  erasuresHere(): Promise<readonly ErasedHere[]>
  putErasuresAway(): Promise<void>
  /** What others asked this organisation to erase, newest first. */
  erasureRequests(): Promise<readonly ErasureRequest[]>
  /** Erases what another organisation had opened to this one and says so to it, or says why it is kept. */
  answerErasure(answer: ErasureAnswer): Promise<Saved | Refusal>
}

export interface ErasureAsked {
  /** The stream of the grant under which it was asked: what `answerErasure` takes. */
  readonly grant: StreamId
  readonly askedAt: Instant
  readonly answers: AskedErasure['answers']
}

export interface ErasedHere {
  readonly stream: StreamId
  readonly code: string
  /** All of it, or only some entries. */
  readonly isWhole: boolean
  readonly at: Instant
  /** Entries of this device that had not been sent and went along. */
  readonly unsent: number
  /** The server holds it again and does not believe the order that lies here: an officer has to give it anew. Told until it is gone there too. */
  readonly isBackAtServer: boolean
}

export interface ErasureRequest extends ErasureAsked {
  /** The case or referral that it is about. */
  readonly opens: StreamId
  readonly from: OrganisationId
  readonly fromName: string | undefined
}
