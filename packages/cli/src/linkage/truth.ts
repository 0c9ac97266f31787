import {
  countTruePairs,
  type Quality,
  qualityOf,
} from '@cobijo/statistics/linkage/clusters/compare-with-truth'
import { type Refusal, refused } from '@cobijo/statistics/refusal'
import type { PeopleRows } from './people-rows.ts'

/** Where a file says who is truly who; used to judge a linkage and never to make one. */
export interface Truth {
  readonly column: string
  readonly expression: RegExp
}

/** Reads `COLUMN:REGEX`; two rows are one person where the first group is equal. Without a regex, where the whole value is. */
export function readTruth(text: string): Truth | Refusal {
  const at = text.indexOf(':')
  const column = at === -1 ? text : text.slice(0, at)
  const source = at === -1 ? '^([^]+)$' : text.slice(at + 1)
  try {
    return { column: column.trim(), expression: new RegExp(source, 'u') }
  } catch (error) {
    if (error instanceof SyntaxError) return refused('truth-not-valid', 'truth')
    throw error
  }
}

/** One label a row, file after file. Refuses `column-unknown`. */
export function truthLabels(
  { column, expression }: Truth,
  files: readonly PeopleRows[],
): (string | undefined)[] | Refusal {
  const labels: (string | undefined)[] = []
  for (const { headings, rows } of files) {
    const at = headings.indexOf(column)
    if (at === -1) return refused('column-unknown', column)
    for (const row of rows) {
      const found = expression.exec(row[at] ?? '')
      labels.push(found?.[1] ?? found?.[0])
    }
  }
  return labels
}

/** How good the pairs are; `starts`: the number of rows before each file, and of all at the end. */
export function judge(
  pairs: readonly { readonly left: number; readonly right: number }[],
  labels: readonly (string | undefined)[],
  fileOf: (row: number) => number,
  isOneFile: boolean,
): Quality {
  const counted = pairs.filter(({ left, right }) => isOneFile || fileOf(left) !== fileOf(right))
  const right = counted.filter(
    (pair) => labels[pair.left] !== undefined && labels[pair.left] === labels[pair.right],
  ).length
  return qualityOf(right, counted.length, countTruePairs(labels, fileOf, isOneFile))
}
