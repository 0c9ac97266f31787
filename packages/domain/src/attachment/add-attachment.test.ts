import { describe, expect, test } from 'vitest'
import { FirstNight, asha, by } from '../testing/first-night.ts'
import { inventedPicture } from '../testing/invented-picture.ts'
import { decidedIn, partsOf } from '../testing/outcome.ts'
import { attachmentCompartments } from './attached-picture.ts'
import { addAttachment } from './add-attachment.ts'

const night = new FirstNight()

function adding(compartment: (typeof attachmentCompartments)[number], more: object = {}) {
  const picture = { ...inventedPicture('her bracelet'), ...more }
  return addAttachment({ case: night.case, compartment, picture, ...by(asha) })
}

describe('a picture', () => {
  test.each(attachmentCompartments)('about %s lies in that compartment and in no other', (name) => {
    const [entry] = decidedIn(adding(name)).entries
    const told = Object.entries(partsOf(entry as never)).filter(
      ([, part]) => Object.keys(part).length > 0,
    )
    expect(told.map(([compartment]) => compartment)).toEqual([name])
  })

  test('tells the server the hashes of its sealed chunks, and nothing else', () => {
    const [entry] = decidedIn(adding('health')).entries
    expect(entry?.entryType.facts(entry.content as never)).toEqual({
      family: 'case',
      chunks: ['cd'.repeat(32)],
    })
  })

  test('says in words what it shows, for whoever does not see it', () => {
    expect(adding('care', { caption: ' ' })).toMatchObject({ code: 'caption-missing' })
  })

  test('without key, digest or chunks is none', () => {
    expect(adding('care', { key: 'ab' })).toMatchObject({ code: 'not-hexadecimal' })
    expect(adding('care', { chunks: [] })).toMatchObject({ kind: 'refused' })
    expect(adding('care', { place: '19.4,-99.1' })).toMatchObject({ code: 'field-unknown' })
  })

  test('there is no compartment for a report: such a paper lies in the legal group’s own stream', () => {
    expect(attachmentCompartments).not.toContain('justice')
  })
})
