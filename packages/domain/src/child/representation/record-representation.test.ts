import { describe, expect, test } from 'vitest'
import { giveConsent } from '../../consent/give-consent.ts'
import { consentGiven } from '../../consent/consent-given.ts'
import { isGrantLive } from '../../grant/grants.ts'
import { issueGrant } from '../../grant/issue-grant.ts'
import { caseCompartments } from '../../journal/compartment.ts'
import { essentialRecorded } from '../../registration/essential-recorded.ts'
import {
  FirstNight,
  asha,
  beto,
  by,
  country,
  inventedClocks,
  shelter,
} from '../../testing/first-night.ts'
import { decidedIn, partsOf, typesOf } from '../../testing/outcome.ts'
import { inventedId, nextId } from '../../testing/story.ts'
import type { Pen } from '../../testing/story.ts'
import { isOutOfReach } from './out-of-reach.ts'
import { recordRepresentation } from './record-representation.ts'
import { representationRecorded } from './representation-recorded.ts'
import type { RecordRepresentation } from './record-representation.ts'

const aunt = 'Rosa Inventada López'

function recording(night: FirstNight, more: Partial<RecordRepresentation>, author: Pen = asha) {
  const known = { caseFile: night.file, grants: night.grants(), country }
  return recordRepresentation(known, { case: night.case, ...more, ...by(author) })
}

function recorded(night: FirstNight, more: Partial<RecordRepresentation>, author: Pen = asha) {
  return night.story.carryOut(decidedIn(recording(night, more, author)), { by: author })[0]
}

const alleged = { representationConflict: 'alleged-exploiter' } as const

/** A child for whom her aunt said yes to the shelter. */
function represented(): { night: FirstNight; line: string } {
  const night = new FirstNight({ ageGroup: 'child' })
  const said = { representationKind: 'parents', representative: aunt }
  const line = recorded(night, said)?.id ?? ''
  night.agrees(['care'], { givenBy: 'representative', representative: aunt, assent: 'yes' })
  return { night, line }
}

describe('representation', () => {
  test('who, since when, by which paper; a kind that the country lists', () => {
    const night = new FirstNight({ ageGroup: 'child' })
    recorded(night, {
      representationKind: 'assisting',
      representative: 'the authority',
      representedSince: '2026-11-22',
      representationPaper: 'of. 12',
    })
    expect(night.file.childWork.representations).toMatchObject([
      { hasStanding: true, said: { representationPaper: 'of. 12' } },
    ])
    expect(recording(night, { representationKind: 'neighbour' })).toMatchObject({
      field: 'representationKind',
    })
    expect(recording(night, {})).toMatchObject({ code: 'nothing-said' })
  })

  test('all of it is `child`', () => {
    const [entry] = decidedIn(recording(new FirstNight({}), { representative: aunt })).entries
    expect(Object.keys(partsOf(entry as never))).toEqual(['child'])
  })
})

describe('BR-20: a representative who is alleged to have exploited her', () => {
  test('loses standing at once, by one word and without proof', () => {
    const { night, line } = represented()
    expect(typesOf(recording(night, { continues: line, ...alleged }))).toEqual([
      'representation-recorded',
      'consent-withdrawn',
      'essential-recorded',
    ])
    recorded(night, { continues: line, ...alleged })
    expect(night.file.childWork.representations).toMatchObject([{ hasStanding: false }])
  })

  test('no consent of hers counts any more, and what rested on it ends', () => {
    const { night, line } = represented()
    const granting = issueGrant(
      { caseFile: night.file, country },
      { case: night.case, purpose: 'referral', ...shelter, compartments: ['care'], ...by(asha) },
    )
    night.story.carryOut(decidedIn(granting), { by: asha })
    expect(night.grants().map((grant) => isGrantLive(grant, by(asha).at + 1000))).toEqual([true])
    recorded(night, { continues: line, ...alleged })
    expect(night.file.consents).toMatchObject([{ answer: 'withdrawn', compartments: [] }])
    expect(night.file.consents[0]?.history[0]).toMatchObject({ isWithoutStanding: true })
    expect(night.grants().map((grant) => isGrantLive(grant, by(asha).at + 1000))).toEqual([false])
  })

  test('nor one that somebody took down at the same time, knowing nothing of it', () => {
    const { night, line } = represented()
    const before = night.story.of(night.case)
    recorded(night, { continues: line, ...alleged })
    night.story.write(
      consentGiven,
      {
        question: {
          purpose: 'referral',
          recipientOrganisation: inventedId(77),
          compartments: ['care'],
          answer: 'given',
        },
        sitting: nextId(),
        givenBy: 'representative',
        representative: 'rosa lopez',
      },
      { by: beto, stream: night.case, after: before.slice(-1) },
    )
    expect(night.file.consents.map(({ answer }) => answer)).toEqual(['withdrawn', 'withdrawn'])
  })

  test('nor one that is asked of her later; the shift’s list says so to whoever may not read why', () => {
    const { night, line } = represented()
    recorded(night, { continues: line, ...alleged })
    const { file } = night
    const asks = {
      case: night.case,
      sitting: nextId(),
      answers: [{ purpose: 'family', compartments: ['care'], answer: 'given' }],
      givenBy: 'representative',
      representative: 'Rosa Inventada López',
      assent: 'yes',
      howGiven: 'signature',
      limitsRead: true,
      ...by(beto),
    } as const
    const blind = { ...file, childWork: new FirstNight({}).file.childWork }
    for (const caseFile of [file, blind])
      expect(giveConsent({ caseFile, grants: [] }, asks)).toMatchObject({
        code: 'representative-without-standing',
        source: 'BR-20',
      })
  })

  test('whoever writes her name otherwise afterwards brings her yes back no more than the name', () => {
    const { night, line } = represented()
    recorded(night, { continues: line, ...alleged })
    recorded(night, { continues: line, representative: 'Somebody Else Entirely' })
    expect(night.file.childWork.representations).toMatchObject([{ hasStanding: false }])
    night.story.write(
      consentGiven,
      {
        question: { purpose: 'referral', compartments: ['care'], answer: 'given' },
        sitting: nextId(),
        givenBy: 'representative',
        representative: aunt,
      },
      { by: beto, stream: night.case },
    )
    expect(night.file.consents.map(({ answer }) => answer)).not.toContain('given')
    expect(isOutOfReach({ ...night.file, registers: {} }, [aunt])).toBe(true)
  })

  test('a changed program brings her back by one person’s word no more than ours, nor without a reason', () => {
    const { night, line } = represented()
    recorded(night, { continues: line, ...alleged })
    const back = (by: Pen, representationWhy?: string) =>
      night.story.write(
        representationRecorded,
        {
          continues: line,
          representationConflict: 'none-known',
          ...(representationWhy === undefined ? {} : { representationWhy }),
        },
        { by, stream: night.case },
      )
    const standing = () => night.file.childWork.representations[0]?.hasStanding
    back(asha, 'it was somebody else')
    back(beto)
    expect(standing()).toBe(false)
    back(beto, 'it was somebody else')
    expect(standing()).toBe(true)
    // What she learns later she may say without anybody.
    recorded(night, { continues: line, representationConflict: 'conflict-of-interest' })
    expect(standing()).toBe(false)
  })

  test('the shift is told whom not to let in, and is not asked to call her', () => {
    const { night, line } = represented()
    night.story.write(
      essentialRecorded,
      {
        mustNotBeTold: ['the man with the truck'],
        callInNeed: [{ who: 'Rosa Inventada López', how: '961' }, { who: 'the school' }],
      },
      { by: asha, stream: night.case },
    )
    recorded(night, { continues: line, ...alleged })
    const { mustNotBeTold, callInNeed } = night.file.registers
    expect(mustNotBeTold?.value).toEqual(['the man with the truck', aunt])
    expect(callInNeed?.value).toEqual([{ who: 'the school' }])
    expect(isOutOfReach(night.file, ['tía Rosa Inventada López', 'message'])).toBe(true)
    expect(isOutOfReach(night.file, ['Rosa', 'message'])).toBe(false)
    recorded(night, { continues: line, ...alleged }, beto)
    expect(night.file.registers.mustNotBeTold?.value).toEqual(['the man with the truck', aunt])
  })

  test('where the shift’s list cannot be read it is not written over, and that is said', () => {
    const { night, line } = represented()
    const known = { caseFile: night.file, grants: [], country, reads: ['care'] } as const
    const outcome = recordRepresentation(known, {
      case: night.case,
      continues: line,
      ...alleged,
      ...by(asha),
    })
    expect(typesOf(outcome)).not.toContain('essential-recorded')
    expect(decidedIn(outcome).remarks).toEqual(['shift-not-told'])
  })

  test('where it cannot be read who said yes for her, that yes is withdrawn as well', () => {
    const { night } = represented()
    const { file } = night
    const blind = {
      ...file,
      timeline: file.timeline.map((item) =>
        item.kind === 'entry'
          ? { ...item, fields: { ...item.fields, representative: undefined } }
          : item,
      ),
    }
    const known = { caseFile: blind, grants: [], country }
    const outcome = recordRepresentation(known, {
      case: night.case,
      representative: 'somebody else',
      ...alleged,
      ...by(asha),
    })
    expect(typesOf(outcome)).toContain('consent-withdrawn')
  })

  test('the task of substitution is due until somebody speaks for her in her place', () => {
    const { night, line } = represented()
    const task = () => night.file.clocks.find(({ deadline }) => deadline === 'substitute-for-child')
    expect(task()).toBeUndefined()
    const flagged = recorded(night, { continues: line, ...alleged })
    expect(task()).toMatchObject({ startedBy: flagged?.hash, met: undefined, lies: 'child' })
    const readable = caseCompartments.filter((each) => each !== 'child')
    expect(
      night.fileFor({ clocks: inventedClocks, readable }).clocks.map(({ deadline }) => deadline),
    ).not.toContain('substitute-for-child')
    const substitute = recorded(night, {
      representationKind: 'substitute',
      representative: 'Procurator Invented',
    })
    expect(task()?.met).toMatchObject({ how: 'by-itself', by: substitute?.hash })
  })

  test('she is in again only by a second person and with a reason; what was withdrawn stays so', () => {
    const { night, line } = represented()
    recorded(night, { continues: line, ...alleged })
    const cleared = { continues: line, representationConflict: 'none-known' } as const
    expect(recording(night, cleared)).toMatchObject({ code: 'second-person-missing' })
    expect(recording(night, cleared, beto)).toMatchObject({
      code: 'representation-reason-missing',
      field: 'representationWhy',
    })
    recorded(night, { ...cleared, representationWhy: 'it was another woman' }, beto)
    expect(night.file.childWork.representations).toMatchObject([{ hasStanding: true }])
    expect(night.file.consents).toMatchObject([{ answer: 'withdrawn' }])
  })

  test('said at once to be alleged and not to be: alleged', () => {
    const { night, line } = represented()
    const before = night.story.of(night.case).slice(-1)
    recorded(night, { continues: line, ...alleged })
    night.story.write(
      representationRecorded,
      { continues: line, representationConflict: 'none-known' },
      { by: beto, stream: night.case, after: before },
    )
    expect(night.file.childWork.representations).toMatchObject([{ conflict: 'alleged-exploiter' }])
  })
})
