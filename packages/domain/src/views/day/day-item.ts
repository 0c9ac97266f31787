import { urgencies } from '../../journal/facts.ts'
import type { Urgency } from '../../journal/facts.ts'
import type { Instant, StreamId } from '../../journal/identifier.ts'
import type { DueItem } from '../card.ts'
import type { ToldPerson } from './told-together.ts'

/**
 * One line of the home page, in order of danger: due now, waiting for me, what I wait for, what I left unfinished
 * (interface.md). A line names what to do; the words are the screen's.
 */
export interface DayItem {
  readonly part:
    | 'now'
    | 'today'
    | 'tomorrow'
    | 'waiting-for-me'
    /** Nothing is due before tomorrow night; a journey has to be planned. */
    | 'soon'
    /** Due, and somebody else's to do; what endangers a person stays where everybody looks first. */
    | 'team'
    | 'i-wait-for'
    | 'unfinished'
  readonly kind:
    | 'answer-referral'
    | 'referral-unanswered'
    | 'referral-declined'
    | 'first-night'
    | 'case-reminder'
    /** Something to do that is this member's, or nobody's in particular: `code` is its kind; `left-out`: more than a line of the day can tell. */
    | 'task'
    /** A colleague asks for a second look: `code` says at what. */
    | 'approval'
    /** Money that a colleague agreed waits for a second person: `code` is what it is. */
    | 'payment'
    /** Something that two people decide waits for the second: `code` says what. */
    | 'second-person'
    /** A colleague offers her case, or an offer came back: `code` says which. */
    | 'transfer'
    /** By the country's rules something is due: `code` says which. */
    | 'clock'
    /** What she agreed to ends before what it was given for is settled: `label` is who sees her. */
    | 'consent-ends'
    | 'review-emergency'
    | 'essential-opened'
    | 'access-ended'
    /** A colleague gave her several cases: `label` is how many. Up to three stand one by one, as `transfer`. */
    | 'cases-came'
    /** People who arrived together and never became a case: the day has come to erase what is left (BR-51). */
    | 'erase-group'
    /** Of an incident that goes on: `label` is who is to be called, `about` the house, `code` what happened. */
    | 'house-call'
    /** A shift was handed over and nobody has read it: `label` is the house. */
    | 'take-over-shift'
    /** The roster of a house leaves a day without anybody: `label` is the house, `code` is `today` or `tomorrow`. */
    | 'shift-uncovered'
    /** A bed is kept for somebody who has not come: `about` is the house. */
    | 'bed-held'
    /** Another organisation asks for beds, by an hour: `label` is who, `code` how many. */
    | 'answer-capacity'
    /** Beds are held here that whoever asked needs no more. */
    | 'release-capacity'
    /** Of what this organisation asked: a house holds beds, none can, or none has answered yet. */
    | 'capacity-held'
    | 'capacity-nobody'
    | 'capacity-wait'
    /** Somebody told this organisation of something (W26): `label` is empty, and neither where nor what is said. */
    | 'answer-tip'
    /** A tip was handed over and its receipt has not come: `label` is to whom. */
    | 'tip-receipt'
    /** An authority demands something, for the legal group alone: `code` is what is to be done next, and nothing says what or of whom. */
    | 'legal-demand'
    /** Her certificate, by which she signs screenings, ends soon or ended: `label` is the course, `code` `ended` where it did. */
    | 'certificate-ends'
    /** Children who were met at a visit or a check wait to be told of or handed over: `label` is its order, `code` how many. */
    | 'verification-children'
    /** It ended with something missing that the law asks for. */
    | 'verification-incomplete'
    | 'needs-attention'
    | 'draft'
    | 'confirm-recovery'
    | 'admit-member'
    | 'admit-organisation'
    | 'envelope-outdated'
    /** Of organisations, `label` is the other party: one waits for an officer's signature, one ends soon. */
    | 'agreement-proposed'
    | 'agreement-ending'
  readonly stream: StreamId | undefined
  /** What a person calls it: the name to use or the code. */
  readonly label: string
  /** Which person it is about: of a referral, so that two to one house can be told apart; of what was left unfinished. */
  readonly about?: string | undefined
  /** Of a case: somebody else who is responsible for it. */
  readonly responsible?: string | undefined
  readonly urgency: Urgency | undefined
  /** Of a case: nobody said that urgency. */
  readonly isUrgencyAssumed?: boolean | undefined
  readonly dueAt: Instant | undefined
  readonly since: Instant | undefined
  /** Of a clock: code of the deadline (of a sheet to erase: `ask`, where another has to), and what is still missing of what was done (W4). */
  readonly code?: string | undefined
  readonly lacks?: DueItem['lacks']
  readonly everyHourCounts?: boolean | undefined
  /** Of a clock that several people share who came together: each of them, and `label` how many. */
  readonly people?: readonly ToldPerson[] | undefined
}

export const gravestFirst: readonly (Urgency | undefined)[] = [...urgencies, undefined]

/** A line that says no more than what to do. */
export function plain(part: DayItem['part'], kind: DayItem['kind'], label: string): DayItem {
  return {
    part,
    kind,
    label,
    stream: undefined,
    urgency: undefined,
    dueAt: undefined,
    since: undefined,
  }
}
