import type { Compartment } from '../journal/compartment.ts'
import type { CompartmentContent, EntryType } from '../journal/entry-type.ts'
import { upcast } from '../journal/entry-type.ts'
import type { Facts } from '../journal/facts.ts'
import type { OpenedEntry } from '../journal/opened-entry.ts'
import { inventedHash, inventedId, pen } from './story.ts'

/** A file of `samples/entries`. */
export interface EntrySample {
  readonly type: string
  readonly version: number
  readonly occurredAt: string
  readonly facts: Facts
  readonly parts: Readonly<Partial<Record<Compartment, CompartmentContent>>>
}

/** As `openEntry` hands it on: each part lifted to the present version. */
export function openedSample(sample: EntrySample, entryType: EntryType): OpenedEntry {
  const parts = Object.entries(sample.parts) as [Compartment, CompartmentContent][]
  const writer = pen(10, 100)
  return {
    kind: 'entry',
    hash: inventedHash(sample.type.length * 1000 + sample.version),
    parents: [],
    id: inventedId(1) as OpenedEntry['id'],
    stream: inventedId(1) as OpenedEntry['stream'],
    organisation: writer.organisation,
    member: writer.member,
    device: writer.device,
    recordedAt: 0,
    facts: sample.facts,
    header: { type: sample.type, version: sample.version, occurredAt: sample.occurredAt },
    content: Object.fromEntries(
      parts.map(([name, content]) => [name, upcast(entryType, sample.version, name, content)]),
    ),
    sealedParts: 0,
    standing: 'confirmed',
  }
}

/** `type version` of each version that no sample shows, and so of each step that nothing exercises. */
export function unexercisedVersions(
  entryTypes: readonly Pick<EntryType, 'type' | 'version'>[],
  samples: readonly Pick<EntrySample, 'type' | 'version'>[],
): string[] {
  const shown = new Set(samples.map(({ type, version }) => `${type} ${version}`))
  return entryTypes.flatMap(({ type, version }) =>
    Array.from({ length: version }, (_, index) => `${type} ${index + 1}`).filter(
      (each) => !shown.has(each),
    ),
  )
}
