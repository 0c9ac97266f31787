import { mayBeChild } from '../../child/may-be-child.ts'
import type { AgeGroup } from '../../journal/facts.ts'
import type { Instant } from '../../journal/identifier.ts'
import type { incidentKinds } from './incident-codes.ts'

/** Of the country: who is told of which incidents, and by how many hours after; without hours at once. */
export interface CallRule {
  readonly code: string
  readonly kinds: readonly string[]
  readonly ofChild?: boolean | undefined
  readonly within?: string | undefined
}

export interface CallProposed<Rule extends CallRule> {
  readonly rule: Rule
  /** Undefined where it is at once, or nobody set the hours. */
  readonly by: Instant | undefined
}

/** Whom the country says to tell of what happened, the most urgent first. Proposed alone: whoever was there knows better, and none of it is refused for what it leaves out. */
export function callsProposed<Rule extends CallRule>(
  rules: readonly Rule[],
  incident: {
    readonly kind: (typeof incidentKinds)[number] | undefined
    readonly at: Instant
    /** An hour that has passed is at once. */
    readonly now: Instant
    /** Of those it happened to; an age that nobody said protects as a child's does. */
    readonly ages: readonly (AgeGroup | undefined)[]
  },
  settings: Readonly<Record<string, number | undefined>>,
): readonly CallProposed<Rule>[] {
  const { kind, at, now, ages } = incident
  if (kind === undefined) return []
  const isOfChild = ages.some(mayBeChild)
  return rules
    .filter(({ kinds, ofChild }) => kinds.includes(kind) && (ofChild !== true || isOfChild))
    .map((rule) => {
      const hours = rule.within === undefined ? undefined : settings[rule.within]
      const by = hours === undefined ? undefined : at + hours * 3_600_000
      return { rule, by: by === undefined || by <= now ? undefined : by }
    })
    .sort((a, b) => (a.by ?? 0) - (b.by ?? 0))
}
