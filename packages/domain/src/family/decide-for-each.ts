import type { CaseFile } from '../case/case-file.ts'
import type { Decision } from '../command/decision.ts'
import type { StreamId } from '../journal/identifier.ts'
import { isRefusal, refused } from '../journal/refusal.ts'
import type { Refusal } from '../journal/refusal.ts'

/**
 * The same decision for each who goes, all or none: the first refusal holds everybody, and its field says whose it is by her place in `cases`
 * (`cases.1.room`).
 */
export function decideForEach(
  cases: readonly string[],
  caseFiles: ReadonlyMap<StreamId, CaseFile> | undefined,
  decide: (caseFile: CaseFile, stream: StreamId, index: number) => Decision | Refusal,
): Decision | Refusal {
  if (cases.length === 0) return refused('field-required', { field: 'cases' })
  const entries: Decision['entries'][number][] = []
  const remarks = new Set<string>()
  for (const [index, stream] of cases.entries()) {
    const caseFile = caseFiles?.get(stream as StreamId)
    const decided =
      caseFile === undefined ? refused('not-found') : decide(caseFile, stream as StreamId, index)
    if (isRefusal(decided)) return refusedAt(decided, index)
    entries.push(...decided.entries)
    for (const remark of decided.remarks) remarks.add(remark)
  }
  return { kind: 'decided', entries, remarks: [...remarks] }
}

export function refusedAt(refusal: Refusal, index: number): Refusal {
  const { field } = refusal
  return { ...refusal, field: field === undefined ? `cases.${index}` : `cases.${index}.${field}` }
}
