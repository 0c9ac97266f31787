/** The number of the file in which a person stands. */
export function fileOf(person: number, starts: readonly number[]): number {
  let file = 0
  while (person >= starts[file + 1]!) file++
  return file
}

/** Whether two people stand in one file. */
export function isWithin(left: number, right: number, starts: readonly number[]): boolean {
  return fileOf(left, starts) === fileOf(right, starts)
}
