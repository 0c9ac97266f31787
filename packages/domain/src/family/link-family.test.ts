import { describe, expect, test } from 'vitest'
import { gatheringLine } from '../gathering/gathering-line.ts'
import { asha, by } from '../testing/first-night.ts'
import { MotherOfTwo } from '../testing/mother-of-two.ts'
import { decidedIn, partsOf } from '../testing/outcome.ts'
import { inventedId } from '../testing/story.ts'
import { whoMoves } from './family-move.ts'
import { linkFamily } from './link-family.ts'

describe('W7: a family', () => {
  test('is a stream of its own that links cases by what is sealed, and the server learns nothing of it', () => {
    const { family, file, gathering } = new MotherOfTwo()
    expect(file.kind).toBe('family')
    expect(family.members).toHaveLength(3)
    expect(gathering.entries[0]?.facts).toEqual({ family: 'gathering' })
    expect(gatheringLine(file, gathering.stream).people).toEqual(whoMoves(family))
  })

  test('names also who stayed at home and who came along, without a file', () => {
    const family = new MotherOfTwo()
    family.links(inventedId(901), 'left-at-home')
    family.links(inventedId(902), 'accompanies')
    expect(family.family.members.map(({ kind }) => kind).sort()).toEqual([
      'accompanies',
      'left-at-home',
      'own-case',
      'own-case',
      'own-case',
    ])
    expect(whoMoves(family.family)).toHaveLength(3)
  })

  test('keeps the reasons and where somebody stayed from whoever does not protect them', () => {
    const outcome = linkFamily({
      case: inventedId(1),
      memberKind: 'left-at-home',
      memberName: 'Invented',
      memberWhere: 'with her aunt',
      linkReasons: 'x',
      ...by(asha),
    })
    const parts = partsOf(decidedIn(outcome).entries[0] as never)
    expect(parts.protection).toEqual({ memberWhere: 'with her aunt', linkReasons: 'x' })
    expect(parts.care).not.toHaveProperty('memberName')
  })

  test('links nobody to herself, and nobody with a file without saying whom', () => {
    const own = { case: inventedId(1), memberKind: 'own-case', ...by(asha) } as const
    expect(linkFamily(own)).toMatchObject({ code: 'field-required', field: 'familyMember' })
    expect(linkFamily({ ...own, familyMember: inventedId(1) })).toMatchObject({
      code: 'relative-of-herself',
    })
  })
})
