import type { CalendarDate, EntryHash, EntryId, Instant } from '../journal/identifier.ts'

/** Something happened from which the law, or the house, counts. */
export interface StartedEvent {
  /** A word that the country's rules know: `child-contacted`. */
  readonly event: string
  readonly at: Instant
  /**
   * Of a day, a month or a year alone the clock runs from its first moment, and `at` is that in UTC. `not`: nobody said when, and `at` is when
   * it was written.
   */
  readonly known: 'moment' | 'day' | 'span' | 'not'
  /** Nobody said when, and the clock runs all the same, from when it was written: it may have begun earlier, so what is due is due at the latest then. */
  readonly isBeginningUnknown?: true | undefined
  /** The entry that says so. */
  readonly entry: EntryHash
  /** Ids of every entry that says so: a record that names any of them means this event. */
  readonly ids: readonly EntryId[]
  /** It came to its end by itself: the service was given. */
  readonly over?: { readonly entry: EntryHash; readonly at: Instant } | undefined
  /** A whole day that somebody set for it: where it comes before the rule's limit, or no length is set, that is when it is due. */
  readonly dueOn?: CalendarDate | undefined
}
