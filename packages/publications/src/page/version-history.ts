import type { Bilingual, Language } from '../language/bilingual.ts'
import { dayInWords } from '../language/days.ts'
import { explorerTexts } from '../language/explorer-texts.ts'
import { releaseTexts } from '../language/release-texts.ts'
import type { ApprovedRelease } from '../release/approve-release.ts'
import { html, type Markup } from './markup.ts'

/** Every version with what it corrected, newest first; nothing where this is the first. */
export function versionHistory(
  { content: { spec } }: Pick<ApprovedRelease, 'content'>,
  language: Language,
): Markup | undefined {
  if (spec.supersedes === undefined) return undefined
  const words = explorerTexts[language]
  const texts = releaseTexts[language]
  const lines: readonly {
    readonly version: number
    readonly publishedOn?: string
    readonly reason?: Bilingual
    readonly digest?: string
  }[] = [
    { version: spec.version, publishedOn: spec.publishedOn, reason: spec.supersedes.reason },
    ...(spec.earlier ?? [{ version: spec.supersedes.version }]),
  ]
  return html`<section aria-labelledby="versiones">
<h2 id="versiones">${words.versions}</h2>
<ol class="prose versions" reversed>
${lines.map(({ digest, publishedOn, reason, version }, at) => {
  const name = texts.version(version)
  const day =
    publishedOn === undefined ? name : words.versionLine(name, dayInWords(publishedOn, language))
  const place = at === 0 ? words.thisVersion : version === 1 ? words.firstVersion : undefined
  return html`<li><strong>${day}</strong>${place === undefined ? undefined : html` (${place})`}.${reason === undefined ? undefined : html` ${words.because(reason[language])}`}${digest === undefined ? undefined : html` <span class="file">${texts.digest}: <code>${digest.slice(0, 16)}</code></span>`}</li>\n`
})}
</ol>
</section>`
}
