import { whoeverIsThere } from '../access/access-rule.ts'
import { defineCommand, needed } from '../command/command-definition.ts'
import type { InputOf } from '../command/command-definition.ts'
import { contentFrom } from '../command/content-of.ts'
import { beginsAt, decideAll, draftEntry } from '../command/decision.ts'
import type { Author, Decision } from '../command/decision.ts'
import type { CountryCodes } from '../command/situation.ts'
import { addDays } from '../deadline/calendar-day.ts'
import { dayOf } from '../deadline/day-of.ts'
import type { GatheringFile } from '../gathering/gathering-file.ts'
import { refused } from '../journal/refusal.ts'
import type { Refusal } from '../journal/refusal.ts'
import { identifier } from '../journal/value-kind.ts'
import { verificationNamed } from './record-verification.ts'
import { verificationEnded } from './verification-ended.ts'
import { verificationState } from './verification-ladder.ts'

/** Days, of a country's settings. */
export const verificationKeptSetting = 'verification-kept-days'

const { eraseFrom: _eraseFrom, ...said } = verificationEnded.fields
const input = { ...said, gathering: needed(identifier) }

export const endVerificationCommand = defineCommand({
  name: 'end-verification',
  access: { ...whoeverIsThere, reads: ['care'] },
  decides: [{ entryType: verificationEnded }],
  concerns: ['gathering'],
  input,
  decide: ({ gathering, country }, command) => endVerification(gathering, command, country),
})

export type EndVerification = InputOf<typeof input> & Author

/**
 * Says what came of it. What is still missing keeps it out of the totals and bars nothing (BR-50, W4): nobody need invent a number to be done for
 * the day.
 */
export function endVerification(
  gathering: GatheringFile | undefined,
  command: EndVerification,
  { verificationKinds: kinds = [], clocks }: Pick<CountryCodes, 'verificationKinds' | 'clocks'>,
): Decision | Refusal {
  const verification = verificationNamed(gathering)
  if (verification.kind === 'refused') return verification
  const { verificationResults: results } = command
  if (results.length === 0) return refused('field-required', { field: 'verificationResults' })
  const isContradictory =
    results.length > 1 && (results.includes('nothing-found') || results.includes('prevented'))
  if (isContradictory) return refused('result-stands-alone', { field: 'verificationResults' })
  const days = clocks?.settings[verificationKeptSetting]
  const eraseFrom =
    days === undefined ? {} : { eraseFrom: addDays(dayOf(beginsAt(command), clocks), days) }
  const ended = { ...verification.of, results }
  return decideAll(
    [
      draftEntry(
        verificationEnded,
        { stream: verification.stream },
        { ...contentFrom(verificationEnded, command), ...eraseFrom },
        command,
      ),
    ],
    verificationState(ended, kinds) === 'incomplete' ? ['verification-incomplete'] : [],
  )
}
