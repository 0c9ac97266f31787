import type { CaseFile } from '../case/case-file.ts'
import { standingValues } from '../case/register.ts'
import type { Register } from '../case/register.ts'
import { reminderSubjects } from '../case/reminders.ts'
import type { Reminder } from '../case/reminders.ts'
import { hasDied } from '../death/death.ts'
import { ageGroups } from '../journal/facts.ts'
import type { AgeGroup } from '../journal/facts.ts'
import type { EntryHash, Instant, OrganisationId, StreamId } from '../journal/identifier.ts'
import {
  choice,
  flag,
  hexadecimal,
  identifier,
  instant,
  list,
  record,
  text,
  whole,
} from '../journal/value-kind.ts'
import type { ValueKind } from '../journal/value-kind.ts'
import type { TimelineEntry } from '../case/timeline.ts'

/**
 * What a list shows of one case: folded on a device, sealed to a group, thrown away and folded again at will (design §3). To be
 * folded from what that group may read (`openedFor`), where the device opens more.
 */
export interface CaseCard {
  readonly nameToUse: string | undefined
  /** The name as written, for whoever may read `identity`. */
  readonly fullName: string | undefined
  readonly code: string
  readonly ageGroup: AgeGroup | undefined
  /** By which edition of this card's own rules it was folded (`cardEdition`); absent in cards of before they had one. */
  readonly cardEdition?: number | undefined
  /** The next of what is due, the earliest first and five at most. A card that says nothing of it is folded anew. */
  readonly due: readonly DueItem[]
  /** After those five: deadlines of the law, all of them; the next that is an hour of hers; tasks, and what waits for a colleague. Absent in cards of an earlier version. */
  readonly moreTasks?: readonly DueItem[] | undefined
  /** How many tasks and questions to colleagues stand in her file alone. */
  readonly tasksLeftOut?: number | undefined
  /** By which edition of the country's clocks it was folded; absent where by none, and in cards of an earlier version. */
  readonly clocksEdition?: number | undefined
  /** The next that is no clock, for devices of an earlier version. */
  readonly nextReminderAt: Instant | undefined
  readonly nextReminderAbout?: Reminder['about'] | undefined
  /** When and by whom she was registered: what tells two people apart whose surnames are not known. Absent in cards of an earlier version. */
  readonly registeredAt?: Instant | undefined
  readonly registeredBy?: OrganisationId | undefined
  /** The urgency that stands was never said. Absent in cards of an earlier version and for whoever does not read `care`. */
  readonly isUrgencyAssumed?: boolean | undefined
  readonly hasAlert: boolean
  /** Absent in cards of an earlier version. */
  readonly hasDied?: boolean | undefined
  readonly disputed: boolean
  /** Heads of what was folded. */
  readonly heads: readonly EntryHash[]
}

/** One thing that is due, as a list tells it. */
export type DueItem = Pick<
  Reminder,
  'at' | 'about' | 'code' | 'since' | 'lacks' | 'member' | 'by' | 'organisation'
>

/** To be raised with every subject that a card tells anew: whoever has a card by an older edition folds it again. */
export const cardEdition = 2

const mostDue = 5
/** Besides the first five: a card stays small. What is left out is counted. */
const mostTasks = 40

export function dueItemsOf({ reminders }: Pick<CaseFile, 'reminders'>): readonly DueItem[] {
  return reminders.slice(0, mostDue).map(({ of: _of, ...due }) => due)
}

function moreTasksOf({
  reminders,
}: Pick<CaseFile, 'reminders'>): Pick<CaseCard, 'moreTasks' | 'tasksLeftOut'> {
  const rest = reminders.slice(mostDue)
  const isHours = ({ about }: Reminder) => !isNoHour(about) && about !== 'task'
  // Whatever else has to go, no deadline of the law does, nor the next of her own hours where none is among the first.
  const next = reminders.slice(0, mostDue).some(isHours) ? undefined : rest.find(isHours)
  const kept = rest.filter((each) => each.about === 'clock' || each === next)
  const others = rest.filter(({ about }) => about === 'task' || asksColleague(about))
  const room = Math.max(0, mostTasks - kept.length)
  const left = others.length - room
  return {
    moreTasks: [...kept.slice(0, mostTasks), ...others.slice(0, room)]
      .toSorted((a, b) => a.at - b.at)
      .map(({ of: _of, ...due }) => due),
    ...(left > 0 ? { tasksLeftOut: left } : {}),
  }
}

/** All that a card says is due, the earliest first. */
export function allDueIn({ due, moreTasks }: CaseCard): readonly DueItem[] {
  return [...due, ...(moreTasks ?? [])]
}

/** What is due by the law's own clock, or waits for a colleague: no hour of hers. */
export function isNoHour(about: Reminder['about'] | undefined): boolean {
  return about === 'clock' || asksColleague(about)
}

/** Somebody has to look at it or take it up, and no hour says by when. */
export function asksColleague(
  about: Reminder['about'] | undefined,
): about is 'approval' | 'transfer' | 'payment' | 'second-person' {
  return (
    about === 'approval' || about === 'transfer' || about === 'payment' || about === 'second-person'
  )
}

export function cardOf(file: CaseFile): CaseCard {
  const { registers } = file
  const next = file.reminders.find(({ about }) => !isNoHour(about))
  return {
    nameToUse: registers.nameToUse?.value ?? registers.givenNames?.value,
    fullName: fullNameOf(file),
    code: caseCode(file.stream),
    ageGroup: file.ageGroup.value,
    cardEdition,
    due: dueItemsOf(file),
    ...moreTasksOf(file),
    nextReminderAt: next?.at,
    nextReminderAbout: next?.about,
    registeredAt: registrationOf(file)?.recordedAt,
    registeredBy: registrationOf(file)?.organisation,
    isUrgencyAssumed: isUrgencyAssumed(file),
    hasAlert: registers.selfHarmAlert?.value === 'yes' || file.protectiveNeeds.length > 0,
    ...(hasDied(file) ? { hasDied: true } : {}),
    disputed: file.contradictions.length > 0,
    heads: file.heads,
  }
}

/** The entry with which her case begins, where it can be read. */
export function registrationOf({ timeline }: CaseFile): TimelineEntry | undefined {
  const found = timeline.find((item) => item.kind === 'entry' && item.type === 'person-registered')
  return found?.kind === 'entry' ? found : undefined
}

/** Nobody said how urgent it is; undefined where this reader cannot know. */
export function isUrgencyAssumed({ urgency, timeline }: CaseFile): boolean | undefined {
  const standing = new Set<string>(urgency.current.map(({ entry }) => entry))
  const said = timeline.flatMap((item) =>
    item.kind === 'entry' && standing.has(item.hash) && saysUrgency(item)
      ? [item.fields['urgencyIsAssumed'] === true]
      : [],
  )
  return said.length === 0 ? undefined : !said.includes(false)
}

/** At her registration, or because she is in danger now. */
function saysUrgency({ fields }: Pick<TimelineEntry, 'fields'>): boolean {
  return Object.hasOwn(fields, 'urgency') || fields['urgencyRaised'] === true
}

/**
 * What tells two people of one name apart for whoever may read it: the name to use with the name as written, which is not repeated where
 * it begins with the same words.
 */
export function distinctName(
  nameToUse: string | undefined,
  fullName: string | undefined,
): string | undefined {
  if (nameToUse === undefined || fullName === undefined) return nameToUse ?? fullName
  const isRepeated = `${fullName} `.startsWith(`${nameToUse} `)
  return isRepeated ? fullName : `${nameToUse} · ${fullName}`
}

/** Where there is room: with each of several names that somebody settled to be true. */
export function calledInFull(file: CaseFile): string | undefined {
  return distinctName(everyTrueName(file.registers.nameToUse), fullNameOf(file, everyTrueName))
}

/** The one name to show, or all of them once it was settled that all are true. */
export function everyTrueName(name: Register<string> | undefined): string | undefined {
  if (name?.allTrue !== true) return name?.value
  return standingValues(name)
    .filter((each) => each !== undefined)
    .join(' / ')
}

const dueItem = record({
  at: instant,
  about: choice(reminderSubjects),
  code: text(60),
  since: instant,
  lacks: choice(['number', 'writing']),
  member: identifier,
  by: identifier,
  organisation: identifier,
})

const kinds = {
  nameToUse: text(),
  fullName: text(20_000),
  code: text(20),
  ageGroup: choice(ageGroups),
  due: list(dueItem, mostDue),
  moreTasks: list(dueItem, mostTasks),
  tasksLeftOut: whole(1),
  cardEdition: whole(),
  clocksEdition: whole(),
  nextReminderAt: instant,
  nextReminderAbout: choice(reminderSubjects),
  registeredAt: instant,
  registeredBy: identifier,
  isUrgencyAssumed: flag,
  hasAlert: flag,
  hasDied: flag,
  disputed: flag,
  heads: list(hexadecimal(32), 100_000),
} satisfies Readonly<Record<keyof CaseCard, ValueKind<unknown>>>

/**
 * A card that another device folded, as far as it is one: undefined where anything in it is not what a card says, so that it is folded
 * anew. What a newer version adds is left out, also a line about something that this one does not know.
 */
export function readCaseCard(content: Readonly<Record<string, unknown>>): CaseCard | undefined {
  const held: Record<string, unknown> = {}
  for (const [name, kind] of Object.entries(kinds)) {
    const value = Object.hasOwn(content, name) ? known(content[name]) : undefined
    if (value !== undefined && kind.check(value) !== undefined) return undefined
    held[name] = value
  }
  const needed = [held['code'], held['hasAlert'], held['disputed'], held['heads'], held['due']]
  return needed.includes(undefined) ? undefined : (held as unknown as CaseCard)
}

function known(value: unknown): unknown {
  if (!Array.isArray(value)) return value
  const isNewer = (line: unknown) => {
    const about = (line as { readonly about?: unknown } | null)?.about
    return typeof about === 'string' && !reminderSubjects.some((each) => each === about)
  }
  return value.filter((line) => !isNewer(line))
}

/** Given names and both surnames as people have them, or undefined when nothing is known. */
export function fullNameOf(
  { registers }: CaseFile,
  inWords = (name: Register<string> | undefined) => name?.value,
): string | undefined {
  const parts = [registers.givenNames, registers.firstSurname, registers.secondSurname].flatMap(
    (register) => inWords(register) ?? [],
  )
  return parts.length === 0 ? undefined : parts.join(' ')
}

/** Four signs that people can say aloud, from the stream's random id; tells nothing and need not be unique. */
export function caseCode(stream: StreamId | undefined): string {
  if (stream === undefined) return '----'
  const bare = stream.replaceAll('-', '').toUpperCase()
  return `${bare.slice(0, 1)}-${bare.slice(1, 4)}`
}
