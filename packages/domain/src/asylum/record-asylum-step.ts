import { accessOf, workers } from '../access/access-rule.ts'
import { defineCommand, needed } from '../command/command-definition.ts'
import type { InputOf } from '../command/command-definition.ts'
import { contentFrom } from '../command/content-of.ts'
import { decideAll, draftEntry } from '../command/decision.ts'
import type { Author, Decision } from '../command/decision.ts'
import type { Situation } from '../command/situation.ts'
import { forbiddenBy } from '../consulate/consular.ts'
import { endsToConsulates } from '../consulate/keep-from-consulate.ts'
import type { StreamId } from '../journal/identifier.ts'
import type { Refusal } from '../journal/refusal.ts'
import { identifier } from '../journal/value-kind.ts'
import { asylumStepRecorded } from './asylum-step-recorded.ts'

const input = { ...asylumStepRecorded.fields, case: needed(identifier) }

export const recordAsylumStepCommand = defineCommand({
  name: 'record-asylum-step',
  // Whoever hears the wish writes it down, whether or not she can read it back: the notice is due at once (BR-29).
  access: accessOf({ groups: workers }),
  concerns: ['case'],
  input,
  decide: (situation, command) => recordAsylumStep(command, situation),
})

export type RecordAsylumStep = InputOf<typeof input> & Author

/** Takes down a step towards protection. Never refused: too late is not too late (BR-29), and a number may still be to come (W4). What forbids contact with her consulate ends at once what one was opened of her file. */
export function recordAsylumStep(
  command: RecordAsylumStep,
  situation: Partial<Situation> = {},
): Decision | Refusal {
  const { occurredAt: _said, ...author } = command
  return decideAll([
    draftEntry(
      asylumStepRecorded,
      { stream: command.case as StreamId },
      contentFrom(asylumStepRecorded, command),
      author,
    ),
    ...(forbiddenBy[command.asylumStep] === undefined
      ? []
      : endsToConsulates(situation, command.case, author)),
  ])
}
