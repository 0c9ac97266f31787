import type { EntryHash } from '../journal/identifier.ts'
import { refused } from '../journal/refusal.ts'
import type { Refusal } from '../journal/refusal.ts'

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

/** The rungs in their order; what does not concern this person is left out. */
export type Ladder = readonly Rung[]

/** The one thing to do next: the first open rung before anything that is blocked; none while a rule forbids the whole. */
export function nextRung(ladder: Ladder): Rung | undefined {
  return ladder.some(({ state }) => state === 'blocked')
    ? undefined
    : ladder.find(({ state }) => state === 'open')
}

/**
 * Why the decision cannot be taken: a blocked rung before an open one, each by its own code, field and rule. Undefined when every rung is
 * done. The command and the screen ask the same ladder, so no gate can be forgotten in either.
 */
export function refusalOf(ladder: Ladder): Refusal | undefined {
  const standing =
    ladder.find(({ state }) => state === 'blocked') ?? ladder.find(({ state }) => state === 'open')
  return (
    standing &&
    refused(standing.code, {
      ...(standing.field === undefined ? {} : { field: standing.field }),
      ...(standing.rule === undefined ? {} : { source: standing.rule }),
    })
  )
}
