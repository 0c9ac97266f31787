import { checkLedger } from '@cobijo/statistics/official-figures/check-ledger'
import { isRefusal } from '@cobijo/statistics/refusal'
import { expect, test } from 'vitest'
import { buildRelease } from '../build-release.ts'
import { inventedApproval, inventedRows, inventedSpec } from '../release/invented-release.ts'
import { readContent } from '../release/read-frozen.ts'
import { releaseFiles } from '../release/release-files.ts'
import { ownCounts } from './own-counts.ts'
import { readLedger } from './reading/read-ledger.ts'
import { writeLedger } from './reading/write-ledger.ts'

async function released(changes: Partial<typeof inventedSpec> = {}) {
  const release = await buildRelease({ ...inventedSpec, ...changes }, inventedRows, (digest) => [
    inventedApproval(digest),
  ])
  if (isRefusal(release)) throw new Error(release.code)
  const content = readContent(release.files.get(releaseFiles.content) as Uint8Array)
  if (isRefusal(content)) throw new Error(content.code)
  return { content, digest: release.digest }
}

test('a release’s figures stand in the ledger with the query that made them and its fingerprint', async () => {
  const { content, digest } = await released()
  const ledger = ownCounts(content, { digest, category: 'trafficking', place: 'MX' })
  expect(ledger.figures).toHaveLength(content.cells.length)
  expect(ledger.figures).toContainEqual(
    expect.objectContaining({
      id: 'personas-por-estado-v1-state-chiapas',
      value: { kind: 'number', n: 185 },
      unit: 'persons',
      publisher: 'Oficina inventada',
      asOf: '2026-10-31',
      query: { version: 'persons-by-state-1', digest, cell: '{"state":"Chiapas"}' },
    }),
  )
  expect(readLedger(writeLedger(ledger))).toEqual(ledger)
  expect(checkLedger(ledger).findings).toEqual([])
})

test('what the release hides stays hidden, in the ledger and in every sum', async () => {
  const { content, digest } = await released()
  const ledger = ownCounts(content, { digest, category: 'trafficking', place: 'MX' })
  const hidden = content.cells.filter(({ n }) => n === null)
  expect(hidden.length).toBeGreaterThan(0)
  expect(ledger.figures.filter(({ value }) => value.kind === 'text')).toHaveLength(hidden.length)
  expect(JSON.stringify(ledger)).not.toContain('"n":4,')
})

test('a corrected release that says another number of the same day is found', async () => {
  const [first, second] = [await released(), await released()]
  const settings = { category: 'trafficking', place: 'MX' } as const
  const one = ownCounts(first.content, { ...settings, digest: first.digest })
  const content = {
    ...second.content,
    spec: { ...second.content.spec, version: 2 },
    cells: second.content.cells.map((cell) =>
      Object.keys(cell.at).length === 0 ? { ...cell, n: (cell.n ?? 0) + 1 } : cell,
    ),
  }
  const other = ownCounts(content, { ...settings, digest: second.digest })
  const both = {
    ...one,
    documents: [...one.documents, ...other.documents],
    figures: [...one.figures, ...other.figures],
  }
  expect(checkLedger(both).findings.map(({ code }) => code)).toEqual(
    expect.arrayContaining(['sum-differs', 'cannot-both-be-right']),
  )
})
