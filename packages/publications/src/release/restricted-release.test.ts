import { isRefusal } from '@cobijo/statistics/refusal'
import { cellId } from '@cobijo/statistics/disclosure/cell-system'
import { describe, expect, test } from 'vitest'
import { buildRelease, type BuiltRelease } from '../build-release.ts'
import { checkSpec } from './check-spec.ts'
import { inventedApproval, inventedRows, inventedSpec } from './invented-release.ts'
import {
  enterTables,
  keptCells,
  newLedger,
  type PrivacyLedger,
  readLedger,
} from './privacy-ledger.ts'
import type { ReleaseSpec } from './release-spec.ts'

const agreement = {
  with: { es: 'la Comisión inventada', en: 'the invented Commission' },
  purpose: { es: 'el informe de ley', en: 'the report that the law asks for' },
  until: '2027-06-30',
}
const restricted: ReleaseSpec = { ...inventedSpec, threshold: 5, restricted: agreement }

const build = (spec: ReleaseSpec, ledger: PrivacyLedger, rows = inventedRows) =>
  buildRelease(spec, rows, (digest) => [inventedApproval(digest)], { ledger })

function got(release: Awaited<ReturnType<typeof build>>): BuiltRelease {
  if (isRefusal(release)) throw new Error(`${release.code} ${release.field}`)
  return release
}

function entered(ledger: PrivacyLedger, spec: ReleaseSpec, built: BuiltRelease): PrivacyLedger {
  const shown = new Map(built.cells.map(({ at, n }) => [cellId(at), n ?? -1]))
  return enterTables(
    ledger,
    {
      on: '2026-11-22',
      source: built.digest,
      cutOff: spec.cutOff,
      cells: keptCells(built.cells),
      ...(spec.restricted && { agreement: { with: 'C', purpose: 'P', until: '2027-06-30' } }),
    },
    (at) => shown.get(cellId(at)),
  )
}

const shownIn = ({ cells }: BuiltRelease) =>
  new Map(cells.flatMap(({ at, n }) => (n === null ? [] : [[cellId(at), n] as const])))

/** Six men in Tabasco: under ten, and not under five. */
const rows = inventedRows.map((row) =>
  row['state'] === 'Tabasco' && row['sex'] === 'M' ? { ...row, n: 6 } : row,
)

/** And seven in Oaxaca: under an agreement nothing needs hiding. */
const rowsOfSome = rows.map((row) =>
  row['state'] === 'Oaxaca' && row['sex'] === 'M' ? { ...row, n: 7 } : row,
)

describe('W30: figures for one body under an agreement', () => {
  test('show more than public ones, and say on every page for whom, for what and until when', async () => {
    const built = got(await build(restricted, newLedger(null), rowsOfSome))
    const open = got(await build(inventedSpec, newLedger(null), rowsOfSome))
    expect(shownIn(built).size).toBeGreaterThan(shownIn(open).size)
    const page = new TextDecoder().decode(built.files.get('index.html'))
    expect(page).toContain(
      'No es pública. Sólo para la Comisión inventada, por convenio, para: el informe de ley. Hasta el 30 de junio de 2027. No se puede pasar a nadie más.',
    )
  })

  test('after them nothing is public that she was not shown: she cannot subtract', async () => {
    const hers = got(await build(restricted, newLedger(null), rows))
    const ledger = entered(newLedger(null), restricted, hers)
    const open = got(await build(inventedSpec, ledger, rows))
    const known = shownIn(hers)
    for (const [cell, n] of shownIn(open)) {
      expect(known.get(cell)).toBe(n)
      expect(n === 0 || n >= 10).toBe(true)
    }
    expect(shownIn(open).size).toBeGreaterThan(3)
  })

  test('a table of these records that she has not got is refused until she has', async () => {
    const narrow = { ...restricted, tables: restricted.tables.slice(0, 1) }
    const ledger = entered(newLedger(null), narrow, got(await build(narrow, newLedger(null), rows)))
    expect(await build(inventedSpec, ledger, rows)).toMatchObject({
      code: 'restricted-tables-narrower',
      field: 'ledger',
    })
    const wide = entered(ledger, restricted, got(await build(restricted, ledger, rows)))
    expect(isRefusal(await build(inventedSpec, wide, rows))).toBe(false)
  })

  test('after public ones they may show what those hide, and are attacked together with them', async () => {
    const open = got(await build(inventedSpec, newLedger(null), rowsOfSome))
    const ledger = entered(newLedger(null), inventedSpec, open)
    const hers = got(await build(restricted, ledger, rowsOfSome))
    for (const [cell, n] of shownIn(open)) expect(shownIn(hers).get(cell)).toBe(n)
    expect(shownIn(hers).size).toBeGreaterThan(shownIn(open).size)
    // The ledger goes on with both.
    const both = entered(ledger, restricted, hers)
    expect(readLedger(JSON.parse(JSON.stringify(both)))).toEqual(both)
    expect(both.tables.map(({ state }) => state)).toEqual([0, 0])
  })

  test('are none below five, nor under an agreement that is over', () => {
    expect(checkSpec({ ...restricted, threshold: 4 })).toMatchObject({ code: 'threshold-too-low' })
    const over = { ...restricted, restricted: { ...agreement, until: '2026-11-21' } }
    expect(checkSpec(over)).toMatchObject({ code: 'agreement-over', field: 'restricted.until' })
  })
})

test('W29: who reported and who did not stands before any number', async () => {
  const coverage = [
    { organisation: 'Casa inventada', state: 'reported', way: 'device', on: '2026-11-02' },
    { organisation: 'Casa que falta', state: 'not-reported' },
  ] as const
  const built = got(await build({ ...inventedSpec, coverage }, newLedger(null)))
  const page = new TextDecoder().decode(built.files.get('index.html'))
  expect(page.indexOf('Casa que falta')).toBeGreaterThan(0)
  expect(page.indexOf('Casa que falta')).toBeLessThan(page.indexOf('id="hallazgos"'))
  expect(page).toContain('No informaron: 1.')
})
