import type { Language } from '../language/bilingual.ts'
import { dayInWords } from '../language/days.ts'
import { reportTexts } from '../language/report-texts.ts'
import { releaseTexts } from '../language/release-texts.ts'
import { coverageSection, plainTable } from '../page/coverage-section.ts'
import { html, type Markup } from '../page/markup.ts'
import { tableSection } from '../page/table-section.ts'
import { releaseFiles } from '../release/release-files.ts'
import type { ApprovedReport } from './report-content.ts'
import { reportFiles } from './report-files.ts'
import { type ChapterView, reportView } from './report-view.ts'
import { hidesZeros } from '../release/release-content.ts'
import { pageShell } from '../page/page-shell.ts'

/** The public page of a report in one language, complete by itself like that of a release, under the same policy. */
export function reportPage(report: ApprovedReport, language: Language): string {
  const { plan, spending } = report.content
  const view = reportView(report, language)
  const texts = reportTexts[language]
  const words = releaseTexts[language]
  const other = language === 'es' ? 'en' : 'es'
  const thresholds = report.content.releases.map(({ content }) => content.spec.threshold)
  return pageShell(
    {
      title: `${plan.title[language]} · ${plan.publisher[language]}`,
      other: releaseFiles.page[other],
      className: 'report',
      publisher: plan.publisher[language],
    },
    language,
    html`<div class="opening">
<p class="kind">${view.kind} · ${words.version(plan.version)} · ${dayInWords(plan.publishedOn, language)}</p>
<h1>${plan.title[language]}</h1>
<p class="definition"><strong>${texts.period}:</strong> ${view.period}.</p>
${
  plan.supersedes === undefined
    ? undefined
    : html`<p class="correction"><strong>${words.replaces(plan.supersedes.version)}.</strong> ${plan.supersedes.reason[language]}</p>`
}
</div>
${coverageSection(plan.coverage, language)}
${
  view.opening.length === 0
    ? undefined
    : html`<section aria-labelledby="resumen"><h2 id="resumen">${texts.opening}</h2><div class="prose">${view.opening.map((text) => html`<p>${text}</p>\n`)}</div></section>`
}
<nav aria-labelledby="indice">
<h2 id="indice">${texts.contents}</h2>
<ol class="contents">
${view.chapters.map(({ anchor, title }) => html`<li><a href="#${anchor}">${title}</a></li>\n`)}
</ol>
${view.untold.length === 0 ? undefined : html`<p class="footnote">${texts.notTold}: ${view.untold.join(' · ')}.</p>`}
</nav>
${view.chapters.map((chapter) => chapterSection(chapter, language))}
${
  spending === undefined
    ? undefined
    : html`<section aria-labelledby="gasto"><h2 id="gasto">${texts.spending}</h2>
${plainTable(texts.tableCalled(texts.spending), [texts.donor, texts.purpose, texts.amount], view.spending)}
<p class="footnote">${texts.spendingCaution}</p></section>`
}
<section class="band" aria-labelledby="oculto">
<h2 id="oculto">${words.hiddenHeading}</h2>
<div class="prose">
${words
  .hiddenRule(
    Math.max(...thresholds),
    report.content.releases.some(({ content }) => hidesZeros(content)),
  )
  .map((text) => html`<p>${text}</p>\n`)}
<ul>
${view.chapters.map(({ hidden }) => html`<li>${hidden}</li>\n`)}
</ul>
</div>
</section>
<section aria-labelledby="metodo">
<h2 id="metodo">${words.method}</h2>
${view.chapters.map(
  ({ heading, title, method }) =>
    html`<h3>${heading}. ${title}</h3><div class="prose">${method.map((text) => html`<p>${text}</p>\n`)}</div>\n`,
)}
<h3>${words.cautions}</h3>
<ul class="prose cautions">
${view.cautions.map((text) => html`<li>${text}</li>\n`)}
</ul>
</section>
<section aria-labelledby="descargas">
<h2 id="descargas">${words.downloads}</h2>
<ul class="downloads">
${downloads(view.chapters, language).map(
  ([name, text]) =>
    html`<li><a href="${name}" download>${text}</a> <span class="file">${name}</span></li>\n`,
)}
</ul>
<h3>${words.approval}</h3>
<p class="prose">${view.approvedBy}</p>
<h3>${words.citation}</h3>
<p class="prose citation">${view.citation}</p>
<p class="digest"><span>${words.digest}</span> <code>${report.digest}</code></p>
</section>
`,
  )
}

function chapterSection(chapter: ChapterView, language: Language): Markup {
  const texts = reportTexts[language]
  return html`<section class="chapter" aria-labelledby="${chapter.anchor}">
<p class="number">${chapter.heading}</p>
<h2 id="${chapter.anchor}">${chapter.title}</h2>
<div class="prose">${chapter.text.map((text) => html`<p>${text}</p>\n`)}</div>
<dl class="facts">
${chapter.facts.map(([term, text]) => html`<div><dt>${term}</dt><dd>${text}</dd></div>\n`)}
</dl>
${
  chapter.sentences.length === 0
    ? undefined
    : html`<h3>${texts.inWords}</h3><p class="prose">${texts.inWordsCaution}</p><ul class="prose">${chapter.sentences.map((text) => html`<li>${text}</li>\n`)}</ul>`
}
${chapter.tables.map((table, at) => tableSection(table, chapter.findings[at], releaseTexts[language]))}
</section>
`
}

function downloads(
  chapters: readonly ChapterView[],
  language: Language,
): readonly (readonly [string, string])[] {
  const texts = reportTexts[language]
  const { files } = releaseTexts[language]
  const shared = [
    releaseFiles.report.es,
    releaseFiles.report.en,
    releaseFiles.approvals,
    releaseFiles.checksums,
  ].map((name) => [name, files[name] ?? name] as const)
  return [
    ...shared,
    ...chapters.map(({ file, number }) => [file, texts.tablesOf(number)] as const),
    [reportFiles.content, texts.reportFile],
  ]
}
