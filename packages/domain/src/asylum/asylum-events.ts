import { mayBeChild } from '../child/may-be-child.ts'
import { foldCaseFacts } from '../case/case-facts.ts'
import { momentOf } from '../clock/moment-of.ts'
import { rounds } from '../clock/rounds.ts'
import type { StartedEvent } from '../clock/started-event.ts'
import type { CausalHistory } from '../journal/causal-history.ts'
import { foldAsylum } from './asylum.ts'
import type { AsylumLine } from './asylum.ts'
import type { AsylumStep } from './asylum-codes.ts'

/**
 * What sets the clocks of asylum going; all of them lie in `protection`. The wish asks for a written notice at once and begins her thirty business days,
 * from the day she came into the country where she says it, else from the wish: the law counts from when she could first ask (BR-29). Of a child a
 * wish or an indication asks for the notices of BR-28 instead of that of an adult.
 */
export function asylumEvents(history: CausalHistory): readonly StartedEvent[] {
  const steps = foldAsylum(history).steps.filter(({ isCorrected }) => !isCorrected)
  const isChild = mayBeChild(foldCaseFacts(history).ageGroup.value)
  const lines = (...which: readonly AsylumStep[]) =>
    steps.filter(({ step }) => which.includes(step))
  const each = (event: string, begun: readonly AsylumLine[], ended: readonly AsylumLine[] = []) =>
    rounds(event, begun, ended, history)
  const wishes = lines('wish-expressed')
  const applied = lines('applied')
  const decisions = lines('decided')
  const against = decisions.filter(
    ({ outcome }) => outcome === undefined || outcome === 'not-recognised',
  )
  // Whoever asks anew instead of appealing lets that decision be.
  const askedAnew = applied.filter(({ entry }) =>
    against.some((decision) => history.knew(entry, decision.entry)),
  )
  return [
    ...(isChild
      ? each('child-protection-indication-found', lines('indication-found', 'wish-expressed'))
      : each('asylum-wish-expressed', wishes)),
    ...each('entered-country', wishes, applied).map((event) => fromEntry(event, wishes)),
    ...each('asylum-application-filed', applied, [...decisions, ...lines('withdrawn')]),
    ...each('asylum-opinion-requested', lines('opinion-requested'), lines('opinion-given')),
    ...each('asylum-decision-notified', against, [...lines('appealed'), ...askedAnew]),
  ]
}

/** From the day she came in, where any of these wishes says so; of two the earlier. */
function fromEntry(event: StartedEvent, wishes: readonly AsylumLine[]): StartedEvent {
  const [day] = wishes
    .filter(({ id }) => event.ids.includes(id))
    .flatMap(({ enteredCountryOn }) => enteredCountryOn ?? [])
    .sort()
  return day === undefined ? event : { ...event, ...momentOf(day, event.at) }
}
