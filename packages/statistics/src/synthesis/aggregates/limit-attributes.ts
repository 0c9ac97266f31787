import type { RandomWords } from '../../seeded-random.ts'
import { type CodedColumn, missingCode } from '../../tables/coded-column.ts'
import type { Fraction } from '../noise/exact-chance.ts'
import { uniformBelow } from '../noise/exact-chance.ts'
import { chooseByScore } from '../noise/choose-by-score.ts'

/** Share of the people all of whose attributes are to be counted. */
const keptWhole = 0.995

/** How many attributes each record has. */
export function attributesPerRecord(columns: readonly CodedColumn[]): Uint16Array {
  const per = new Uint16Array(columns[0]?.codes.length ?? 0)
  for (const { codes } of columns) {
    for (let row = 0; row < per.length; row++) if (codes[row] !== missingCode) per[row]! += 1
  }
  return per
}

/**
 * How many attributes of a person are counted: about as many as all but the fullest half percent of
 * records have. Fewer let noise be smaller, more lose less. Chosen privately at the cost of `epsilon`.
 */
export function chooseCap(
  random: RandomWords,
  perRecord: Uint16Array,
  { width, people, epsilon }: { width: number; people: number; epsilon: Fraction },
): number {
  const upTo = new Float64Array(width + 1)
  for (const count of perRecord) upTo[count]! += 1
  for (let cap = 1; cap <= width; cap++) upTo[cap]! += upTo[cap - 1] as number
  const target = Math.round(keptWhole * people)
  // How far the target rank is from the ranks that records of just so many attributes take up.
  const scores = Array.from(upTo.subarray(1), (there, at) =>
    Math.min(0, there - target, target - (upTo[at] as number)),
  )
  return 1 + chooseByScore(random, scores, epsilon)
}

/** The columns, fuller records without attributes that chance picks. */
export function limitAttributes(
  random: RandomWords,
  columns: readonly CodedColumn[],
  perRecord: Uint16Array,
  cap: number,
): readonly CodedColumn[] {
  if (perRecord.every((count) => count <= cap)) return columns
  const limited = columns.map((column) => ({ ...column, codes: column.codes.slice() }))
  perRecord.forEach((count, row) => {
    if (count <= cap) return
    const full = limited.filter(({ codes }) => codes[row] !== missingCode)
    for (let left = count; left > cap; left--) {
      const out = uniformBelow(random, left)
      ;(full[out] as CodedColumn).codes[row] = missingCode
      full.splice(out, 1)
    }
  })
  return limited
}
