import type { EntryHash } from '../journal/identifier.ts'
import type { Ladder, Rung } from '../ladder/rung.ts'
import type { noticesTo } from './legal-demand-codes.ts'
import { partsLetGo } from './legal-demand.ts'
import type { DemandNotice, LegalDemand } from './legal-demand.ts'

/** What is still to be done about a demand (W14), one thing after the other. */
export function legalDemandLadder(demand: LegalDemand): Ladder {
  const { said, decided, answered } = demand
  const clarifies = decided.some(({ demandAnswer }) => demandAnswer === 'ask-to-clarify')
  const letsGo = partsLetGo(demand) !== undefined
  const went = answered.findLast(
    ({ demandOutcome }) =>
      demandOutcome === 'withdrawn' ||
      (letsGo ? demandOutcome === 'handed-over' : isNo.includes(demandOutcome ?? '')),
  )
  const isWithdrawn = went?.demandOutcome === 'withdrawn'
  return [
    rung('demand-said', said.demandFrom.value !== undefined && said.demandWhat.value !== undefined),
    rung(
      'demand-answer-chosen',
      isWithdrawn || (decided.length === 1 && !clarifies),
      decided.at(-1)?.entry,
    ),
    rung('demand-answered', went !== undefined, went?.entry),
    noticeRung('holder-told', 'holder', demand),
    noticeRung('person-told', 'person', demand),
  ]
}

const isNo: readonly string[] = ['refused', 'contested']

/** It waits for nothing any more. */
export function isDemandEnded(demand: LegalDemand): boolean {
  return legalDemandLadder(demand).every(({ state }) => state === 'done')
}

function noticeRung(
  code: string,
  to: (typeof noticesTo)[number],
  { notices }: Pick<LegalDemand, 'notices'>,
): Rung {
  const about = notices.filter(({ noticeTo }) => noticeTo === to)
  return rung(code, about.length > 0 && about.every(isSettled), about.at(-1)?.entry)
}

/** Told with the way, or not told with the reason: which law forbids it, why nobody else is to be told. */
function isSettled({ noticeState, noticeWay, noticeWords }: DemandNotice): boolean {
  if (noticeState === 'told') return noticeWay !== undefined
  return (noticeState === 'not-lawful' || noticeState === 'not-needed') && noticeWords !== undefined
}

function rung(code: string, isDone: boolean, by?: EntryHash): Rung {
  return {
    code,
    state: isDone ? 'done' : 'open',
    rule: 'W14',
    ...(isDone && by !== undefined ? { by } : {}),
  }
}
