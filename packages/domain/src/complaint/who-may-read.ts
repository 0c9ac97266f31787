import type { MemberId } from '../journal/identifier.ts'
import { refused } from '../journal/refusal.ts'
import type { Refusal } from '../journal/refusal.ts'

/** Somebody of the focal point: those of the house itself, and those of the partner organisation outside it. */
export interface FocalPerson {
  readonly id: MemberId
  readonly isOutside: boolean
  /** Whether other people of the house work under her. */
  readonly leads: boolean
}

export const complaintSubjects = [
  /** People of the focal point, named in `named`. */
  'focal-person',
  /** Somebody else who works or helps in the house. */
  'staff',
  'not-said',
  /** Somebody of an authority or another organisation. */
  'elsewhere',
  /** No person: food, a rule, a room. */
  'conditions',
] as const
export type ComplaintSubject = (typeof complaintSubjects)[number]

export interface ComplaintAbout {
  readonly subject: ComplaintSubject
  /** Of the focal point, whom it is about. */
  readonly named: readonly MemberId[]
  /** Of the focal point, whom she does not want to read it. She gives no reason. */
  readonly kept: readonly MemberId[]
}

/**
 * Who is given a key to a complaint (W20): never who is named, never whom she keeps it from; of the house nobody who leads others as soon as
 * it is about somebody who works there, since any of them may be a superior of whoever it is; and where she does not say whom it is about,
 * nobody of the house. Refuses `complaint-without-reader`: then nothing is sealed, and paper is the way.
 */
export function whoMayRead<Person extends FocalPerson>(
  people: readonly Person[],
  { subject, named, kept }: ComplaintAbout,
): readonly Person[] | Refusal {
  const isKeptFrom = ({ id, leads, isOutside }: Person): boolean =>
    named.includes(id) ||
    kept.includes(id) ||
    (!isOutside && subject === 'not-said') ||
    (!isOutside && leads && (subject === 'focal-person' || subject === 'staff'))
  const readers = people.filter((person) => !isKeptFrom(person))
  return readers.length === 0 ? refused('complaint-without-reader', { field: 'kept' }) : readers
}
