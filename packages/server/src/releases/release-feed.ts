import type { z } from 'zod'
import type { releasesResponse } from '@cobijo/contract/wire/lists'

type Published = z.infer<typeof releasesResponse>['releases'][number]
type Language = keyof Published['title']

/** The feed of each language, beside the folders of the releases. */
export const feedFiles: Readonly<Record<Language, string>> = {
  es: 'novedades.atom',
  en: 'news.atom',
}
export const feedType = 'application/atom+xml; charset=utf-8'

const words = {
  es: { title: 'Publicaciones', version: 'Versión', page: 'index.html' },
  en: { title: 'Publications', version: 'Version', page: 'index.en.html' },
} as const

const mostEntries = 50

/**
 * What was published, newest first, as Atom (RFC 4287): titles, days and addresses, never a number of a table. A correction is an
 * entry of its own. Addresses are relative to the feed, since the server does not know under which name it is reached.
 */
export function releaseFeed(releases: readonly Published[], language: Language): string {
  const { title } = words[language]
  const other = language === 'es' ? 'en' : 'es'
  const newest = [...releases]
    .sort((one, two) => two.publishedAt - one.publishedAt || (one.stream < two.stream ? -1 : 1))
    .slice(0, mostEntries)
  const updated = new Date(newest[0]?.publishedAt ?? 0).toISOString()
  return [
    '<?xml version="1.0" encoding="utf-8"?>',
    `<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="${language}">`,
    `<id>urn:cobijo:publications:${language}</id>`,
    `<title>${title}</title>`,
    `<updated>${updated}</updated>`,
    '<author><name>Cobijo</name></author>',
    `<link rel="self" type="application/atom+xml" href="${feedFiles[language]}"/>`,
    `<link rel="alternate" type="application/atom+xml" hreflang="${other}" href="${feedFiles[other]}"/>`,
    ...newest.map((release) => entryOf(release, language)),
    '</feed>',
    '',
  ].join('\n')
}

function entryOf({ publishedAt, stream, title, version }: Published, language: Language): string {
  const { page, version: word } = words[language]
  return [
    '<entry>',
    `<id>urn:cobijo:release:${stream}:${version}:${language}</id>`,
    `<title>${escaped(title[language])} (${word} ${version})</title>`,
    `<updated>${new Date(publishedAt).toISOString()}</updated>`,
    `<link rel="alternate" type="text/html" hreflang="${language}" href="${stream}/${page}?version=${version}"/>`,
    '</entry>',
  ].join('\n')
}

const escapes: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
}

/** Characters that XML does not allow are left out: one would make the whole feed unreadable. */
function escaped(text: string): string {
  return text
    .replace(/[\p{Cc}\p{Cs}\ufffe\uffff]/gu, '')
    .replace(/[&<>"]/g, (character) => escapes[character] ?? character)
}
