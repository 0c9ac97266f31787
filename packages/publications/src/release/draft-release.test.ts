import { isRefusal } from '@cobijo/statistics/refusal'
import { describe, expect, test } from 'vitest'
import { approveRelease } from './approve-release.ts'
import { type DraftRelease, draftRelease } from './draft-release.ts'
import { openSolver } from '../disclosure/open-solver.ts'
import { enterTables, newLedger } from './privacy-ledger.ts'
import { inventedApproval, inventedRows, inventedSpec } from './invented-release.ts'
import { cellLookup, contentBytes } from './release-content.ts'
import type { ReleaseSpec } from './release-spec.ts'

function drafted(spec: ReleaseSpec = inventedSpec, rows = inventedRows): DraftRelease {
  const draft = draftRelease(spec, rows)
  if (isRefusal(draft)) throw new Error(`${draft.code} ${draft.field ?? ''}`)
  return draft
}

describe('a draft', () => {
  test('shows totals, zeros and missing values, and hides what is small with what would tell', () => {
    const draft = drafted()
    const cell = cellLookup(draft.content.cells)
    expect(cell({})).toBe(316)
    expect(cell({ state: null })).toBe(21)
    expect(cell({ state: 'Yucatán', sex: 'F' })).toBe(0)
    expect(cell({ state: 'Oaxaca', sex: 'M' })).toBeNull()
    expect(draft.content.cells.filter(({ n }) => n === null).length).toBeGreaterThanOrEqual(4)
    expect(draft.content.audit).toMatchObject({ passes: true, rule: { threshold: 10 } })
  })

  test('keeps the reasons for hiding in the preview and out of the content', () => {
    const draft = drafted()
    const reasons = draft.preview
      .filter((cell) => cell.state === 'hidden')
      .map((cell) => cell.reason)
    expect(new Set(reasons)).toEqual(new Set(['below-threshold', 'protects-another']))
    const bytes = new TextDecoder().decode(contentBytes(draft.content))
    expect(bytes).not.toContain('below-threshold')
    expect(bytes).not.toMatch(/"n": 4\b/)
  })

  test('fills findings from published cells, in both languages', () => {
    expect(drafted().content.findings).toEqual([
      {
        es: 'En Chiapas se atendió a 185 de 295 personas (62.7\u00a0%).',
        en: 'In Chiapas 185 of 295 persons were assisted (62.7%).',
      },
      null,
    ])
  })

  test('has one digest for one content, and another for any other', () => {
    expect(drafted().digest).toBe(drafted().digest)
    expect(drafted({ ...inventedSpec, cutOff: '2026-10-30' }).digest).not.toBe(drafted().digest)
  })

  test('tables with a column that the rows do not have are refused', () => {
    expect(draftRelease(inventedSpec, [{ state: 'Chiapas', n: 20 }])).toEqual({
      kind: 'refused',
      code: 'column-not-in-rows',
      field: 'sex',
    })
    expect(draftRelease(inventedSpec, [{ state: 'Jalisco', sex: 'F', n: 20 }])).toMatchObject({
      code: 'key-not-in-table',
      field: 'state',
    })
  })
})

describe('a finding', () => {
  const withFinding = (es: string): ReleaseSpec => ({
    ...inventedSpec,
    tables: [
      ...inventedSpec.tables.slice(0, 1).map((table) => ({ ...table, finding: { es, en: es } })),
      ...inventedSpec.tables.slice(1),
    ],
  })

  test.each([
    ['{n}', '316'],
    ['{n state=Chiapas & sex=F}', '140'],
    ['{n state=}', '21'],
    ['{with sex}', '304'],
    ['{percent sex=F of state}', '84.4\u00a0%'],
    ['{percent state=Yucatán}', '0.0\u00a0%'],
  ])('%s is %s', (text, expected) => {
    expect(drafted(withFinding(text)).content.findings[0]?.es).toBe(expected)
  })

  test.each([
    ['finding-cites-hidden-cell', '{n state=Oaxaca & sex=M}'],
    ['finding-cites-no-cell', '{n state=Jalisco}'],
    ['finding-cites-no-cell', '{n age=9}'],
    ['finding-not-readable', '{mean sex}'],
    ['finding-not-readable', '{n sex}'],
  ])('%s: %s', (code, text) => {
    expect(draftRelease(withFinding(text), inventedRows)).toEqual({
      kind: 'refused',
      code,
      field: 'estado',
    })
  })
})

describe('BR-54: no figure without definition, cut-off, query version and approver', () => {
  const empty = { es: ' ', en: '' }
  test.each<[string, Partial<ReleaseSpec>, string]>([
    ['text-missing', { definition: empty }, 'definition'],
    ['text-missing', { unitLabel: empty }, 'unitLabel'],
    ['text-missing', { queryVersion: '' }, 'queryVersion'],
    ['day-invalid', { cutOff: '2026-02-30' }, 'cutOff'],
    ['cut-off-after-publication', { cutOff: '2026-11-23' }, 'cutOff'],
    ['version-invalid', { version: 0 }, 'version'],
    ['correction-without-reason', { version: 2 }, 'supersedes'],
    ['id-not-kebab-case', { id: 'Ñ x' }, 'id'],
    ['licence-missing', { licence: { title: { es: 'x', en: 'x' } } }, 'licence'],
    ['address-invalid', { source: { ...inventedSpec.source, url: 'javascript:x' } }, 'source.url'],
    ['no-table', { tables: [] }, 'tables'],
    ['text-not-printable', { title: { es: 'a\u0007', en: 'a' } }, 'title.es'],
    ['threshold-too-low', { threshold: 1 }, 'threshold'],
    ['table-too-wide', { tables: [{ id: 'w', title: empty, by: ['state', 'sex', 'state'] }] }, 'w'],
    ['column-unknown', { tables: [{ id: 'w', title: empty, by: ['house'] }] }, 'house'],
  ])('%s', (code, change, field) => {
    expect(draftRelease({ ...inventedSpec, ...change }, inventedRows)).toEqual({
      kind: 'refused',
      code,
      field,
    })
  })

  test('nobody has approved', () => {
    expect(approveRelease(drafted(), [])).toMatchObject({ code: 'approval-missing' })
  })

  test('something else was approved', () => {
    const earlier = drafted({ ...inventedSpec, cutOff: '2026-10-30' })
    expect(approveRelease(drafted(), [inventedApproval(earlier.digest)])).toMatchObject({
      code: 'approval-of-other-content',
    })
  })
})

test('a release after another is compared with it, and chosen by the solver no heavier than without', async () => {
  const open = await openSolver()
  const first = drafted()
  const chosen = draftRelease(inventedSpec, inventedRows, { open })
  if (isRefusal(chosen)) throw new Error(chosen.code)
  expect(chosen.content.audit.passes).toBe(true)
  expect(chosen.content.audit.hidden).toBeLessThanOrEqual(first.content.audit.hidden)
  const ledger = enterTables(
    newLedger(null),
    {
      on: '2026-11-22',
      source: first.digest,
      cutOff: inventedSpec.cutOff,
      cells: first.content.cells,
    },
    () => undefined,
  )
  // One woman more in Tabasco: she alone would be the difference of the cell and of the totals.
  const rows = inventedRows.map((row) =>
    row['state'] === 'Tabasco' && row['sex'] === 'F' ? { ...row, n: row.n + 1 } : row,
  )
  // What is found may be hidden now, and is then refused.
  const tables = inventedSpec.tables.map(({ finding: _, ...table }) => table)
  const later = draftRelease({ ...inventedSpec, cutOff: '2026-11-15', tables }, rows, {
    open,
    ledger,
  })
  if (isRefusal(later)) throw new Error(later.code)
  const cell = cellLookup(later.content.cells)
  expect([cell({}), cell({ state: 'Tabasco' }), cell({ sex: 'F' })]).toEqual([null, null, null])
  expect(cell({ state: 'Chiapas' })).toBe(cellLookup(first.content.cells)({ state: 'Chiapas' }))
})
