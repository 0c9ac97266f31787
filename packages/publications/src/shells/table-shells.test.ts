import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { isRefusal } from '@cobijo/statistics/refusal'
import { SeededRandom } from '@cobijo/statistics/seeded-random'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { countForSpec } from '../import/count-for-spec.ts'
import { openSolver } from '../disclosure/open-solver.ts'
import { draftRelease } from '../release/draft-release.ts'
import type { ReleaseContent } from '../release/release-content.ts'
import { specOfShell, valuesInFile } from './shell-spec.ts'
import type { TableShell } from './table-shell.ts'
import { tableShells } from './table-shells.ts'
import { type InventedLine, inventedLines, writeInvented } from './testing/invented-file.ts'

let folder = ''
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'shells-'))
})
afterAll(() => rmSync(folder, { recursive: true }))

async function contentOf(
  shell: TableShell,
  lines: readonly InventedLine[],
): Promise<ReleaseContent> {
  const path = join(folder, `${shell.id}.csv`)
  writeInvented(path, lines)
  const found = await valuesInFile(path, shell)
  if (isRefusal(found)) throw new Error(found.code)
  const spec = specOfShell(shell, found, {
    publisher: { es: 'Oficina inventada', en: 'Invented office' },
    cutOff: '2026-10-31',
    publishedOn: '2026-11-22',
    threshold: 10,
    version: 1,
    url: 'https://example.org',
    country: 'MEX',
    words: (_, key) => ({ es: key, en: key }),
  })
  if (isRefusal(spec)) throw new Error(`${spec.code} ${spec.field}`)
  const rows = await countForSpec(path, spec)
  if (isRefusal(rows)) throw new Error(`${rows.code} ${rows.field}`)
  const draft = draftRelease(spec, rows, { open: await openSolver() })
  if (isRefusal(draft)) throw new Error(`${draft.code} ${draft.field}`)
  return draft.content
}

/** A person as the lines say her: all that any of them says, in the words of the file. Shares nothing with the product. */
interface Told {
  readonly times: number
  readonly said: ReadonlyMap<string, ReadonlySet<string>>
}

function toldBy({ columns, counting = {} }: TableShell, lines: readonly InventedLine[]): Told[] {
  const { only = {}, oneFor, times } = counting
  const right = lines.filter((line) => Object.keys(only).every((name) => line[name] === only[name]))
  const groups = Object.values(
    Object.groupBy(right, (line, at) => (oneFor === undefined ? `${at}` : (line[oneFor] ?? ''))),
  )
  return groups.map((group = []) => ({
    times: times === undefined ? 1 : Number(group[0]?.[times]),
    said: new Map(
      columns.map(({ name }) => [
        name,
        new Set(
          group
            .flatMap((line) => (line[name] ?? '').split(';'))
            .filter((text) => !['', 'unknown', 'not-known'].includes(text)),
        ),
      ]),
    ),
  }))
}

function trueCount(told: readonly Told[], at: Readonly<Record<string, string | null>>): number {
  return told
    .filter(({ said }) =>
      Object.entries(at).every(([name, key]) =>
        key === null ? said.get(name)?.size === 0 : said.get(name)?.has(key),
      ),
    )
    .reduce((sum, { times }) => sum + times, 0)
}

test('there are T1 to T20, each with its unit, in both languages, and no column that no table uses', () => {
  const numbers = new Set(tableShells.map(({ id }) => /^t(\d+)/.exec(id)?.[1]))
  for (let number = 1; number <= 20; number++) expect(numbers).toContain(`${number}`)
  expect(new Set(tableShells.map(({ id }) => id)).size).toBe(tableShells.length)
  for (const shell of tableShells) {
    for (const text of [shell.title, shell.unitLabel, shell.definition, shell.population])
      expect([text.es.trim(), text.en.trim()]).not.toContain('')
    const used = new Set(shell.tables.flatMap(({ by }) => by))
    expect([...used].sort()).toEqual(shell.columns.map(({ name }) => name).sort())
  }
})

describe('made from a plain file, through protection', () => {
  test.each(tableShells.map((shell) => [shell.id, shell] as const))(
    '%s: every figure shown is the one that the lines give, and none from 1 to 9 is shown or left alone',
    { timeout: 240_000 },
    async (_, shell) => {
      // Sums that an agency gives are few lines of large counts.
      const many = shell.counting?.times === undefined ? 700 : 25
      const lines = inventedLines(shell, many, new SeededRandom(11))
      const content = await contentOf(shell, lines)
      const told = toldBy(shell, lines)
      const shown = new Map(content.cells.map(({ at, n }) => [JSON.stringify(sorted(at)), n]))
      for (const { at, n } of content.cells) {
        const count = trueCount(told, at)
        if (n === null) expect(count).toBeGreaterThan(0)
        else expect([at, n]).toEqual([at, count])
        if (count > 0 && count < 10) expect(n).toBeNull()
      }
      expect(content.audit.passes).toBe(true)
      // Where some have several: neither who lacks one of them, nor who has none of those shown, is told to be few.
      for (const shape of content.shapes) {
        for (const name of Object.keys(shape.several ?? {})) {
          const keys = shape.keys[shape.by.indexOf(name)] ?? []
          for (const { at } of content.cells) {
            if (name in at || Object.keys(at).some((other) => !shape.by.includes(other))) continue
            const of = (key: string | null) =>
              shown.get(JSON.stringify(sorted({ ...at, [name]: key })))
            const total = shown.get(JSON.stringify(sorted(at)))
            const none = keys.includes(null) ? of(null) : 0
            if (typeof total !== 'number' || typeof none !== 'number') continue
            for (const key of keys) {
              const n = key === null ? none : of(key)
              if (typeof n !== 'number') continue
              const rest = total - none - n
              if (key !== null) expect(rest === 0 || rest >= 10, `${name}=${key}`).toBe(true)
            }
          }
        }
      }
      expect(content.spec.unit).toBe(shell.unit)
    },
  )
})

function sorted(at: Readonly<Record<string, string | null>>): Record<string, string | null> {
  return Object.fromEntries(Object.entries(at).sort(([a], [b]) => (a < b ? -1 : 1)))
}
