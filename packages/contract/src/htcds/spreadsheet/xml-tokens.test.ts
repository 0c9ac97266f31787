import fc from 'fast-check'
import { expect, test } from 'vitest'
import { attribute, createXmlReader, XmlUnreadable } from './xml-tokens.ts'

function heard(pieces: readonly string[]): string[] {
  const events: string[] = []
  const reader = createXmlReader({
    open: (name, attributes) => events.push(`+${name} ${attribute(attributes, 'r') ?? ''}`),
    close: (name) => events.push(`-${name}`),
    text: (text) => {
      if (events.at(-1)?.startsWith('=') === true) events[events.length - 1] += text
      else events.push(`=${text}`)
    },
  })
  for (const piece of pieces) reader.push(piece)
  reader.end()
  return events
}

const document =
  '<?xml version="1.0"?><!-- a > b --><x:a r="1&amp;2" xr:r="no"><b r=\'>"\'/>t&lt;&#xe1;&#233;<![CDATA[<&amp;>]]>&unknown; z</x:a>'

test('names lose their prefix, entities become characters, comments go', () => {
  expect(heard([document])).toEqual(['+a 1&2', '+b >"', '-b', '=t<áé<&amp;>&unknown; z', '-a'])
})

test('where the document is cut into pieces makes no difference', () => {
  fc.assert(
    fc.property(fc.array(fc.nat(document.length)), (cuts) => {
      const places = [0, ...cuts.sort((one, other) => one - other), document.length]
      expect(
        heard(places.slice(1).map((place, index) => document.slice(places[index], place))),
      ).toEqual(heard([document]))
    }),
    { numRuns: 500 },
  )
})

test.each([
  '<a>',
  '<a></b>',
  '</a>',
  '<a><b></a></b>',
  '<!DOCTYPE a><a/>',
  '<a',
  `<a ${'x'.repeat(70_000)}`,
])('what is not well formed is noticed: %#', (text) => {
  expect(() => heard([text])).toThrow(XmlUnreadable)
})
