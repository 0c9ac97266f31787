import { writeFileSync } from 'node:fs'
import type { SeededRandom } from '@cobijo/statistics/seeded-random'
import { joinedBy, type OpenList, type ShellColumn, type TableShell } from '../table-shell.ts'

/** A line of an invented file, as text cells; '' where nothing is known. */
export type InventedLine = Readonly<Record<string, string>>

const openValues: Readonly<Record<OpenList, readonly string[]>> = {
  countries: ['GTM', 'HND', 'MEX', 'SLV'],
  divisions: ['07', '09', '27', '30'],
  forms: ['forced-labour', 'sexual-exploitation', 'servile-marriage'],
  means: ['DebtBondage', 'FalsePromises', 'PhysicalAbuse', 'WithholdsDocuments'],
  places: ['farm', 'online', 'border-town'],
  services: ['medical', 'shelter', 'legal'],
  texts: ['2024', '2025', '2026'],
}

/** Lines for a shell: nobody in them exists. Common values are common, rare ones rare, some are not known. */
export function inventedLines(
  shell: TableShell,
  lines: number,
  random: SeededRandom,
): readonly InventedLine[] {
  const { only = {}, oneFor, times } = shell.counting ?? {}
  const sayings = new Map<string, InventedLine>()
  return Array.from({ length: lines }, (_, line) => {
    const cells: Record<string, string> = {}
    for (const column of shell.columns) cells[column.name] = inventedCell(column, random)
    for (const [name, value] of Object.entries(only))
      cells[name] = below(random, 5) === 0 ? 'something-else' : value
    if (times !== undefined) cells[times] = String(below(random, 40))
    if (oneFor === undefined) return cells
    // One person has several lines, which agree in what one person has once.
    const key = `p${Math.floor(line / 2)}`
    const said = sayings.get(key)
    for (const { name, several } of shell.columns)
      if (said !== undefined && !several) cells[name] = said[name] ?? ''
    sayings.set(key, cells)
    return { ...cells, [oneFor]: key }
  })
}

function inventedCell({ values, several }: ShellColumn, random: SeededRandom): string {
  const keys = typeof values === 'string' ? openValues[values] : values.map(({ key }) => key)
  // The first value is the commonest.
  const one = (): string =>
    keys[Math.min(below(random, keys.length), below(random, keys.length))] ?? ''
  if (below(random, 12) === 0) return ''
  if (several !== true) return one()
  return [...new Set(Array.from({ length: 1 + below(random, 3) }, one))].sort().join(joinedBy)
}

export function writeInvented(path: string, lines: readonly InventedLine[]): void {
  const headings = Object.keys(lines[0] ?? {})
  const cells = lines.map((line) => headings.map((name) => line[name] ?? '').join(','))
  writeFileSync(path, `${[headings.join(','), ...cells].join('\n')}\n`)
}

function below(random: SeededRandom, limit: number): number {
  return Math.floor(random.next() * limit)
}
