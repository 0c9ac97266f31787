import type { KnownEntry } from '../journal/opened-entry.ts'

/**
 * What a gathering is, by the type of its first entry: told by no fact, known only where that entry's header opens. Each subject adds
 * its line.
 */
export const gatheringKindBegunBy = {
  'group-intake-begun': 'group-intake',
  'family-linked': 'family',
  'birth-recorded': 'family',
  'house-described': 'house',
  'interpreter-listed': 'interpreter',
  'capacity-asked': 'capacity',
  'training-described': 'training',
  'verification-recorded': 'verification',
  'tip-taken': 'tip',
  'operation-recorded': 'operation',
} as const

export type GatheringKind = (typeof gatheringKindBegunBy)[keyof typeof gatheringKindBegunBy]

/** Undefined for what a newer version begins. */
export function kindBegunBy(type: string | undefined): GatheringKind | undefined {
  return type !== undefined && Object.hasOwn(gatheringKindBegunBy, type)
    ? gatheringKindBegunBy[type as keyof typeof gatheringKindBegunBy]
    : undefined
}

/** All that was begun in one stream. More than one: somebody wrote a beginning into what others had begun. */
export function kindsBegunIn(entries: Iterable<KnownEntry>): ReadonlySet<GatheringKind> {
  const kinds = new Set<GatheringKind>()
  for (const entry of entries) {
    const kind = entry.kind === 'entry' ? kindBegunBy(entry.header?.type) : undefined
    if (kind !== undefined) kinds.add(kind)
  }
  return kinds
}
