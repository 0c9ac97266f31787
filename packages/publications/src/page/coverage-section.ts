import type { Language } from '../language/bilingual.ts'
import { dayInWords } from '../language/days.ts'
import { reportTexts } from '../language/report-texts.ts'
import type { CoverageLine } from '../release/coverage.ts'
import { html, type Markup } from './markup.ts'

/** How many reported in time, late or not at all, in one sentence. */
export function coverageCount(coverage: readonly CoverageLine[], language: Language): string {
  const countOf = (...some: readonly CoverageLine['state'][]): number =>
    coverage.filter(({ state }) => some.includes(state)).length
  return reportTexts[language].coverageCount({
    all: coverage.length,
    reported: countOf('reported', 'reported-none'),
    late: countOf('late'),
    missing: countOf('not-reported'),
  })
}

/** Institution, state with its note, way, day. */
export function coverageRows(
  coverage: readonly CoverageLine[],
  language: Language,
): readonly (readonly [string, string, string, string])[] {
  const texts = reportTexts[language]
  return coverage.map(({ organisation, state, way, on, note }) => [
    organisation,
    [texts.states[state], ...(note === undefined ? [] : [note[language]])].join('. '),
    way === undefined ? '–' : texts.ways[way],
    on === undefined ? '–' : dayInWords(on, language),
  ])
}

/** Who told of what is counted stands before any number (practice W29). */
export function coverageSection(
  coverage: readonly CoverageLine[] | undefined,
  language: Language,
): Markup | undefined {
  if (coverage === undefined || coverage.length === 0) return undefined
  const texts = reportTexts[language]
  return html`<section aria-labelledby="cobertura">
<h2 id="cobertura">${texts.coverage}</h2>
<p class="prose lead">${coverageCount(coverage, language)}</p>
${plainTable(texts.tableCalled(texts.coverage), [texts.organisation, texts.state, texts.way, texts.day], coverageRows(coverage, language))}
<p class="footnote">${texts.coverageCaution}</p>
</section>`
}

/** A table of words. */
export function plainTable(
  caption: string,
  headings: readonly string[],
  rows: readonly (readonly string[])[],
): Markup {
  return html`<div class="table" role="region" tabindex="0" aria-label="${caption}"><table class="words">
<caption class="visually-hidden">${caption}</caption>
<thead><tr>${headings.map((heading) => html`<th scope="col">${heading}</th>`)}</tr></thead>
<tbody>
${rows.map(
  ([first, ...rest]) =>
    html`<tr><th scope="row">${first}</th>${rest.map((text) => html`<td>${text}</td>`)}</tr>\n`,
)}
</tbody>
</table></div>`
}
