import { accessOf, workers } from '../access/access-rule.ts'
import { defineCommand, needed } from '../command/command-definition.ts'
import type { InputOf } from '../command/command-definition.ts'
import { contentFrom } from '../command/content-of.ts'
import { decideAll, draftEntry } from '../command/decision.ts'
import type { Author, Decision } from '../command/decision.ts'
import type { StreamId } from '../journal/identifier.ts'
import { refused } from '../journal/refusal.ts'
import type { Refusal } from '../journal/refusal.ts'
import { identifier } from '../journal/value-kind.ts'
import { signsRecorded } from './signs-recorded.ts'

const input = { ...signsRecorded.fields, case: needed(identifier) }

export const recordSignsCommand = defineCommand({
  name: 'record-signs',
  access: accessOf({ groups: [...workers, 'on-call'], ownCopies: true }),
  concerns: ['case'],
  input,
  decide: (_situation, command) => recordSigns(command),
})

export type RecordSigns = InputOf<typeof input> & Author

/** Signs that somebody saw: advice for whoever talks with her, no more. */
export function recordSigns(command: RecordSigns): Decision | Refusal {
  const seen = contentFrom(signsRecorded, command)
  if (Object.values(seen).every((value) => value === undefined)) return refused('nothing-said')
  const isDayMissing = seen.hurtLastFiveDays === 'yes' && seen.lastPossibleExposureOn === undefined
  return decideAll(
    [draftEntry(signsRecorded, { stream: command.case as StreamId }, seen, command)],
    isDayMissing ? ['exposure-day-missing'] : [],
  )
}
