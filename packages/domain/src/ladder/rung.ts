import type { EntryHash } from '../journal/identifier.ts'

/**
 * One step of what must hold before something may be decided (ADR 28). `done` names the entry that did it, `blocked` the rule that
 * forbids it whoever asks; `open` is still to be done.
 */
export interface Rung {
  readonly code: string
  readonly state: 'done' | 'open' | 'blocked'
  readonly by?: EntryHash | undefined
  /** `BR-11`. */
  readonly rule?: string | undefined
  readonly field?: string | undefined
}
