import type { CausalHistory } from '../../journal/causal-history.ts'
import type { EntryHash, StreamId } from '../../journal/identifier.ts'

/** In which of the organisations' houses she sleeps, as far as this reader may know. */
export interface SleepingPlace {
  readonly house: StreamId
  /** Id of the stay in the house's own stream. */
  readonly stay: string
  readonly entry: EntryHash
}

/** Every house where somebody wrote that she sleeps and nobody who knew it wrote otherwise: two where two people wrote at once. */
export function foldSleepingPlaces({ read, knew }: CausalHistory): readonly SleepingPlace[] {
  const written = read.filter(({ type }) => type === 'sleeping-place-recorded')
  const standing = written.filter(
    ({ entry }) => !written.some((later) => knew(later.entry.hash, entry.hash)),
  )
  return standing
    .flatMap(({ entry, fields }) => {
      const { house, stay } = fields as { house?: StreamId; stay?: string }
      return house === undefined || stay === undefined ? [] : [{ house, stay, entry: entry.hash }]
    })
    .sort((a, b) => (a.entry < b.entry ? -1 : 1))
}
