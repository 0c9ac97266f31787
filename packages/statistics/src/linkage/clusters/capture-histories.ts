import { fileOf } from '../deciding/files-of-people.ts'

/** How many people were in exactly these files: a 0 or 1 for each file, and the count. What estimates from lists begin with. */
export interface CaptureHistory {
  readonly files: readonly (0 | 1)[]
  readonly count: number
}

/** The histories of all people when these groups are one person each and everybody else is alone. */
export function captureHistories(
  groups: readonly (readonly number[])[],
  starts: readonly number[],
): CaptureHistory[] {
  const files = starts.length - 1
  const counts = new Map<string, number>()
  const addOne = (present: ReadonlySet<number>) => {
    const key = Array.from({ length: files }, (_, file) => (present.has(file) ? '1' : '0')).join('')
    counts.set(key, (counts.get(key) ?? 0) + 1)
  }
  const inGroup = new Set<number>()
  for (const group of groups) {
    addOne(new Set(group.map((person) => fileOf(person, starts))))
    for (const person of group) inGroup.add(person)
  }
  for (let person = 0; person < starts.at(-1)!; person++) {
    if (!inGroup.has(person)) addOne(new Set([fileOf(person, starts)]))
  }
  return [...counts]
    .sort(([one], [other]) => (one < other ? 1 : -1))
    .map(([key, count]) => ({
      files: Array.from(key, (sign) => (sign === '1' ? 1 : 0)),
      count,
    }))
}
