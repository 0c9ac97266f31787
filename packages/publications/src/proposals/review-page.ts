import type { Coordinates } from '@cobijo/statistics/disclosure/cell-system'
import type { Language } from '../language/bilingual.ts'
import { dayInWords } from '../language/days.ts'
import { proposalTexts } from '../language/proposal-texts.ts'
import { releaseTexts } from '../language/release-texts.ts'
import { html, type Markup } from '../page/markup.ts'
import { tableSection } from '../page/table-section.ts'
import { tableViews } from '../page/table-view.ts'
import type { ReleaseContent } from '../release/release-content.ts'
import { releaseFiles } from '../release/release-files.ts'
import type { ReleaseTable } from '../release/release-spec.ts'
import { type Proposal, proposalFiles } from './proposal.ts'
import type { ReviewNotes } from './review-notes.ts'
import { pageShell } from '../page/page-shell.ts'

/**
 * The sheet on which a second person looks at what was proposed: every table as it will be public, what is hidden in it and why, and groups that hiding does
 * not help. It is no file of a release: the reason of a single cell narrows its number. Without notes it is for another organisation.
 */
export function reviewPage(
  proposal: Proposal,
  content: ReleaseContent,
  notes: ReviewNotes | undefined,
  language: Language,
): string {
  const { spec } = content
  const words = proposalTexts[language]
  const texts = releaseTexts[language]
  const other = language === 'es' ? 'en' : 'es'
  const tables = tableViews(content, language)
  const [proposer] = proposal.approvals
  const facts: readonly (readonly [string, string])[] = [
    [
      words.proposedBy,
      [proposer?.organisation ?? '', proposer?.role[language] ?? ''].filter(Boolean).join(', '),
    ],
    [words.proposedOn, dayInWords(proposal.proposedOn, language)],
    [words.confirmBy, dayInWords(proposal.confirmBy, language)],
    [texts.cutOff, dayInWords(spec.cutOff, language)],
    [words.askedHeading, words.asked(spec.approvers ?? 1)],
  ]
  return pageShell(
    {
      title: `${words.kind}: ${spec.title[language]}`,
      other: proposalFiles.preview[other],
      isPrivate: true,
      publisher: spec.publisher[language],
    },
    language,
    html`<div class="opening">
<p class="kind">${words.kind} · ${texts.version(spec.version)}</p>
<h1>${spec.title[language]}</h1>
<p class="correction"><strong>${notes === undefined ? words.withoutReasons : words.notPublic}</strong></p>
<p class="definition"><strong>${texts.unit}: ${spec.unitLabel[language]}.</strong> ${spec.definition[language]}</p>
${spec.supersedes === undefined ? undefined : html`<p class="correction"><strong>${texts.replaces(spec.supersedes.version)}.</strong> ${spec.supersedes.reason[language]}</p>`}
</div>
<section aria-labelledby="revisar">
<h2 id="revisar">${words.lookAt}</h2>
<ul class="prose cautions">${words.questions.map((text) => html`<li>${text}</li>\n`)}</ul>
<p class="prose"><a href="${releaseFiles.page[language]}">${words.publicPage}</a></p>
<dl class="facts">
${facts.map(([term, text]) => html`<div><dt>${term}</dt><dd>${text}</dd></div>\n`)}
</dl>
</section>
<h2 class="visually-hidden">${texts.figures}</h2>
${tables.map((table, at) => [
  tableSection(table, content.findings[at]?.[language], texts),
  notes === undefined
    ? undefined
    : reasonList(content, notes, spec.tables[at] as ReleaseTable, language),
])}
${notes === undefined || notes.wholeGroups.length === 0 ? undefined : wholeGroupList(content, notes, language)}
<section aria-labelledby="responder">
<h2 id="responder">${words.howToConfirm}</h2>
<ul class="prose cautions">${words.confirm.map((text) => html`<li>${text}</li>\n`)}</ul>
<p class="digest"><span>${texts.digest}</span> <code>${proposal.digest}</code></p>
</section>
`,
  )
}

function reasonList(
  content: ReleaseContent,
  { reasons }: ReviewNotes,
  table: ReleaseTable,
  language: Language,
): Markup {
  const words = proposalTexts[language]
  const items = reasons.flatMap(({ at, reason }) => {
    if (!Object.keys(at).every((name) => table.by.includes(name))) return []
    const why = words.reasons[reason](content.spec.threshold)
    return [html`<li>${namesOf(content, at, language)}: ${why}.</li>\n`]
  })
  return html`<h4>${words.hiddenHere}</h4>
${items.length === 0 ? html`<p class="prose">${words.none}</p>` : html`<ul class="prose reasons">${items}</ul>`}`
}

function wholeGroupList(
  content: ReleaseContent,
  { wholeGroups }: ReviewNotes,
  language: Language,
): Markup {
  const words = proposalTexts[language]
  return html`<section class="band" aria-labelledby="enteros">
<h2 id="enteros">${words.wholeGroups}</h2>
<p class="prose">${words.wholeGroupsCaution}</p>
<ul class="prose reasons">${wholeGroups.map(
    ({ group, all }) =>
      html`<li>${words.wholeGroup(namesOf(content, group, language), namesOf(content, all, language))}</li>\n`,
  )}</ul>
</section>`
}

function namesOf({ spec }: ReleaseContent, at: Coordinates, language: Language): string {
  const names = Object.entries(at).map(([name, key]) => {
    const column = spec.columns.find((one) => one.name === name)
    if (key === null) return column?.missingLabel[language] ?? ''
    return column?.values.find((value) => value.key === key)?.label[language] ?? key
  })
  return names.length === 0 ? proposalTexts[language].everybody : names.join(' · ')
}
