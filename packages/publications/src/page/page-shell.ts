import type { Language } from '../language/bilingual.ts'
import { releaseTexts } from '../language/release-texts.ts'
import { html, type Markup } from './markup.ts'
import { releaseFiles } from '../release/release-files.ts'

export interface PageShell {
  readonly title: string
  readonly description?: string
  /** Beside the style of every page. */
  readonly style?: string
  /** The same page in the other language. */
  readonly other: string
  /** Of what is not public: no reader is led to the other language by it, and no search engine keeps it. */
  readonly isPrivate?: true
  readonly className?: string
  readonly publisher: string
}

/** What is around each page that is written into a folder: it runs nothing, asks for its own style alone, and is left by keyboard as it is entered. */
export function pageShell(
  { className, description, isPrivate, other, publisher, style, title }: PageShell,
  language: Language,
  main: Markup,
): string {
  const texts = releaseTexts[language]
  const otherLanguage = language === 'es' ? 'en' : 'es'
  return html`<!doctype html>
<html lang="${texts.htmlLanguage}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
${isPrivate && html`<meta name="robots" content="noindex">\n`}<meta name="referrer" content="no-referrer">
<title>${title}</title>
${description === undefined ? undefined : html`<meta name="description" content="${description}">\n`}<link rel="stylesheet" href="${releaseFiles.style}">
${style === undefined ? undefined : html`<link rel="stylesheet" href="${style}">\n`}${isPrivate ? undefined : html`<link rel="alternate" hreflang="${otherLanguage}" href="${other}">\n`}</head>
<body${className === undefined ? undefined : html` class="${className}"`}>
<a class="skip" href="#contenido">${texts.skipToContent}</a>
<header class="masthead">
<p class="publisher">${publisher}</p>
<p class="language"><a href="${other}" hreflang="${otherLanguage}" lang="${otherLanguage}">${texts.otherLanguage}</a></p>
</header>
<main id="contenido">
${main}</main>
</body>
</html>
`.text
}
