import { describe, expect, test } from 'vitest'
import { foldGathering } from '../gathering/gathering-file.ts'
import { FirstNight, asha, beto, by } from '../testing/first-night.ts'
import { MotherOfTwo } from '../testing/mother-of-two.ts'
import { decidedIn, typesOf } from '../testing/outcome.ts'
import { inventedId } from '../testing/story.ts'
import { dropFromFamily } from './drop-from-family.ts'
import { familyLinkDropped } from './family-link-dropped.ts'
import { familyLinked } from './family-linked.ts'
import { whoMoves } from './family-move.ts'

describe('W7: who becomes suspect', () => {
  const drop = (family: MotherOfTwo, grants = family.mother.grants()) =>
    dropFromFamily(family.file, grants, {
      gathering: family.gathering.stream,
      cases: family.all.map((night) => night.case),
      familyMember: family.mother.case,
      droppedBecause: 'suspect',
      ...by(asha),
    })

  test('is out at once, and kept apart from everybody who stays', () => {
    const family = new MotherOfTwo()
    const { entries } = decidedIn(drop(family))
    expect(entries.map(({ entryType, stream }) => [entryType.type, stream])).toEqual([
      ['family-link-dropped', family.gathering.stream],
      ...whoMoves(family.family)
        .filter((id) => id !== family.mother.case)
        .flatMap((id) => [
          ['keep-apart-recorded', family.mother.case],
          ['keep-apart-recorded', id],
        ]),
    ])
    family.gathering.write(familyLinkDropped, entries[0]?.content as never, { by: asha })
    expect(whoMoves(family.family)).not.toContain(family.mother.case)
    expect(family.family.links).toEqual([])
    expect(family.family.left).toMatchObject([{ id: family.mother.case, because: 'suspect' }])
  })

  test('whatever somebody else wrote meanwhile, in any order of arrival; who knew of it may bring her back', () => {
    const family = new MotherOfTwo()
    const known = family.gathering.entries.slice(-1)
    const dropped = { familyMember: family.mother.case, droppedBecause: 'suspect' } as const
    family.gathering.write(familyLinkDropped, dropped, { by: asha, after: known })
    const again = {
      familyMember: family.mother.case,
      memberKind: 'own-case',
      relatedTo: family.boy.case,
    } as const
    family.gathering.write(familyLinked, again, { by: beto, after: known })
    expect(whoMoves(family.family)).not.toContain(family.mother.case)
    expect(foldGathering(family.gathering.entries.toReversed()).family).toEqual(family.family)
    family.gathering.write(familyLinked, again, { by: asha })
    expect(whoMoves(family.family)).toContain(family.mother.case)
  })

  test('ends what was opened of the family by her word, and leaves what others’ word opened', () => {
    const family = new MotherOfTwo()
    family.agree()
    const sent = decidedIn(family.refers())
    const grants = new FirstNight()
    grants.story.carryOut(sent, { by: asha })
    const ends = decidedIn(drop(family, grants.grants())).entries.filter(
      ({ entryType }) => entryType.type === 'grant-ended',
    )
    const opened = grants.grants().find(({ opens }) => opens === family.gathering.stream)
    expect(ends.map(({ stream }) => stream)).toEqual([opened?.stream])
  })

  test('of somebody who died or was linked by mistake nobody is kept apart', () => {
    const family = new MotherOfTwo()
    const outcome = dropFromFamily(family.file, [], {
      gathering: family.gathering.stream,
      cases: [],
      familyMember: family.boy.case,
      droppedBecause: 'by-mistake',
      ...by(asha),
    })
    expect(typesOf(outcome)).toEqual(['family-link-dropped'])
    const stranger = { gathering: family.gathering.stream, cases: [], familyMember: inventedId(3) }
    expect(dropFromFamily(family.file, [], { ...stranger, ...by(asha) })).toMatchObject({
      code: 'not-of-the-family',
    })
  })
})
