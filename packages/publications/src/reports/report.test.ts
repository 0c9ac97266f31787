import { execFileSync, spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { AxeBuilder } from '@axe-core/playwright'
import { chromium } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { checksums } from '../data/checksums.ts'
import { releasePagePolicy } from '../page/release-page.ts'
import { tableViews } from '../page/table-view.ts'
import type { ApprovedRelease } from '../release/approve-release.ts'
import { inventedApproval } from '../release/invented-release.ts'
import { cellLookup } from '../release/release-content.ts'
import { freezeReport } from './freeze-report.ts'
import { approveReport, composeReport, reportDigest } from './report-content.ts'
import { readReportPlan, reportKinds, type ReportPlan } from './report-plan.ts'
import { blankPlan, chaptersOf } from './report-templates.ts'
import { findShell } from '../shells/table-shells.ts'
import { groupSpending, type SpendingGroup } from './spending.ts'
import { got, inventedPlan, inventedRelease } from './testing/invented-report.ts'
import { verifyReport } from './verify-report.ts'

const hasPoppler = spawnSync('pdfinfo', ['-v']).error === undefined
let releases: readonly ApprovedRelease[] = []
let files: ReadonlyMap<string, Uint8Array> = new Map()

beforeAll(async () => {
  releases = [await inventedRelease('t8'), await inventedRelease('t3')]
  files = frozen(inventedPlan)
}, 120_000)

function frozen(
  plan: ReportPlan,
  spending?: readonly SpendingGroup[],
): ReadonlyMap<string, Uint8Array> {
  const content = got(composeReport(plan, releases, spending))
  const approved = got(approveReport(content, [inventedApproval(reportDigest(content))]))
  return got(freezeReport(approved))
}

const textOf = (some: ReadonlyMap<string, Uint8Array>, name: string): string =>
  new TextDecoder().decode(some.get(name))

describe('an annual report', () => {
  test('tells first who reported, then every number as its release has it', () => {
    const page = textOf(files, 'index.html')
    const [, coverage = '', rest = ''] = page.split(/id="cobertura"|id="resumen"/)
    expect(coverage).toContain(
      'Instituciones que debían informar: 4. A tiempo: 2. Tarde: 1. No informaron: 1.',
    )
    expect(coverage).toContain('Sí: nada que contar')
    const lookup = cellLookup(releases[0]?.content.cells ?? [])
    const [all, none, chiapas] = [
      lookup({}),
      lookup({ exploitationDivision: null }),
      lookup({ exploitationDivision: '07' }),
    ] as number[]
    const percent = ((100 * (chiapas ?? 0)) / ((all ?? 0) - (none ?? 0))).toFixed(1)
    expect(rest).toContain(`Se atendió a ${all} personas.`)
    expect(rest).toContain(`en Chiapas fueron explotadas ${percent}\u00a0%.`)
  })

  test('has unit, definition and cut-off beside the tables, in both languages, and a map of the states', () => {
    for (const [name, words] of [
      [
        'index.html',
        ['Cada persona se cuenta una sola vez', 'Corte: 31 de octubre de 2026.', 'Mapa por estado'],
      ],
      ['index.en.html', ['Each person counts once', 'Cut-off: 31 October 2026.', 'Map by state']],
    ] as const)
      for (const sentence of words) expect(textOf(files, name)).toContain(sentence)
  })

  test('says of a chapter that its figures are a correction, or were corrected since, and why', () => {
    const [first, second] = releases as [ApprovedRelease, ApprovedRelease]
    const reason = { es: 'Faltaba un estado.', en: 'A state was missing.' }
    const spec = { ...first.content.spec, version: 2, supersedes: { version: 1, reason } }
    const quoted = [
      { ...first, content: { ...first.content, spec } },
      { ...second, corrected: { version: 3, publishedOn: '2026-11-21', reason } },
    ]
    const content = got(composeReport(inventedPlan, quoted))
    const approved = got(approveReport(content, [inventedApproval(reportDigest(content))]))
    const page = textOf(got(freezeReport(approved)), 'index.html')
    expect(page).toContain('Versión 2. Sustituye a la versión 1: Faltaba un estado.')
    expect(page).toContain(
      'Aquí están las cifras de la versión 1. El 21 de noviembre de 2026 salió la versión 3, que las corrige. Faltaba un estado.',
    )
    const older = [quoted[0], { ...second, corrected: { version: 1, publishedOn: '2026-11-21' } }]
    expect(composeReport(inventedPlan, older as never)).toMatchObject({
      code: 'version-invalid',
      field: 'chapters.1',
    })
  })

  test('is the same byte for byte, and verified with nothing but itself', async () => {
    const again = frozen(inventedPlan)
    for (const [name, bytes] of files)
      expect(Buffer.compare(bytes, again.get(name) ?? Buffer.of()), name).toBe(0)
    expect(await verifyReport(files)).toMatchObject({ id: 'informe-anual', drawnOtherwise: [] })
  })

  test('changed anywhere, however well it is hidden, it is not what was approved', async () => {
    const change = (name: string, from: string, to: string) => {
      const text = textOf(files, name)
      expect(text).toContain(from)
      const changed = new Map(files).set(name, new TextEncoder().encode(text.replace(from, to)))
      changed.delete('checksums.txt')
      return changed.set('checksums.txt', new TextEncoder().encode(checksums(changed)))
    }
    const lookup = cellLookup(releases[0]?.content.cells ?? [])
    const n = lookup({ exploitationDivision: '09' })
    const codes = [
      [
        change(
          'report.json',
          `"es": "En la Ciudad de México fueron explotadas ${n}`,
          '"es": "Ahí fueron 9',
        ),
        'findings-differ',
      ],
      [change('report.json', `"n": ${n}`, '"n": 3'), 'approval-of-other-content'],
      [change('capitulo-1.csv', `${n}`, '3'), 'file-differs-from-content'],
    ] as const
    for (const [changed, code] of codes) expect(await verifyReport(changed)).toMatchObject({ code })
  })

  test('is refused without coverage, for a number that is hidden, and for one that nothing shows', () => {
    const refusal = (more: Partial<ReportPlan>) =>
      composeReport({ ...inventedPlan, ...more }, releases)
    expect(refusal({ coverage: [] })).toMatchObject({ code: 'coverage-missing' })
    const asking = (question: string) => refusal({ opening: [{ es: question, en: question }] })
    const hidden = releases[1]?.content.cells.find(({ n }) => n === null)
    const at = Object.entries(hidden?.at ?? {}).map(([name, key]) => `${name}=${key ?? ''}`)
    expect(asking(`{2: n ${at.join(' & ')}}`)).toMatchObject({ code: 'finding-cites-hidden-cell' })
    expect(asking('{2: n shoeSize=9}')).toMatchObject({ code: 'finding-cites-no-cell' })
    expect(asking('{9: n}')).toMatchObject({ code: 'finding-not-readable' })
    expect(refusal({ version: 2 })).toMatchObject({ code: 'correction-without-reason' })
    expect(readReportPlan(JSON.stringify({ ...inventedPlan, kind: 'glossy' }))).toMatchObject({
      field: 'kind',
    })
  })

  test('a correction says what it replaces and why', () => {
    const reason = { es: 'Faltaba un mes.', en: 'A month was missing.' }
    const page = textOf(
      frozen({ ...inventedPlan, version: 2, supersedes: { version: 1, reason } }),
      'index.html',
    )
    expect(page).toContain('Sustituye a la versión 1.')
    expect(page).toContain('Faltaba un mes.')
  })
})

describe('a report to donors', () => {
  const line = (purpose: string, payments: number, amount: number, donor = 'D') => ({
    donor,
    purpose: { es: purpose, en: purpose },
    amount,
    currency: 'MXN',
    payments,
  })

  test('joins purposes of few payments and still adds up; how many payments is not told', () => {
    const groups = got(
      groupSpending([line('a', 40, 4000), line('b', 12, 500), line('c', 3, 70), line('d', 2, 900)]),
    )
    expect(
      groups.map(({ purposes, amount }) => [purposes.map(({ es }) => es).join(), amount]),
    ).toEqual([
      ['a', 4000],
      ['b,c,d', 1470],
    ])
    expect(JSON.stringify(groups)).not.toContain('payments')
    expect(groupSpending([line('a', 4, 10), line('b', 5, 10)])).toMatchObject({
      code: 'spending-too-small',
    })
  })

  test('says what was spent, and is none without the accounts', () => {
    const plan = { ...inventedPlan, kind: 'donor' } as const
    expect(composeReport(plan, releases)).toMatchObject({ code: 'spending-missing' })
    const page = textOf(
      frozen(plan, got(groupSpending([line('Pasajes', 40, 96500)]))),
      'index.html',
    )
    expect(page).toContain('96,500 MXN')
  })
})

describe('a report on few people', () => {
  const plan = {
    ...inventedPlan,
    kind: 'small-population',
    period: { kind: 'window', from: '2024-01-01', to: '2026-10-31' },
    opening: [],
    chapters: inventedPlan.chapters.map((chapter) => ({ ...chapter, text: [] })),
  } as const

  test('speaks in intervals of pooled years, with no table of more than one column', () => {
    const page = textOf(frozen(plan), 'index.html')
    expect(page).toContain('Estado, Chiapas: entre 280 y 289, de entre 700 y 709.')
    expect(page).not.toContain('class="chart')
  })

  test('is refused for too short a time or too few people', async () => {
    const short = {
      ...plan,
      period: { kind: 'window', from: '2025-06-01', to: '2026-10-31' },
    } as const
    expect(composeReport(short, releases)).toMatchObject({ code: 'period-too-short' })
    const few = await inventedRelease('t10', 22)
    expect(composeReport({ ...plan, chapters: plan.chapters.slice(0, 1) }, [few])).toMatchObject({
      code: 'too-few-people',
    })
  })
})

describe.skipIf(!hasPoppler)('on paper', () => {
  test('is tagged, titled, and says the same', () => {
    const folder = mkdtempSync(join(tmpdir(), 'report-'))
    try {
      const path = join(folder, 'report.pdf')
      writeFileSync(path, files.get('report.pdf') ?? Buffer.of())
      const quiet = { stdio: ['ignore', 'pipe', 'ignore'] as ('ignore' | 'pipe')[] }
      const info = execFileSync('pdfinfo', [path], quiet).toString()
      expect(info).toMatch(/Tagged:\s+yes/)
      expect(info).toMatch(/Title:\s+A quiénes se atendió en 2026/)
      const words = execFileSync('pdftotext', ['-layout', path, '-'], quiet)
        .toString()
        .replace(/\s+/g, ' ')
      for (const sentence of [
        'No informaron: 1',
        'Se atendió a 700 personas',
        'Capítulo 2',
        'Qué se oculta y por qué',
        'Página 2 de',
      ])
        expect(words).toContain(sentence)
    } finally {
      rmSync(folder, { recursive: true })
    }
  })
})

describe('in a real browser, under the policy of public pages', () => {
  let server: Server
  let address = ''
  beforeAll(async () => {
    const types: Readonly<Record<string, string>> = {
      html: 'text/html; charset=utf-8',
      css: 'text/css',
      woff2: 'font/woff2',
    }
    server = createServer((request, response) => {
      const name = (request.url ?? '').slice(1)
      const bytes = files.get(name)
      response.writeHead(bytes === undefined ? 404 : 200, {
        'content-type': types[name.split('.').at(-1) ?? ''] ?? 'application/octet-stream',
        'content-security-policy': releasePagePolicy,
      })
      response.end(bytes)
    }).listen(0, '127.0.0.1')
    await new Promise((resolve) => server.once('listening', resolve))
    address = `http://localhost:${(server.address() as AddressInfo).port}`
  })
  afterAll(() => server.close())

  test('nothing is cut off or complained of, axe finds nothing, every download and chapter is there', {
    timeout: 240_000,
  }, async () => {
    const browser = await chromium.launch({
      executablePath: '/usr/bin/chromium',
      args: ['--no-sandbox', '--disable-quic', '--disable-background-networking'],
    })
    try {
      for (const [name, width, colorScheme] of [
        ['index.html', 320, 'light'],
        ['index.en.html', 1280, 'dark'],
      ] as const) {
        const context = await browser.newContext({ viewport: { width, height: 900 }, colorScheme })
        const page = await context.newPage()
        const complaints: string[] = []
        page.on('console', (message) => complaints.push(message.text()))
        await page.goto(`${address}/${name}`)
        await page.evaluate('document.fonts.ready')
        expect(complaints).toEqual([])
        expect(await page.evaluate('document.documentElement.scrollWidth')).toBeLessThanOrEqual(
          width,
        )
        const { violations } = await new AxeBuilder({ page }).setLegacyMode().analyze()
        expect(violations.map(({ id, nodes }) => [id, nodes[0]?.html])).toEqual([])
        for (const link of await page.locator('.downloads a').all()) {
          const answer = await page.request.get(`${address}/${await link.getAttribute('href')}`)
          expect(answer.status()).toBe(200)
        }
        for (const link of await page.locator('.contents a').all())
          expect(
            await page.locator(`[id="${(await link.getAttribute('href'))?.slice(1)}"]`).count(),
          ).toBe(1)
        await context.close()
      }
    } finally {
      await browser.close()
    }
  })
})

test.each(reportKinds)(
  'the plan to fill in of a report of kind %s has its form and a shell for each chapter',
  (kind) => {
    const plan = got(readReportPlan(JSON.stringify(blankPlan(kind))))
    expect(plan.chapters.length).toBe(chaptersOf[kind].length)
    for (const { release } of plan.chapters) expect(findShell(release)?.id).toBe(release)
  },
)

test('the findings of the note of 2011 are sentences over protected counts, left out where one of them is hidden', async () => {
  const { content } = await inventedRelease('iom-2011')
  const lookup = cellLookup(content.cells)
  const [all, none, labour] = [
    lookup({}),
    lookup({ iomCategories: null }),
    lookup({ iomCategories: 'labour-exploitation' }),
  ] as number[]
  const percent = ((100 * (labour ?? 0)) / ((all ?? 0) - (none ?? 0))).toFixed(1)
  expect(content.findings[0]?.es).toContain(`${percent}\u00a0% fueron explotadas en el trabajo`)
  const few = await inventedRelease('iom-2011', 24)
  expect(few.content.findings).toContain(null)
})

test('the median is told as the band in which it lies, from the counts that are shown', async () => {
  const release = await inventedRelease('w32-days')
  const [table] = tableViews(release.content, 'en')
  const counts = table?.rows.filter(({ kind }) => kind === 'value') ?? []
  const each = counts.flatMap(({ label, cells }) =>
    Array.from({ length: cells[0]?.n ?? 0 }, () => label),
  )
  expect(table?.footnotes.join()).toContain(
    `(the median) is in: ${each[Math.floor(each.length / 2)]}.`,
  )
})
