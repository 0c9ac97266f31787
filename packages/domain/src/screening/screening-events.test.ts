import { expect, test } from 'vitest'
import type { ContentOf } from '../journal/entry-type.ts'
import { FirstNight, asha, by, country } from '../testing/first-night.ts'
import { decidedIn } from '../testing/outcome.ts'
import { firstNight, hour } from '../testing/story.ts'
import { meetClock } from '../clock/meet-clock.ts'
import { signsRecorded } from './signs-recorded.ts'

function seen(contents: Partial<ContentOf<typeof signsRecorded.fields>>[]) {
  const night = new FirstNight()
  const entries = contents.map((content, place) =>
    night.story.write(signsRecorded, content, {
      by: asha,
      stream: night.case,
      at: firstNight + place * hour,
    }),
  )
  const clocks = () => night.file.clocks.filter(({ deadline }) => deadline === 'at-the-clinic')
  return { night, entries, clocks }
}

const hurt = { hurtLastFiveDays: 'yes' } as const

test('W5: of whom nobody said when, the hour is the latest that can be, and says so', () => {
  const { clocks, entries } = seen([hurt])
  expect(clocks()).toMatchObject([{ isBeginningUnknown: true, startedAt: entries[0]?.recordedAt }])
  const [dated] = seen([{ ...hurt, lastPossibleExposureOn: '2026-11-20' }]).clocks()
  expect(dated?.isBeginningUnknown).toBeUndefined()
})

test('W5: whoever says the day afterwards means the same time: one clock, from that day', () => {
  const { clocks, entries } = seen([hurt, { ...hurt, lastPossibleExposureOn: '2026-11-20' }])
  expect(clocks()).toHaveLength(1)
  expect(clocks()[0]).toMatchObject({
    of: entries[0]?.id,
    startedAt: Date.UTC(2026, 10, 20),
    due: { at: Date.UTC(2026, 10, 23, 6) },
  })
  expect(clocks()[0]?.isBeginningUnknown).toBeUndefined()
})

test('W5: what was given before anybody said the day stays given', () => {
  const { night, clocks, entries } = seen([hurt])
  const of = entries[0]?.id as string
  const given = { case: night.case, deadline: 'at-the-clinic', of, answer: 'done' } as const
  night.story.carryOut(decidedIn(meetClock(country, { ...given, ...by(asha) })), { by: asha })
  const dated = { ...hurt, lastPossibleExposureOn: '2026-11-20' }
  night.story.write(signsRecorded, dated, { by: asha, stream: night.case, at: firstNight + hour })
  expect(clocks()).toMatchObject([{ met: { how: 'done' } }])
})

test('W5: somebody hurt her again: each time has its clock', () => {
  const again = { ...hurt, lastPossibleExposureOn: '2026-11-23' }
  const { night, clocks } = seen([hurt])
  night.story.write(signsRecorded, again, {
    by: asha,
    stream: night.case,
    at: firstNight + 48 * hour,
  })
  expect(clocks().map(({ isBeginningUnknown }) => isBeginningUnknown)).toEqual([true, undefined])
})
