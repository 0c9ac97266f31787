import type { CellSystem, Coordinates, Equation } from './cell-system.ts'

/** Everybody in a group has the same value: who is known to be in the group is known to have it. */
export interface WholeGroup {
  readonly group: Coordinates
  readonly all: Coordinates
}

/** A line of which one part holds everybody, and the empty parts of which one has to be hidden so that it does not show. */
export interface WholeLine {
  readonly total: number
  readonly all: number
  readonly hideable: readonly number[]
}

/**
 * Groups of a table of which one cell holds everybody (all residents of one shelter …), and beside which nothing empty is hidden. Leave out the column, or join
 * values, until none is left that could hurt. `counts` are those of the system's published cells.
 */
export function wholeGroups(
  system: CellSystem,
  counts: readonly (number | null)[],
  hidden: ReadonlySet<number> = new Set(),
): readonly WholeGroup[] {
  return linesWithOneValue(system, counts)
    .filter(({ parts }) => !parts.some((part) => counts[part] === 0 && hidden.has(part)))
    .map(({ all, total }) => groupOf(system, total, all))
}

/** The groups of which published tables (null where hidden) still tell that everybody has one value, and which could have been kept from it. */
export function groupsTold(
  system: CellSystem,
  published: readonly (number | null)[],
): readonly WholeGroup[] {
  const occupied = published.map((n) => (n === 0 ? 0 : 1))
  return system.equations.flatMap(({ parts, total }) => {
    if (occupied[total] !== 1 || parts.some((part) => occupied[part] === undefined)) return []
    const [all, another] = parts.filter((part) => occupied[part] === 1)
    if (all === undefined || another !== undefined || parts.length < 2) return []
    return couldHurt(system, total, all) ? [groupOf(system, total, all)] : []
  })
}

/**
 * The lines that tell on a whole group, each with the zeros of which one has to be hidden. None of a group that nobody can be placed in (everybody, or those
 * without a value), of whom the value is missing, or where no other value is anybody's in these tables: there hiding would not help.
 */
export function wholeLines(
  system: CellSystem,
  counts: readonly (number | null)[],
  shown: ReadonlySet<number>,
): readonly WholeLine[] {
  const lines = linesWithOneValue(system, counts).filter(({ all, total }) =>
    couldHurt(system, total, all),
  )
  const hideable = zerosThatCanHide(
    system,
    counts,
    new Set(lines.flatMap(({ parts }) => parts.filter((part) => counts[part] === 0))),
    shown,
  )
  return lines.flatMap(({ all, parts, total }) => {
    const zeros = parts.filter((part) => hideable.has(part))
    return zeros.length === 0 ? [] : [{ total, all, hideable: zeros }]
  })
}

/**
 * Hidden cells of which a reader cannot know that they hold anybody: those of a line in which at most one part is shown to. Zeros are hidden in lines that one
 * part fills alone, so in all other lines what is hidden is known to be none.
 */
export function emptyForAllOneKnows(
  { changes, equations }: CellSystem,
  published: readonly (number | null)[],
): ReadonlySet<number> {
  const found = new Set<number>()
  for (const { parts, total } of equations) {
    if (changes.has(total) || parts.some((part) => changes.has(part))) continue
    const occupied = parts.filter((part) => published[part] !== 0)
    const hidden = occupied.filter((part) => published[part] === null)
    if (occupied.length < 2 || occupied.length - hidden.length > 1) continue
    for (const part of hidden) found.add(part)
  }
  return found
}

type OneValueLine = Equation & { readonly all: number }

function linesWithOneValue(
  { equations }: CellSystem,
  counts: readonly (number | null)[],
): readonly OneValueLine[] {
  return equations.flatMap((line) => {
    const n = counts[line.total]
    const all = line.parts.find((part) => counts[part] === n)
    // Undefined or null for what nobody publishes.
    if (typeof n !== 'number' || n === 0 || line.parts.length < 2 || all === undefined) return []
    return [{ ...line, all }]
  })
}

/** Those of the zeros that a reader could take for more: whatever they are added up to may be more as well. */
function zerosThatCanHide(
  { equations, equationsOf, mentions }: CellSystem,
  counts: readonly (number | null)[],
  zeros: ReadonlySet<number>,
  shown: ReadonlySet<number>,
): ReadonlySet<number> {
  const left = new Set([...zeros].filter((cell) => !shown.has(cell) && !mentions.has(cell)))
  const canGrow = (cell: number): boolean => counts[cell] !== 0 || left.has(cell)
  let fell = true
  while (fell) {
    fell = false
    for (const cell of left) {
      const isHeld = (equationsOf[cell] ?? []).some((number) => {
        const { parts, total } = equations[number] as Equation
        return total === cell ? !parts.some(canGrow) : !canGrow(total)
      })
      if (!isHeld) continue
      left.delete(cell)
      fell = true
    }
  }
  return left
}

/** Whether somebody can be known to be in the group, and something is said of her by it. */
function couldHurt({ cells }: CellSystem, total: number, all: number): boolean {
  const group = Object.values(cells[total] as Coordinates)
  return group.length > 0 && Object.values(cells[all] as Coordinates).every((key) => key !== null)
}

function groupOf({ cells }: CellSystem, total: number, all: number): WholeGroup {
  return { group: cells[total] as Coordinates, all: cells[all] as Coordinates }
}
