import { describe, expect, test } from 'vitest'
import { asha, by } from '../testing/first-night.ts'
import { decidedIn, entryOf, partsOf } from '../testing/outcome.ts'
import { inventedId } from '../testing/story.ts'
import { approveRelease } from './approve-release.ts'
import type { ApproveRelease } from './approve-release.ts'
import { releaseApproved } from './release-approved.ts'

function approving(more: Partial<ApproveRelease> = {}) {
  return approveRelease({
    titleEs: 'Cifras inventadas',
    titleEn: 'Invented figures',
    edition: 1,
    cutOff: '2026-06-30',
    checksum: 'c'.repeat(64),
    threshold: 10,
    disclosureChecked: true,
    ...more,
    ...by(asha),
  })
}

test('BR-54: an edition is approved with its cut-off, its files’ hash and its approver', () => {
  const { content } = entryOf(approving(), releaseApproved)
  expect(content).toMatchObject({ cutOff: '2026-06-30', checksum: 'c'.repeat(64), edition: 1 })
  expect(releaseApproved.facts(content)).toEqual({
    family: 'release',
    state: 'open',
    checksum: 'c'.repeat(64),
  })
})

test('a later edition stands in the stream of the earlier; the earlier stays', () => {
  const stream = inventedId(5)
  expect(decidedIn(approving({ stream, edition: 2 })).entries[0]?.stream).toBe(stream)
})

test('whatever words went with it are for the officers', () => {
  const [entry] = decidedIn(approving({ words: 'after two readings' })).entries
  expect(Object.keys(partsOf(entry as never))).toEqual(['oversight'])
})

describe('BR-52: is refused', () => {
  test('below ten', () => {
    expect(approving({ threshold: 9 })).toMatchObject({ code: 'threshold-too-low' })
  })

  test('before somebody checked what it discloses', () => {
    expect(approving({ disclosureChecked: false })).toMatchObject({
      code: 'disclosure-not-checked',
    })
  })

  test('without a hash of its files', () => {
    expect(approving({ checksum: 'none' })).toMatchObject({ code: 'not-hexadecimal' })
  })
})
