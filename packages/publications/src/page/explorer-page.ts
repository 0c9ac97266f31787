import type { Language } from '../language/bilingual.ts'
import { dayInWords } from '../language/days.ts'
import { explorerTexts } from '../language/explorer-texts.ts'
import { releaseTexts } from '../language/release-texts.ts'
import type { ApprovedRelease } from '../release/approve-release.ts'
import { citationOf } from '../release/citation.ts'
import { explorerFiles, releaseFiles, tableFiles } from '../release/release-files.ts'
import { html, type Markup } from './markup.ts'
import { type TableView, tableViews } from './table-view.ts'
import { versionHistory } from './version-history.ts'
import { hidesZeros } from '../release/release-content.ts'
import { pageShell } from './page-shell.ts'

/**
 * The page on which a reader chooses a table and which of its rows and columns she sees: form controls and a style sheet, no script, so that it
 * works from a disk and under the policy of every published page (ADR 41). The same release gives the same bytes.
 */
export function explorerPage(release: ApprovedRelease, language: Language): string {
  const { spec, findings } = release.content
  const texts = releaseTexts[language]
  const words = explorerTexts[language]
  const tables = tableViews(release.content, language)
  const other = language === 'es' ? 'en' : 'es'
  return pageShell(
    {
      title: `${words.explore}: ${spec.title[language]} · ${spec.publisher[language]}`,
      style: explorerFiles.style,
      other: explorerFiles.page[other],
      publisher: spec.publisher[language],
    },
    language,
    html`<div class="opening">
<p class="kind"><a href="${releaseFiles.page[language]}">${words.back}</a> · ${texts.version(spec.version)}</p>
<h1>${words.explore}</h1>
<p class="definition"><strong>${spec.title[language]}.</strong> ${texts.unit}: ${spec.unitLabel[language]}. ${spec.definition[language]}</p>
</div>
<form class="explorer">
<section aria-labelledby="elegir">
<h2 id="elegir">${words.chooseTable}</h2>
<p class="prose unsupported">${words.withoutFilters}</p>
<div class="controls">
<p class="prose">${words.intro}</p>
<fieldset>
<legend class="visually-hidden">${words.chooseTable}</legend>
<div class="choices tables">
${tables.map(
  ({ number, title }, at) =>
    html`<label><input type="radio" name="table" class="choose t${number}"${at === 0 ? html` checked` : undefined}> <span>${texts.tableHeading(number)}: ${title}</span></label>\n`,
)}
</div>
</fieldset>
</div>
</section>
${tables.map((table, at) => explorable(table, findings[at]?.[language], language))}
</form>
<section class="band" aria-labelledby="oculto">
<h2 id="oculto">${texts.hiddenHeading}</h2>
<div class="prose">
${texts.hiddenRule(spec.threshold, hidesZeros(release.content)).map((text) => html`<p>${text}</p>\n`)}
</div>
</section>
${versionHistory(release, language)}
<section aria-labelledby="citar">
<h2 id="citar">${texts.citation}</h2>
<p class="prose citation">${citationOf(release, language)}</p>
<p class="prose">${texts.cutOff}: ${dayInWords(spec.cutOff, language)}.</p>
<p class="digest"><span>${texts.digest}</span> <code>${release.digest}</code></p>
</section>
`,
  )
}

function explorable(table: TableView, finding: string | undefined, language: Language): Markup {
  const texts = releaseTexts[language]
  const words = explorerTexts[language]
  const files = tableFiles(table.number, language)
  return html`<section class="figure explorable e${table.number}" aria-labelledby="${table.id}">
<p class="number">${texts.tableHeading(table.number)}</p>
<h3 id="${table.id}">${table.title}</h3>
<p class="unit">${table.unitLine}</p>
${finding === undefined ? undefined : html`<p class="finding">${finding}</p>`}
<div class="controls">
<details>
<summary>${words.filter}</summary>
<p>${words.filterHint}</p>
${tickBoxes(
  words.rows(table.rowHeading),
  'row',
  'r',
  table.rows.filter(({ kind }) => kind !== 'total').map(({ label }) => label),
)}
${
  table.columnsHeading === undefined
    ? undefined
    : tickBoxes(
        words.columns(table.columnsHeading),
        'column',
        'c',
        table.headings.filter(({ kind }) => kind !== 'total').map(({ label }) => label),
      )
}
<button type="reset">${words.reset}</button>
</details>
</div>
<p class="filtered">${words.filtered}</p>
<div class="table" role="region" tabindex="0" aria-label="${texts.tableHeading(table.number)}: ${table.title}">
${tableMarkup(table, words.whyHidden)}
</div>
${[...(table.note === undefined ? [] : [table.note]), ...table.footnotes].map(
  (text) => html`<p class="footnote">${text}</p>\n`,
)}
<h4>${words.take}</h4>
<ul class="downloads">
${(
  [
    [files.csv, words.tableCsv],
    [files.svg, words.figureSvg],
    [files.html, words.figureHtml],
  ] as const
).map(
  ([name, text]) =>
    html`<li><a href="${name}" download>${text}</a> <span class="file">${name}</span></li>\n`,
)}
</ul>
<p class="footnote">${words.embedHint}</p>
</section>
`
}

function tickBoxes(
  legend: string,
  kind: 'row' | 'column',
  letter: 'r' | 'c',
  labels: readonly string[],
): Markup {
  return html`<fieldset>
<legend>${legend}</legend>
<div class="choices">
${labels.map(
  (label, at) =>
    html`<label><input type="checkbox" class="${kind} ${letter}${at + 1}"> <span>${label}</span></label>\n`,
)}
</div>
</fieldset>`
}

function tableMarkup(table: TableView, why: string): Markup {
  const isTwoWay = table.columnsHeading !== undefined
  const columnClass = (at: number): string => {
    const kind = table.headings[at]?.kind
    return !isTwoWay || kind === 'total' ? 'cell always' : `cell k${at + 1}`
  }
  const headings = table.headings.map(
    ({ label, kind }, at) => html`<th scope="col" class="${kind} ${columnClass(at)}">${label}</th>`,
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
  (row, at) =>
    html`<tr class="${row.kind} s${at + 1}"><th scope="row">${row.label}</th>${row.cells.map(
      (cell, column) =>
        cell.n === null
          ? html`<td class="hidden ${columnClass(column)}"><a href="#oculto" aria-label="${cell.text}: ${why}">${cell.text}</a></td>`
          : html`<td class="${columnClass(column)}">${cell.text}</td>`,
    )}</tr>\n`,
)}
</tbody>
</table>`
}
