import type { GatheringFile } from '@cobijo/domain/gathering/gathering-file'
import type { GatheringKind } from '@cobijo/domain/gathering/gathering-kind'
import type { GatheringLine } from '@cobijo/domain/gathering/gathering-line'
import type { StreamId } from '@cobijo/domain/journal/identifier'
import type { Refusal } from '@cobijo/domain/journal/refusal'

/** What belongs to no one person (ADR 28). Written by `carryOut`, as everything is. */
export interface GatheringsApi {
  /** Those of one kind that this member's groups hold, newest first, from what lies on this device. */
  gatherings(kind: GatheringKind): Promise<readonly GatheringLine[]>
  /** Refuses `not-found`, and `gathering-erased`. */
  openGathering(stream: StreamId): Promise<OpenedGathering | Refusal>
}

export interface OpenedGathering {
  readonly kind: 'opened'
  readonly file: GatheringFile
}
