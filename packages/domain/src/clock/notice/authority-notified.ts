import { defineEntryType, sealedIn } from '../../journal/entry-type.ts'
import {
  answer,
  choice,
  flag,
  identifier,
  instant,
  record,
  text,
  whole,
} from '../../journal/value-kind.ts'

export const noticeManners = [
  'in-writing',
  'by-telephone',
  'in-person',
  'no-answer',
  /** The authority itself met her, or learned of her by itself: whoever writes is of it. */
  'received-here',
] as const

/** What was told, or tried to be told, to an authority. Everything may be missing: what is not said yet stays red (W4). */
export const noticeFields = {
  how: choice(noticeManners),
  /** How often it was tried where nobody answered. */
  tries: whole(1, 99),
  toldAt: instant,
  /** The number that the authority gave; missing while it is pending. */
  number: text(100),
  /** Who was told, by post and not by name. */
  post: text(200),
  /** What was said: the least that is needed. */
  said: text(2000),
  /** Whether she was told of it (W11). */
  personTold: answer,
  /** It turned out that nobody was told: the notice counts no more. */
  takenBack: flag,
  why: text(1000),
}

const notice = record({
  /** Code of the deadline that it meets, and of the event that it tells of. */
  deadline: text(60),
  event: text(60),
  /** Code of the authority. */
  authority: text(60),
  /** Id of the entry that set the clock going. */
  of: identifier,
  /** Id of the first entry about this notice: the number that came later, a correction. */
  continues: identifier,
  ...noticeFields,
})

/**
 * An authority was told what the law says it must be told: that a child was met, that somebody asks for protection. Exactly one of the
 * four is filled, that of the compartment in which the deadline lies. The report of a crime is none of these: that is `justice` (BR-23).
 */
export const authorityNotified = defineEntryType({
  type: 'authority-notified',
  family: 'case',
  version: 2,
  weight: 'observation',
  fields: {
    notice: sealedIn('care', notice),
    childNotice: sealedIn('child', notice),
    healthNotice: sealedIn('health', notice),
    protectedNotice: sealedIn('protection', notice),
  },
  // The hour at which an authority was told would tell which.
  facts: () => ({ family: 'case' }),
  // Version 2 knows a notice that the authority itself takes down.
  upcasts: { 1: {} },
})
