import type { Instant, StreamId } from '../journal/identifier.ts'
import { nextRung } from '../ladder/rung.ts'
import { legalDemandLadder } from './legal-demand-ladder.ts'
import type { LegalDemand } from './legal-demand.ts'

/** What a demand asks of the legal group next, and by when. Not by whom nor about whom: a day is read over a shoulder. */
export interface LegalDemandDue {
  readonly stream: StreamId
  /** The rung that is open. */
  readonly code: string
  /** Of the authority; none once it was answered. */
  readonly dueAt: Instant | undefined
  readonly since: Instant
}

export function legalDemandsDue(demands: readonly LegalDemand[]): readonly LegalDemandDue[] {
  return demands.flatMap((demand): LegalDemandDue[] => {
    const ladder = legalDemandLadder(demand)
    const next = nextRung(ladder)
    if (next === undefined) return []
    const isAnswered = ladder.some(
      ({ code, state }) => code === 'demand-answered' && state === 'done',
    )
    return [
      {
        stream: demand.stream,
        code: next.code,
        dueAt: isAnswered ? undefined : demand.said.demandDue.value,
        since: demand.notedAt,
      },
    ]
  })
}
