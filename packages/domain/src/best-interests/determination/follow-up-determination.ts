import { accessOf, caseDeciders } from '../../access/access-rule.ts'
import type { CaseFile } from '../../case/case-file.ts'
import { defineCommand, needed } from '../../command/command-definition.ts'
import type { InputOf } from '../../command/command-definition.ts'
import { contentFrom } from '../../command/content-of.ts'
import { decideAll, draftEntry } from '../../command/decision.ts'
import type { Author, Decision } from '../../command/decision.ts'
import type { CountryCodes } from '../../command/situation.ts'
import { isWholeDay } from '../../deadline/calendar-day.ts'
import type { StreamId } from '../../journal/identifier.ts'
import { refused } from '../../journal/refusal.ts'
import type { Refusal } from '../../journal/refusal.ts'
import { identifier } from '../../journal/value-kind.ts'
import { determinationFollowedUp } from './determination-followed-up.ts'
import { reviewLimit } from './review-limit.ts'

const input = { ...determinationFollowedUp.fields, case: needed(identifier) }

export const followUpDeterminationCommand = defineCommand({
  name: 'follow-up-determination',
  access: accessOf({ groups: caseDeciders, reads: ['child'] }),
  concerns: ['case'],
  input,
  decide: ({ caseFile, country }, command) => followUpDetermination(caseFile, command, country),
})

export type FollowUpDetermination = InputOf<typeof input> & Author

/**
 * Takes down what became of a determination. Nothing of it is refused for what it says. A review that leaves care for a time as it is names the next one,
 * by the country's limit at the latest (BR-17).
 */
export function followUpDetermination(
  { bestInterests }: Pick<CaseFile, 'bestInterests'>,
  command: FollowUpDetermination,
  country: Pick<CountryCodes, 'clocks'>,
): Decision | Refusal {
  const line = bestInterests.determinations.find(({ id }) => id === command.determination)
  if (line === undefined) return refused('determination-unknown', { field: 'determination' })
  const said = contentFrom(determinationFollowedUp, command)
  const isReview =
    said.determinationStep === 'reviewed-and-stands' &&
    line.said.interestOutcome === 'temporary-care'
  const limit = isReview ? reviewLimit(command.at, country) : undefined
  const { nextReviewOn } = said
  // An earlier day that was said stands; none, or a later one, becomes the limit.
  const isSoonEnough = isWholeDay(nextReviewOn) && (limit === undefined || nextReviewOn <= limit)
  const next = isSoonEnough ? nextReviewOn : limit
  const remarks = [
    ...(nextReviewOn !== undefined && next !== nextReviewOn ? ['review-brought-forward'] : []),
    ...(said.determinationStep === 'told-to-child' && said.toldInPerson !== true
      ? ['child-not-told-in-person']
      : []),
  ]
  return decideAll(
    [
      draftEntry(
        determinationFollowedUp,
        { stream: command.case as StreamId },
        { ...said, ...(isReview && next !== undefined ? { nextReviewOn: next } : {}) },
        command,
      ),
    ],
    remarks,
  )
}
