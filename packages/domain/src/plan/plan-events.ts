import { momentOfEntry } from '../clock/moment-of.ts'
import type { StartedEvent } from '../clock/started-event.ts'
import type { CausalHistory } from '../journal/causal-history.ts'
import { foldPlans } from './plans.ts'

/** A plan without a day of its own on which it is looked at again; over once another version takes its place. */
export function planEvents(history: CausalHistory): readonly StartedEvent[] {
  const { current, versions } = foldPlans(history)
  return versions
    .filter(({ content }) => content.planReviewOn === undefined)
    .flatMap((plan) => {
      const read = history.byHash.get(plan.entry)
      if (read === undefined) return []
      const next = current.includes(plan)
        ? undefined
        : versions.find(({ content }) => content.replaces?.includes(plan.id))
      return [
        {
          event: 'plan-made',
          ...momentOfEntry(read.entry),
          entry: plan.entry,
          ids: [read.entry.id],
          ...(next ? { over: { entry: next.entry, at: next.recordedAt } } : {}),
        },
      ]
    })
}
