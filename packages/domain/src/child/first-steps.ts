import { mayBeChild } from './may-be-child.ts'
import type { CaseFile } from '../case/case-file.ts'
import { childNoticeGiven } from '../clock/notice/child-notice-given.ts'
import type { StayStep } from '../humanitarian-stay/stay-step-codes.ts'
import type { Ladder, Rung } from '../ladder/rung.ts'

/** The deadline by which a child has her humanitarian stay, by the code that every country's pack knows it by. */
const childStayDeadline = 'child-humanitarian-stay'

/**
 * What is owed to a child from the first hour, in its order (domain §5.2): the notice, the hand-over, her stay. Each is done by its own
 * record; none waits for another, and none for a document. Empty for an adult.
 */
export function firstSteps(file: CaseFile): Ladder {
  if (!mayBeChild(file.ageGroup.value)) return []
  return [childNoticeGiven(file), handedOver(file), stayAskedFor(file)].filter(
    (rung) => rung !== undefined,
  )
}

const isAskingOrLater: ReadonlySet<StayStep> = new Set([
  'requested',
  'complete',
  'requirement-notified',
  'requirement-answered',
  'decided',
  'card-received',
])

function handedOver({ childWork }: CaseFile): Rung {
  const done = childWork.handOvers.find((each) => each.done !== undefined)?.done
  const rung = { code: 'child-handed-over', rule: 'BR-12' } as const
  return done === undefined
    ? { ...rung, state: 'open' }
    : { ...rung, state: 'done', by: done.entry }
}

/** No document and no fee is a condition of it (BR-12). Left out for whoever may not know of it, and where the country knows none. */
function stayAskedFor({ clocks, humanitarianStay }: CaseFile): Rung | undefined {
  const rung = { code: 'child-stay-asked-for', rule: 'BR-12' } as const
  const asked = humanitarianStay.steps.find(({ step }) => isAskingOrLater.has(step))
  if (asked) return { ...rung, state: 'done', by: asked.entry }
  const clock = clocks.find(({ deadline }) => deadline === childStayDeadline)
  if (clock === undefined) return undefined
  return clock.met === undefined
    ? { ...rung, state: 'open' }
    : { ...rung, state: 'done', by: clock.met.by }
}
