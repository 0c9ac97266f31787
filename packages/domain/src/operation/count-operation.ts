import { whoeverIsThere } from '../access/access-rule.ts'
import { defineCommand, needed, optional } from '../command/command-definition.ts'
import type { InputOf } from '../command/command-definition.ts'
import { decideAll, draftEntry } from '../command/decision.ts'
import type { Author, DecidedEntry, Decision } from '../command/decision.ts'
import type { Situation } from '../command/situation.ts'
import { countMet } from '../group-intake/screening/met-on-sheet.ts'
import type { StreamId } from '../journal/identifier.ts'
import { refused } from '../journal/refusal.ts'
import type { Refusal } from '../journal/refusal.ts'
import { identifier, list } from '../journal/value-kind.ts'
import { operationSheetCounted } from './operation-sheet-counted.ts'
import { isKept } from './operation-totals.ts'
import { operationNamed } from './record-operation.ts'

const input = {
  gathering: needed(identifier),
  /** Its sheets that lie here. */
  gatherings: optional(list(identifier, 200)),
}

export const countOperationCommand = defineCommand({
  name: 'count-operation',
  access: { ...whoeverIsThere, reads: ['essential', 'care'] },
  concerns: ['gathering', 'gatherings'],
  input,
  decide: (situation, command) => countOperation(situation, command),
})

export type CountOperation = InputOf<typeof input> & Author
type Looked = Pick<Situation, 'gathering' | 'gatherings'>

/** Keeps the numbers of each sheet that changed since they were kept: who stands on it goes on its own day, and the numbers stay (BR-51). */
export function countOperation(situation: Looked, command: CountOperation): Decision | Refusal {
  const counted = countsOf(situation, command)
  if (!Array.isArray(counted)) return counted
  return counted.length === 0
    ? refused('numbers-kept-already', { field: 'gatherings' })
    : decideAll(counted)
}

export function countsOf(
  { gathering, gatherings = new Map() }: Looked,
  command: CountOperation,
): (DecidedEntry | Refusal)[] | Refusal {
  const operation = operationNamed(gathering)
  if (operation.kind === 'refused') return operation
  return (command.gatherings ?? []).flatMap((sheet) => {
    const people = gatherings.get(sheet as StreamId)?.groupIntake
    if (people === undefined) return []
    const { counts } = countMet(people)
    if (isKept(operation.of, sheet as StreamId, counts)) return []
    const content = { countedSheet: sheet, sheetCounts: counts }
    return [draftEntry(operationSheetCounted, { stream: operation.stream }, content, command)]
  })
}
