import { writeFile } from 'node:fs/promises'
import type { Language } from '@cobijo/publications/language/bilingual'
import { drawSeries } from '@cobijo/publications/official-figures/page/draw-series'
import { freezeLedger } from '@cobijo/publications/official-figures/page/freeze-ledger'
import { pageTexts } from '@cobijo/publications/official-figures/page/ledger-page-texts'
import { seriesView } from '@cobijo/publications/official-figures/page/series-view'
import { writeReleaseFolder } from '@cobijo/publications/release-folder'
import { isRefusal, refused } from '@cobijo/statistics/refusal'
import { reportRefusal, textOption } from '../command.ts'
import type { Exit, Given } from '../command.ts'
import { openFigureLedger } from './open-ledger.ts'

/** `figures chart`: one series as SVG, with the numbers on standard output. */
export async function chartFigures(given: Given, files: readonly string[]): Promise<Exit> {
  const ledger = await openFigureLedger(given, files)
  if (typeof ledger === 'string') return ledger
  const series = textOption(given, 'series')
  const language: Language = textOption(given, 'language') === 'es' ? 'es' : 'en'
  const view = series === undefined ? undefined : seriesView(ledger, series, language)
  if (view === undefined) {
    const known = ledger.series.map(({ id }) => id).join(', ')
    given.output.say(`--series is one of: ${known}`)
    return reportRefusal(given, refused('series-unknown', 'series'))
  }
  const out = textOption(given, 'out')
  const svg = drawSeries(view, {
    form: 'wide',
    font: "'Source Sans 3', 'Segoe UI', sans-serif",
    title: view.title,
    description: pageTexts[language].chartText(view.title),
  })
  if (out !== undefined) {
    try {
      await writeFile(out, `${svg}\n`, { flag: 'wx' })
    } catch (error) {
      const code = error instanceof Error && 'code' in error ? error.code : undefined
      if (code === 'EEXIST') return reportRefusal(given, refused('file-exists', 'out'))
      if (code === 'ENOENT' || code === 'EACCES')
        return reportRefusal(given, refused('file-not-writable', 'out'))
      throw error
    }
  }
  const { title, unit, rows, breaks } = view
  given.output.print(
    given.json
      ? JSON.stringify({ title, unit, rows, breaks: breaks.map(({ text }) => text) })
      : [
          `${title} (${unit})`,
          ...rows.map((row) => `  ${Object.values(row).join(' · ')}`),
          ...breaks.map(({ text }, at) => `  (${at + 1}) ${text}`),
        ].join('\n'),
  )
  return 'done'
}

/** `figures page`: the ledger with its findings and series, as pages in both languages. */
export async function pageOfFigures(given: Given, files: readonly string[]): Promise<Exit> {
  const out = textOption(given, 'out')
  if (out === undefined) {
    given.output.say('figures page FILE … --out FOLDER')
    return 'usage'
  }
  const ledger = await openFigureLedger(given, files)
  if (typeof ledger === 'string') return ledger
  const pages = freezeLedger(ledger)
  const written = await writeReleaseFolder(out, pages)
  if (isRefusal(written)) return reportRefusal(given, { code: 'folder-exists', field: 'out' })
  const names = [...pages.keys()]
  given.output.print(given.json ? JSON.stringify({ files: names }) : names.join('\n'))
  return 'done'
}
