import { describe, expect, test } from 'vitest'
import { ageSettled } from '../child/age/age-settled.ts'
import { identityRecorded } from '../registration/identity-recorded.ts'
import { rowImported } from '../registration/row-imported.ts'
import { recordService } from '../service/record-service.ts'
import type { RecordService } from '../service/record-service.ts'
import { FirstNight, asha, by, country, inventedClocks, openToAll } from '../testing/first-night.ts'
import { decidedIn } from '../testing/outcome.ts'
import { firstNight, hour, inventedHash, inventedId } from '../testing/story.ts'
import { clockStanding, clocksOf } from './clocks.ts'
import { meetClock } from './meet-clock.ts'
import type { StartedEvent } from './started-event.ts'

const day = 24 * hour
const deadlinesOf = (night: FirstNight, grounds = openToAll) =>
  night.fileFor(grounds).clocks.map(({ deadline }) => deadline)

describe('the first contact with a child', () => {
  test('sets its clocks going, for a doubt about her age too (BR-03); an adult has none', () => {
    const expected = ['tell-of-child', 'hand-over-child', 'paper-for-child', 'plan-for-child']
    expect(deadlinesOf(new FirstNight({ ageGroup: 'child' }))).toEqual(expected)
    expect(deadlinesOf(new FirstNight({}))).toEqual(expected)
    expect(deadlinesOf(new FirstNight({ ageGroup: 'adult' }))).toEqual([])
  })

  test('counts from the first word of it, and not at all once it is known that she is grown', () => {
    const night = new FirstNight({ ageGroup: 'adult' })
    const says = (ageGroup: 'child' | 'adult' | 'age-in-doubt', at: number) =>
      night.story.write(ageSettled, { ageGroup }, { by: asha, at, stream: night.case })
    const doubt = says('age-in-doubt', firstNight + day)
    says('child', firstNight + 2 * day)
    expect(night.file.clocks[0]).toMatchObject({
      startedBy: doubt.hash,
      startedAt: doubt.recordedAt,
    })
    says('adult', firstNight + 3 * day)
    expect(night.file.clocks).toEqual([])
  })

  test('lies where nobody looks who may not: each reader has the clocks of her compartments', () => {
    const night = new FirstNight({ ageGroup: 'child' })
    const reading = (readable: typeof openToAll.readable) =>
      deadlinesOf(night, { clocks: inventedClocks, readable })
    expect(reading(['essential', 'care'])).toEqual(['tell-of-child', 'hand-over-child'])
    expect(reading(['protection'])).toEqual(['paper-for-child'])
    expect(reading(['essential', 'justice'])).toEqual([])
  })

  test('from what was said of the moment, and never later than it was written', () => {
    const saying = (occurredAt: string) => {
      const night = new FirstNight({ ageGroup: 'child', occurredAt })
      const clock = night.file.clocks[0]
      return clock && 'at' in clock.due ? clock.due : undefined
    }
    expect(saying('2026-11-22T01:30:00Z')).toMatchObject({
      at: Date.parse('2026-11-22T02:30:00Z'),
      certainty: 'exact',
    })
    expect(saying('2026-12-24T01:30:00Z')?.at).toBe(firstNight + hour)
    // The 21st begins there at 06:00 UTC.
    expect(saying('2026-11-21')).toMatchObject({
      at: Date.parse('2026-11-21T07:00:00Z'),
      certainty: 'earliest',
    })
  })

  test('of a child who came with an import nobody knows when it was: no hour is made up', () => {
    const night = new FirstNight({ ageGroup: 'child' })
    const row = { standard: 'HTCDS 2.0', content: 'ab'.repeat(32) }
    night.story.write(rowImported, row, { by: asha, stream: night.case })
    const { clocks, reminders } = night.file
    expect(clocks.map(({ deadline }) => deadline).sort()).toEqual(
      deadlinesOf(new FirstNight({})).sort(),
    )
    for (const clock of clocks) {
      expect(clock.due).toMatchObject({ code: 'start-not-known' })
      expect(clockStanding(clock, firstNight + 900 * day)).toBe('not-known')
    }
    expect(reminders.map(({ about }) => about)).not.toContain('clock')
    // Somebody who was there says when.
    night.story.write(
      identityRecorded,
      { ageGroup: 'child' },
      { by: asha, stream: night.case, occurredAt: '2026-11-20' },
    )
    expect(night.file.reminders.map(({ code }) => code)).toContain('tell-of-child')
  })

  test('a length that nobody set is said and not guessed', () => {
    const clock = new FirstNight({}).file.clocks.find(
      ({ deadline }) => deadline === 'plan-for-child',
    )
    expect(clock?.due).toMatchObject({ code: 'deadline-length-not-set' })
    expect(clock && clockStanding(clock, firstNight + 900 * day)).toBe('not-known')
    expect(new FirstNight({}).file.reminders.map(({ code }) => code)).not.toContain(
      'plan-for-child',
    )
  })
})

describe('a medical appointment', () => {
  function asked(status: RecordService['status'] = 'requested') {
    const night = new FirstNight({ ageGroup: 'adult' })
    const records = (more: Partial<RecordService>, at: number) =>
      night.story.carryOut(
        decidedIn(
          recordService(night.file, { case: night.case, status, ...more, ...by(asha, at) }),
        ),
        { by: asha, at },
      )
    const [first] = records({ service: 'medical' }, firstNight)
    return { night, records, id: first?.id ?? '' }
  }

  test('that was asked for is due, and is over once it began or she no longer wants it', () => {
    const { night, records, id } = asked()
    // Asked for on the evening of the 21st there: eight days are the 29th.
    expect(night.file.clocks).toMatchObject([
      { deadline: 'appointment', due: { on: '2026-11-29' }, met: undefined },
    ])
    records({ continues: id, status: 'not-available' }, firstNight + hour)
    expect(night.file.clocks[0]?.met).toBeUndefined()
    records({ continues: id, status: 'in-progress' }, firstNight + 2 * hour)
    expect(night.file.clocks[0]?.met?.how).toBe('by-itself')
    expect(asked('completed').night.file.clocks).toEqual([])
  })

  test('each that was asked for has its own, and an extension is of that one', () => {
    const { night, records, id } = asked()
    records({ service: 'medical' }, firstNight + 5 * day)
    const extended = meetClock(country, {
      case: night.case,
      deadline: 'appointment',
      of: id,
      answer: 'extended',
      ...by(asha),
    })
    night.story.carryOut(decidedIn(extended), { by: asha })
    const due = night.file.clocks.map((clock) => ('on' in clock.due ? clock.due.on : undefined))
    expect(due).toEqual(['2026-12-04', '2026-12-07'])
    expect(night.file.clocks.map(({ mayBeExtended }) => mayBeExtended)).toEqual([true, false])
  })
})

describe('BR-29: her own deadline', () => {
  const wish = (at: number): StartedEvent => ({
    event: 'wish-expressed',
    at,
    known: 'moment',
    entry: inventedHash(7),
    ids: [inventedId(7) as never],
  })
  const clocksFrom = (at: number) =>
    clocksOf([wish(at)], { notices: [], answerTo: () => undefined }, openToAll)

  test('warns and bars nothing: once passed it is still open to her', () => {
    const [notice, apply] = clocksFrom(Date.parse('2026-11-02T12:00:00Z'))
    // Thirty worked days after Monday the 2nd: Monday the 14th of December.
    expect(apply).toMatchObject({ binds: 'person', due: { on: '2026-12-14', certainty: 'exact' } })
    expect(apply && clockStanding(apply, Date.parse('2027-03-01'))).toBe('passed')
    expect(notice).toMatchObject({ deadline: 'tell-of-wish', notice: { proof: 'writing' } })
    expect(notice && clockStanding(notice, Date.parse('2027-03-01'))).toBe('overdue')
  })

  test('over a year without a calendar is said and not guessed', () => {
    const [, apply] = clocksFrom(Date.parse('2026-12-20T12:00:00Z'))
    expect(apply?.due).toMatchObject({ code: 'calendar-year-missing' })
  })
})
