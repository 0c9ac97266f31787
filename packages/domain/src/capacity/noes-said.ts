import type { CausalHistory } from '../journal/causal-history.ts'
import type { Instant, OrganisationId, StreamId } from '../journal/identifier.ts'
import { noesAWeek, weekMs } from './capacity-codes.ts'

/** That one organisation told another that it has no bed. */
export interface NoSaid {
  readonly by: OrganisationId
  readonly to: OrganisationId
  readonly at: Instant
  /** The question. */
  readonly stream: StreamId
}

/**
 * Read off the answers alone: whoever asked may have closed the question to this organisation since, and what it answered is its own. Where a bed was held
 * first, its withdrawal tells nothing of how full a house is that the hold had not told.
 */
export function foldNoesSaid({ read }: CausalHistory): readonly NoSaid[] {
  // Whoever asked answers nothing: her own word would empty the count of what she was told.
  const answers = read.filter(
    ({ type, entry, fields }) =>
      type === 'capacity-answered' && entry.organisation !== fields['answeredTo'],
  )
  return [...Map.groupBy(answers, ({ entry }) => entry.organisation).values()].flatMap((own) => {
    if (own.some(({ fields }) => fields['capacityAnswer'] === 'held')) return []
    return own.slice(0, 1).flatMap(({ entry, fields }) => {
      const to = fields['answeredTo'] as OrganisationId | undefined
      return to === undefined
        ? []
        : [{ by: entry.organisation, to, at: entry.recordedAt, stream: entry.stream }]
    })
  })
}

/**
 * Whether an organisation was told no so often this week that one more would be a measure of how full the house is. A yes is never one too many: it costs
 * a bed and says no more than it was asked. Neither is silence, which is also what a house that has not looked says.
 */
export function isToldNoTooOften(
  said: readonly NoSaid[],
  {
    by,
    to,
    besides,
    at,
  }: {
    readonly by: OrganisationId
    readonly to: OrganisationId
    /** The question that is being answered. */
    readonly besides: StreamId | undefined
    readonly at: Instant
  },
): boolean {
  const lately = said.filter(
    (each) => each.by === by && each.to === to && each.stream !== besides && each.at > at - weekMs,
  )
  return new Set(lately.map(({ stream }) => stream)).size >= noesAWeek
}
