import type { CodeEntry, Sourced } from './code-entry.ts'

/** Who may not be placed there, whatever anybody decides (BR-13, BR-36). */
export interface PlacementBan extends Sourced {
  readonly whom: 'child' | 'possible-victim'
}

export interface FacilityType extends CodeEntry {
  readonly bans: readonly PlacementBan[]
  /** Whom it is for; empty: it depends on the house. */
  readonly meantFor: readonly ('child' | 'adult' | 'family')[]
}
