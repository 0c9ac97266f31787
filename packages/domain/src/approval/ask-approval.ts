import { accessOf, caseDeciders } from '../access/access-rule.ts'
import type { CaseFile } from '../case/case-file.ts'
import { defineCommand, needed } from '../command/command-definition.ts'
import type { InputOf } from '../command/command-definition.ts'
import { contentFrom } from '../command/content-of.ts'
import { decideAll, draftEntry } from '../command/decision.ts'
import type { Author, Decision } from '../command/decision.ts'
import type { StreamId } from '../journal/identifier.ts'
import { refused } from '../journal/refusal.ts'
import type { Refusal } from '../journal/refusal.ts'
import { identifier } from '../journal/value-kind.ts'
import { approvalAsked } from './approval-asked.ts'

const input = { ...approvalAsked.fields, case: needed(identifier) }

export const askApprovalCommand = defineCommand({
  name: 'ask-approval',
  access: accessOf({ groups: caseDeciders, reads: ['care'], ownOnly: true }),
  decides: [{ entryType: approvalAsked }],
  concerns: ['case'],
  input,
  decide: ({ caseFile }, command) => askApproval(caseFile, command),
})

export type AskApproval = InputOf<typeof input> & Author

/** Asks somebody else to look at a plan, a closure or a payment over the ceiling. Nothing that helps or protects her waits for it. */
export function askApproval(
  file: Pick<CaseFile, 'approvals' | 'plans'>,
  command: AskApproval,
): Decision | Refusal {
  const { approvalOf, approvalBy, overCeiling, member } = command
  if (approvalBy === member) return refused('second-person-missing', { field: 'approvalBy' })
  if (approvalOf === 'plan' && file.plans.current.length === 0)
    return refused('plan-not-here', { field: 'approvalOf' })
  const { amount, currency } = overCeiling ?? {}
  if (approvalOf === 'over-ceiling' && (!amount || !/^[A-Z]{3}$/.test(currency ?? '')))
    return refused('money-incomplete', { field: 'overCeiling' })
  if (
    file.approvals.some(({ said, state }) => said.approvalOf === approvalOf && state === 'waiting')
  )
    return refused('approval-waits-already', { field: 'approvalOf' })
  return decideAll([
    draftEntry(
      approvalAsked,
      { stream: command.case as StreamId },
      contentFrom(approvalAsked, command),
      command,
    ),
  ])
}
