import { createHash } from 'node:crypto'
import {
  cpSync,
  existsSync,
  mkdtempSync,
  readFileSync,
  readdirSync,
  rmSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest'
import {
  foundingOf,
  got,
  newTestDevice,
  passphrase,
} from '@cobijo/contract/device/testing/invented-organisation'
import { inventedRows, inventedSpec } from '@cobijo/publications/release/invented-release'
import { startTestServer } from '@cobijo/server/test-server'
import type { TestServer } from '@cobijo/server/test-server'
import { runCobijo } from '../testing/run-cobijo.ts'
import type { Ran } from '../testing/run-cobijo.ts'

// Counted, approved and published by the command line against a running server, then read as anybody may.

vi.setConfig({ testTimeout: 600_000, hookTimeout: 600_000 })
const published = fileURLToPath(
  new URL('../../../../../shared/data/ctdc/CTDC_VPsynthetic_condensed.csv', import.meta.url),
)

interface Published {
  readonly stream: string
  readonly digest: string
  readonly publicKey: string
}

let server: TestServer
let folder: string
let device: readonly string[]
let figures: string
let spec: string

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'cobijo-figures-'))
  server = await startTestServer()
  const founder = await newTestDevice(server.baseUrl)
  const founding = { ...foundingOf('Oficina inventada'), setupToken: server.setupToken }
  const kit = join(folder, 'kit.txt')
  writeFileSync(kit, got(await founder.foundNetwork(founding)).kit)
  device = ['--server', server.baseUrl, '--device-folder', join(folder, 'device'), '--kit', kit]
  figures = join(folder, 'figures.csv')
  const lines = inventedRows.flatMap(({ state, sex, n }) =>
    Array.from({ length: n }, () => `${state ?? ''},${sex ?? ''}`),
  )
  writeFileSync(figures, ['state,sex', ...lines, ''].join('\n'))
  spec = join(folder, 'spec.json')
  writeFileSync(spec, JSON.stringify(inventedSpec))
})
afterAll(async () => {
  await server.stop()
  rmSync(folder, { recursive: true, force: true })
})

function publish(file: string, ...words: readonly string[]): Promise<Ran> {
  return runCobijo(['publish', file, ...words, '--json', ...device], {
    COBIJO_PASSPHRASE: passphrase,
  })
}

function answerOf({ exit, output, errors }: Ran): Published {
  expect(exit, errors).toBe(0)
  return JSON.parse(output) as Published
}

const addressOf = ({ stream }: Published) => `${server.baseUrl}/publicaciones/${stream}/`

const verify = (place: string, ...words: readonly string[]) =>
  runCobijo(['verify', '--release', place, '--json', ...words])

const codeOf = ({ output }: Ran): unknown =>
  (JSON.parse(output) as { refused?: { code: string } }).refused?.code

/** Of each published total whose parts are all listed: how many of the parts are hidden. One alone could be worked out. */
function hiddenParts(csv: string): { readonly lone: number; readonly equations: number } {
  const [heading = '', ...lines] = csv.replace('\ufeff', '').trim().split(/\r?\n/)
  const columns = heading.split(',')
  const dimensions = columns.length - 2
  const cells = lines.map((line) => line.split(','))
  let lone = 0
  let equations = 0
  for (const total of cells) {
    for (let at = 0; at < dimensions; at += 1) {
      if (total[at] !== '_T') continue
      const parts = cells.filter(
        (cell) =>
          cell[at] !== '_T' &&
          cell.slice(0, dimensions).every((key, place) => place === at || key === total[place]),
      )
      if (parts.length === 0) continue
      equations += 1
      const hidden = [total, ...parts].filter((cell) => cell[dimensions + 1] === 'hidden')
      if (hidden.length === 1) lone += 1
    }
  }
  return { lone, equations }
}

function countsIn(csv: string): number[] {
  const lines = csv.trim().split(/\r?\n/).slice(1)
  return lines
    .map((line) => line.split(',').at(-2) ?? '')
    .filter((n) => n !== '')
    .map(Number)
}

describe('figures of an office', () => {
  let release: Published

  beforeAll(async () => {
    release = answerOf(await publish(figures, '--spec', spec, '--out', join(folder, 'frozen')))
  })

  test('are there for everybody without sign-in: page, look, report, data package', async () => {
    const get = async (name: string) => fetch(`${addressOf(release)}${name}`)
    const page = await get('')
    expect(page.url).toBe(`${addressOf(release)}index.html`)
    const html = await page.text()
    expect(html).toContain('Personas atendidas por estado')
    for (const part of ['<table', '<svg', 'release.css', 'report.pdf', 'data.csv'])
      expect(html).toContain(part)
    const types = {
      'release.css': 'text/css',
      'report.pdf': 'application/pdf',
      'data.csv': 'text/csv',
    }
    for (const [name, type] of Object.entries(types))
      expect((await get(name)).headers.get('content-type')).toContain(type)
    const report = Buffer.from(await (await get('report.pdf')).arrayBuffer())
    expect(report.subarray(0, 5).toString()).toBe('%PDF-')
    const described = (await (await get('datapackage.json')).json()) as {
      resources: { path: string; hash: string }[]
    }
    const data = Buffer.from(await (await get('data.csv')).arrayBuffer())
    expect(described.resources[0]).toMatchObject({
      path: 'data.csv',
      hash: `sha256:${createHash('sha256').update(data).digest('hex')}`,
    })
  })

  test('show no small number, nor any that the totals would give away', async () => {
    const csv = await (await fetch(`${addressOf(release)}data.csv`)).text()
    expect(countsIn(csv).filter((n) => n > 0 && n < 10)).toEqual([])
    const { lone, equations } = hiddenParts(csv)
    expect(equations).toBeGreaterThan(5)
    expect(lone).toBe(0)
    // Four men in Oaxaca: without a second hidden cell the row would give them away.
    expect(csv).toMatch(/^Oaxaca,M,,hidden/m)
    const alone = csv.replace(/^(?!Oaxaca,M)(\w+,\w+),,hidden/gm, '$1,20,published')
    expect(hiddenParts(alone).lone).toBeGreaterThan(0)
  })

  test('are checked from outside, by address or folder, against the key that approved them', async () => {
    for (const place of [addressOf(release), join(folder, 'frozen')]) {
      const found = await verify(place, '--key', release.publicKey)
      expect(found.exit, found.errors).toBe(0)
      expect(JSON.parse(found.output)).toMatchObject({
        digest: release.digest,
        keys: [release.publicKey],
        drawnOtherwise: [],
      })
    }
    const other = await verify(addressOf(release), '--key', '00'.repeat(32))
    expect([other.exit, codeOf(other)]).toEqual([1, 'signed-by-another-key'])
    const nowhere = await verify(
      `${server.baseUrl}/publicaciones/00000000-0000-4000-8000-000000000000/`,
    )
    expect([nowhere.exit, codeOf(nowhere)]).toEqual([1, 'file-missing'])
  })

  test('changed by whoever serves them they are not what was approved, however well it is hidden', async () => {
    const change = (name: string, from: RegExp, to: string) => (copy: string) => {
      const path = join(copy, name)
      const text = readFileSync(path, 'utf8')
      expect(text).toMatch(from)
      writeFileSync(path, text.replace(from, to))
    }
    const forge: readonly [(copy: string) => void, string][] = [
      [change('data.csv', /^Chiapas,F,140/m, 'Chiapas,F,141'), 'file-differs-from-content'],
      [
        change('release.json', /"n": 140/, '"n": 141'),
        'audit-fails|margins-do-not-add-up|findings-differ',
      ],
      [change('approvals.json', /"value":\s*"../, '"value": "00'), 'signature-invalid'],
      [(copy) => rmSync(join(copy, 'report.pdf')), 'file-missing'],
    ]
    for (const [index, [forged, code]] of forge.entries()) {
      const copy = join(folder, `forged-${index}`)
      cpSync(join(folder, 'frozen'), copy, { recursive: true })
      forged(copy)
      sumAgain(copy)
      const found = await verify(copy)
      expect(found.exit).toBe(1)
      expect(codeOf(found)).toMatch(new RegExp(`^(${code})$`))
    }
  })

  test('a correction takes the address over and says why; the earlier version stays where it was', async () => {
    const corrected = join(folder, 'corrected.json')
    const reason = { es: 'Faltaba un mes.', en: 'A month was missing.' }
    const next = { ...inventedSpec, version: 2, supersedes: { version: 1, reason } }
    writeFileSync(corrected, JSON.stringify(next))
    const second = answerOf(
      await publish(figures, '--spec', corrected, '--replaces', release.stream),
    )
    expect(second.stream).toBe(release.stream)
    expect(await (await fetch(addressOf(release))).text()).toContain('Faltaba un mes.')
    const first = await fetch(`${addressOf(release)}?version=1`)
    expect(await first.text()).not.toContain('Faltaba un mes.')
    const found = await verify(`${addressOf(release)}?version=1`)
    expect(JSON.parse(found.output)).toMatchObject({ version: 1, digest: release.digest })
  })
})

/** As a forger would: every checksum right again. */
function sumAgain(copy: string): void {
  const names = readdirSync(copy)
    .filter((name) => name !== 'checksums.txt')
    .sort()
  const sums = names.map((name) => {
    const sum = createHash('sha256')
      .update(readFileSync(join(copy, name)))
      .digest('hex')
    return `${sum}  ${name}\n`
  })
  if (names.includes('report.pdf')) writeFileSync(join(copy, 'checksums.txt'), sums.join(''))
}

test.skipIf(!existsSync(published))(
  'CTDC’s published file becomes a release whose cells add up to its 21,195 rows (skipped where ../shared/data is absent)',
  async () => {
    const release = answerOf(await publish(published))
    const csv = await (await fetch(`${addressOf(release)}data.csv`)).text()
    expect(csv).toMatch(/^(_T,)+21195,published/m)
    expect(countsIn(csv).filter((n) => n > 0 && n < 10)).toEqual([])
    expect(hiddenParts(csv).lone).toBe(0)
    expect(csv).toContain(',hidden')
    expect((await verify(addressOf(release), '--key', release.publicKey)).exit).toBe(0)
  },
)
