import type { CellSystem, Coordinates } from './cell-system.ts'

/** Everybody in a group has the same value: who is known to be in the group is known to have it. */
export interface WholeGroup {
  readonly group: Coordinates
  readonly all: Coordinates
}

/**
 * Groups of a table of which one cell holds everybody (all residents of one shelter …). Hiding numbers
 * does not help: the zeros beside them say it. Leave out the column, or join values, until none is
 * left that could hurt. `counts` are those of the system's published cells.
 */
export function wholeGroups(
  { cells, equations }: CellSystem,
  counts: readonly number[],
): readonly WholeGroup[] {
  return equations.flatMap(({ total, parts }) => {
    const n = counts[total]
    const all = parts.find((part) => counts[part] === n)
    // Undefined for what nobody publishes.
    if (n === undefined || n === 0 || parts.length < 2 || all === undefined) return []
    return [{ group: cells[total] as Coordinates, all: cells[all] as Coordinates }]
  })
}
