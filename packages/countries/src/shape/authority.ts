import type { CodeEntry, Sourced } from './code-entry.ts'

/** Yes or no with where it is taken from; `disputed` is shown as such and treated as yes. */
export interface Answer extends Sourced {
  readonly answer: 'yes' | 'no' | 'disputed'
}

/**
 * An authority or a kind of organisation. Protection and enforcement of one institution are two entries (W10). What is
 * true of a single organisation stands in its profile; this is what the profile starts from.
 */
export interface Authority extends CodeEntry {
  readonly level: 'national' | 'state' | 'municipal' | 'foreign' | 'international' | 'civil'
  /** Must it tell the prosecution what it learns of a crime against an adult? (W11) */
  readonly dutyToReport: Answer
  /** The same where the person is a child, or her age is in doubt. */
  readonly dutyToReportOfChild: Answer
  readonly enforcesMigrationLaw: Answer
  /** A child may be handed over to it, whose care it is to protect her; never to one that controls migration or comes from abroad. */
  readonly receivesChildren?: true
  /** Code of its business calendar; none where only hours or calendar days count before it. */
  readonly calendar?: string
}

/** Who may formally recognise somebody as a victim. */
export interface RecognisingBody extends CodeEntry {
  /** `justice`: a judge or a prosecution. That such a one recognised her tells that there is a proceeding: the legal group alone writes it. */
  readonly lies: 'account' | 'justice'
}
