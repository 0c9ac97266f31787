import type { Targets } from '../aggregates/targets.ts'

/** A column, and the one whose value tells most about its own (none for the first). */
export interface Branch {
  readonly column: number
  readonly parent: number | undefined
}

/**
 * The columns in an order in which each can be drawn given one before it: the tree of greatest mutual
 * information (Chow and Liu 1968), from the wanted pairs. Without pairs every column stands alone.
 */
export function likelyTree(targets: Targets): readonly Branch[] {
  const width = targets.space.columns.length
  if (targets.space.longest === 1) {
    return Array.from({ length: width }, (_, column) => ({ column, parent: undefined }))
  }
  const best = new Float64Array(width).fill(-1)
  const parent = new Array<number | undefined>(width).fill(undefined)
  const isIn = new Array<boolean>(width).fill(false)
  const order: Branch[] = []
  for (let turn = 0; turn < width; turn++) {
    let next = -1
    for (let column = 0; column < width; column++) {
      if (!isIn[column] && (next === -1 || (best[column] as number) > (best[next] as number))) {
        next = column
      }
    }
    isIn[next] = true
    order.push({ column: next, parent: parent[next] })
    for (let column = 0; column < width; column++) {
      if (isIn[column]) continue
      const shared = information(jointOf(targets, next, column), targets.people)
      if (shared <= (best[column] as number)) continue
      best[column] = shared
      parent[column] = next
    }
  }
  return order
}

/** Wanted people by value of two columns (rows the first), 0 for no value; what is missing is what is left. */
export function jointOf(
  { space, wanted, people }: Targets,
  first: number,
  second: number,
): readonly Float64Array[] {
  const rows = space.radixOf(first)
  const columns = space.radixOf(second)
  const single = (column: number, code: number): number =>
    Math.max(0, wanted[space.single(column) + code] as number)
  const joint = Array.from({ length: rows }, () => new Float64Array(columns))
  const pair = (a: number, b: number): number =>
    Math.max(
      0,
      wanted[
        first < second
          ? space.pair(first, second) + a * columns + b
          : space.pair(second, first) + b * rows + a
      ] as number,
    )
  let left = people
  for (let a = 1; a < rows; a++) {
    const row = joint[a] as Float64Array
    let told = 0
    for (let b = 1; b < columns; b++) {
      row[b] = pair(a, b)
      told += row[b] as number
    }
    row[0] = Math.max(0, single(first, a) - told)
    left -= told + row[0]
  }
  const without = joint[0] as Float64Array
  for (let b = 1; b < columns; b++) {
    let told = 0
    for (let a = 1; a < rows; a++) told += joint[a]?.[b] as number
    without[b] = Math.max(0, single(second, b) - told)
    left -= without[b] as number
  }
  without[0] = Math.max(0, left)
  return joint
}

function information(joint: readonly Float64Array[], people: number): number {
  const rows = joint.map((row) => row.reduce((sum, n) => sum + n, 0))
  const columns = new Float64Array(joint[0]?.length ?? 0)
  for (const row of joint) row.forEach((n, at) => (columns[at]! += n))
  let shared = 0
  joint.forEach((row, a) => {
    row.forEach((n, b) => {
      if (n > 0)
        shared += n * Math.log((n * people) / ((rows[a] as number) * (columns[b] as number)))
    })
  })
  return shared
}
