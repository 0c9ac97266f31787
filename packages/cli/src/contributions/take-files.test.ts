import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { StudyView } from '@cobijo/contract/device/counting/counting-api'
import { inventedStudy } from '@cobijo/domain/counting/testing/invented-study'
import { refused } from '@cobijo/domain/journal/refusal'
import { inventedId } from '@cobijo/domain/testing/story'
import { newDeviceKeys } from '@cobijo/sealing/account/device-keys'
import { sealContribution } from '@cobijo/sealing/contribution/contribution-file'
import { newStudyKey } from '@cobijo/sealing/contribution/study-key'
import type { StudyKey } from '@cobijo/sealing/contribution/study-key'
import { sodiumReady } from '@cobijo/sealing/sodium'
import { chooseFiles, takeFile } from './take-files.ts'
import type { TakenFile } from './take-files.ts'

const study = inventedStudy()
const view = { study, digest: 'a'.repeat(64) } as StudyView
const signer = newSigner()
let folder: string
let key: StudyKey

beforeAll(async () => {
  await sodiumReady()
  key = newStudyKey()
  folder = mkdtempSync(join(tmpdir(), 'taken-'))
})
afterAll(() => rmSync(folder, { recursive: true, force: true }))

/** What the directory would say of a signer; who is believed the journey of contributions asks of real devices. */
function newSigner() {
  return {
    checkContributor: () =>
      Promise.resolve({
        kind: 'contributor' as const,
        organisation: inventedId(3) as never,
        name: 'Casa Alba',
      }),
  }
}

/** A row is the code, sex, form, year, sector, month. */
const fits = ['c'.repeat(32), 'female', ['forced-labour'], 2026, 'mining', '2026-05']

function fileOf(rows: unknown, more: object = {}): string {
  const file = sealContribution(
    {
      contribution: inventedId(1),
      study: study.study,
      studyDigest: view.digest,
      organisation: inventedId(3),
      member: inventedId(4),
      device: inventedId(5),
      madeAt: 1,
      replaces: [],
      rows,
      ...more,
    },
    newDeviceKeys().privateKey,
    key.publicKey,
  )
  const path = join(folder, crypto.randomUUID())
  writeFileSync(path, file)
  return path
}

const taken = (path: string, by: Parameters<typeof takeFile>[4] = signer) =>
  takeFile(path, 2, { study: study.study, key }, view, by)

test('a file that fits is taken whole', async () => {
  expect(await taken(fileOf([fits]))).toMatchObject({
    name: 'Casa Alba',
    rows: [{ person: 'c'.repeat(32), cells: fits.slice(1) }],
  })
})

describe('a changed program’s file is refused by file, row and column, and never by what stands there', () => {
  const wrong = (at: number, value: unknown) =>
    fits.map((cell, place) => (place === at ? value : cell))

  test.each([
    [1, 'Nayeli', 'sex'],
    [2, ['her story'], 'form'],
    [3, 1999, 'year'],
    [4, 'otra cosa', 'sector'],
    [5, '2026-13', 'month'],
  ])('cell %i', async (at, value, field) => {
    const refusal = await taken(fileOf([fits, wrong(at, value).with(0, 'd'.repeat(32))]))
    expect(refusal).toEqual({ kind: 'refused', code: 'cell-outside-study', field, row: 2, file: 2 })
  })

  test('a row that is too short, a person twice, no rows', async () => {
    expect(await taken(fileOf([fits.slice(1)]))).toMatchObject({ code: 'row-length', row: 1 })
    expect(await taken(fileOf([fits, fits]))).toMatchObject({ code: 'person-twice', row: 2 })
    expect(await taken(fileOf('Nayeli'))).toEqual({
      kind: 'refused',
      code: 'rows-not-readable',
      file: 2,
    })
  })

  test('the study’s id with other words, and whoever is not believed', async () => {
    expect(await taken(fileOf([fits], { studyDigest: 'b'.repeat(64) }))).toMatchObject({
      code: 'contribution-of-other-study',
    })
    const doubt = { checkContributor: () => Promise.resolve(refused('device-revoked')) }
    expect(await taken(fileOf([fits]), doubt)).toMatchObject({ code: 'device-revoked', file: 2 })
  })
})

describe('of one organisation', () => {
  const file = (number: number, more: Partial<TakenFile> = {}): TakenFile => ({
    file: number,
    organisation: inventedId(3),
    name: 'Casa Alba',
    contribution: inventedId(10 + number),
    replaces: [],
    madeAt: 1,
    rows: [],
    fileDigest: `${number}`,
    ...more,
  })

  test('the later one counts, in whichever order they are given', () => {
    const later = file(2, { replaces: [inventedId(11)] })
    for (const given of [
      [file(1), later],
      [later, file(1)],
    ])
      expect(chooseFiles(given, [])).toEqual({ files: [later], replaced: [file(1)] })
  })

  test('two that do not know each other are refused, and so is one that a later one took the place of before', () => {
    expect(chooseFiles([file(1), file(2)], [])).toMatchObject({
      code: 'contributions-contested',
      file: 2,
    })
    const before = [file(9, { replaces: [inventedId(11)] })]
    expect(chooseFiles([file(1)], before)).toMatchObject({ code: 'contribution-replaced', file: 1 })
  })

  test('nobody else’s file takes the place of its file', () => {
    const other = file(2, { organisation: inventedId(4), replaces: [inventedId(11)] })
    expect(chooseFiles([file(1), other], [])).toEqual({ files: [file(1), other], replaced: [] })
  })

  test('another file under the number of one that was taken is refused', () => {
    expect(chooseFiles([file(1, { fileDigest: 'x' })], [file(1)])).toMatchObject({
      code: 'contribution-twice',
    })
  })
})
