import type { LedgerReport } from '@cobijo/statistics/official-figures/check-ledger'
import type { FigureLedger, OfficialFigure } from '@cobijo/statistics/official-figures/figure'
import type { FindingWeight } from '@cobijo/statistics/official-figures/findings/finding'
import type { Language } from '../../language/bilingual.ts'
import { html, type Markup } from '../../page/markup.ts'
import { releaseFiles } from '../../release/release-files.ts'
import { figureTexts } from '../words/figure-words.ts'
import {
  periodInWords,
  tellFinding,
  tellSum,
  type ToldFinding,
  valueInWords,
} from '../words/tell-finding.ts'
import { ledgerFiles } from './ledger-files.ts'
import { pageTexts } from './ledger-page-texts.ts'
import { seriesSection } from './series-section.ts'
import { dataOf, seriesView } from './series-view.ts'
import { pageShell } from '../../page/page-shell.ts'

const weights: readonly FindingWeight[] = ['contradiction', 'question', 'caution', 'note']

/** The page of a ledger in one language: findings, sums, series and all figures; complete by itself like that of a release, under the same policy. */
export function ledgerPage(ledger: FigureLedger, report: LedgerReport, language: Language): string {
  const texts = pageTexts[language]
  const said = figureTexts[language]
  const other = language === 'es' ? 'en' : 'es'
  const told = report.findings.map((finding) => tellFinding(finding, ledger, language))
  const contradictions = told.filter(({ weight }) => weight === 'contradiction').length
  return pageShell(
    {
      title: texts.title,
      style: ledgerFiles.style,
      other: releaseFiles.page[other],
      publisher: texts.title,
    },
    language,
    html`<div class="opening">
<p class="kind">${texts.kind}</p>
<h1>${texts.title}</h1>
<p class="definition">${texts.definition}</p>
<p class="definition"><strong>${texts.lead(ledger.figures.length, ledger.documents.length, report.sums.length)} ${texts.counts(told.length, contradictions)}</strong></p>
</div>
<section aria-labelledby="hallazgos">
<h2 id="hallazgos">${texts.findings}</h2>
${contradictions === 0 ? html`<p class="prose">${texts.noContradiction}</p>` : undefined}
${weights.map((weight) => {
  const some = told.filter((finding) => finding.weight === weight)
  if (some.length === 0) return undefined
  return html`<h3>${said.weights[weight]} (${some.length})</h3>
<p class="prose">${said.weightMeans[weight]}</p>
${some.map((finding) => findingArticle(finding, texts.saidBy))}`
})}
</section>
<section aria-labelledby="sumas">
<h2 id="sumas">${texts.sums}</h2>
${
  report.sums.length === 0
    ? html`<p class="prose">${texts.sumsNone}</p>`
    : html`<ul class="prose sums">${report.sums.map((sum) => html`<li>${tellSum(sum, language)} <span class="file">${populationOf(ledger, sum.figure, language)}</span></li>\n`)}</ul>`
}
</section>
${seriesSections(ledger, language)}
<section aria-labelledby="cifras">
<h2 id="cifras">${texts.figures}</h2>
${figureTable(ledger, language)}
</section>
`,
  )
}

function findingArticle(finding: ToldFinding, saidBy: string): Markup {
  return html`<article class="disagreement ${finding.weight}">
<h4>${finding.title}</h4>
<p>${finding.sentence}</p>
<ul aria-label="${saidBy}">
${finding.quotes.map(
  ({ value, source, document, quote }) =>
    html`<li><strong>${value}</strong> · ${source} <q>${quote}</q> <span class="file">${document}</span></li>\n`,
)}
${finding.more === undefined ? undefined : html`<li>${finding.more}</li>`}
</ul>
</article>
`
}

function seriesSections(ledger: FigureLedger, language: Language): Markup | undefined {
  const views = ledger.series.flatMap(({ id }) => seriesView(ledger, id, language) ?? [])
  if (views.length === 0) return undefined
  return html`<section aria-labelledby="series">
<h2 id="series">${pageTexts[language].series}</h2>
${views.map((view) => seriesSection(view, language))}
</section>`
}

function figureTable(ledger: FigureLedger, language: Language): Markup {
  const texts = pageTexts[language]
  const columns = ['figure', 'value', 'period', 'category', 'source', 'asOf'] as const
  const populations = new Map(ledger.populations.map((each) => [each.code, each.words[language]]))
  const documents = new Map(ledger.documents.map((each) => [each.id, each.title]))
  const cells = (figure: OfficialFigure): readonly string[] => [
    valueInWords(figure, language),
    periodInWords(figure, language),
    figureTexts[language].categories[figure.category],
    [figure.publisher, figure.relayer, documents.get(figure.document)]
      .filter((text) => text !== undefined)
      .join(' · '),
    dataOf(figure, language) ?? '–',
  ]
  return html`<div class="table" role="region" tabindex="0" aria-label="${texts.tableOf(texts.figures)}"><table class="words">
<caption class="visually-hidden">${texts.figures}</caption>
<thead><tr>${columns.map((column) => html`<th scope="col">${texts.columns[column]}</th>`)}</tr></thead>
<tbody>
${ledger.figures.map(
  (figure) =>
    html`<tr><th scope="row">${populations.get(figure.population)}</th>${cells(figure).map((text) => html`<td>${text}</td>`)}</tr>\n`,
)}
</tbody>
</table></div>`
}

function populationOf(ledger: FigureLedger, id: string, language: Language): string {
  const figure = ledger.figures.find((each) => each.id === id)
  const population = ledger.populations.find(({ code }) => code === figure?.population)
  return population?.words[language] ?? ''
}
