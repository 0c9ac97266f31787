import { describe, expect, test } from 'vitest'
import { FirstNight, asha, by } from '../../testing/first-night.ts'
import { seat, threeOfTwoAgencies } from '../../testing/girl-and-panel.ts'
import { decidedIn, partsOf } from '../../testing/outcome.ts'
import { convenePanel } from './convene-panel.ts'
import { panelConvened } from './panel-convened.ts'

const night = new FirstNight({ ageGroup: 'child' })
const convening = (panelMembers: typeof threeOfTwoAgencies) =>
  convenePanel({ case: night.case, panelMembers, ...by(asha) })

describe('a panel', () => {
  test('is written as it sits, too small or not; that nobody chairs it is pointed out', () => {
    expect(decidedIn(convening(threeOfTwoAgencies)).remarks).toEqual([])
    expect(decidedIn(convening([seat('dif', 'law', 'votes')])).remarks).toEqual([
      'panel-without-chair',
    ])
  })

  test('of nobody is refused', () => {
    expect(convening([])).toMatchObject({ code: 'panel-members-missing', field: 'panelMembers' })
  })

  test('names nobody: an agency and a function each, sealed in `child`', () => {
    const shape = panelConvened.fields.panelMembers.kind.item?.shape ?? {}
    expect(Object.keys(shape)).toEqual([
      'agency',
      'function',
      'role',
      'conflict',
      'carriesCase',
      'undertaking',
    ])
    const [entry] = decidedIn(convening(threeOfTwoAgencies)).entries
    expect(Object.keys(partsOf(entry as never))).toEqual(['child'])
  })
})
