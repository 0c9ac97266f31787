import type { CodeEntry } from './code-entry.ts'

/** A head of help with the kinds that forms tell apart. */
export interface ServiceEntry extends CodeEntry {
  readonly kinds: readonly CodeEntry[]
}
