import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { isRefusal } from '@cobijo/statistics/refusal'
import type { Row } from '@cobijo/statistics/tables/row'
import { tabulate } from '@cobijo/statistics/tables/tabulate'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { buildRelease } from '../build-release.ts'
import { ctdcVictimPerpetrator } from '../import/ctdc-victim-perpetrator.ts'
import { fileDigest } from '../import/file-digest.ts'
import { importPublishedFigures } from '../import/import-published-figures.ts'
import { inventedFigures } from '../import/invented-figures.ts'
import { verifyRelease } from '../verify-release.ts'
import { ctdcRelease, ctdcReleaseColumns } from './ctdc-release.ts'
import { draftRelease } from './draft-release.ts'
import { inventedApproval } from './invented-release.ts'
import { releaseColumn } from './release-column.ts'
import { cellLookup } from './release-content.ts'

const realFile = fileURLToPath(
  new URL('../../../../../shared/data/ctdc/CTDC_VPsynthetic_condensed.csv', import.meta.url),
)

let folder = ''
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'ctdc-'))
})
afterAll(() => rmSync(folder, { recursive: true }))

async function rowsOf(path: string): Promise<readonly Row[]> {
  const figures = await importPublishedFigures(path, ctdcVictimPerpetrator)
  if (isRefusal(figures)) throw new Error(figures.code)
  const counted = tabulate(figures.table, { by: ctdcReleaseColumns })
  if (isRefusal(counted)) throw new Error(counted.code)
  return counted.rows
}

const circumstances = {
  publisher: { es: 'Red inventada', en: 'Invented network' },
  accessedOn: '2026-11-22',
  publishedOn: '2026-11-22',
}

test('a file of invented records becomes a release that verifies', async () => {
  const path = join(folder, 'invented.csv')
  writeFileSync(path, inventedFigures(ctdcVictimPerpetrator, 11, 4_000))
  const rows = await rowsOf(path)
  const sha256 = await fileDigest(path)
  const spec = ctdcRelease(rows, { ...circumstances, sha256 })
  const release = await buildRelease(spec, rows, (digest) => [inventedApproval(digest)])
  if (isRefusal(release)) throw new Error(`${release.code} ${release.field ?? ''}`)
  expect(new TextDecoder().decode(release.files.get('datapackage.json'))).toContain(sha256)
  expect(await verifyRelease(release.files)).toMatchObject({
    kind: 'verified-release',
    drawnOtherwise: [],
  })
})

test('several values in a cell are a value of their own, named in both languages', () => {
  const rows = [
    { IP_Gender: 'Female;Male', IP_citizen_UNRegion: 'Asia;Europe', n: 3 },
    { IP_Gender: 'Male', IP_citizen_UNRegion: null, n: 1 },
  ]
  expect(releaseColumn(ctdcVictimPerpetrator, 'IP_Gender', rows).values).toEqual([
    { key: 'Female', label: { es: 'Mujer', en: 'Female' } },
    { key: 'Male', label: { es: 'Hombre', en: 'Male' } },
    { key: 'Female;Male', label: { es: 'Mujer y hombre', en: 'Female and male' } },
  ])
  expect(
    releaseColumn(ctdcVictimPerpetrator, 'IP_citizen_UNRegion', rows).values.at(-1)?.label.es,
  ).toBe('Asia y Europa')
})

test.skipIf(!existsSync(realFile))(
  'the release of the real file publishes IOM’s own frequencies, save those under the threshold (file not in the repository)',
  async () => {
    const rows = await rowsOf(realFile)
    const draft = draftRelease(ctdcRelease(rows, circumstances), rows)
    if (isRefusal(draft)) throw new Error(`${draft.code} ${draft.field ?? ''}`)
    const cell = cellLookup(draft.content.cells)
    expect(cell({})).toBe(21_195)
    expect(cell({ gender: 'Female' })).toBe(9_589)
    expect(cell({ gender: null })).toBe(3_611)
    expect(cell({ yearRegister: '2021-2022' })).toBe(4_335)
    expect(cell({ isForcedLabour: '1' })).toBe(12_248)
    expect(cell({ IP_Relation: 'StrangerUnknownOther' })).toBe(8_321)
    // The dictionary prints 6 here, and 73 beside it, which would give the 6 away.
    expect(cell({ IP_Relation: 'FamilyIntimatePartner;FriendAcquaintance' })).toBeNull()
    expect(cell({ IP_Relation: 'FamilyIntimatePartner;StrangerUnknownOther' })).toBeNull()
    expect(draft.content.audit).toMatchObject({ passes: true, rule: { threshold: 10 } })
  },
)
