import type { Language } from '../language/bilingual.ts'
import { dayInWords } from '../language/days.ts'
import { explorerTexts } from '../language/explorer-texts.ts'
import { releaseTexts } from '../language/release-texts.ts'
import type { ApprovedRelease } from '../release/approve-release.ts'
import { drawChart } from './draw-chart.ts'
import { drawMap } from './map/draw-map.ts'
import { html, Markup } from './markup.ts'
import { palette } from './palette.ts'
import type { TableView } from './table-view.ts'
import { hidesZeros } from '../release/release-content.ts'

const font = "'Source Sans 3', 'Segoe UI', system-ui, sans-serif"

/** What stands under a figure wherever it is shown: it may not be read without. */
function captionOf(release: ApprovedRelease, table: TableView, language: Language): string[] {
  const { spec } = release.content
  const texts = releaseTexts[language]
  return [
    spec.definition[language],
    ...(table.note === undefined ? [] : [table.note]),
    ...table.footnotes,
    ...(table.hidden === 0
      ? []
      : [texts.hiddenRule(spec.threshold, hidesZeros(release.content))[0] ?? '']),
    `${texts.cutOff}: ${dayInWords(spec.cutOff, language)}.`,
    explorerTexts[language].sourceLine(
      spec.publisher[language],
      spec.title[language],
      texts.version(spec.version),
      release.digest.slice(0, 16),
    ),
  ]
}

const width = 800
const edge = 20

/** A figure as a picture with its title, unit, definition, cut-off and source in it: no style, script or reference, so that it shows alike everywhere. */
export function figureSvg(release: ApprovedRelease, table: TableView, language: Language): string {
  const texts = releaseTexts[language]
  const pieces: Markup[] = []
  let top = 16
  const write = (text: string, size: number, letters: number, how: Markup): void => {
    for (const line of linesOf(text, letters)) {
      top += Math.round(size * 1.3)
      pieces.push(html`<text x="${edge}" y="${top}" font-size="${size}" ${how}>${line}</text>\n`)
    }
  }
  const ink = html`fill="${palette.ink}"`
  const muted = html`fill="${palette.muted}"`
  write(table.title, 24, 62, html`fill="${palette.ink}" font-weight="700"`)
  top += 4
  write(table.unitLine, 15, 105, muted)
  const finding = release.content.findings[table.number - 1]?.[language]
  if (finding !== undefined) write(finding, 17, 92, ink)
  const place = (svg: string, natural: number, high: number): void => {
    const height = Math.round((high * (width - 2 * edge)) / natural)
    const inner = svg.replace(
      /^<svg ([^>]*)>/,
      (_, attributes: string) =>
        `<svg ${attributes.replace(/ ?\b(?:width|height)="[^"]*"/g, '')} x="${edge}" y="${top + 14}" width="${width - 2 * edge}" height="${height}">`,
    )
    pieces.push(new Markup(inner))
    top += 14 + height
  }
  const map = drawMap(table, texts, font)
  if (map !== undefined) place(map.svg({ withLegend: true }), 830, 580)
  const chart = drawChart(table, {
    form: 'wide',
    font,
    title: table.title,
    description: texts.chartText(table.title),
  })
  const [, natural = '760', high = '400'] = /viewBox="0 0 ([\d.]+) ([\d.]+)"/.exec(chart) ?? []
  if (table.columnsHeading !== undefined) {
    top += 8
    write(table.columnsHeading, 15, 105, muted)
  }
  place(chart, Number(natural), Number(high))
  top += 10
  for (const text of captionOf(release, table, language)) write(text, 13, 122, muted)
  top += 18
  return html`<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${top}" width="${width}" height="${top}" font-family="${font}" xml:lang="${language}">
<title>${table.title}</title>
<rect width="${width}" height="${top}" fill="${palette.paper}"/>
${pieces}</svg>
`.text
}

/** The same as a page of one figure, to be copied into another: caption, chart and the table behind it, without a style sheet, so without an element that has margins of its own. */
export function figureHtml(release: ApprovedRelease, table: TableView, language: Language): string {
  const texts = releaseTexts[language]
  const chart = drawChart(table, {
    form: 'narrow',
    font,
    title: table.title,
    description: texts.chartText(table.title),
  })
  return html`<!doctype html>
<html lang="${texts.htmlLanguage}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="referrer" content="no-referrer">
<title>${table.title}</title>
</head>
<body>
<main>
<div role="figure" lang="${texts.htmlLanguage}" aria-labelledby="${table.id}">
<h1 id="${table.id}">${table.title}</h1>
<p>${table.unitLine}</p>
${new Markup(chart)}
<details>
<summary>${explorerTexts[language].tableBehind}</summary>
<table>
<caption>${table.title}</caption>
<thead>
<tr><th scope="col">${table.rowHeading}</th>${table.headings.map(({ label }) => html`<th scope="col">${label}</th>`)}</tr>
</thead>
<tbody>
${table.rows.map(
  ({ cells, label }) =>
    html`<tr><th scope="row">${label}</th>${cells.map(({ text }) => html`<td>${text}</td>`)}</tr>\n`,
)}
</tbody>
</table>
</details>
${captionOf(release, table, language).map((text) => html`<p>${text}</p>\n`)}
</div>
</main>
</body>
</html>
`.text
}

function linesOf(text: string, letters: number): readonly string[] {
  const lines: string[] = []
  for (const word of text.split(' ')) {
    const last = lines.at(-1)
    if (last === undefined || last.length + word.length + 1 > letters) lines.push(word)
    else lines[lines.length - 1] = `${last} ${word}`
  }
  return lines
}
