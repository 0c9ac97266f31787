import { filesOfExports } from '../exports/export-names.ts'
import type { Language } from '../language/bilingual.ts'
import { dayInWords } from '../language/days.ts'
import { explorerTexts } from '../language/explorer-texts.ts'
import { releaseTexts } from '../language/release-texts.ts'
import type { ApprovedRelease } from '../release/approve-release.ts'
import { citationOf } from '../release/citation.ts'
import { explorerFiles, releaseFiles } from '../release/release-files.ts'
import { coverageSection } from './coverage-section.ts'
import { html, type Markup } from './markup.ts'
import { releaseFacts } from './release-facts.ts'
import { tableSection } from './table-section.ts'
import { type TableView, tableViews } from './table-view.ts'
import { versionHistory } from './version-history.ts'
import { hidesZeros } from '../release/release-content.ts'
import { pageShell } from './page-shell.ts'

/** What a server must send with the page: it needs its own style sheet and font, nothing else. */
export const releasePagePolicy =
  "default-src 'none'; style-src 'self'; font-src 'self'; base-uri 'none'; form-action 'none'"

/**
 * The public page of a release in one language: complete by itself, without script, inline style
 * or outside request. The same release gives the same bytes.
 */
export function releasePage(release: ApprovedRelease, language: Language): string {
  const { spec, findings, audit } = release.content
  const texts = releaseTexts[language]
  const tables = tableViews(release.content, language)
  const other = language === 'es' ? 'en' : 'es'
  return pageShell(
    {
      title: `${spec.title[language]} · ${spec.publisher[language]}`,
      description: spec.definition[language],
      other: releaseFiles.page[other],
      publisher: spec.publisher[language],
    },
    language,
    html`<div class="opening">
<p class="kind">${texts.kind} · ${texts.version(spec.version)} · ${dayInWords(spec.publishedOn, language)}</p>
<h1>${spec.title[language]}</h1>
<p class="definition"><strong>${texts.unit}: ${spec.unitLabel[language]}.</strong> ${spec.definition[language]}</p>
${supersedes(release, language)}
${restrictedTo(release, language)}
</div>
${coverageSection(spec.coverage, language)}
<p class="prose"><a href="${explorerFiles.page[language]}">${explorerTexts[language].explore}</a></p>
${findingList(tables, findings, language)}
<h2 class="visually-hidden">${texts.figures}</h2>
${tables.map((table, index) => tableSection(table, findings[index]?.[language], texts))}
<section class="band" aria-labelledby="oculto">
<h2 id="oculto">${texts.hiddenHeading}</h2>
<div class="prose">
${
  audit.hidden === 0
    ? html`<p>${texts.hiddenNone(spec.threshold)}</p>`
    : html`<p><strong>${texts.hiddenCount(audit.hidden, audit.cells)}</strong></p>`
}
${texts.hiddenRule(spec.threshold, hidesZeros(release.content)).map((text) => html`<p>${text}</p>\n`)}
${audit.hidden === 0 ? '' : html`<p>${texts.audit(spec.threshold)}</p>`}
</div>
</section>
<section aria-labelledby="metodo">
<h2 id="metodo">${texts.method}</h2>
<div class="prose">
${spec.method.map((text) => html`<p>${text[language]}</p>\n`)}
</div>
<h3>${texts.cautions}</h3>
<ul class="prose cautions">
${spec.cautions.map((text) => html`<li>${text[language]}</li>\n`)}
</ul>
<dl class="facts">
${releaseFacts(release, language).map(([term, text]) => html`<div><dt>${term}</dt><dd>${text}</dd></div>\n`)}
</dl>
</section>
${versionHistory(release, language)}
<section aria-labelledby="descargas">
<h2 id="descargas">${texts.downloads}</h2>
<ul class="downloads">
${[
  ...Object.entries(texts.files),
  ...filesOfExports(spec.exports).map((name) => [name, texts.exports[name] ?? name] as const),
].map(
  ([name, text]) =>
    html`<li><a href="${name}" download>${text}</a> <span class="file">${name}</span></li>\n`,
)}
</ul>
<h3>${texts.citation}</h3>
<p class="prose citation">${citationOf(release, language)}</p>
<p class="digest"><span>${texts.digest}</span> <code>${release.digest}</code></p>
</section>
`,
  )
}

/** Who alone may read it: said before anything else of it. */
function restrictedTo(release: ApprovedRelease, language: Language): Markup | undefined {
  const { restricted } = release.content.spec
  if (restricted === undefined) return undefined
  const { restrictedTo: words } = releaseTexts[language]
  return html`<p class="correction"><strong>${words(restricted.with[language], restricted.purpose[language], dayInWords(restricted.until, language))}</strong></p>`
}

function supersedes(release: ApprovedRelease, language: Language): Markup | undefined {
  const { supersedes: earlier } = release.content.spec
  if (earlier === undefined) return undefined
  const text = releaseTexts[language].replaces(earlier.version)
  return html`<p class="correction"><strong>${text}.</strong> ${earlier.reason[language]}</p>`
}

function findingList(
  tables: readonly TableView[],
  findings: ApprovedRelease['content']['findings'],
  language: Language,
): Markup | undefined {
  const texts = releaseTexts[language]
  const items = tables.flatMap((table, index) => {
    const finding = findings[index]?.[language]
    return finding === undefined
      ? []
      : [html`<li>${finding} <a href="#${table.id}">${texts.tableHeading(table.number)}</a></li>\n`]
  })
  if (items.length === 0) return undefined
  return html`<section class="findings" aria-labelledby="hallazgos">
<h2 id="hallazgos">${texts.findings}</h2>
<ol>
${items}
</ol>
</section>`
}
