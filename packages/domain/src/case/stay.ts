import type { CausalHistory } from '../journal/causal-history.ts'
import type { Instant, StreamId } from '../journal/identifier.ts'
import type { stays } from './stay-recorded.ts'

/** What she answered after another organisation's permission was over; undefined while nobody asked. */
export interface Stay {
  readonly stays: (typeof stays)[number]
  readonly ownFile: StreamId | undefined
  readonly earlierFile: StreamId | undefined
  readonly recordedAt: Instant
}

/** The last word counts; a file that was opened stays known whatever was said later or at once. */
export function foldStay({ read }: CausalHistory): Stay | undefined {
  const said = read.filter(({ type }) => type === 'stay-recorded')
  const last = said.at(-1)
  if (!last) return undefined
  const named = (field: string) =>
    said.findLast(({ fields }) => fields[field] !== undefined)?.fields[field] as
      | StreamId
      | undefined
  const ownFile = named('ownFile')
  return {
    stays: ownFile === undefined ? (last.fields['stays'] as Stay['stays']) : 'own-file',
    ownFile,
    earlierFile: named('earlierFile'),
    recordedAt: last.entry.recordedAt,
  }
}
