import { accessOf, caseDeciders } from '../../access/access-rule.ts'
import type { CaseFile } from '../../case/case-file.ts'
import { defineCommand, needed } from '../../command/command-definition.ts'
import type { InputOf } from '../../command/command-definition.ts'
import { contentFrom } from '../../command/content-of.ts'
import { beginsAt, decideAll, draftEntry } from '../../command/decision.ts'
import type { Author, Decision } from '../../command/decision.ts'
import type { CountryCodes } from '../../command/situation.ts'
import { isWholeDay } from '../../deadline/calendar-day.ts'
import { dayOf } from '../../deadline/day-of.ts'
import type { CalendarDate, StreamId } from '../../journal/identifier.ts'
import { refused } from '../../journal/refusal.ts'
import type { Refusal } from '../../journal/refusal.ts'
import { identifier } from '../../journal/value-kind.ts'
import { ageSettled } from './age-settled.ts'
import { saidByOthers } from '../../consent/said-by-others.ts'
import { isOfAgeByBirth } from './coming-of-age.ts'

const input = { ...ageSettled.fields, case: needed(identifier) }

export const settleAgeCommand = defineCommand({
  name: 'settle-age',
  access: accessOf({ groups: caseDeciders }),
  decides: [{ entryType: ageSettled }],
  concerns: ['case'],
  input,
  decide: ({ caseFile, country }, command) => settleAge(caseFile, command, country),
})

export type SettleAge = InputOf<typeof input> & Author

/**
 * Settles whether she is a child. She is one until somebody who decides about cases says otherwise and by what (BR-03); a birthday that
 * has not come there makes nobody an adult. That it contradicts her date of birth is pointed out, and that of an adult nobody asked herself yet.
 */
export function settleAge(
  file: Pick<CaseFile, 'registers' | 'consents'>,
  command: SettleAge,
  { clocks }: Pick<CountryCodes, 'clocks'>,
): Decision | Refusal {
  const { ageGroup, turnedEighteenOn } = command
  const today = dayOf(beginsAt(command), clocks)
  if (ageGroup === 'adult') {
    if (command.ageEvidence === undefined)
      return refused('age-needs-evidence', { field: 'ageEvidence', source: 'BR-03' })
    if (command.ageEvidence === 'turned-eighteen') {
      if (turnedEighteenOn === undefined)
        return refused('birthday-missing', { field: 'turnedEighteenOn', source: 'BR-03' })
      if (lastDayOf(turnedEighteenOn) > today)
        return refused('birthday-not-reached', { field: 'turnedEighteenOn', source: 'BR-03' })
    }
  }
  const byBirth = isOfAgeByBirth(file, today)
  const contradicts = byBirth !== undefined && byBirth !== (ageGroup === 'adult')
  return decideAll(
    [
      draftEntry(
        ageSettled,
        { stream: command.case as StreamId },
        contentFrom(ageSettled, command),
        command,
      ),
    ],
    [
      ...(contradicts ? ['age-contradicts-what-was-said'] : []),
      ...(ageGroup === 'adult' && saidByOthers(file).length > 0 ? ['ask-herself-now'] : []),
    ],
  )
}

/** Of a month or a year alone the last day, so that a doubt makes her younger. */
function lastDayOf(date: CalendarDate): string {
  return isWholeDay(date) ? date : `${date}-99`
}
