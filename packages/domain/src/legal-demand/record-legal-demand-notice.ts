import { defineCommand, needed } from '../command/command-definition.ts'
import type { InputOf } from '../command/command-definition.ts'
import { contentFrom } from '../command/content-of.ts'
import { decideAll, draftEntry } from '../command/decision.ts'
import type { Author, Decision } from '../command/decision.ts'
import { refused } from '../journal/refusal.ts'
import type { Refusal } from '../journal/refusal.ts'
import { identifier } from '../journal/value-kind.ts'
import { ofLegalGroup } from './complete-legal-demand.ts'
import { legalDemandNoticeRecorded } from './legal-demand-notice-recorded.ts'
import type { LegalDemand } from './legal-demand.ts'

const input = { ...legalDemandNoticeRecorded.fields, demand: needed(identifier) }

export const recordLegalDemandNoticeCommand = defineCommand({
  name: 'record-legal-demand-notice',
  access: ofLegalGroup,
  concerns: ['demand'],
  input,
  decide: ({ demand }, command) => recordLegalDemandNotice(demand, command),
})

export type RecordLegalDemandNotice = InputOf<typeof input> & Author

/** Whether she, or who holds her file, was told: what is still missing of it the ladder says, and nothing is refused (W4). */
export function recordLegalDemandNotice(
  demand: LegalDemand | undefined,
  command: RecordLegalDemandNotice,
): Decision | Refusal {
  if (demand === undefined) return refused('not-found', { field: 'demand' })
  return decideAll([
    draftEntry(
      legalDemandNoticeRecorded,
      demand,
      contentFrom(legalDemandNoticeRecorded, command),
      command,
    ),
  ])
}
