import type { CausalHistory } from '../journal/causal-history.ts'
import type { State } from '../journal/facts.ts'
import type { EntryHash } from '../journal/identifier.ts'
import type { Register } from '../case/register.ts'
import { findEntryType } from '../registry.ts'

/** Decisions that put a file in order, or end something, and begin no work. */
const settling = new Set([
  'case-closed',
  'case-reopened',
  'author-confirmed',
  'conflict-resolved',
  'consent-withdrawn',
])

/** Whether it is a decision by which somebody is to do something in the case. */
export function goesOnWithCase(type: string | undefined): boolean {
  if (type === undefined || settling.has(type)) return false
  const declared = findEntryType(type)
  return declared?.family === 'case' && declared.weight === 'decision'
}

/**
 * What somebody decided without a connection while somebody else closed the case: neither knew of the other. All of it stands; that the case is closed
 * nobody told whoever decided, so a person looks and opens it again or closes it anew.
 */
export function decidedWhileClosed(
  history: CausalHistory,
  state: Register<State>,
): readonly EntryHash[] {
  if (state.value !== 'closed') return []
  const closings = state.current.filter(({ value }) => value === 'closed')
  return history.read.flatMap(({ type, entry }) => {
    const isMeant =
      goesOnWithCase(type) &&
      closings.every(
        (closing) =>
          !history.knew(closing.entry, entry.hash) && !history.knew(entry.hash, closing.entry),
      )
    return isMeant ? [entry.hash] : []
  })
}
