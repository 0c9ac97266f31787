import type { Compartment } from './compartment.ts'
import type { OpenedEntry } from './opened-entry.ts'

/**
 * The entry as a reader of these compartments alone opens it: what a view may hold that is sealed to one group, folded on a device
 * that opens more.
 */
export function openedFor(entry: OpenedEntry, compartments: readonly Compartment[]): OpenedEntry {
  const content = Object.fromEntries(
    Object.entries(entry.content).filter(([name]) => compartments.includes(name as Compartment)),
  )
  const shut = Object.keys(entry.content).length - Object.keys(content).length
  return {
    ...entry,
    content,
    header: Object.keys(content).length === 0 ? undefined : entry.header,
    sealedParts: entry.sealedParts + shut,
  }
}
