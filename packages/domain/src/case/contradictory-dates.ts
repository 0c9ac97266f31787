import type { CalendarDate, Instant } from '../journal/identifier.ts'

/** What somebody wrote, as far as it is known here: an item of the timeline, or an entry that is about to be saved. */
export interface DatedWord {
  readonly id: string
  readonly type: string | undefined
  readonly occurredAt: string | undefined
  readonly recordedAt: Instant
  readonly fields: Readonly<Record<string, unknown>>
}

/** Two dates that cannot both be meant. Nothing was refused for it and nothing waits: somebody corrects one of them. */
export interface DateContradiction {
  readonly code:
    | 'born-after-met'
    | 'eighteen-unlike-birth'
    | 'left-before-entered'
    | 'ended-before-started'
    | 'expired-before-issued'
    | 'representation-over-before-begun'
    | 'answered-before-asked'
    | 'arrived-before-departed'
  /** What ought to lie before the other and does not. */
  readonly first: SaidDate
  readonly second: SaidDate
}

export interface SaidDate {
  readonly on: CalendarDate | Instant
  /** Id of the entry that says so. */
  readonly by: string
}

/** `told`: in causal order, so that the last word on a question is the one that stands. The same for any order of arrival, as that order is. */
export function contradictoryDates(told: readonly DatedWord[]): readonly DateContradiction[] {
  return [...ofBirth(told), ...ofSpans(told), ...ofUrgentMeasures(told), ...ofJourneys(told)]
}

/** What the words to be saved add to it. */
export function newContradictions(
  told: readonly DatedWord[],
  added: readonly DatedWord[],
): readonly DateContradiction[] {
  const ids = new Set(added.map(({ id }) => id))
  return contradictoryDates([...told, ...added]).filter(
    ({ first, second }) => ids.has(first.by) || ids.has(second.by),
  )
}

const identityWriters = ['person-registered', 'identity-recorded', 'conflict-resolved']
const meetings = ['person-registered', 'signs-recorded']

function ofBirth(told: readonly DatedWord[]): readonly DateContradiction[] {
  const born = lastSaid<CalendarDate>(told, identityWriters, 'bornOn')
  if (!born) return []
  const [met] = told
    .filter(({ type }) => type !== undefined && meetings.includes(type))
    .map(({ id, occurredAt, recordedAt }) => ({ on: dayMet(occurredAt, recordedAt), by: id }))
    .filter(({ on }) => isBefore(on, born.on))
    .sort((one, other) => (one.on < other.on ? -1 : 1))
  const eighteen = lastSaid<CalendarDate>(told, ['age-settled'], 'turnedEighteenOn')
  const isOdd = eighteen && isBefore(eighteen.on, eighteenth(born.on))
  return [
    ...(met ? [{ code: 'born-after-met', first: born, second: met } as const] : []),
    ...(eighteen && (isOdd || isBefore(eighteenth(born.on), eighteen.on))
      ? [{ code: 'eighteen-unlike-birth', first: born, second: eighteen } as const]
      : []),
  ]
}

const furthestAheadMs = 14 * 3_600_000

/** The latest day that it can have been anywhere: of a child born this morning nobody says that she was met before. */
function dayMet(occurredAt: string | undefined, recordedAt: Instant): CalendarDate {
  const told = occurredAt === undefined ? Number.NaN : Date.parse(occurredAt)
  if (occurredAt !== undefined && !occurredAt.includes('T') && told <= recordedAt) return occurredAt
  const at = Number.isNaN(told) ? recordedAt : Math.min(told, recordedAt)
  return new Date(at + furthestAheadMs).toISOString().slice(0, 10)
}

function eighteenth(bornOn: CalendarDate): CalendarDate {
  const [year, ...rest] = bornOn.split('-')
  return [String(Number(year) + 18), ...rest].join('-')
}

/** Pairs of fields of one line of entries (`continues`): the last word on each. */
const spans = [
  ['service-delivered', 'enteredAt', 'leftAt', 'left-before-entered'],
  ['service-delivered', 'startedOn', 'endedOn', 'ended-before-started'],
  ['service-delivered', 'issuedOn', 'expiresOn', 'expired-before-issued'],
  [
    'representation-recorded',
    'representedSince',
    'representedUntil',
    'representation-over-before-begun',
  ],
] as const

function ofSpans(told: readonly DatedWord[]): readonly DateContradiction[] {
  return spans.flatMap(([type, begins, ends, code]) =>
    linesOf(told, type).flatMap((line) => {
      const first = lastSaid<CalendarDate | Instant>(line, [type], begins)
      const second = lastSaid<CalendarDate | Instant>(line, [type], ends)
      return first && second && isBefore(second.on, first.on) ? [{ code, first, second }] : []
    }),
  )
}

const urgentAnswers = {
  requested: ['ordered', 'not-ordered'],
  ordered: ['confirmed', 'changed', 'cancelled'],
} as const

function ofUrgentMeasures(told: readonly DatedWord[]): readonly DateContradiction[] {
  const type = 'urgent-measure-step-recorded'
  return linesOf(told, type).flatMap((line) => {
    const at = (step: string): SaidDate | undefined =>
      lastSaid<Instant>(
        line.filter(({ fields }) => fields['urgentStep'] === step),
        [type],
        'urgentStepAt',
      )
    return Object.entries(urgentAnswers).flatMap(([asked, answers]) =>
      answers.flatMap((answer) => {
        const [first, second] = [at(asked), at(answer)]
        return first && second && isBefore(second.on, first.on)
          ? [{ code: 'answered-before-asked', first, second } as const]
          : []
      }),
    )
  })
}

/** Of each journey the last word on its departure, and on each thing that came after it. */
function ofJourneys(told: readonly DatedWord[]): readonly DateContradiction[] {
  const found: DateContradiction[] = []
  let departed: SaidDate | undefined
  const later = new Map<unknown, SaidDate>()
  const close = (): void => {
    for (const second of later.values())
      if (departed && isBefore(second.on, departed.on))
        found.push({ code: 'arrived-before-departed', first: departed, second })
    later.clear()
  }
  for (const { type, id, fields } of told) {
    if (type !== 'return-leg-recorded') continue
    const { leg, legAt } = fields
    if (leg === 'departed') {
      close()
      departed = typeof legAt === 'number' ? { on: legAt, by: id } : undefined
    } else if (typeof legAt === 'number') later.set(leg, { on: legAt, by: id })
  }
  close()
  return found
}

function linesOf(told: readonly DatedWord[], type: string): readonly (readonly DatedWord[])[] {
  const written = told.filter((word) => word.type === type)
  return [...Map.groupBy(written, ({ id, fields }) => fields['continues'] ?? id).values()]
}

function lastSaid<Date extends CalendarDate | Instant>(
  told: readonly DatedWord[],
  types: readonly string[],
  field: string,
): { readonly on: Date; readonly by: string } | undefined {
  const word = told.findLast(
    ({ type, fields }) => type !== undefined && types.includes(type) && fields[field] !== undefined,
  )
  return word && { on: word.fields[field] as Date, by: word.id }
}

/** Of two calendar dates as far as both say: a year alone lies before no day of it. */
function isBefore(one: CalendarDate | Instant, other: CalendarDate | Instant): boolean {
  if (typeof one === 'number' || typeof other === 'number') return one < other
  const length = Math.min(one.length, other.length)
  return one.slice(0, length) < other.slice(0, length)
}
