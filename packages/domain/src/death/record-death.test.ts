import { describe, expect, test } from 'vitest'
import { foldCase } from '../case/case-file.ts'
import { clockStanding, isOpenClock } from '../clock/clocks.ts'
import { isLive } from '../consent/consents.ts'
import { sharingBasis } from '../grant/sharing-basis.ts'
import { planContact } from '../follow-up/plan-contact.ts'
import { closeCase } from '../closure/close-case.ts'
import { orderErasure } from '../erasure/order-erasure.ts'
import { placementLadder } from '../house/placement-guard.ts'
import { openedFor } from '../journal/opened-for.ts'
import { refusalOf } from '../ladder/rung.ts'
import { sendReferral } from '../referral/send-referral.ts'
import { returnLadder } from '../return/return-ladder.ts'
import { taskSet } from '../task/task-set.ts'
import { openTasks } from '../task/tasks.ts'
import { setTask } from '../task/set-task.ts'
import { FirstNight, asha, by, country, openToAll, plainShelter } from '../testing/first-night.ts'
import { foldGathering } from '../gathering/gathering-file.ts'
import { HouseAtNight, facilityTypes } from '../testing/house-at-night.ts'
import { decidedIn, entryOf, partsOf, typesOf } from '../testing/outcome.ts'
import { firstNight, hour } from '../testing/story.ts'
import { cardOf } from '../views/card.ts'
import { deathRecorded } from './death-recorded.ts'
import { recordDeath } from './record-death.ts'
import type { RecordDeath } from './record-death.ts'

function recording(night: FirstNight, more: Partial<RecordDeath> = {}) {
  const situation = {
    caseFile: night.file,
    grants: night.grants(),
    readsOfOwn: ['care' as const, 'placement' as const],
    country,
  }
  return recordDeath(situation, { case: night.case, ...more, ...by(asha, firstNight + hour) })
}

function died(night = new FirstNight(), more: Partial<RecordDeath> = {}): FirstNight {
  night.story.carryOut(decidedIn(recording(night, more)), { by: asha, at: firstNight + hour })
  return night
}

describe('W21: a death', () => {
  test('is taken down whoever says so and whatever is not known', () => {
    expect(recording(new FirstNight()).kind).toBe('decided')
    expect(recording(new FirstNight(), { deathKnownBy: 'heard' }).kind).toBe('decided')
  })

  test('lies in care, its cause in health, her body and her family in protection, and nothing of it is told to the server', () => {
    const outcome = recording(new FirstNight(), {
      diedOn: '2026-11-22',
      causeOfDeath: 'illness',
      remains: 'hospital',
      familyTold: 'not-safe',
      certificateNumber: 'A-1',
    })
    const entry = entryOf(outcome, deathRecorded)
    const parts = partsOf(entry)
    expect(parts.care).toEqual({ death: 'died', diedOn: '2026-11-22' })
    expect(parts.essential).toEqual({ deathForShift: 'died' })
    expect(parts.health).toEqual({ causeOfDeath: 'illness' })
    expect(parts.protection).toEqual({ remains: 'hospital', familyTold: 'not-safe' })
    expect(parts.identity).toEqual({ certificateNumber: 'A-1' })
    expect(entry.entryType.facts(entry.content)).toEqual({ family: 'case' })
  })

  test('ends what rested on her yes: nobody shares by it any more, and whoever was let in is told that it is over', () => {
    const night = new FirstNight().agrees().sends()
    const outcome = recording(night)
    expect(typesOf(outcome)).toContain('grant-ended')
    night.story.carryOut(decidedIn(outcome), { by: asha, at: firstNight + hour })
    const at = firstNight + 2 * hour
    expect(night.file.consents.some((consent) => isLive(consent, at))).toBe(false)
    expect(
      sharingBasis(
        night.file.consents,
        {
          organisation: asha.organisation,
          purpose: 'referral',
          recipientOrganisation: night.asksShelter().recipientOrganisation,
          recipientGroup: night.asksShelter().recipientGroup,
          compartments: ['care'],
          at,
        },
        country,
      ),
    ).toMatchObject({ kind: 'refused' })
  })

  test('leaves what is still owed as tasks: her body, her family, her children, her papers, those who lived with her', () => {
    const kinds = openTasks(died().file.tasks).map(({ kind }) => kind)
    expect(new Set(kinds)).toEqual(
      new Set(['remains', 'tell-family', 'care-of-children', 'support-house', 'her-documents']),
    )
    const told = { remains: 'buried', familyTold: 'told', childrenWith: 'her sister' } as const
    expect(openTasks(died(new FirstNight(), told).file.tasks).map(({ kind }) => kind)).toEqual([
      'support-house',
      'her-documents',
    ])
  })

  test('is seen by the shift, which reads nothing else of it', () => {
    const night = died(new FirstNight(), { causeOfDeath: 'violence' })
    const file = foldCase(
      night.story.of(night.case).map((entry) => openedFor(entry, ['essential'])),
    )
    expect(file.death.standing.value).toBe('died')
    expect(file.death.said.causeOfDeath).toBeUndefined()
  })

  test('stops what reminded of her, and not what is set by somebody who knows', () => {
    const night = new FirstNight().agrees()
    const place = { by: asha, stream: night.case }
    night.story.write(taskSet, { taskKind: 'call', taskDueAt: firstNight + 2 * hour }, place)
    night.story.write(taskSet, { taskKind: 'paperwork', taskDueAt: firstNight + 3 * hour }, place)
    died(night)
    const about = () => night.file.reminders.map(({ code }) => code)
    expect(about()).not.toContain('call')
    expect(about()).toContain('paperwork')
    expect(night.file.restingReminders.map(({ code }) => code)).toEqual(['call'])
    night.story.write(taskSet, { taskKind: 'call', taskDueAt: firstNight + 4 * hour }, place)
    expect(about()).toContain('call')
    expect(cardOf(night.file).hasDied).toBe(true)
  })

  test('stops the clocks of what was due to her, and not of what somebody has to be told', () => {
    const night = new FirstNight({ ageGroup: 'child' })
    expect(night.file.clocks.filter(isOpenClock).map(({ deadline }) => deadline)).toContain(
      'hand-over-child',
    )
    died(night)
    const open = night.file.clocks.filter(isOpenClock)
    expect(open.map(({ deadline }) => deadline)).toEqual(['tell-of-child'])
    const stopped = night.file.clocks.find(({ deadline }) => deadline === 'paper-for-child')
    expect(stopped && clockStanding(stopped, firstNight + 90 * hour)).toBe('met')
  })

  test('frees her bed in the same act', () => {
    const night = new FirstNight()
    const house = new HouseAtNight()
    house.sleeps(night.case, 'women')
    const situation = {
      caseFile: night.file,
      gatherings: new Map([[house.stream, foldGathering(house.story.of(house.stream))]]),
      grants: [],
      readsOfOwn: ['care' as const],
      country,
    }
    const outcome = recordDeath(situation, {
      case: night.case,
      gatherings: [house.stream],
      ...by(asha),
    })
    house.story.carryOut(
      {
        ...decidedIn(outcome),
        entries: decidedIn(outcome).entries.filter(({ stream }) => stream === house.stream),
      },
      { by: asha },
    )
    expect(house.house.stays[0]).toMatchObject({
      state: 'ended',
      endedBecause: 'died',
    })
    expect(typesOf(outcome)).not.toContain('free-bed')
  })

  test('a later record adds to the first and begins nothing anew', () => {
    const night = died()
    expect(typesOf(recording(night, { deathCertificate: 'here' }))).toEqual(['death-recorded'])
    died(night, { deathCertificate: 'here', familyTold: 'told' })
    expect(night.file.death.said).toMatchObject({ deathCertificate: 'here', familyTold: 'told' })
  })
})

describe('W21: once she died nobody', () => {
  const night = died()
  const refusal = { kind: 'refused', code: 'person-died' }

  test('refers her', () => {
    const situation = { caseFile: night.file, recipient: plainShelter, country }
    expect(sendReferral(situation, night.asksShelter())).toMatchObject(refusal)
  })

  test('plans to reach her', () => {
    expect(
      planContact(night.file, { case: night.case, attemptChannel: 'telephone', ...by(asha) }),
    ).toMatchObject(refusal)
  })

  test('is to ask her anything', () => {
    const situation = { caseFile: night.file, grants: [], country }
    const ask = (taskKind: 'ask-her-again' | 'paperwork') =>
      setTask(situation, { case: night.case, taskKind, ...by(asha) })
    expect(ask('ask-her-again')).toMatchObject(refusal)
    expect(ask('paperwork').kind).toBe('decided')
  })

  test('gives her a bed or books her a journey', () => {
    const house = new HouseAtNight()
    const placement = {
      person: night.file,
      house: house.house,
      facilityTypes,
      at: firstNight,
      room: 'women',
    }
    expect(refusalOf(placementLadder(placement))).toMatchObject({ code: 'person-died' })
    const ladder = returnLadder(night.file, openToAll.clocks, { at: firstNight })
    expect(refusalOf(ladder)).toMatchObject({ code: 'person-died' })
  })

  test('erases the file as if she had asked: it is blocked', () => {
    expect(
      orderErasure(night.file, {
        case: night.case,
        scope: 'everything',
        ground: 'her-request',
        ...by(asha),
      }),
    ).toMatchObject(refusal)
  })

  test('has to tell her how to come back when it is closed', () => {
    const closing = (file: typeof night.file) =>
      closeCase(
        file,
        {
          case: night.case,
          reason: 'died',
          summary: 'x',
          reopeningExplained: false,
          ...by(asha),
        },
        country,
      )
    expect(closing(night.file).kind).toBe('decided')
    expect(closing(new FirstNight().file)).toMatchObject({ code: 'death-not-recorded' })
  })
})

test('of two who wrote at once that she died and that she lives, she lives until somebody knows better', () => {
  const night = died()
  const before = night.story.of(night.case)
  const place = { by: asha, stream: night.case }
  night.story.write(deathRecorded, { death: 'said-in-error' }, place)
  night.story.write(deathRecorded, { death: 'died' }, { ...place, after: before.slice(-1) })
  expect(night.file.death.standing.value).toBe('said-in-error')
  expect(night.file.death.standing.disputed).toBe(true)
})
