import { describe, expect, test } from 'vitest'
import { LegalDemandHere } from '../testing/legal-demand-here.ts'
import { decideLegalDemand } from './decide-legal-demand.ts'
import type { DecideLegalDemand } from './decide-legal-demand.ts'
import { partsLetGo } from './legal-demand.ts'

const counsel = { demandCounsel: 'outside counsel', demandBasis: 'an invented article' }

describe('W14: what is answered, with counsel', () => {
  test('without a paper nothing is let go, whoever stands at the door', () => {
    const here = new LegalDemandHere()
    const atTheDoor = {
      ...here.demand,
      said: {
        ...here.demand.said,
        demandPaper: { ...here.demand.said.demandPaper, value: undefined },
      },
    }
    const said = { ...counsel, demandAnswer: 'hand-over', decidedParts: ['identity'] } as const
    const refusal = here.does(
      (_, command: DecideLegalDemand) => decideLegalDemand(atTheDoor, command),
      said,
    )
    expect(refusal).toMatchObject({ code: 'demand-without-paper', source: 'W14' })
    expect(here.demand.decided).toEqual([])
  })

  test('the narrowest answer: no part that was not demanded', () => {
    const here = new LegalDemandHere()
    const part = { ...counsel, demandAnswer: 'hand-over-part', demandReason: 'not needed' } as const
    expect(
      here.does(decideLegalDemand, { ...part, decidedParts: ['identity', 'health'] } as never),
    ).toMatchObject({ code: 'beyond-demand', field: 'decidedParts' })
    expect(
      here.does(decideLegalDemand, { ...part, decidedParts: ['identity'] } as never),
    ).toBeUndefined()
    expect(partsLetGo(here.demand)).toEqual(['identity'])
  })

  test('on a basis, and saying exactly what goes', () => {
    const here = new LegalDemandHere()
    const all = { demandAnswer: 'hand-over', demandCounsel: 'c' } as const
    expect(
      here.does(decideLegalDemand, { ...all, decidedParts: ['identity'] } as never),
    ).toMatchObject({ code: 'field-required', field: 'demandBasis' })
    expect(here.does(decideLegalDemand, { ...all, demandBasis: 'x' })).toMatchObject({
      code: 'field-required',
      field: 'decidedParts',
    })
  })

  test.each(['refuse', 'contest', 'hand-over-part', 'ask-to-clarify'])('%s says why', (answer) => {
    const said = { ...counsel, demandAnswer: answer, decidedParts: ['identity'] }
    expect(new LegalDemandHere().does(decideLegalDemand, said as never)).toMatchObject({
      code: 'field-required',
      field: 'demandReason',
    })
  })

  test('of two answers at once the narrower holds: a no lets nothing go, and parts only those of both', () => {
    const here = new LegalDemandHere()
    const before = [...here.story.entries]
    const all = { ...counsel, demandAnswer: 'hand-over', decidedParts: ['identity'] }
    const part = {
      ...all,
      demandAnswer: 'hand-over-part',
      decidedParts: ['care'],
      demandReason: 'x',
    }
    here.does(decideLegalDemand, all as never, before)
    here.does(decideLegalDemand, part as never, before)
    expect(here.demand.decided).toHaveLength(2)
    expect(partsLetGo(here.demand)).toEqual([])
    here.does(
      decideLegalDemand,
      { ...counsel, demandAnswer: 'refuse', demandReason: 'x' } as never,
      before,
    )
    expect(partsLetGo(here.demand)).toBeUndefined()
    here.does(decideLegalDemand, all as never)
    expect(partsLetGo(here.demand)).toEqual(['identity'])
  })
})
