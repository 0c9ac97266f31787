import { accessOf, caseDeciders } from '../access/access-rule.ts'
import { defineCommand, needed } from '../command/command-definition.ts'
import type { InputOf } from '../command/command-definition.ts'
import { contentFrom } from '../command/content-of.ts'
import { decideAll, draftEntry } from '../command/decision.ts'
import type { Author, Decision } from '../command/decision.ts'
import type { Situation } from '../command/situation.ts'
import type { StreamId } from '../journal/identifier.ts'
import { refused } from '../journal/refusal.ts'
import type { Refusal } from '../journal/refusal.ts'
import { identifier } from '../journal/value-kind.ts'
import { approvalAnswered } from './approval-answered.ts'

const input = { ...approvalAnswered.fields, case: needed(identifier) }

/** In a house without a second person. */
const reviewWithinMs = 72 * 3_600_000

export const answerApprovalCommand = defineCommand({
  name: 'answer-approval',
  access: accessOf({ groups: caseDeciders, reads: ['care'], ownOnly: true }),
  decides: [{ entryType: approvalAnswered }],
  concerns: ['case'],
  input,
  decide: (situation, command) => answerApproval(situation, command),
})

export type AnswerApproval = InputOf<typeof input> & Author

/** The second person's answer. Whoever asked may take it back, and approves herself only in a small house, with a day within 72 hours to look again. */
export function answerApproval(
  { caseFile, ownProfile }: Pick<Situation, 'caseFile' | 'ownProfile'>,
  command: AnswerApproval,
): Decision | Refusal {
  const line = caseFile.approvals.find(({ id }) => id === command.approval)
  if (line?.state !== 'waiting') return refused('approval-not-waiting', { field: 'approval' })
  const { approvalAnswer, approvalReason, approvalReviewBy: reviewBy, at } = command
  if (approvalAnswer === 'approves' && line.askedBy === command.member) {
    if (ownProfile?.size !== 'small')
      return refused('second-person-missing', { field: 'approvalAnswer' })
    if (reviewBy === undefined || reviewBy < at || reviewBy > at + reviewWithinMs)
      return refused('review-day-missing', { field: 'approvalReviewBy' })
  }
  if (approvalAnswer !== 'approves' && approvalReason === undefined)
    return refused('approval-reason-missing', { field: 'approvalReason' })
  return decideAll([
    draftEntry(
      approvalAnswered,
      { stream: command.case as StreamId },
      contentFrom(approvalAnswered, command),
      command,
    ),
  ])
}
