import { accessOf, caseDeciders } from '../../access/access-rule.ts'
import type { CaseFile } from '../../case/case-file.ts'
import { defineCommand, needed } from '../../command/command-definition.ts'
import type { InputOf } from '../../command/command-definition.ts'
import { contentFrom } from '../../command/content-of.ts'
import { decideAll, draftEntry } from '../../command/decision.ts'
import type { Author, Decision } from '../../command/decision.ts'
import type { CountryCodes } from '../../command/situation.ts'
import type { StreamId } from '../../journal/identifier.ts'
import { refused } from '../../journal/refusal.ts'
import type { Refusal } from '../../journal/refusal.ts'
import { identifier } from '../../journal/value-kind.ts'
import { refusalOf } from '../../ladder/rung.ts'
import { bestInterestsLadder } from '../best-interests-ladder.ts'
import { bestInterestsDetermined } from './best-interests-determined.ts'
import { reviewLimit } from './review-limit.ts'

const input = { ...bestInterestsDetermined.fields, case: needed(identifier) }

export const determineBestInterestsCommand = defineCommand({
  name: 'determine-best-interests',
  access: accessOf({ groups: caseDeciders, reads: ['child'], ownOnly: true }),
  decides: [{ entryType: bestInterestsDetermined }],
  concerns: ['case'],
  input,
  decide: ({ caseFile, country }, command) => determineBestInterests(caseFile, command, country),
})

export type DetermineBestInterests = InputOf<typeof input> & Author

/**
 * Takes down what a panel determined, if its ladder allows (BR-15, BR-16). Care for a time is looked at again by the country's limit where the panel
 * named no day (BR-17).
 */
export function determineBestInterests(
  file: CaseFile,
  command: DetermineBestInterests,
  country: Pick<CountryCodes, 'clocks'>,
): Decision | Refusal {
  const { panel, correctsDetermination, at } = command
  if (command.decidesOn.length === 0) return refused('situation-missing', { field: 'decidesOn' })
  const said = contentFrom(bestInterestsDetermined, command)
  const reviewOn =
    said.interestOutcome === 'temporary-care'
      ? (said.reviewOn ?? reviewLimit(at, country))
      : undefined
  const draft = { ...said, ...(reviewOn === undefined ? {} : { reviewOn }) }
  const earlier = file.bestInterests.determinations.filter((each) => each.said.panel === panel)
  if (
    correctsDetermination !== undefined &&
    !earlier.some(({ id }) => id === correctsDetermination)
  )
    return refused('determination-unknown', { field: 'correctsDetermination' })
  if (correctsDetermination === undefined && earlier.length > 0)
    return refused('panel-has-decided', { field: 'panel' })
  const refusal = refusalOf(bestInterestsLadder(file, { at, country, panel, draft }))
  return (
    refusal ??
    decideAll([
      draftEntry(bestInterestsDetermined, { stream: command.case as StreamId }, draft, command),
    ])
  )
}
