import type { CausalHistory } from '../journal/causal-history.ts'
import type { ContentOf } from '../journal/entry-type.ts'
import type { EntryHash, Instant, MemberId, OrganisationId } from '../journal/identifier.ts'
import type { caseConferenceHeld } from './case-conference-held.ts'

export interface ConferenceLine {
  readonly id: string
  readonly entry: EntryHash
  readonly organisation: OrganisationId
  readonly member: MemberId | undefined
  readonly recordedAt: Instant
  readonly said: Partial<ContentOf<typeof caseConferenceHeld.fields>>
}

/** Every one that somebody took down, in causal order: they stand beside each other. */
export function foldConferences(history: CausalHistory): readonly ConferenceLine[] {
  return history.read.flatMap(({ type, entry, fields }) =>
    type === 'case-conference-held'
      ? [
          {
            id: entry.id,
            entry: entry.hash,
            organisation: entry.organisation,
            member: entry.member,
            recordedAt: entry.recordedAt,
            said: fields,
          },
        ]
      : [],
  )
}
