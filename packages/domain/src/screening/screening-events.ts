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
 * when it was written down, and the command asks for the day.
 */
function lastPossibleExposures(history: CausalHistory): readonly StartedEvent[] {
  return history.read.flatMap(({ type, fields, entry }) => {
    const { hurtLastFiveDays, lastPossibleExposureOn: on } = fields as Partial<
      ContentOf<typeof signsRecorded.fields>
    >
    if (type !== 'signs-recorded' || (hurtLastFiveDays !== 'yes' && on === undefined)) return []
    const moment = momentOf(on ?? entry.header?.occurredAt, entry.recordedAt)
    return [{ event: 'last-possible-exposure', ...moment, entry: entry.hash, ids: [entry.id] }]
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
