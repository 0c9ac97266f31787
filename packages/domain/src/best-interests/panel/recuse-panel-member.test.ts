import { describe, expect, test } from 'vitest'
import { asha, by } from '../../testing/first-night.ts'
import { GirlAndPanel } from '../../testing/girl-and-panel.ts'
import { decidedIn } from '../../testing/outcome.ts'
import { inventedId } from '../../testing/story.ts'
import { agenciesOf, mayVote } from './panels.ts'
import { recusePanelMember } from './recuse-panel-member.ts'

const recusing = (night: GirlAndPanel, panel: string, recusedSeat = 2) =>
  recusePanelMember(night.file, { case: night.case, panel, recusedSeat, ...by(asha) })

describe('BR-16: whoever has a conflict does not vote', () => {
  test('once recused she is not called to vote, and her agency is not counted for her', () => {
    const night = new GirlAndPanel()
    const panel = night.convenes()
    night.story.carryOut(decidedIn(recusing(night, panel)), { by: asha })
    const [line] = night.file.bestInterests.panels
    const voting = (line?.seats ?? []).filter(mayVote)
    expect(voting.map(({ seat }) => seat)).toEqual([1, 3])
    expect(agenciesOf(voting)).toBe(1)
  })

  test('after the vote it is written too, and whoever writes it is told that the vote is counted again', () => {
    const night = new GirlAndPanel()
    const panel = night.convenes()
    expect(decidedIn(recusing(night, panel)).remarks).toEqual([])
    night.decides(panel)
    expect(decidedIn(recusing(night, panel)).remarks).toEqual(['recused-after-vote'])
  })

  test('a seat that the panel does not have, or a panel that is not here, is a slip', () => {
    const night = new GirlAndPanel()
    expect(recusing(night, night.convenes(), 9)).toMatchObject({ code: 'panel-seat-missing' })
    expect(recusing(night, inventedId(5))).toMatchObject({ code: 'panel-unknown' })
  })
})
