import { asylumEvents } from '../asylum/asylum-events.ts'
import { bestInterestsEvents } from '../best-interests/best-interests-events.ts'
import { childEvents } from '../child/child-events.ts'
import { humanitarianStayEvents } from '../humanitarian-stay/humanitarian-stay.ts'
import type { CausalHistory } from '../journal/causal-history.ts'
import { planEvents } from '../plan/plan-events.ts'
import { returnEvents } from '../return/return-events.ts'
import { screeningEvents } from '../screening/screening-events.ts'
import { serviceEvents } from '../service/service-events.ts'
import { earliestFirst } from './rounds.ts'
import type { StartedEvent } from './started-event.ts'

/** One line for each subject, whose own file says what begins; whoever writes a new one adds hers. The rules say which clocks follow. */
const starters: readonly ((history: CausalHistory) => readonly StartedEvent[])[] = [
  childEvents,
  serviceEvents,
  screeningEvents,
  asylumEvents,
  humanitarianStayEvents,
  returnEvents,
  bestInterestsEvents,
  planEvents,
]

/** In the order of their beginning; the same for any order of arrival. */
export function startedEvents(history: CausalHistory): readonly StartedEvent[] {
  return starters.flatMap((starter) => starter(history)).sort(earliestFirst)
}
