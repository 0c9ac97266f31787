import { describe, expect, test } from 'vitest'
import { foldGathering } from '../gathering/gathering-file.ts'
import { gatheringLine } from '../gathering/gathering-line.ts'
import { openedFor } from '../journal/opened-for.ts'
import { asha, by } from '../testing/first-night.ts'
import { MotherOfTwo } from '../testing/mother-of-two.ts'
import { decidedIn, partsOf } from '../testing/outcome.ts'
import { Story, inventedId } from '../testing/story.ts'
import { familyLinkDropped } from './family-link-dropped.ts'
import { familyLinked } from './family-linked.ts'
import { leftBehindBy, whoMoves } from './family-move.ts'
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

  test('tells whoever reads no care who belongs together, and nothing else: not who is what to whom, nor who has no file', () => {
    const family = new MotherOfTwo()
    const links = (familyMember: string, memberKind: 'own-case' | 'left-at-home') =>
      decidedIn(
        linkFamily({
          case: family.mother.case,
          gathering: family.gathering.stream,
          familyMember,
          memberKind,
          memberName: 'Invented',
          familyRelation: 'daughter-or-son-of',
          looksAfter: 'yes',
          linkReasons: 'x',
          ...by(asha),
        }),
      )
    const told = partsOf(links(family.girl.case, 'own-case').entries[0] as never)
    expect(told.essential).toEqual({ together: [family.girl.case, family.mother.case] })
    const untold = partsOf(links(inventedId(903), 'left-at-home').entries[0] as never)
    expect(untold.essential ?? {}).toEqual({})
  })

  test('is seen by the night shift as those who belong together, until one is taken out', () => {
    const family = new MotherOfTwo()
    const { gathering, mother, girl, boy } = family
    const bySight = new Story(78)
    for (const child of [girl.case, boy.case])
      bySight.write(
        familyLinked,
        {
          familyMember: child,
          memberKind: 'own-case',
          relatedTo: mother.case,
          familyRelation: 'daughter-or-son-of',
          together: [child, mother.case],
        },
        { by: asha },
      )
    const shiftSees = () =>
      foldGathering(bySight.entries.map((entry) => openedFor(entry, ['essential', 'placement'])))
    const people = () => gatheringLine(shiftSees(), gathering.stream).people
    expect(shiftSees().kind).toBe('family')
    expect([...people()].sort()).toEqual([mother.case, girl.case, boy.case].sort())
    expect(shiftSees().family?.links).toEqual([])
    bySight.write(
      familyLinkDropped,
      { familyMember: boy.case, droppedBecause: 'suspect', parted: boy.case },
      { by: asha },
    )
    expect([...people()].sort()).toEqual([mother.case, girl.case].sort())
    expect(JSON.stringify(shiftSees().family)).not.toContain('suspect')
  })

  test('proposes nobody by the word for the night shift alone: whom `care` does not name is left behind by nobody', () => {
    const { gathering, mother, girl, boy } = new MotherOfTwo()
    const stranger = inventedId(904)
    const entry = gathering.write(
      familyLinked,
      { familyMember: boy.case, memberKind: 'own-case', together: [stranger, mother.case] },
      { by: asha },
    )
    const entries = [...gathering.entries.slice(0, -1), openedFor(entry, ['essential'])]
    const file = foldGathering(entries)
    expect(gatheringLine(file, gathering.stream)).toMatchObject({ toldAlone: [stranger] })
    const { family } = file
    if (!family) throw new Error('no family')
    expect(leftBehindBy(family, [mother.case, girl.case])).toEqual([boy.case])
    expect(leftBehindBy(family, [stranger])).toEqual([])
  })

  test('links nobody to herself, and nobody with a file without saying whom', () => {
    const own = { case: inventedId(1), memberKind: 'own-case', ...by(asha) } as const
    expect(linkFamily(own)).toMatchObject({ code: 'field-required', field: 'familyMember' })
    expect(linkFamily({ ...own, familyMember: inventedId(1) })).toMatchObject({
      code: 'relative-of-herself',
    })
  })
})
