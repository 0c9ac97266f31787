import { describe, expect, test } from 'vitest'
import { FirstNight, asha, beto, by, country } from '../../testing/first-night.ts'
import { decidedIn } from '../../testing/outcome.ts'
import { closeRightsPlan } from './close-rights-plan.ts'
import { recordRightsPlanRow } from './record-rights-plan-row.ts'
import type { RecordRightsPlanRow } from './record-rights-plan-row.ts'
import { rightsPlanRowRecorded } from './rights-plan-row-recorded.ts'

function writing(night: FirstNight, more: Partial<RecordRightsPlanRow>) {
  return recordRightsPlanRow(night.file, country, { case: night.case, ...more, ...by(asha) })
}

function written(night: FirstNight, more: Partial<RecordRightsPlanRow>) {
  return night.story.carryOut(decidedIn(writing(night, more)), { by: asha })[0]
}

const closing = (night: FirstNight) =>
  closeRightsPlan(night.file, country, { case: night.case, planClosedWhy: 'done', ...by(asha) })

describe('BR-19: the plan to restore rights is closed', () => {
  test('once every right was looked at and every row is guaranteed or has an owner who accepted it', () => {
    const night = new FirstNight({ ageGroup: 'child' })
    expect(closing(night)).toMatchObject({ code: 'rights-looked-at', source: 'BR-19' })
    written(night, { childRight: 'health', rightState: 'guaranteed' })
    expect(closing(night)).toMatchObject({ code: 'rights-looked-at' })
    const school = written(night, { childRight: 'education', rightState: 'restricted' })
    expect(closing(night)).toMatchObject({ code: 'rights-restored', field: 'rightState' })
    const continues = school?.id ?? ''
    written(night, { continues, rightState: 'transferred', transferAccepted: 'unknown' })
    expect(closing(night)).toMatchObject({ code: 'rights-restored' })
    written(night, { continues, transferAccepted: 'yes' })
    expect(closing(night), 'an owner has a name').toMatchObject({ code: 'rights-restored' })
    written(night, { continues, measureInstitution: 'the school of Tapachula' })
    night.story.carryOut(decidedIn(closing(night)), { by: asha })
    expect(night.file.childWork.plan.closedBy).toBeDefined()
  })

  test('and open again with a row that was written since, or at the same time', () => {
    const closed = () => {
      const night = new FirstNight({ ageGroup: 'child' })
      for (const childRight of country.childRights)
        written(night, { childRight, rightState: 'guaranteed' })
      const before = night.story.of(night.case).slice(-1)
      night.story.carryOut(decidedIn(closing(night)), { by: asha })
      return { night, before }
    }
    const { night } = closed()
    const row = { childRight: 'health', rightState: 'restricted' } as const
    expect(decidedIn(writing(night, row)).remarks).toEqual(['plan-open-again'])
    written(night, row)
    expect(night.file.childWork.plan.closedBy).toBeUndefined()
    const other = closed()
    other.night.story.write(rightsPlanRowRecorded, row, {
      by: beto,
      stream: other.night.case,
      after: other.before,
    })
    expect(other.night.file.childWork.plan.closedBy).toBeUndefined()
  })

  test('an adult’s too: what was owed to the child is seen to the end', () => {
    const night = new FirstNight({ ageGroup: 'adult' })
    for (const childRight of country.childRights)
      written(night, { childRight, rightState: 'guaranteed' })
    expect(closing(night).kind).toBe('decided')
  })
})
