import type { CaseFile } from '../../case/case-file.ts'
import type { CountryCodes } from '../../command/situation.ts'
import type { Ladder, Rung } from '../../ladder/rung.ts'

/**
 * What must hold before the plan is closed (BR-19): every right of the country's list was looked at, and each row is guaranteed or has
 * an owner who accepted it. Whoever cannot read the plan finds it open.
 */
export function closingThePlan(
  { childWork }: Pick<CaseFile, 'childWork'>,
  { childRights = [] }: Pick<CountryCodes, 'childRights'>,
): Ladder {
  const { rows } = childWork.plan
  const isLookedAt = rows.length > 0 && rightsWithoutRow({ childWork }, childRights).length === 0
  const isRestored = rows.length > 0 && rows.every((row) => row.isRestored)
  const newest = rows.at(-1)?.newest
  return [
    rung('rights-looked-at', 'childRight', isLookedAt, newest),
    rung('rights-restored', 'rightState', isRestored, newest),
  ]
}

/** Rights of the list that no row speaks of, in its order. */
export function rightsWithoutRow(
  { childWork }: Pick<CaseFile, 'childWork'>,
  rights: readonly string[],
): readonly string[] {
  return rights.filter((right) => !childWork.plan.rows.some((row) => row.right === right))
}

function rung(code: string, field: string, isDone: boolean, by: Rung['by']): Rung {
  return { code, rule: 'BR-19', field, ...(isDone ? { state: 'done', by } : { state: 'open' }) }
}
