import { isDemandEnded } from './legal-demand-ladder.ts'
import type { LegalDemand } from './legal-demand.ts'

/** One year's own count for a line on transparency (W14): of demands, never of people. */
export interface DemandsOfYear {
  readonly year: string
  readonly received: number
  /** Something went to the authority by a decision. */
  readonly handedOver: number
  /** Nothing went. */
  readonly refused: number
  /** Something left the house without anybody's yes. */
  readonly without: number
  /** Whom it is about was told in each of them. */
  readonly told: number
  readonly open: number
}

/** By the year in which each came, the last first. `dayOf`: of a demand of which nobody said when it came. */
export function countLegalDemands(
  demands: readonly LegalDemand[],
  dayOf: (demand: LegalDemand) => string,
): readonly DemandsOfYear[] {
  const byYear = Map.groupBy(demands, (demand) =>
    (demand.said.demandCameOn.value ?? dayOf(demand)).slice(0, 4),
  )
  return [...byYear]
    .map(([year, came]) => {
      const of = (...outcomes: readonly string[]) =>
        came.filter(({ answered }) =>
          answered.some(({ demandOutcome = '' }) => outcomes.includes(demandOutcome)),
        )
      const went = of('handed-over', 'taken', 'given-unasked')
      return {
        year,
        received: came.length,
        handedOver: of('handed-over').length,
        refused: of('refused', 'contested').filter((demand) => !went.includes(demand)).length,
        without: of('taken', 'given-unasked').length,
        told: came.filter(isPersonTold).length,
        open: came.filter((demand) => !isDemandEnded(demand)).length,
      }
    })
    .sort((one, other) => (one.year < other.year ? 1 : -1))
}

function isPersonTold({ notices }: LegalDemand): boolean {
  const hers = notices.filter(({ noticeTo }) => noticeTo === 'person')
  return hers.length > 0 && hers.every(({ noticeState }) => noticeState === 'told')
}
