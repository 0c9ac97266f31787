import { existsSync, readFileSync } from 'node:fs'
import { type Refusal, refused } from '@cobijo/statistics/refusal'
import { parse } from 'csv-parse/sync'
import type { CoverageLine } from '../release/coverage.ts'

/** Who contributed, from the `coverage.csv` of `contributions open`: how many rows each gave is not told on. Refuses `file-not-found` and `coverage-form-invalid`. */
export function readCoverage(path: string): readonly CoverageLine[] | Refusal {
  if (!existsSync(path)) return refused('file-not-found', 'coverage')
  let lines: readonly Record<string, string>[]
  try {
    lines = parse(readFileSync(path, 'utf8'), { bom: true, columns: true })
  } catch {
    return refused('coverage-form-invalid', 'coverage')
  }
  const found: CoverageLine[] = []
  for (const { contributed, made, organisation, rows } of lines) {
    if (!organisation || (contributed !== 'yes' && contributed !== 'no'))
      return refused('coverage-form-invalid', 'coverage')
    found.push(
      contributed === 'no'
        ? { organisation, state: 'not-reported' }
        : {
            organisation,
            state: rows === '0' ? 'reported-none' : 'reported',
            way: 'device',
            ...(made ? { on: made } : {}),
          },
    )
  }
  return found
}
