import { expect, test } from 'vitest'
import { releaseFeed } from './release-feed.ts'

const release = (day: number, version: number, es: string, en = es) => ({
  stream: '00000000-0000-4000-8000-000000000001',
  title: { es, en },
  version,
  publishedAt: Date.UTC(2026, 10, day),
  checksum: 'c'.repeat(64),
})
const releases = [
  release(20, 1, 'Víctimas & <personas>', 'Victims & <persons>'),
  release(22, 2, 'Corregida', 'Corrected'),
]

test('newest first; a correction is an entry of its own, and each version has its own address and name', () => {
  const feed = releaseFeed(releases, 'es')
  expect(feed.indexOf('Corregida')).toBeLessThan(feed.indexOf('Víctimas'))
  expect(feed.match(/<entry>/g)).toHaveLength(2)
  expect(new Set(feed.match(/<id>[^<]+<\/id>/g)).size).toBe(3)
  expect(feed).toContain('<updated>2026-11-22T00:00:00.000Z</updated>')
  for (const version of [1, 2])
    expect(feed).toContain(
      `href="00000000-0000-4000-8000-000000000001/index.html?version=${version}"`,
    )
})

test('is XML whatever a title says, and speaks one language', () => {
  const feed = releaseFeed([...releases, release(1, 1, 'a\u0000b\u001bc\ud800')], 'en')
  expect(feed).toContain('Victims &amp; &lt;persons&gt; (Version 1)')
  expect(feed).toContain('<title>abc (Version 1)</title>')
  expect(feed).not.toContain('Víctimas')
  expect(feed).toContain('xml:lang="en"')
})

test('of nothing is a whole feed, the same at every reading', () => {
  expect(releaseFeed([], 'es')).toBe(releaseFeed([], 'es'))
  expect(releaseFeed([], 'es')).toContain('<updated>1970-01-01T00:00:00.000Z</updated>')
})

test('holds the newest fifty', () => {
  const many = Array.from({ length: 60 }, (_, day) => release(day, day + 1, `n${day + 1}`))
  const feed = releaseFeed(many, 'es')
  expect(feed.match(/<entry>/g)).toHaveLength(50)
  expect(feed).toContain('n60 ')
})
