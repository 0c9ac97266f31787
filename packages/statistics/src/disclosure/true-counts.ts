import { type Refusal, refused } from '../refusal.ts'
import { type CellSystem, cellId, placesOf, publishedCells } from './cell-system.ts'
import type { CountTable } from './count-table.ts'

/** The count of every published cell of the system, margins summed. Refuses `tables-disagree`. */
export function trueCounts(
  system: CellSystem,
  tables: readonly CountTable[],
): readonly number[] | Refusal {
  const counts = new Array<number | undefined>(publishedCells(system))
  for (const table of tables) {
    for (const n of table.counts) {
      if (!Number.isSafeInteger(n) || n < 0) return refused('count-not-whole', 'n')
    }
    const ofTable = table.all ?? countsWithMargins(table)
    for (const at of placesOf(table)) {
      const id = cellId(at)
      const cell = system.numberOf.get(id) as number
      const n = ofTable.get(id) ?? 0
      if (counts[cell] !== undefined && counts[cell] !== n) return refused('tables-disagree')
      counts[cell] = n
    }
  }
  return counts.map((n) => n ?? 0)
}

function countsWithMargins(table: CountTable): ReadonlyMap<string, number> {
  const counts = new Map<string, number>()
  eachInnerCell(table, (positions, n) => {
    for (const id of coveringCells(table, positions)) counts.set(id, (counts.get(id) ?? 0) + n)
  })
  return counts
}

function eachInnerCell(
  table: CountTable,
  visit: (positions: readonly number[], n: number) => void,
): void {
  table.counts.forEach((n, index) => {
    const positions: number[] = []
    let rest = index
    for (const keys of table.keys.toReversed()) {
      positions.unshift(rest % keys.length)
      rest = Math.floor(rest / keys.length)
    }
    visit(positions, n)
  })
}

/** The inner cell itself and every margin that contains it, by `cellId`. */
function coveringCells(table: CountTable, positions: readonly number[]): readonly string[] {
  let places: Record<string, string | null>[] = [{}]
  table.by.forEach((column, index) => {
    const key = table.keys[index]?.[positions[index] as number] ?? null
    places = places.flatMap((at) => [{ ...at, [column]: key }, at])
  })
  return places.map((at) => cellId(at))
}
