import { foldAnswers } from '../../case/register.ts'
import type { Register } from '../../case/register.ts'
import type { CausalHistory } from '../../journal/causal-history.ts'
import type { ContentOf } from '../../journal/entry-type.ts'
import { arrivalScreened, rowResults } from './arrival-screened.ts'
import type { Destination, RowResult } from './arrival-screened.ts'

type Screened = Partial<ContentOf<typeof arrivalScreened.fields>>

/** What stands of one person on a sheet, whichever of her rows it was said of. */
export interface RowScreening {
  readonly result: Register<RowResult>
  readonly destination: Register<Destination>
}

/** Said otherwise at once: what asks for more help, and still here before gone. */
export function rowScreening(
  { read, knew }: Pick<CausalHistory, 'read' | 'knew'>,
  rows: readonly string[],
): RowScreening {
  const hers = read.filter(
    ({ type, fields }) =>
      type === arrivalScreened.type && rows.some((row) => row === fields['arrival']),
  )
  return {
    result: foldAnswers(hers, ({ fields }) => (fields as Screened).rowResult, knew, {
      mostProtectiveFirst: rowResults,
    }),
    destination: foldAnswers(hers, ({ fields }) => (fields as Screened).destination, knew, {
      mostProtectiveFirst: ['still-here', 'migration-authority'],
    }),
  }
}
