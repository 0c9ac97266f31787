import type { ContentOf, EntryType, Fields } from './entry-type.ts'
import type { OpenedEntry } from './opened-entry.ts'

export interface ReadContent<Declared extends Fields = Fields> {
  /** What is there, could be opened and fits its declaration. */
  readonly fields: Partial<ContentOf<Declared>>
  /** Names of fields whose value does not fit: shown as unreadable, never trusted. */
  readonly malformed: readonly string[]
}

/**
 * Reads what another device wrote by what its entry type declares, the one way into sealed content: each field from the compartment in
 * which it is declared, since the same name elsewhere is not it. A name that nobody declared is left where it lies.
 */
export function readContent<Declared extends Fields>(
  { fields: declared }: EntryType<Declared>,
  content: OpenedEntry['content'],
): ReadContent<Declared> {
  const fields: Record<string, unknown> = {}
  const malformed: string[] = []
  for (const [name, field] of Object.entries(declared)) {
    if (field.compartment === 'facts') continue
    const held = content[field.compartment]
    if (held === undefined || !Object.hasOwn(held, name)) continue
    const value = held[name]
    if (field.kind.check(value) === undefined) fields[name] = value
    else malformed.push(name)
  }
  return { fields: fields as Partial<ContentOf<Declared>>, malformed }
}
