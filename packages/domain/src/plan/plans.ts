import type { CausalHistory } from '../journal/causal-history.ts'
import type { ContentOf } from '../journal/entry-type.ts'
import type { EntryHash, Instant, MemberId, OrganisationId } from '../journal/identifier.ts'
import type { planAgreed } from './plan-agreed.ts'

export type PlanContent = Partial<ContentOf<typeof planAgreed.fields>>

export interface PlanVersion {
  readonly id: string
  readonly entry: EntryHash
  readonly organisation: OrganisationId
  readonly member: MemberId | undefined
  readonly recordedAt: Instant
  readonly content: PlanContent
}

export interface Plans {
  /** What stands: one version, or several that were agreed at once and that nobody brought together yet. */
  readonly current: readonly PlanVersion[]
  /** Every version in causal order. */
  readonly versions: readonly PlanVersion[]
}

/** A version stands until one that cites it; the same for any order of arrival. */
export function foldPlans(history: CausalHistory): Plans {
  const versions = history.read.flatMap(({ type, entry, fields }): PlanVersion[] =>
    type === 'plan-agreed'
      ? [
          {
            id: entry.id,
            entry: entry.hash,
            organisation: entry.organisation,
            member: entry.member,
            recordedAt: entry.recordedAt,
            content: fields,
          },
        ]
      : [],
  )
  const replaced = new Set(
    versions.flatMap(({ entry, content: { replaces = [] } }) =>
      versions
        .filter((earlier) => replaces.includes(earlier.id) && history.knew(entry, earlier.entry))
        .map(({ id }) => id),
    ),
  )
  return { current: versions.filter(({ id }) => !replaced.has(id)), versions }
}
