import type { Language } from '../../language/bilingual.ts'
import { html, Markup } from '../../page/markup.ts'
import { drawSeries } from './draw-series.ts'
import { pageTexts } from './ledger-page-texts.ts'
import type { SeriesView } from './series-view.ts'

const chartFont = "'Source Sans 3 Variable', 'Source Sans 3', 'Segoe UI', sans-serif"
const columns = ['period', 'form', 'value', 'asOf', 'source', 'others'] as const

/** A series with its chart, its breaks and the table beneath. */
export function seriesSection(view: SeriesView, language: Language): Markup {
  const texts = pageTexts[language]
  const chart = (form: 'wide' | 'narrow'): Markup =>
    new Markup(
      drawSeries(view, {
        form,
        font: chartFont,
        title: view.title,
        description: texts.chartText(view.title),
      }),
    )
  return html`<section class="figure" aria-labelledby="${view.id}">
<h3 id="${view.id}">${view.title}</h3>
<p class="unit">${view.unit}</p>
<figure>
<div class="chart wide">${chart('wide')}</div>
<div class="chart narrow">${chart('narrow')}</div>
<figcaption>${texts.seriesLegend}</figcaption>
</figure>
${
  view.breaks.length === 0
    ? undefined
    : html`<h4>${texts.cut}</h4><ol class="cuts">${view.breaks.map(({ text }) => html`<li>${text}</li>\n`)}</ol>`
}
<div class="table" role="region" tabindex="0" aria-label="${texts.tableOf(view.title)}"><table class="words">
<caption class="visually-hidden">${view.title}. ${view.unit}</caption>
<thead><tr>${columns.map((column) => html`<th scope="col">${texts.columns[column]}</th>`)}</tr></thead>
<tbody>
${view.rows.map(
  (row) =>
    html`<tr><th scope="row">${row.period}</th>${columns.slice(1).map((column) => html`<td>${row[column]}</td>`)}</tr>\n`,
)}
</tbody>
</table></div>
</section>
`
}
