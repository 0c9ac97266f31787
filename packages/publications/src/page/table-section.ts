import type { ReleaseTexts } from '../language/release-texts.ts'
import { drawChart } from './draw-chart.ts'
import { type DrawnMap, drawMap } from './map/draw-map.ts'
import { html, Markup } from './markup.ts'
import type { TableView } from './table-view.ts'

const chartFont = "'Source Sans 3 Variable', 'Source Sans 3', 'Segoe UI', sans-serif"

/** A table with its title, unit, finding, map and chart, as it stands on a page of a release or a report. */
export function tableSection(
  table: TableView,
  finding: string | undefined,
  texts: ReleaseTexts,
): Markup {
  const chart = (form: 'wide' | 'narrow'): Markup =>
    new Markup(
      drawChart(table, {
        form,
        font: chartFont,
        title: table.title,
        description: texts.chartText(table.title),
      }),
    )
  const map = drawMap(table, texts, chartFont)
  return html`<section class="figure" aria-labelledby="${table.id}">
<p class="number">${texts.tableHeading(table.number)}</p>
<h3 id="${table.id}">${table.title}</h3>
<p class="unit">${table.unitLine}</p>
${finding === undefined ? undefined : html`<p class="finding">${finding}</p>`}
${map === undefined ? undefined : mapFigure(map)}
<figure>
${table.columnsHeading === undefined ? undefined : html`<figcaption>${table.columnsHeading}</figcaption>`}
<div class="chart wide">${chart('wide')}</div>
<div class="chart narrow">${chart('narrow')}</div>
</figure>
<div class="table" role="region" tabindex="0" aria-label="${texts.tableHeading(table.number)}: ${table.title}">
${tableMarkup(table)}
</div>
${[...(table.note === undefined ? [] : [table.note]), ...table.footnotes].map(
  (text) => html`<p class="footnote">${text}</p>\n`,
)}
</section>
`
}

function tableMarkup(table: TableView): Markup {
  const isTwoWay = table.columnsHeading !== undefined
  const headings = table.headings.map(
    ({ label, kind }) => html`<th scope="col" class="${kind}">${label}</th>`,
  )
  return html`<table>
<caption class="visually-hidden">${table.title}. ${table.unitLine}</caption>
<thead>
${
  isTwoWay
    ? html`<tr><th scope="col" rowspan="2">${table.rowHeading}</th><th scope="colgroup" class="group" colspan="${table.headings.length}">${table.columnsHeading}</th></tr>
<tr>${headings}</tr>`
    : html`<tr><th scope="col">${table.rowHeading}</th>${headings}</tr>`
}
</thead>
<tbody>
${table.rows.map(
  (row) =>
    html`<tr class="${row.kind}"><th scope="row">${row.label}</th>${row.cells.map((cell) =>
      cell.n === null ? html`<td class="hidden">${cell.text}</td>` : html`<td>${cell.text}</td>`,
    )}</tr>\n`,
)}
</tbody>
</table>`
}

function mapFigure(map: DrawnMap): Markup {
  return html`<figure class="map">${new Markup(map.svg({ withLegend: false }))}
<ul class="legend">${map.legend.map(({ text, swatch }) => html`<li>${swatch} ${text}</li>\n`)}</ul></figure>`
}
