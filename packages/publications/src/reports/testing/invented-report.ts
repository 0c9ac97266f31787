import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { isRefusal } from '@cobijo/statistics/refusal'
import { SeededRandom } from '@cobijo/statistics/seeded-random'
import { countForSpec } from '../../import/count-for-spec.ts'
import { type ApprovedRelease, approveRelease } from '../../release/approve-release.ts'
import { draftRelease } from '../../release/draft-release.ts'
import { inventedApproval } from '../../release/invented-release.ts'
import { specOfShell, valuesInFile } from '../../shells/shell-spec.ts'
import { findShell } from '../../shells/table-shells.ts'
import { inventedLines, writeInvented } from '../../shells/testing/invented-file.ts'
import type { ReportPlan } from '../report-plan.ts'

const words: Readonly<Record<string, string>> = {
  'forced-labour': 'Trabajo forzado',
  'sexual-exploitation': 'Explotación sexual',
  'servile-marriage': 'Matrimonio servil',
  '07': 'Chiapas',
  '09': 'Ciudad de México',
  '27': 'Tabasco',
  '30': 'Veracruz',
}

/** A release of a shell over invented people, approved by nobody real. */
export async function inventedRelease(id: string, lines = 700): Promise<ApprovedRelease> {
  const shell = findShell(id)
  if (shell === undefined) throw new Error('no such shell')
  const folder = mkdtempSync(join(tmpdir(), 'report-'))
  try {
    const path = join(folder, 'lines.csv')
    writeInvented(path, inventedLines(shell, lines, new SeededRandom(11)))
    const found = got(await valuesInFile(path, shell))
    const spec = got(
      specOfShell(shell, found, {
        publisher: { es: 'Oficina inventada', en: 'Invented office' },
        cutOff: '2026-10-31',
        publishedOn: '2026-11-20',
        threshold: 10,
        version: 1,
        url: 'https://example.org',
        country: 'MEX',
        words: (_, key) => ({ es: words[key] ?? key, en: words[key] ?? key }),
      }),
    )
    const draft = got(draftRelease(spec, got(await countForSpec(path, spec))))
    return got(approveRelease(draft, [inventedApproval(draft.digest)]))
  } finally {
    rmSync(folder, { recursive: true })
  }
}

export function got<Value extends object>(value: Value): Exclude<Value, { kind: 'refused' }> {
  if (isRefusal(value)) throw new Error(`${value.code} ${value.field}`)
  return value as Exclude<Value, { kind: 'refused' }>
}

/** A plan over releases of T8 and T3; nobody in it exists. */
export const inventedPlan: ReportPlan = {
  kind: 'annual',
  id: 'informe-anual',
  version: 1,
  title: { es: 'A quiénes se atendió en 2026', en: 'Whom we assisted in 2026' },
  publisher: { es: 'Red inventada', en: 'Invented network' },
  period: { kind: 'window', from: '2026-01-01', to: '2026-10-31' },
  publishedOn: '2026-11-22',
  coverage: [
    { organisation: 'Casa Alba', state: 'reported', way: 'device', on: '2026-11-03' },
    { organisation: 'Casa Brisa', state: 'reported-none', way: 'paper', on: '2026-11-04' },
    {
      organisation: 'Fiscalía inventada',
      state: 'late',
      way: 'sums',
      on: '2026-11-18',
      note: { es: 'Sin los datos de octubre', en: 'Without October' },
    },
    { organisation: 'Consulado inventado', state: 'not-reported' },
  ],
  opening: [
    {
      es: 'Se atendió a {1: n} personas. De quienes se sabe el estado, en Chiapas fueron explotadas {1: percent exploitationDivision=07}.',
      en: '{1: n} persons were assisted. Of those whose state is known, {1: percent exploitationDivision=07} were exploited in Chiapas.',
    },
  ],
  chapters: [
    {
      title: { es: 'Dónde', en: 'Where' },
      text: [
        {
          es: 'En la Ciudad de México fueron explotadas {n exploitationDivision=09} personas.',
          en: 'In Mexico City {n exploitationDivision=09} persons were exploited.',
        },
      ],
    },
    {
      title: { es: 'De qué forma', en: 'In what form' },
      text: [
        {
          es: 'De {with formsOfExploitation} personas se sabe la forma.',
          en: 'Of {with formsOfExploitation} persons the form is known.',
        },
      ],
    },
  ],
}
