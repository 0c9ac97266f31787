import type { HouseAsks } from '../../house/house-asks.ts'
import type { State, Urgency } from '../../journal/facts.ts'
import type { Instant, StreamId } from '../../journal/identifier.ts'
import type { LegalDemandDue } from '../../legal-demand/legal-demands-due.ts'
import type { TipDue } from '../../tip/tips-due.ts'
import type { VerificationDue } from '../../verification/verification-due.ts'
import type { DueItem } from '../card.ts'
import type { QuestionOfDay } from './question-items.ts'

/** What a day is made of, of everything that this member's keys open. */
export interface DaySources {
  readonly cases: readonly {
    readonly stream: StreamId
    readonly label: string
    readonly state: State | undefined
    readonly urgency: Urgency | undefined
    readonly isUrgencyAssumed?: boolean | undefined
    /** What is due next, the earliest first; what a reminder is about is not always known. */
    readonly due: readonly (Omit<DueItem, 'about'> & {
      readonly about: DueItem['about'] | undefined
      /** A visit after she went home: told weeks ahead. */
      readonly isVisit?: boolean | undefined
      /** What has to be given works less with each hour: now from its first minute (W5). */
      readonly everyHourCounts?: boolean | undefined
    })[]
    /** Tasks of hers that are due later than all of `due`: they stand in her plan. */
    readonly tasksLeftOut?: number | undefined
    /** By name, where somebody other than this member is responsible. */
    readonly responsible: string | undefined
  }[]
  readonly referrals: readonly {
    readonly stream: StreamId
    readonly label: string
    readonly direction: 'received' | 'sent'
    readonly state: State
    readonly urgency: Urgency | undefined
    readonly sentAt: Instant
    readonly answerBy: Instant | undefined
    readonly about?: string | undefined
    /** Of whom; lets a declined referral rest once she was referred again. */
    readonly caseStream?: StreamId | undefined
    /** When what it opens ends by her consent; undefined where nothing ends it. */
    readonly openUntil?: Instant | undefined
  }[]
  /** What this organisation opened in an emergency and somebody has to look at again (BR-42). */
  readonly emergencies: readonly {
    readonly stream: StreamId
    readonly label: string
    readonly reviewBy: Instant
  }[]
  /** What somebody on call opened lately (design §3): the organisation looks at it. */
  readonly openings: readonly {
    readonly stream: StreamId
    readonly label: string
    readonly openedAt: Instant
  }[]
  /** Whom this organisation took on, whose file is open to it no longer, and whom nobody asked yet how to go on. */
  readonly accessEnded: readonly {
    readonly stream: StreamId
    readonly label: string
    readonly endedAt: Instant
  }[]
  /** Sheets whose day to be erased has come, for whoever reads them. Proposed, never done by itself, and by an officer alone. */
  readonly groupsToErase: readonly {
    readonly stream: StreamId
    readonly label: string
    readonly since: Instant
  }[]
  readonly isOfficer: boolean
  /** Somebody who decides about cases: nobody else is the second person of anything. */
  readonly isDecider: boolean
  /** Houses that this member's keys open. */
  readonly houses: readonly (Omit<HouseAsks, 'held'> & {
    readonly stream: StreamId
    readonly label: string
    readonly held: readonly { readonly label: string; readonly until: Instant }[]
  })[]
  readonly questions: readonly QuestionOfDay[]
  /** Word of something that has not ended, for whoever works with people. */
  readonly tips?: readonly TipDue[]
  /** What authorities demand, for the legal group alone. */
  readonly demands?: readonly LegalDemandDue[]
  /** Visits and checks that this member is responsible for. */
  readonly verifications?: readonly VerificationDue[]
  /** Hers, where it ends soon or did lately (BR-08). */
  readonly certificate?:
    | {
        readonly stream: StreamId
        readonly label: string
        readonly dueAt: Instant
      }
    | undefined
  readonly needsAttention: readonly { readonly stream: StreamId; readonly savedAt: Instant }[]
  /** `about`: whose case the form is about, where it is about one. */
  readonly drafts: readonly {
    readonly name: string
    readonly savedAt: Instant
    readonly about?: string | undefined
  }[]
  /** Of whom the tasks of cases are shown; those of others are on theirs. */
  readonly member?: string | undefined
  /** Hers: nobody is the second person of what another house decides. */
  readonly organisation?: string | undefined
  readonly tasks: readonly {
    readonly kind:
      | 'confirm-recovery'
      | 'admit-member'
      | 'admit-organisation'
      /** The paper envelope of that number was opened: nothing is sealed to its key any more. */
      | 'envelope-outdated'
      | 'agreement-proposed'
      | 'agreement-ending'
    readonly label: string
  }[]
}
