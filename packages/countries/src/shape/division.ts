import type { CodeEntry, Sourced } from './code-entry.ts'

/** A state, department or municipality. Codes are the national statistics office's and are never used twice. */
export interface Division extends CodeEntry {
  /** Code of the division that it lies in. */
  readonly within?: string
  /** The first and the last copy of the official list in which it stands: years or days. */
  readonly listed: { readonly first: string; readonly last: string }
  /** The last copy before that in which it does not stand; none where no older copy was read. */
  readonly notListedIn?: string
  /** The first later copy in which it stands no more. Its code stays here, because cases cite it. */
  readonly goneBy?: string
  readonly formerNames?: readonly FormerName[]
  /** The same division in other schemes. */
  readonly otherCodes?: Readonly<Record<string, string>>
}

interface FormerName extends Sourced {
  readonly name: string
}

/** As `TimeZoneArea` of `domain/src/deadline/time-zone-of.ts`. */
export interface TimeZoneArea extends Sourced {
  readonly area: string
  readonly zone: string
}
