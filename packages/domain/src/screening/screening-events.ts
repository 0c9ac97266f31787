import { momentOf, momentOfEntry } from '../clock/moment-of.ts'
import { earliestFirst } from '../clock/rounds.ts'
import type { StartedEvent } from '../clock/started-event.ts'
import type { CausalHistory } from '../journal/causal-history.ts'
import type { ContentOf } from '../journal/entry-type.ts'
import type { signsRecorded } from './signs-recorded.ts'

export function screeningEvents(history: CausalHistory): readonly StartedEvent[] {
  return [...lastPossibleExposures(history), ...presumedVictim(history)]
}

/**
 * Somebody hurt or forced her lately (W5). Of the day that was said from its first moment: the shorter reading protects. Where none was said, from
 * when it was written down, as the latest that it can have begun, and the command asks for the day. Whoever says the day later means the same one.
 */
function lastPossibleExposures({ read, knew }: CausalHistory): readonly StartedEvent[] {
  const exposures = read.flatMap(({ type, fields, entry }) => {
    const { hurtLastFiveDays, lastPossibleExposureOn: on } = fields as Partial<
      ContentOf<typeof signsRecorded.fields>
    >
    if (type !== 'signs-recorded' || (hurtLastFiveDays !== 'yes' && on === undefined)) return []
    const moment = momentOf(on ?? entry.header?.occurredAt, entry.recordedAt)
    return [{ ...moment, isDated: on !== undefined, entry: entry.hash, id: entry.id }]
  })
  type Exposure = (typeof exposures)[number]
  const saysWhen = (dated: Exposure, undated: Exposure) =>
    dated.isDated && !undated.isDated && dated.at <= undated.at && knew(dated.entry, undated.entry)
  return exposures.flatMap((exposure): StartedEvent[] => {
    if (exposures.some((other) => saysWhen(other, exposure))) return []
    const { at, known, entry, id, isDated } = exposure
    const meant = exposures.filter((other) => saysWhen(exposure, other))
    return [
      {
        event: 'last-possible-exposure',
        at,
        known,
        entry,
        // Under the name of the first: what was written of it goes on to be about it.
        ids: [...meant.map((other) => other.id), id],
        ...(isDated ? {} : { isBeginningUnknown: true }),
      },
    ]
  })
}

/** The first organisation that presumed or recognised it began the time to recover: nobody's later word begins it anew. */
function presumedVictim(history: CausalHistory): readonly StartedEvent[] {
  const said = history.read.filter(
    ({ type, fields }) =>
      type === 'identification-recorded' &&
      ['presumed', 'recognised'].includes(String(fields['standing'])),
  )
  const [first] = said
    .map(({ entry }) => ({ ...momentOfEntry(entry), entry: entry.hash }))
    .sort(earliestFirst)
  return first
    ? [{ event: 'presumed-victim', ...first, ids: said.map(({ entry }) => entry.id) }]
    : []
}
