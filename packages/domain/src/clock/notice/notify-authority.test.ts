import { describe, expect, test } from 'vitest'
import { openedFor } from '../../journal/opened-for.ts'
import { foldCase } from '../../case/case-file.ts'
import { clockStanding } from '../clocks.ts'
import { meetClock } from '../meet-clock.ts'
import { FirstNight, asha, beto, by, country, openToAll } from '../../testing/first-night.ts'
import { decidedIn, entryOf, partsOf } from '../../testing/outcome.ts'
import { firstNight, hour } from '../../testing/story.ts'
import type { Pen } from '../../testing/story.ts'
import { authorityNotified } from './authority-notified.ts'
import { childNoticeGiven, receivesNotices } from './child-notice-given.ts'
import { notifyAuthority } from './notify-authority.ts'
import type { NotifyAuthority } from './notify-authority.ts'

const minute = hour / 60

class NightOfAChild extends FirstNight {
  constructor() {
    super({ ageGroup: 'child' })
  }

  tells(more: Partial<NotifyAuthority> = {}, at = firstNight, who: Pen = asha) {
    return notifyAuthority(country, {
      case: this.case,
      deadline: 'tell-of-child',
      ...more,
      ...by(who, at),
    })
  }

  told(more: Partial<NotifyAuthority> = {}, at = firstNight): string {
    const [entry] = this.story.carryOut(decidedIn(this.tells(more, at)), { by: asha, at })
    if (!entry) throw new Error('nothing was written')
    return entry.id
  }

  get clock() {
    const clock = this.file.clocks.find(({ deadline }) => deadline === 'tell-of-child')
    if (!clock) throw new Error('no clock runs')
    return clock
  }
}

describe('BR-11: nothing of migration before the child-protection authority was told', () => {
  test('the rung is open for a child and where her age is in doubt, and is none for an adult', () => {
    expect(childNoticeGiven(new NightOfAChild().file)).toEqual({
      code: 'child-notice-given',
      rule: 'BR-11',
      state: 'open',
    })
    expect(childNoticeGiven(new FirstNight({}).file)).toMatchObject({ state: 'open' })
    expect(childNoticeGiven(new FirstNight({ ageGroup: 'adult' }).file)).toBeUndefined()
  })

  test('is done by the authority itself taking down that it knows, in red until its own number is there', () => {
    const night = new NightOfAChild()
    night.told({ how: 'received-here' })
    expect(childNoticeGiven(night.file)).toMatchObject({ state: 'done' })
    expect(night.clock).toMatchObject({ met: { how: 'notice' }, lacks: 'number' })
    expect(receivesNotices('child-protection', 'child-protection-authority')).toBe(true)
    expect(receivesNotices('child-protection', 'refugee-office')).toBe(false)
    expect(receivesNotices('civil-society', 'child-protection-authority')).toBe(false)
  })

  test('is done by the notice, by telephone too', () => {
    const night = new NightOfAChild()
    night.told({ how: 'by-telephone' })
    const [notice] = night.file.notices
    expect(childNoticeGiven(night.file)).toMatchObject({ state: 'done', by: notice?.entries[0] })
  })

  test('is not done by tries that nobody answered, by telling somebody else, nor by what was taken back', () => {
    const night = new NightOfAChild()
    night.told({ how: 'no-answer', tries: 3 })
    night.told({ how: 'in-person', authority: 'family-office' })
    night.told({ post: 'guardia' })
    expect(childNoticeGiven(night.file)).toMatchObject({ state: 'open' })
    const wrong = night.told({ how: 'in-writing', number: 'F-1' })
    expect(childNoticeGiven(night.file)).toMatchObject({ state: 'done' })
    night.told({ continues: wrong, takenBack: true, why: 'it was another child' })
    expect(childNoticeGiven(night.file)).toMatchObject({ state: 'open' })
    expect(night.clock.met).toBeUndefined()
  })

  test('is not done by the number of what somebody else was told', () => {
    const night = new NightOfAChild()
    const told = night.told({ how: 'in-person', authority: 'family-office' })
    night.told({ continues: told, number: 'F-9' }, firstNight + hour)
    expect(childNoticeGiven(night.file)).toMatchObject({ state: 'open' })
    expect(night.file.notices).toMatchObject([{ authority: 'family-office', numbers: ['F-9'] }])
  })

  test('is not done by saying that nothing is owed, which ends only the clock', () => {
    const night = new NightOfAChild()
    const waived = meetClock(country, {
      case: night.case,
      deadline: 'tell-of-child',
      answer: 'nothing-owed',
      why: 'they came by themselves',
      ...by(asha),
    })
    night.story.carryOut(decidedIn(waived), { by: asha })
    expect(night.clock.met).toMatchObject({ how: 'nothing-owed' })
    expect(childNoticeGiven(night.file)).toMatchObject({ state: 'open' })
  })

  test('is open to whoever may not read the notice: silence is not taken for a yes', () => {
    const night = new NightOfAChild()
    night.told({ how: 'in-writing', number: 'F-1' })
    const entries = night.story.of(night.case).map((entry) => openedFor(entry, ['essential']))
    expect(childNoticeGiven(foldCase(entries))).toMatchObject({ state: 'open' })
  })
})

describe('W4: a gate blocks the decision, never the record', () => {
  test('told by telephone at 02:20, number pending: saved, the gate is open, the clock stays red until the number is there', () => {
    const night = new NightOfAChild()
    const told = night.told({ how: 'by-telephone', toldAt: firstNight }, firstNight + 9 * minute)
    expect(childNoticeGiven(night.file)).toMatchObject({ state: 'done' })
    expect(clockStanding(night.clock, firstNight + 10 * minute)).toBe('lacks-proof')
    expect(clockStanding(night.clock, firstNight + 9000 * hour)).toBe('lacks-proof')
    expect(night.file.reminders).toContainEqual(
      expect.objectContaining({ about: 'clock', code: 'tell-of-child', lacks: 'number' }),
    )
    night.told({ continues: told, number: 'F-77' }, firstNight + 30 * hour)
    // It was told in time, whenever the number came.
    expect(clockStanding(night.clock, firstNight + 31 * hour)).toBe('met')
    expect(night.clock.met?.at).toBe(firstNight)
    expect(night.file.reminders.map(({ code }) => code)).not.toContain('tell-of-child')
  })

  test('no answer, tried three times: saved, and the clock turns red at its hour', () => {
    const night = new NightOfAChild()
    night.told({ how: 'no-answer', tries: 3 })
    expect(clockStanding(night.clock, firstNight + 59 * minute)).toBe('running')
    expect(clockStanding(night.clock, firstNight + 61 * minute)).toBe('overdue')
    expect(night.file.notices).toMatchObject([{ said: { tries: 3 }, toldAt: undefined }])
  })

  test('nothing said but that it was tried is saved too', () => {
    expect(new NightOfAChild().tells().kind).toBe('decided')
  })

  test('told by telephone, and the call for its number is not answered: it was told all the same, at its hour', () => {
    const night = new NightOfAChild()
    const told = night.told({ how: 'by-telephone' }, firstNight + 5 * minute)
    const before = night.file.notices[0]?.toldAt
    const later = { continues: told, how: 'no-answer', toldAt: firstNight + 7 * hour } as const
    night.told(later, firstNight + 7 * hour)
    expect(childNoticeGiven(night.file)).toMatchObject({ state: 'done' })
    expect(clockStanding(night.clock, firstNight + 9 * hour)).toBe('lacks-proof')
    expect(night.clock.met?.at).toBe(before)
  })

  test('a number that never comes ends by saying why, as a decision of somebody', () => {
    const night = new NightOfAChild()
    night.told({ how: 'in-person' })
    const waived = meetClock(country, {
      case: night.case,
      deadline: 'tell-of-child',
      answer: 'nothing-owed',
      why: 'they give no numbers',
      ...by(asha),
    })
    night.story.carryOut(decidedIn(waived), { by: asha })
    expect(clockStanding(night.clock, firstNight + 90 * hour)).toBe('met')
    expect(childNoticeGiven(night.file)).toMatchObject({ state: 'done' })
  })

  test('told after its hour counts and is said to be late', () => {
    const night = new NightOfAChild()
    night.told({ how: 'in-writing', number: 'F-2' }, firstNight + 2 * hour)
    expect(clockStanding(night.clock, firstNight + 3 * hour)).toBe('met-late')
  })

  test('an hour set ahead of the writing gains nothing, a corrected hour counts', () => {
    const night = new NightOfAChild()
    const at = firstNight + 2 * hour
    const told = night.told({ how: 'in-person', number: 'F-3', toldAt: at + hour }, at)
    expect(night.clock.met?.at).toBeLessThan(at + minute)
    night.told({ continues: told, toldAt: firstNight + minute }, at + hour)
    expect(night.clock.met?.at).toBe(firstNight + minute)
  })
})

describe('a notice that is said not to have met its deadline', () => {
  const answers = (night: NightOfAChild, at: number) => {
    const again = { case: night.case, deadline: 'tell-of-child', answer: 'open-again' } as const
    night.story.carryOut(decidedIn(meetClock(country, { ...again, ...by(asha, at) })), {
      by: asha,
      at,
    })
  }

  test('leaves it open until something is told after that', () => {
    const night = new NightOfAChild()
    const told = night.told({ how: 'in-writing', number: 'F-1' }, firstNight + 5 * minute)
    answers(night, firstNight + 30 * minute)
    expect(clockStanding(night.clock, firstNight + 40 * minute)).toBe('running')
    expect(night.file.reminders.map(({ code }) => code)).toContain('tell-of-child')
    night.told({ continues: told, number: 'F-2' }, firstNight + 50 * minute)
    expect(clockStanding(night.clock, firstNight + 2 * hour)).toBe('met')
  })
})

describe('two officers at once', () => {
  test('both notices stand and the earlier counts, whichever arrives first', () => {
    const night = new NightOfAChild()
    const begun = night.story.entries
      .filter(({ stream }) => stream === night.case)
      .map((entry) => entry)
    for (const [who, minutes] of [
      [asha, 40],
      [beto, 20],
    ] as const) {
      const at = firstNight + minutes * minute
      const drafted = entryOf(
        night.tells({ how: 'in-writing', number: `F-${minutes}` }, at, who),
        authorityNotified,
      )
      night.story.write(authorityNotified, drafted.content, {
        by: who,
        at,
        after: begun,
        stream: night.case,
      })
    }
    const entries = night.story.of(night.case)
    const file = foldCase(entries, openToAll)
    expect(file.notices).toHaveLength(2)
    const [clock] = file.clocks
    expect(clock?.met?.at).toBeLessThan(firstNight + 21 * minute)
    expect(foldCase(entries.toReversed(), openToAll)).toEqual(file)
  })
})

describe('where a notice lies', () => {
  test('is where its deadline lies, whole: of a wish to be protected nothing stands in care', () => {
    const outcome = new NightOfAChild().tells({ deadline: 'tell-of-wish', how: 'in-writing' })
    const [entry] = decidedIn(outcome).entries
    expect(Object.keys(partsOf(entry as never))).toEqual(['protection'])
    expect(authorityNotified.facts({})).toEqual({ family: 'case' })
    const care = new NightOfAChild().tells({ how: 'in-writing' })
    expect(Object.keys(partsOf(decidedIn(care).entries[0] as never))).toEqual(['care'])
  })

  test('BR-23: the report of a crime is not written here; it lies in justice and meets nothing of a case', () => {
    expect(new NightOfAChild().tells({ deadline: 'report-of-crime' })).toMatchObject({
      code: 'no-notice-asked',
      field: 'deadline',
    })
    for (const { compartment } of Object.values(authorityNotified.fields))
      expect(compartment).not.toBe('justice')
    expect(new NightOfAChild().tells({ deadline: 'appointment' })).toMatchObject({
      code: 'no-notice-asked',
    })
  })

  test('what an intake key signed tells nobody: a stolen phone opens no gate', () => {
    const night = new NightOfAChild()
    const { content } = entryOf(night.tells({ how: 'in-writing', number: 'F' }), authorityNotified)
    night.story.write(authorityNotified, content, { by: asha, intake: true, stream: night.case })
    expect(childNoticeGiven(night.file)).toMatchObject({ state: 'open' })
  })
})
