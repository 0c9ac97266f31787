import type { DecidedEntry, Decision } from '../command/decision.ts'
import type { ContentOf, EntryType, Fields } from '../journal/entry-type.ts'
import { divideByCompartment } from '../journal/entry-type.ts'
import type { PartContents } from '../journal/entry-type.ts'
import type { Refusal } from '../journal/refusal.ts'

/** The decision; a refusal fails the test with its code. */
export function decidedIn(outcome: Decision | Refusal): Decision {
  if (outcome.kind === 'refused') throw new Error(`refused: ${outcome.code} ${outcome.field ?? ''}`)
  return outcome
}

/** The entry types that a decision writes, in order. */
export function typesOf(outcome: Decision | Refusal): string[] {
  return decidedIn(outcome).entries.map(({ entryType }) => entryType.type)
}

export function entryOf<Declared extends Fields>(
  outcome: Decision | Refusal,
  entryType: EntryType<Declared>,
): Omit<DecidedEntry, 'content'> & { readonly content: ContentOf<Declared> } {
  const found = decidedIn(outcome).entries.find((entry) => entry.entryType.type === entryType.type)
  if (!found) throw new Error(`no ${entryType.type} in the decision`)
  return { ...found, content: found.content as ContentOf<Declared> }
}

/** What is sealed where. */
export function partsOf({ entryType, content }: DecidedEntry): PartContents {
  return divideByCompartment(entryType, content as never, { personCode: 'ab'.repeat(16) })
}
