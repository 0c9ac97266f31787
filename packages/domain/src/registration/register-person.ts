import { accessOf, caseDeciders, workers } from '../access/access-rule.ts'
import { defineCommand, optional } from '../command/command-definition.ts'
import type { InputOf } from '../command/command-definition.ts'
import { contentFrom } from '../command/content-of.ts'
import { beginsAt, decideAll, draftEntry } from '../command/decision.ts'
import type { Author, Decision } from '../command/decision.ts'
import { isWholeDay } from '../deadline/calendar-day.ts'
import { dayOf } from '../deadline/day-of.ts'
import type { Zones } from '../deadline/day-of.ts'
import type { AgeGroup } from '../journal/facts.ts'
import type { CalendarDate, StreamId } from '../journal/identifier.ts'
import type { Refusal } from '../journal/refusal.ts'
import { identifier } from '../journal/value-kind.ts'
import type { GroupKind } from '../organisation/group-kind.ts'
import { ageOfMajority, completedYears } from './age-band.ts'
import { personRegistered } from './person-registered.ts'

const {
  responsible: _responsible,
  firstNightBy: _firstNightBy,
  urgencyIsAssumed: _urgencyIsAssumed,
  ...fields
} = personRegistered.fields

const input = {
  ...fields,
  ageGroup: optional(fields.ageGroup.kind),
  urgency: optional(fields.urgency.kind),
  registeredOn: optional(fields.registeredOn.kind),
  /** For imports that must be safe to repeat: the id that the case is to have. */
  case: optional(identifier),
}

export const registerPersonCommand = defineCommand({
  name: 'register-person',
  access: accessOf({ groups: [...workers, 'on-call'] }),
  concerns: [],
  input,
  decide: ({ groups, country }, command) =>
    registerPerson(command, { groups, clocks: country.clocks }),
})

export type RegisterPerson = InputOf<typeof input> & Author

/** Of whom nobody in particular takes charge yet: the shift does, or whoever imported her. */
export interface Registering {
  /** The author's groups; undefined where nobody signed in. */
  readonly groups?: readonly GroupKind[] | undefined
  /** False for people who were helped long ago and come out of a file. */
  readonly isArrival?: boolean
  /** Which day it is where she is. */
  readonly clocks?: Zones
}

/**
 * Begins a case. Nothing is a condition of help (W3): whatever is not said is left open, and doubt about age means child. Whoever
 * decides about cases and registers her is responsible until she hands her over; otherwise the shift is (W16).
 */
export function registerPerson(
  command: RegisterPerson,
  { groups = [], isArrival = true, clocks }: Registering = {},
): Decision | Refusal {
  const registeredOn = command.registeredOn ?? happenedOn(command, clocks)
  const age = ageGroupOf(command, registeredOn)
  const stream = (command.case ?? command.newStreamId()) as StreamId
  const urgency = command.urgency ?? 'urgent'
  const draft = draftEntry(
    personRegistered,
    { stream },
    {
      ...contentFrom(personRegistered, command),
      ageGroup: age.group,
      urgency,
      ...(command.urgency === undefined ? { urgencyIsAssumed: true } : {}),
      registeredOn,
      ...(isArrival && groups.some((group) => caseDeciders.includes(group))
        ? { responsible: command.member }
        : {}),
      ...(isArrival && urgency !== 'ordinary' ? { firstNightBy: beginsAt(command) } : {}),
    },
    command,
  )
  return decideAll([draft], age.contradicts ? ['age-contradicts-what-was-said'] : [])
}

/** The day on which it happened, as far as that was said; else today. */
function happenedOn(command: RegisterPerson, clocks: Zones): CalendarDate {
  const { occurredAt: said } = command
  const at = said?.includes('T') === true ? Date.parse(said) : Number.NaN
  if (isWholeDay(said)) return said
  return dayOf(Number.isNaN(at) ? beginsAt(command) : at, clocks)
}

function ageGroupOf(
  { ageGroup, bornOn, approximateAge }: RegisterPerson,
  on: CalendarDate,
): { readonly group: AgeGroup; readonly contradicts: boolean } {
  const years = bornOn === undefined ? approximateAge : completedYears(bornOn, on)
  if (years === undefined) return { group: ageGroup ?? 'age-in-doubt', contradicts: false }
  if (years < ageOfMajority && ageGroup === 'adult')
    return { group: 'age-in-doubt', contradicts: true }
  if (ageGroup !== undefined)
    return { group: ageGroup, contradicts: years >= ageOfMajority && ageGroup === 'child' }
  return { group: years < ageOfMajority ? 'child' : 'adult', contradicts: false }
}
