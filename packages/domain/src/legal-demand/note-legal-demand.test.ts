import { expect, test } from 'vitest'
import { asha, by } from '../testing/first-night.ts'
import { decidedIn, entryOf, partsOf } from '../testing/outcome.ts'
import { inventedId } from '../testing/story.ts'
import { legalDemandNoted } from './legal-demand-noted.ts'
import { noteLegalDemand } from './note-legal-demand.ts'

const atTheDoor = noteLegalDemand({
  demandWay: 'at-the-door',
  demandAuthority: 'police',
  demandWhat: 'whether somebody sleeps here',
  demandTaken: 'one photograph of the door',
  ...by(asha),
})

test('W14: what happened at the door is sealed to the legal group, every word of it', () => {
  const [entry] = decidedIn(atTheDoor).entries
  expect(Object.keys(partsOf(entry as never))).toEqual(['justice'])
  expect(entry?.stream).not.toBe(inventedId(1))
})

test('W14: to the server it looks like all that the legal group has: no state, no urgency, no deadline', () => {
  const { content } = entryOf(atTheDoor, legalDemandNoted)
  expect(legalDemandNoted.facts(content)).toEqual({ family: 'case' })
  expect(legalDemandNoted.facts({ demandDue: 1 })).toEqual({ family: 'case' })
})

test('one sentence is enough; nothing at all is no demand', () => {
  expect(decidedIn(noteLegalDemand({ demandWhat: 'x', ...by(asha) })).entries).toHaveLength(1)
  expect(noteLegalDemand({ ...by(asha) })).toMatchObject({ code: 'nothing-said' })
})
