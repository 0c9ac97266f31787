import { describe, expect, test } from 'vitest'
import { clockStanding } from '../../clock/clocks.ts'
import { FirstNight, asha, by } from '../../testing/first-night.ts'
import { decidedIn, partsOf } from '../../testing/outcome.ts'
import { firstNight, hour } from '../../testing/story.ts'
import { recordUrgentMeasureStep } from './record-urgent-measure-step.ts'
import type { RecordUrgentMeasureStep } from './record-urgent-measure-step.ts'

function steps(
  night: FirstNight,
  more: Omit<RecordUrgentMeasureStep, 'case' | keyof ReturnType<typeof by>>,
  at = firstNight,
) {
  const outcome = recordUrgentMeasureStep({ case: night.case, ...more, ...by(asha, at) })
  return night.story.carryOut(decidedIn(outcome), { by: asha, at })[0]
}

const clockIn = (night: FirstNight, deadline: string) =>
  night.file.clocks.find((each) => each.deadline === deadline)

describe('BR-18: an urgent measure', () => {
  test('is ordered within three hours of the request, and looked at by a judge within a day of the order', () => {
    const night = new FirstNight({ ageGroup: 'child' })
    const asked = steps(night, { urgentStep: 'requested', urgentStepAt: firstNight - hour })
    const order = clockIn(night, 'urgent-order')
    expect(order).toMatchObject({ due: { at: firstNight + 2 * hour }, met: undefined })
    expect(clockIn(night, 'urgent-confirmation')).toBeUndefined()
    const continues = asked?.id ?? ''
    const at = firstNight + hour
    const ordered = steps(night, { continues, urgentStep: 'ordered', urgentStepAt: at }, at + hour)
    expect(clockIn(night, 'urgent-order')?.met).toMatchObject({ by: ordered?.hash, at })
    expect(clockIn(night, 'urgent-confirmation')).toMatchObject({ due: { at: at + 24 * hour } })
    steps(night, { continues, urgentStep: 'confirmed' }, at + 20 * hour)
    expect(clockIn(night, 'urgent-confirmation')?.met).toBeDefined()
  })

  test('nobody answered in time: red, and an order that comes late is met late', () => {
    const night = new FirstNight({ ageGroup: 'child' })
    const continues = steps(night, { urgentStep: 'requested' })?.id ?? ''
    const order = clockIn(night, 'urgent-order')
    expect(order && clockStanding(order, firstNight + 4 * hour)).toBe('overdue')
    steps(night, { continues, urgentStep: 'ordered' }, firstNight + 5 * hour)
    const late = clockIn(night, 'urgent-order')
    expect(late && clockStanding(late, firstNight + 6 * hour)).toBe('met-late')
  })

  test('each measure has its own hours; a no answers the request and starts nothing', () => {
    const night = new FirstNight({ ageGroup: 'child' })
    const first = steps(night, { urgentStep: 'requested', urgentMeasure: 'a safe place' })?.id ?? ''
    steps(night, { urgentStep: 'requested', urgentMeasure: 'a doctor' })
    steps(night, { continues: first, urgentStep: 'not-ordered' }, firstNight + hour)
    const orders = night.file.clocks.filter(({ deadline }) => deadline === 'urgent-order')
    expect(orders.map(({ of, met }) => [of === first, met !== undefined]).sort()).toEqual([
      [false, false],
      [true, true],
    ])
    expect(clockIn(night, 'urgent-confirmation')).toBeUndefined()
  })

  test('lies in `child` alone, and no hour of it is a fact', () => {
    const outcome = recordUrgentMeasureStep({
      case: new FirstNight({}).case,
      urgentStep: 'requested',
      urgentMeasure: 'a safe place',
      ...by(asha),
    })
    const [entry] = decidedIn(outcome).entries
    expect(Object.keys(partsOf(entry as never))).toEqual(['child'])
    expect(entry?.entryType.facts(entry.content as never)).toEqual({ family: 'case' })
  })
})
