import { foldCaseFacts } from '../case/case-facts.ts'
import type { CausalHistory } from '../journal/causal-history.ts'
import type { AgeGroup } from '../journal/facts.ts'
import type { EntryHash, EntryId, Instant } from '../journal/identifier.ts'
import type { ContentOf } from '../journal/entry-type.ts'
import type { OpenedEntry } from '../journal/opened-entry.ts'
import type { signsRecorded } from '../screening/signs-recorded.ts'
import type { ServiceStatus } from '../service/service-codes.ts'
import { foldServices } from '../service/services.ts'

/** Something happened from which the law, or the house, counts. */
export interface StartedEvent {
  /** A word that the country's rules know: `child-contacted`. */
  readonly event: string
  readonly at: Instant
  /**
   * Of a day, a month or a year alone the clock runs from its first moment, and `at` is that in UTC. `not`: nobody said when, and `at` is when
   * it was written.
   */
  readonly known: 'moment' | 'day' | 'span' | 'not'
  /** The entry that says so. */
  readonly entry: EntryHash
  /** Ids of every entry that says so: a record that names any of them means this event. */
  readonly ids: readonly EntryId[]
  /** It came to its end by itself: the service was given. */
  readonly over?: { readonly entry: EntryHash; readonly at: Instant } | undefined
}

/** One line for each subject; whoever writes a new one adds hers. The rules say which clocks follow. */
const starters: readonly ((history: CausalHistory) => readonly StartedEvent[])[] = [
  childContacted,
  medicalAppointmentsRequested,
  lastPossibleExposures,
  presumedVictim,
]

/** In the order of their beginning; the same for any order of arrival. */
export function startedEvents(history: CausalHistory): readonly StartedEvent[] {
  return starters
    .flatMap((starter) => starter(history))
    .sort((a, b) => a.at - b.at || (a.entry < b.entry ? -1 : 1))
}

/**
 * The first that was said of her being a child, or that it is in doubt (BR-03). Once in a case, and not for whom all now know to be an
 * adult. Whoever came with an import was known before: the minute of the import is no first contact, and none is made up.
 */
function childContacted(history: CausalHistory): readonly StartedEvent[] {
  if (foldCaseFacts(history).ageGroup.value === 'adult') return []
  const said = history.ordered.filter(
    (entry): entry is OpenedEntry =>
      entry.kind === 'entry' && entry.facts.family === 'case' && isChild(entry.facts.ageGroup),
  )
  const isImported = history.read.some(
    ({ type, standing }) => type === 'row-imported' && standing === 'confirmed',
  )
  const dated = said.filter(({ header }) => header?.occurredAt !== undefined)
  const isUndated = isImported && dated.length === 0
  const [first] = (isImported && !isUndated ? dated : said)
    .map((entry) => ({
      ...momentOf(entry),
      ...(isUndated ? { known: 'not' as const } : {}),
      entry: entry.hash,
    }))
    .sort((a, b) => a.at - b.at || (a.entry < b.entry ? -1 : 1))
  return first ? [{ event: 'child-contacted', ...first, ids: said.map(({ id }) => id) }] : []
}

function isChild(group: AgeGroup | undefined): boolean {
  return group === 'child' || group === 'age-in-doubt'
}

const appointmentOver: readonly ServiceStatus[] = ['in-progress', 'completed', 'declined-by-person']

/** Asked for; over once somebody began with it or she no longer wants it. That there is none to be had ends no clock. */
function medicalAppointmentsRequested(history: CausalHistory): readonly StartedEvent[] {
  return foldServices(history).flatMap(({ service, status, records }) => {
    const asked = records.find(({ fields }) => fields['status'] === 'requested')
    if (service !== 'medical' || asked === undefined) return []
    const isOver = status.value !== undefined && appointmentOver.includes(status.value)
    const over = isOver
      ? status.current.toSorted((a, b) => a.recordedAt - b.recordedAt)[0]
      : undefined
    return [
      {
        event: 'medical-appointment-requested',
        ...momentOf(asked.entry),
        entry: asked.entry.hash,
        ids: records.map(({ entry }) => entry.id),
        ...(over ? { over: { entry: over.entry, at: over.recordedAt } } : {}),
      },
    ]
  })
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
    const moment = momentOf(
      on === undefined ? entry : { ...entry, header: { type, version: 1, occurredAt: on } },
    )
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
    .map(({ entry }) => ({ ...momentOf(entry), entry: entry.hash }))
    .sort((a, b) => a.at - b.at || (a.entry < b.entry ? -1 : 1))
  return first
    ? [{ event: 'presumed-victim', ...first, ids: said.map(({ entry }) => entry.id) }]
    : []
}

/**
 * When it happened, as far as anybody said, and never later than it was written down: a date set ahead by mistake gains nobody time.
 * Of a month or a year alone the first day: the shorter reading protects.
 */
export function momentOf({
  header,
  recordedAt,
}: Pick<OpenedEntry, 'header' | 'recordedAt'>): Pick<StartedEvent, 'at' | 'known'> {
  const said = header?.occurredAt
  const at = said === undefined ? Number.NaN : Date.parse(said)
  if (said === undefined || Number.isNaN(at) || at > recordedAt)
    return { at: recordedAt, known: 'moment' }
  if (said.includes('T')) return { at, known: 'moment' }
  return { at, known: said.length === '2026-11-22'.length ? 'day' : 'span' }
}
