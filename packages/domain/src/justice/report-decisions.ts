import { foldAnswers } from '../case/register.ts'
import type { Register } from '../case/register.ts'
import { causalHistory } from '../journal/causal-history.ts'
import type { ContentOf } from '../journal/entry-type.ts'
import type { StreamId } from '../journal/identifier.ts'
import type { KnownEntry } from '../journal/opened-entry.ts'
import { findEntryType } from '../registry.ts'
import type { reportDecisionRecorded } from './report-decision-recorded.ts'

export type ReportDecision = ContentOf<typeof reportDecisionRecorded.fields>

/** What the legal group knows of one person's decision about reporting: the present one, and that she changed it. */
export interface ReportDecisions {
  readonly stream: StreamId
  /** Hers; named nowhere but inside. */
  readonly case: StreamId
  readonly decision: Register<ReportDecision['decision']>
  /** Everything else, as it was said last. */
  readonly newest: Partial<ReportDecision>
}

/** Undefined for a stream that is none of these, or that is sealed from this reader. Pure. */
export function foldReportDecisions(entries: Iterable<KnownEntry>): ReportDecisions | undefined {
  const history = causalHistory(entries, findEntryType)
  const read = history.read.filter(({ type }) => type === 'report-decision-recorded')
  const newest = read.at(-1)
  const fields = (newest?.fields ?? {}) as Partial<ReportDecision>
  if (newest === undefined || fields.case === undefined) return undefined
  return {
    stream: newest.entry.stream,
    case: fields.case as StreamId,
    decision: foldAnswers(
      read,
      (each) => (each.fields as Partial<ReportDecision>).decision,
      history.knew,
    ),
    newest: fields,
  }
}
