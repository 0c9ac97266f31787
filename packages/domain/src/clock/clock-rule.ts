import type { BusinessCalendar } from '../deadline/business-calendar.ts'
import type { Limit } from '../deadline/deadline.ts'
import type { TimeZoneArea } from '../deadline/time-zone-of.ts'
import type { Compartment } from '../journal/compartment.ts'

/** One deadline of a country, without its words: the pack gives it, never this package. */
export interface ClockRule {
  readonly code: string
  /** The event that sets it going: `StartedEvent.event`. */
  readonly startsAt: string
  readonly limit: Limit
  /** Counted from the same start, once somebody recorded that it was extended. */
  readonly extension?: { readonly limit: Limit } | undefined
  /** `person`: her right; that it has passed warns and bars nothing (BR-29). */
  readonly binds: 'holder' | 'authority' | 'person'
  /** The compartment it lies in; whoever cannot open that is shown no such clock. */
  readonly lies: string
  readonly calendar?: string | undefined
  /** It is met by telling an authority, not by a tick. */
  readonly notice?: NoticeAsked | undefined
  /** What has to be given works less with each hour: it is now from its first minute, not in its last watch (W5). */
  readonly everyHourCounts?: boolean | undefined
}

export interface NoticeAsked {
  /** Code of the authority. */
  readonly to: string
  /** What is wanted besides: until it is there the clock stays red, though what is urgent may go on (W4). */
  readonly proof: 'number' | 'writing'
}

/** What clocks need of a country. */
export interface ClockCodes {
  /**
   * Raised with every change of what stands here: of two programs that fold one case, what the one with the higher number folded is kept. One without clocks
   * has none.
   */
  readonly edition: number
  readonly deadlines: readonly ClockRule[]
  readonly calendars: readonly BusinessCalendar[]
  readonly settings: Readonly<Record<string, number | undefined>>
  readonly timeZones: readonly TimeZoneArea[]
}

export function editionOf(clocks: Pick<ClockCodes, 'edition'> | undefined): number {
  return clocks?.edition ?? 0
}

/** For whom clocks are folded, and by what. */
export interface ClockGrounds {
  readonly clocks: ClockCodes
  /** What this reader may open: a clock that lies elsewhere is not there for her, whatever set it going. */
  readonly readable: readonly Compartment[]
}

/** Compartments of a case in which a deadline may lie. What lies elsewhere is folded from no case. */
export const clockCompartments = ['care', 'child', 'health', 'protection'] as const
export type ClockCompartment = (typeof clockCompartments)[number]

/** Undefined for a deadline that lies in no case: of a report, of the organisation, of an operation. */
export function compartmentOf({ lies }: Pick<ClockRule, 'lies'>): ClockCompartment | undefined {
  return clockCompartments.find((each) => each === lies)
}

/** The rule of that name that lies in a case; undefined where the country has none. */
export function findClockRule(
  clocks: ClockCodes | undefined,
  deadline: string,
): (ClockRule & { readonly lies: ClockCompartment }) | undefined {
  const rule = clocks?.deadlines.find(({ code }) => code === deadline)
  const lies = rule && compartmentOf(rule)
  return rule && lies ? { ...rule, lies } : undefined
}
