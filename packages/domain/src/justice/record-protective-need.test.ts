import { describe, expect, test } from 'vitest'
import { FirstNight, asha, by } from '../testing/first-night.ts'
import { decidedIn, entryOf, partsOf } from '../testing/outcome.ts'
import { firstNight, hour } from '../testing/story.ts'
import { protectiveNeedRecorded, protectiveNeeds } from './protective-need-recorded.ts'
import { recordProtectiveNeed } from './record-protective-need.ts'

function raising(night: FirstNight, needs: readonly (typeof protectiveNeeds)[number][]) {
  return recordProtectiveNeed({ case: night.case, needs, ...by(asha) })
}

describe('W15: safety may be raised without saying why', () => {
  test('the shift sees the need, and the entry has no place for a reason', () => {
    const night = new FirstNight()
    const outcome = raising(night, ['escort', 'no-outings'])
    expect(partsOf(decidedIn(outcome).entries[0] as never)).toEqual({
      essential: { needs: ['escort', 'no-outings'] },
    })
    expect(Object.keys(protectiveNeedRecorded.fields).sort()).toEqual(['needs', 'until'])
    night.story.carryOut(decidedIn(outcome), { by: asha })
    expect(night.file.protectiveNeeds).toMatchObject([{ needs: ['escort', 'no-outings'] }])
  })

  test('a later need adds to an earlier one and takes none away', () => {
    const night = new FirstNight()
    night.story.carryOut(decidedIn(raising(night, ['relocation'])), { by: asha })
    night.story.carryOut(decidedIn(raising(night, ['escort'])), { by: asha })
    expect(night.file.protectiveNeeds.flatMap(({ needs }) => needs)).toEqual([
      'relocation',
      'escort',
    ])
  })

  test('there is no code that lowers safety', () => {
    for (const need of protectiveNeeds) expect(need).not.toMatch(/may-go|release|lift|end|stop/)
  })

  test('it may have an end', () => {
    const night = new FirstNight()
    const until = firstNight + hour
    const outcome = recordProtectiveNeed({
      case: night.case,
      needs: ['escort'],
      until,
      ...by(asha),
    })
    night.story.carryOut(decidedIn(outcome), { by: asha })
    expect(night.file.protectiveNeeds[0]?.until).toBe(until)
  })

  test('the server learns nothing of it', () => {
    const { content } = entryOf(raising(new FirstNight(), ['escort']), protectiveNeedRecorded)
    expect(protectiveNeedRecorded.facts(content)).toEqual({ family: 'case' })
  })
})

test('raising nothing is refused', () => {
  expect(raising(new FirstNight(), [])).toMatchObject({ code: 'nothing-said' })
})
