import { execFileSync, spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { isRefusal } from '@cobijo/statistics/refusal'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type ApprovedRelease, approveRelease } from '../release/approve-release.ts'
import { draftRelease } from '../release/draft-release.ts'
import { inventedApproval, inventedRows, inventedSpec } from '../release/invented-release.ts'
import type { ReleaseSpec } from '../release/release-spec.ts'
import { releaseReport } from './release-report.ts'

function approved(spec: ReleaseSpec = inventedSpec): ApprovedRelease {
  const draft = draftRelease(spec, inventedRows)
  if (isRefusal(draft)) throw new Error(draft.code)
  const release = approveRelease(draft, [inventedApproval(draft.digest)])
  if (isRefusal(release)) throw new Error(release.code)
  return release
}

// poppler's tools are a second pair of eyes; where they are not installed only bytes are compared.
const hasPoppler = spawnSync('pdfinfo', ['-v']).error === undefined

let folder = ''
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'report-'))
})
afterAll(() => rmSync(folder, { recursive: true }))

function reportOf(release: ApprovedRelease, language: 'es' | 'en'): Uint8Array {
  const report = releaseReport(release, language)
  if (isRefusal(report)) throw new Error(report.code)
  return report
}

function fileOf(release: ApprovedRelease, language: 'es' | 'en'): string {
  const path = join(folder, `${release.digest}-${language}.pdf`)
  writeFileSync(path, reportOf(release, language))
  return path
}

test('the same release gives the same report, byte for byte, also in another process', () => {
  const release = approved()
  const first = reportOf(release, 'es')
  expect(Buffer.from(reportOf(release, 'es')).equals(first)).toBe(true)
  const script = `
    import { releaseReport } from ${JSON.stringify(new URL('./release-report.ts', import.meta.url).href)}
    process.stdout.write(releaseReport(${JSON.stringify(release)}, 'es'))`
  const other = execFileSync(process.execPath, ['--input-type=module-typescript', '-e', script], {
    env: { ...process.env, TZ: 'Asia/Tokyo', LANG: 'de_DE.UTF-8' },
    maxBuffer: 10_000_000,
  })
  expect(other.equals(first)).toBe(true)
})

test('names of the region’s languages are set; what the font cannot draw is refused', () => {
  const titled = (title: string) => approved({ ...inventedSpec, title: { es: title, en: title } })
  expect(reportOf(titled('K’iche’, Ñuu Savi, Ẍ, ꞌ, ʼ, ɨ'), 'es').length).toBeGreaterThan(10_000)
  expect(releaseReport(titled('漢字'), 'es')).toEqual({
    kind: 'refused',
    code: 'character-not-in-font',
  })
})

describe.skipIf(!hasPoppler)('the report, as poppler reads it', () => {
  test('is tagged, titled and dated by the release', () => {
    const info = execFileSync('pdfinfo', [fileOf(approved(), 'es')], {
      env: { ...process.env, TZ: 'UTC' },
      stdio: ['ignore', 'pipe', 'ignore'],
    }).toString()
    expect(info).toMatch(/Title:\s+Personas atendidas por estado/)
    expect(info).toMatch(/Author:\s+Oficina inventada/)
    expect(info).toMatch(/Tagged:\s+yes/)
    expect(info).toMatch(/CreationDate:.*Nov 22.*2026/)
  })

  test('says findings, unit, figures, what is hidden, method, and page x of y, in both languages', () => {
    for (const [language, sentences] of [
      [
        'es',
        [
          'En Chiapas se atendió a 185 de 295 personas',
          'Unidad: personas',
          'oculto',
          'Qué se oculta y por qué',
          'No es una estimación',
          'Página 2 de 5',
        ],
      ],
      [
        'en',
        [
          'In Chiapas 185 of 295 persons',
          'Unit: persons',
          'hidden',
          'What is hidden and why',
          'It is no estimate',
          'Page 2 of 5',
        ],
      ],
    ] as const) {
      const words = execFileSync('pdftotext', [
        '-layout',
        fileOf(approved(), language),
        '-',
      ]).toString()
      for (const sentence of sentences) expect(words.replace(/\s+/g, ' ')).toContain(sentence)
    }
  })

  test('no word is set over another', () => {
    const boxes = execFileSync('pdftotext', ['-bbox', fileOf(approved(), 'es'), '-']).toString()
    const words = boxes.split('<page').flatMap((page, at) =>
      [...page.matchAll(/<word xMin="(.+?)" yMin="(.+?)" xMax="(.+?)" yMax="(.+?)">(.*?)</g)].map(
        ([, left, top, right, bottom, word]) => ({
          at,
          word,
          box: [Number(left), Number(top), Number(right), Number(bottom)] as const,
        }),
      ),
    )
    expect(words.length).toBeGreaterThan(200)
    // A line's box has room above its letters: only what lies over more than a third of another is set over it.
    const over = words.flatMap((one, index) =>
      words.slice(index + 1).flatMap((other) => {
        if (one.at !== other.at) return []
        const [left, top, right, bottom] = one.box
        const height = Math.min(bottom, other.box[3]) - Math.max(top, other.box[1])
        const width = Math.min(right, other.box[2]) - Math.max(left, other.box[0])
        return width > 1 && height > (bottom - top) / 3 ? [`${one.word} ${other.word}`] : []
      }),
    )
    expect(over).toEqual([])
  })

  test('takes no text for an instruction of the typesetter', () => {
    const hostile = '#panic("x") $x^2$ *no* @ref <label> \\ "'
    const release = approved({
      ...inventedSpec,
      title: { es: hostile, en: hostile },
      cautions: [{ es: hostile, en: hostile }],
    })
    const words = execFileSync('pdftotext', [fileOf(release, 'es'), '-']).toString()
    expect(words.replace(/\s+/g, ' ')).toContain('#panic("x") $x^2$ *no* @ref <label> \\')
  })
})
