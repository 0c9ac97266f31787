import type { CodeEntry } from './code-entry.ts'

/** As `incidentKinds` of `domain/src/house/incident/incident-codes.ts`. */
export type IncidentKind =
  | 'somebody-at-the-door'
  | 'threat'
  | 'self-harm'
  | 'violence'
  | 'missing'
  | 'fire'
  | 'evacuation'
  | 'other'

/** Who is told of what happened in a house, as whoever telephones calls it; proposed to whoever writes it down and told by nobody but her (W19). */
export interface IncidentNotice extends CodeEntry {
  readonly kinds: readonly IncidentKind[]
  /** Only where it happened to a child, or to somebody whose age is in doubt. */
  readonly ofChild?: true
  /** Code of a setting: by how many hours after it happened. Without it at once. */
  readonly within?: string
}
