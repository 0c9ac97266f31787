import { readFileSync, readdirSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import type { EntryType } from '../../journal/entry-type.ts'
import { entryTypes, findEntryType } from '../../registry.ts'
import { countedVariables, findVariable, isVariableOf, notForStudies } from './counted-variables.ts'
import { tableShells } from './table-shells.ts'

const folder = new URL('../../../../../samples/entries/', import.meta.url)

/** What every entry type derives from its samples, each choice of theirs taken in turn: some are derived of a paid payment or of a first entry alone. */
function derivedNames(): ReadonlySet<string> {
  const names = new Set<string>()
  for (const file of readdirSync(folder, { recursive: true, encoding: 'utf8' })) {
    if (!file.endsWith('.json')) continue
    const { type, parts } = JSON.parse(readFileSync(new URL(file, folder), 'utf8')) as {
      type: string
      parts: Record<string, Record<string, unknown>>
    }
    const entryType = findEntryType(type)
    if (!entryType?.statistics) continue
    const { statistics: _derived, ...said } = parts
    const content = Object.assign({}, ...Object.values(said)) as Record<string, unknown>
    for (const varied of variationsOf(entryType, content))
      for (const name of Object.keys(entryType.statistics(varied, { personCode: '' }) ?? {}))
        names.add(name)
  }
  return names
}

function* variationsOf({ fields }: EntryType, content: Record<string, unknown>) {
  const { continues: _continues, ...first } = content
  yield first
  for (const [name, { kind }] of Object.entries(fields))
    for (const value of kind.name === 'choice' ? (kind.values ?? []) : [])
      yield { ...first, [name]: value }
}

test('what may be counted is what entry types derive into statistics, no more and no less', () => {
  const listed = countedVariables
    .filter(({ from }) => from === 'statistics')
    .map(({ name }) => name)
  expect([...listed, ...notForStudies].sort()).toEqual([...derivedNames()].sort())
  expect(new Set(countedVariables.map(({ name }) => name)).size).toBe(countedVariables.length)
})

test('of facts a study has month and year alone', () => {
  const facts = countedVariables.filter(({ from }) => from === 'facts').map(({ name }) => name)
  expect(facts).toEqual(['recordedMonth', 'recordedYear'])
})

describe('T1 to T20', () => {
  test('are all there, in order', () => {
    const numbered = tableShells.map(({ table }) => table).filter((table) => /^T\d+$/.test(table))
    expect(numbered).toEqual(Array.from({ length: 20 }, (_, at) => `T${at + 1}`))
  })

  test('each column says from which compartment it comes, and that it can come from there', () => {
    for (const { table, unit, columns } of tableShells)
      for (const [name, source] of Object.entries(columns)) {
        const where = `${table} ${name}`
        if (source.from === 'figures') expect(unit, where).toBe('figure')
        if (source.from !== 'statistics' && source.from !== 'facts') continue
        const variable = findVariable(source.variable)
        expect(variable?.from, where).toBe(source.from)
        expect(variable && unit !== 'figure' && isVariableOf(variable, unit), where).toBe(true)
      }
  })

  test('none is taken from justice, and what is not derived names the compartment that it stays in', () => {
    const stays = tableShells.flatMap(({ columns }) =>
      Object.values(columns).flatMap((source) =>
        source.from === 'not-derived' ? [source.compartment] : [],
      ),
    )
    const declared = new Set(
      entryTypes.flatMap(({ fields }) => Object.values(fields).map((field) => field.compartment)),
    )
    for (const compartment of stays)
      expect(compartment === 'header' || declared.has(compartment), compartment).toBe(true)
    expect(stays).not.toContain('justice')
    expect(stays).not.toContain('statistics')
  })
})
