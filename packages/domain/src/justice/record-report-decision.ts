import { accessOf } from '../access/access-rule.ts'
import { defineCommand, optional } from '../command/command-definition.ts'
import type { InputOf } from '../command/command-definition.ts'
import { contentFrom } from '../command/content-of.ts'
import { decideAll, draftEntry } from '../command/decision.ts'
import type { Author, Decision } from '../command/decision.ts'
import type { StreamId } from '../journal/identifier.ts'
import type { Refusal } from '../journal/refusal.ts'
import { identifier } from '../journal/value-kind.ts'
import { reportDecisionRecorded } from './report-decision-recorded.ts'

const input = {
  ...reportDecisionRecorded.fields,
  /** The legal group's stream about her, where there is one already. */
  stream: optional(identifier),
}

export const recordReportDecisionCommand = defineCommand({
  name: 'record-report-decision',
  access: accessOf({ groups: ['legal'], reads: ['justice'], ownOnly: true }),
  concerns: [],
  input,
  decide: (_situation, command) => recordReportDecision(command),
})

export type RecordReportDecision = InputOf<typeof input> & Author

/**
 * Takes down her own decision, in a stream that only the legal group has. It sees nothing of the case and the case sees nothing of it
 * (BR-21, BR-22).
 */
export function recordReportDecision(command: RecordReportDecision): Decision | Refusal {
  const stream = (command.stream ?? command.newStreamId()) as StreamId
  return decideAll([
    draftEntry(
      reportDecisionRecorded,
      { stream },
      contentFrom(reportDecisionRecorded, command),
      command,
    ),
  ])
}
