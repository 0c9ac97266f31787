import { accessOf, workers } from '../access/access-rule.ts'
import { defineCommand, needed, optional } from '../command/command-definition.ts'
import type { InputOf } from '../command/command-definition.ts'
import { contentFrom } from '../command/content-of.ts'
import { beginsAt, decideAll, draftEntry } from '../command/decision.ts'
import type { Author, Decision } from '../command/decision.ts'
import type { CountryCodes } from '../command/situation.ts'
import { addDays } from '../deadline/calendar-day.ts'
import { dayOf } from '../deadline/day-of.ts'
import type { StreamId } from '../journal/identifier.ts'
import { refused } from '../journal/refusal.ts'
import type { Refusal } from '../journal/refusal.ts'
import { calendarDate, identifier } from '../journal/value-kind.ts'
import { groupIntakeEnded } from './group-intake-ended.ts'

/** Days, of a country's settings (BR-51). */
export const keptDaysSetting = 'group-intake-kept-days'

const input = {
  ...groupIntakeEnded.fields,
  /** By default so many days from now as the settings say. */
  eraseFrom: optional(calendarDate),
  gathering: needed(identifier),
}

export const endGroupIntakeCommand = defineCommand({
  name: 'end-group-intake',
  access: accessOf({ groups: workers, reads: ['essential'], ownOnly: true }),
  decides: [{ entryType: groupIntakeEnded }],
  concerns: ['gathering'],
  input,
  decide: ({ country }, command) => endGroupIntake(country, command),
})

export type EndGroupIntake = InputOf<typeof input> & Author

/** Nobody else is expected. Says from which day the rows of those who never accepted are erased; somebody who may erases them then. */
export function endGroupIntake(
  country: Pick<CountryCodes, 'clocks'>,
  command: EndGroupIntake,
): Decision | Refusal {
  const today = dayOf(beginsAt(command), country.clocks)
  const days = country.clocks?.settings[keptDaysSetting]
  const eraseFrom = command.eraseFrom ?? (days === undefined ? undefined : addDays(today, days))
  if (eraseFrom === undefined) return refused('field-required', { field: 'eraseFrom' })
  if (eraseFrom < today) return refused('erasure-day-past', { field: 'eraseFrom', source: 'BR-51' })
  const stream = command.gathering as StreamId
  return decideAll([
    draftEntry(
      groupIntakeEnded,
      { stream },
      { ...contentFrom(groupIntakeEnded, command), eraseFrom },
      command,
    ),
  ])
}
