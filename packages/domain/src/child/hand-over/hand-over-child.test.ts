import { describe, expect, test } from 'vitest'
import { meetClockCommand } from '../../clock/meet-clock.ts'
import { notifyAuthority } from '../../clock/notice/notify-authority.ts'
import { FirstNight, asha, beto, by, country } from '../../testing/first-night.ts'
import { decidedIn, entryOf, partsOf } from '../../testing/outcome.ts'
import { firstNight, hour } from '../../testing/story.ts'
import { childHandedOver } from './child-handed-over.ts'
import { handOverChild } from './hand-over-child.ts'
import type { HandOverChild } from './hand-over-child.ts'

function handing(night: FirstNight, more: Partial<HandOverChild>, author = asha) {
  return handOverChild(night.file, { case: night.case, ...more, ...by(author) })
}

function handed(night: FirstNight, more: Partial<HandOverChild>, author = asha) {
  return night.story.carryOut(decidedIn(handing(night, more, author)), { by: author })[0]
}

function told(night: FirstNight): string {
  const outcome = notifyAuthority(country, {
    case: night.case,
    deadline: 'tell-of-child',
    how: 'by-telephone',
    ...by(asha),
  })
  return night.story.carryOut(decidedIn(outcome), { by: asha })[0]?.id ?? ''
}

describe('the record of hand-over', () => {
  test('names the notice to the child-protection authority that it rests on', () => {
    const night = new FirstNight({ ageGroup: 'child' })
    const notice = told(night)
    const outcome = handing(night, { handOverState: 'handed-over' })
    expect(entryOf(outcome, childHandedOver).content.noticeEntry).toBe(notice)
    expect(decidedIn(outcome).remarks).toEqual([])
  })

  test('is written without a notice too, and that it is missing is said (W4)', () => {
    const outcome = handing(new FirstNight({ ageGroup: 'child' }), { handOverState: 'handed-over' })
    expect(decidedIn(outcome).remarks).toEqual(['child-notice-missing'])
  })

  test('"nobody received her" is a value, and no hand-over', () => {
    const night = new FirstNight({ ageGroup: 'child' })
    const first = handed(night, { handOverState: 'nobody-received' })
    expect(night.file.childWork.handOvers).toMatchObject([{ done: undefined }])
    const id = first?.id ?? ''
    const done = handed(night, { continues: id, handOverState: 'handed-over' }, beto)
    expect(night.file.childWork.handOvers).toMatchObject([
      { id, state: 'handed-over', done: { entry: done?.hash } },
    ])
    handed(night, { continues: id, handOverNumber: 'F-12' })
    expect(night.file.childWork.handOvers).toMatchObject([
      { id, done: { entry: done?.hash }, said: { handOverNumber: 'F-12' } },
    ])
  })

  test('said at once to have been handed over and not: it stays open', () => {
    const night = new FirstNight({ ageGroup: 'child' })
    const first = handed(night, { toldAtHandOver: 'eats well' })
    const after = night.story.of(night.case)
    for (const [author, handOverState] of [
      [asha, 'handed-over'],
      [beto, 'waits-here'],
    ] as const)
      night.story.write(
        childHandedOver,
        { handOverState, ...(first === undefined ? {} : { continues: first.id }) },
        { by: author, stream: night.case, after: after.slice(-1) },
      )
    expect(night.file.childWork.handOvers[0]).toMatchObject({
      state: 'waits-here',
      done: undefined,
    })
  })

  test('an hour set ahead by mistake gains nobody time', () => {
    const night = new FirstNight({ ageGroup: 'child' })
    handed(night, { handOverState: 'handed-over', handedOverAt: firstNight + 90 * hour })
    expect(night.file.childWork.handOvers[0]?.done?.at).toBeLessThan(firstNight + hour)
  })

  test('an empty one is none', () => {
    expect(handing(new FirstNight({ ageGroup: 'child' }), {})).toMatchObject({
      code: 'nothing-said',
    })
  })

  test('all of it is `care`, and no fact tells of it', () => {
    const outcome = decidedIn(
      handing(new FirstNight({ ageGroup: 'child' }), {
        handOverState: 'handed-over',
        accompaniment: 'unaccompanied',
        toldAtHandOver: 'allergies',
      }),
    )
    const parts = partsOf(outcome.entries[0] as never)
    expect(Object.keys(parts).sort()).toEqual(['care', 'statistics'])
    expect(parts.statistics).toEqual({ accompaniment: 'unaccompanied' })
    expect(childHandedOver.facts({})).toEqual({ family: 'case' })
  })
})

describe('BR-12: contact with a child', () => {
  test('asks for the record of hand-over until somebody received her', () => {
    const night = new FirstNight({})
    const asked = () => night.file.clocks.find(({ deadline }) => deadline === 'hand-over-child')
    expect(asked()).toMatchObject({ met: undefined })
    const done = handed(night, { handOverState: 'handed-over' })
    expect(asked()?.met).toMatchObject({ how: 'by-itself', by: done?.hash })
  })

  test('asks for her humanitarian stay, and whoever says that it was asked for names no document and no fee', () => {
    const night = new FirstNight({ ageGroup: 'child' })
    expect(night.file.clocks.map(({ deadline }) => deadline)).toContain('paper-for-child')
    const needed = Object.entries(meetClockCommand.input).filter(([, { required }]) => required)
    expect(needed.map(([name]) => name).sort()).toEqual(['answer', 'case', 'deadline'])
  })
})
