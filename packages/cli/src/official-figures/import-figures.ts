import { writeFile } from 'node:fs/promises'
import { findCountry } from '@cobijo/contract/htcds/standard/countries'
import { homePack } from '@cobijo/countries/packs'
import { importGlotip } from '@cobijo/publications/official-figures/import/import-glotip'
import {
  countCodes,
  countOutcomes,
  type ImportedFigures,
} from '@cobijo/publications/official-figures/import/import-report'
import { importSesnsp } from '@cobijo/publications/official-figures/import/import-sesnsp'
import { writeLedger } from '@cobijo/publications/official-figures/reading/write-ledger'
import { isDate } from '@cobijo/statistics/official-figures/figure-period'
import { isRefusal, type Refusal, refused } from '@cobijo/statistics/refusal'
import { reportRefusal, textOption } from '../command.ts'
import type { Exit, Given } from '../command.ts'
import { dataCell } from '../data-cell.ts'
import { withPublishedRows } from './published-rows.ts'

const rowsShown = 20

/** Whose offices a national file comes from, with the divisions under the numbers of its statistics office. */
const fileCountry = {
  place: findCountry(homePack.country) ?? homePack.country,
  divisions: new Map(
    homePack.divisions.map(({ code, otherCodes }) => [code, otherCodes?.['iso31662'] ?? code]),
  ),
}

/** `figures import`: a publisher's file as a ledger, with what became of each row. */
export async function importFigures(given: Given, files: readonly string[]): Promise<Exit> {
  const [file] = files
  const from = textOption(given, 'from')
  if (file === undefined || (from !== 'sesnsp' && from !== 'glotip')) {
    given.output.say(
      'figures import --from sesnsp|glotip FILE [--out FIGURES.json] [--report ROWS.csv]',
    )
    return 'usage'
  }
  const asOf = textOption(given, 'as-of')
  if (asOf !== undefined && !isDate(asOf))
    return reportRefusal(given, refused('date-invalid', 'as-of'))
  const imported = await readPublished(file, from, {
    ...(asOf !== undefined && { asOf }),
    ...countryOf(given),
  })
  if (isRefusal(imported)) return reportRefusal(given, imported)
  const written = await writeResults(given, imported)
  if (isRefusal(written)) return reportRefusal(given, written)
  given.output.print(given.json ? asJson(imported) : asText(imported))
  return imported.rows.some(({ outcome }) => outcome === 'refused') ? 'refused' : 'done'
}

function readPublished(
  file: string,
  from: 'sesnsp' | 'glotip',
  settings: { readonly asOf?: string; readonly country?: string },
): Promise<ImportedFigures | Refusal> {
  return withPublishedRows<ImportedFigures>(file, (rows) =>
    from === 'sesnsp'
      ? importSesnsp(rows, { ...settings, country: fileCountry })
      : importGlotip(rows, { ...settings, placeOf: findCountry }),
  )
}

function countryOf(given: Given): { readonly country?: string } {
  const country = textOption(given, 'country')
  return country === undefined ? {} : { country: country.toUpperCase() }
}

async function writeResults(given: Given, imported: ImportedFigures): Promise<Refusal | undefined> {
  const out = textOption(given, 'out')
  const report = textOption(given, 'report')
  try {
    if (out !== undefined) await writeFile(out, writeLedger(imported.ledger), { flag: 'wx' })
    if (report !== undefined) await writeFile(report, rowsAsCsv(imported), { flag: 'wx' })
    return undefined
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? error.code : undefined
    if (code === 'EEXIST') return refused('file-exists', 'out')
    if (code === 'ENOENT' || code === 'EACCES') return refused('file-not-writable', 'out')
    throw error
  }
}

function rowsAsCsv({ rows }: ImportedFigures): string {
  const lines = rows.map(({ line, outcome, codes, field, figure }) =>
    [String(line), outcome, codes.join(';'), field ?? '', figure ?? ''].map(dataCell).join(','),
  )
  return `${['line,outcome,codes,field,figure', ...lines].join('\r\n')}\r\n`
}

function asJson(imported: ImportedFigures): string {
  return JSON.stringify({
    rows: imported.rows.length,
    outcomes: countOutcomes(imported.rows),
    codes: Object.fromEntries(countCodes(imported.rows)),
    headingsIgnored: imported.headingsIgnored,
    figures: imported.ledger.figures.length,
    report: imported.rows,
  })
}

function asText(imported: ImportedFigures): string {
  const { rows, headingsIgnored, ledger } = imported
  const counts = countOutcomes(rows)
  const odd = rows.filter(({ outcome }) => outcome === 'refused')
  return [
    `${rows.length} rows: ${counts.imported} imported, ${counts.noted} imported with a note, ${counts['left-out']} left out, ${counts.refused} refused; ${ledger.figures.length} figures`,
    ...countCodes(rows).map(([code, count]) => `  ${code}  ${count}`),
    ...headingsIgnored.map((heading) => `  heading not read: ${heading}`),
    ...odd
      .slice(0, rowsShown)
      .map(({ line, codes, field }) => `  line ${line}  ${field ?? ''}  ${codes.join(', ')}`),
    ...(odd.length > rowsShown
      ? [`  and ${odd.length - rowsShown} more: --report FILE has all`]
      : []),
  ].join('\n')
}
