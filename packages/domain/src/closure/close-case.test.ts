import { describe, expect, test } from 'vitest'
import { handOverChild } from '../child/hand-over/hand-over-child.ts'
import { notifyAuthority } from '../clock/notice/notify-authority.ts'
import { FirstNight, asha, by, country } from '../testing/first-night.ts'
import { decidedIn, typesOf } from '../testing/outcome.ts'
import { inventedId } from '../testing/story.ts'
import { recordService } from '../service/record-service.ts'
import { hasDutyOpen, closeCase } from './close-case.ts'
import type { CloseCase } from './close-case.ts'
import { closureReasons } from './closure.ts'

function closing(night: FirstNight, more: Partial<CloseCase> = {}) {
  return closeCase(
    night.file,
    {
      case: night.case,
      reason: 'objectives-met',
      summary: 'She works, her children go to school.',
      reopeningExplained: true,
      ...more,
      ...by(asha),
    },
    country,
  )
}

function withService(status: 'in-progress' | 'completed'): FirstNight {
  const night = new FirstNight()
  const outcome = recordService(night.file, {
    case: night.case,
    service: 'medical',
    status,
    ...by(asha),
  })
  night.story.carryOut(decidedIn(outcome), { by: asha })
  return night
}

test('a case without open work is closed, with a summary and the way back explained', () => {
  const night = withService('completed')
  const outcome = closing(night)
  expect(typesOf(outcome)).toEqual(['case-closed'])
  night.story.carryOut(decidedIn(outcome), { by: asha })
  expect(night.file.state.value).toBe('closed')
})

describe('BR-24: no one’s case ends because she did not report', () => {
  test('no reason is about reporting, denouncing, cooperating or testifying', () => {
    for (const reason of closureReasons) {
      expect(reason).not.toMatch(/report|denoun|denunc|cooper|testi|justice|prosecut/)
    }
  })

  test('words that sound like it ask for a second look and hold nothing back', () => {
    const outcome = closing(new FirstNight(), { summary: 'La persona NO DENUNCIÓ y se fue.' })
    expect(decidedIn(outcome).remarks).toEqual(['closure-words-to-review'])
    expect(decidedIn(closing(new FirstNight())).remarks).toEqual([])
  })

  test('a reason that is not in the list is refused', () => {
    expect(closing(new FirstNight(), { reason: 'did-not-cooperate' as 'other' }).kind).toBe(
      'refused',
    )
  })
})

describe('is refused', () => {
  test('while a service is open', () => {
    expect(closing(withService('in-progress'))).toMatchObject({ code: 'service-open' })
  })

  test('when it is closed already', () => {
    const night = new FirstNight()
    night.story.carryOut(decidedIn(closing(night)), { by: asha })
    expect(closing(night)).toMatchObject({ code: 'case-closed' })
  })

  test.each(['contact-lost', 'left-by-own-choice', 'recorded-twice'] as const)(
    'never where nobody can tell her how to come back any more (%s): it is written as it was',
    (reason) => {
      const outcome = closing(new FirstNight(), { reason, reopeningExplained: false })
      const { entries, remarks } = decidedIn(outcome)
      expect(JSON.stringify(entries)).toContain('"reopeningExplained":false')
      expect(remarks).toEqual(['closed-untold'])
    },
  )

  test('when she was not told how to come back', () => {
    expect(closing(new FirstNight(), { reopeningExplained: false })).toMatchObject({
      code: 'reopening-not-explained',
    })
  })

  test.each(['transferred', 'no-funds', 'not-a-victim'] as const)(
    'as %s without the referral by which somebody goes on (W28)',
    (reason) => {
      expect(closing(new FirstNight(), { reason })).toMatchObject({ code: 'referral-missing' })
    },
  )

  test('as not a victim without a second person, who is not the author (BR-06)', () => {
    const referral = inventedId(8)
    const alone = closing(new FirstNight(), { reason: 'not-a-victim', referral })
    expect(alone).toMatchObject({ code: 'second-person-missing' })
    const herself = closing(new FirstNight(), {
      reason: 'not-a-victim',
      referral,
      reviewedBy: asha.member as string,
    })
    expect(herself).toMatchObject({ code: 'second-person-missing' })
    const reviewedBy = inventedId(9)
    expect(closing(new FirstNight(), { reason: 'not-a-victim', referral, reviewedBy }).kind).toBe(
      'decided',
    )
  })
})

test('W4: a case is closed though a notice has no number yet, and it is said that nobody will be reminded', () => {
  const night = new FirstNight({ ageGroup: 'child' })
  const told = { case: night.case, deadline: 'tell-of-child', how: 'by-telephone' } as const
  night.story.carryOut(decidedIn(notifyAuthority(country, { ...told, ...by(asha) })), { by: asha })
  night.story.carryOut(
    decidedIn(
      handOverChild(night.file, { case: night.case, handOverState: 'handed-over', ...by(asha) }),
    ),
    { by: asha },
  )
  expect(hasDutyOpen(night.file)).toBe(true)
  expect(decidedIn(closing(night)).remarks).toEqual(['closed-with-duty-open'])
  const [notice] = night.file.notices
  const number = { case: night.case, continues: notice?.id, number: 'F-1' } as const
  night.story.carryOut(
    decidedIn(notifyAuthority(country, { ...told, ...number, ...by(asha) } as never)),
    { by: asha },
  )
  expect(decidedIn(closing(night)).remarks).toEqual([])
})
