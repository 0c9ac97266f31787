import { describe, expect, test } from 'vitest'
import { LegalDemandHere } from '../testing/legal-demand-here.ts'
import { answerLegalDemand } from './answer-legal-demand.ts'
import { decideLegalDemand } from './decide-legal-demand.ts'
import { recordLegalDemandNotice } from './record-legal-demand-notice.ts'
import { countLegalDemands } from './count-legal-demands.ts'
import { isDemandEnded, legalDemandLadder } from './legal-demand-ladder.ts'
import { legalDemandsDue } from './legal-demands-due.ts'

const part = {
  demandAnswer: 'hand-over-part',
  demandCounsel: 'outside counsel',
  demandBasis: 'an invented article',
  demandReason: 'the rest is not needed',
  decidedParts: ['identity'],
}
const handed = { demandOutcome: 'handed-over', handedParts: ['identity'], handedTo: 'the office' }

function openIn(here: LegalDemandHere): readonly string[] {
  return legalDemandLadder(here.demand).flatMap(({ code, state }) =>
    state === 'open' ? [code] : [],
  )
}

describe('W14: what goes to the authority', () => {
  test('nothing is handed over before somebody decided it with counsel', () => {
    const here = new LegalDemandHere()
    expect(here.does(answerLegalDemand, handed as never)).toMatchObject({
      code: 'demand-not-decided',
      source: 'W14',
    })
    here.does(decideLegalDemand, { ...part, demandAnswer: 'refuse' } as never)
    expect(here.does(answerLegalDemand, handed as never)).toMatchObject({
      code: 'demand-not-decided',
    })
  })

  test('nor any part or thing that the answer did not let go, and to whom is said', () => {
    const here = new LegalDemandHere()
    here.does(decideLegalDemand, part as never)
    for (const [more, code, field] of [
      [{ handedParts: ['identity', 'care'] }, 'beyond-answer', 'handedParts'],
      [{ handedThings: 'a folder' }, 'beyond-answer', 'handedThings'],
      [{ handedParts: undefined }, 'field-required', 'handedParts'],
      [{ handedTo: undefined }, 'field-required', 'handedTo'],
    ] as const)
      expect(here.does(answerLegalDemand, { ...handed, ...more } as never)).toMatchObject({
        code,
        field,
      })
    expect(here.does(answerLegalDemand, handed as never)).toBeUndefined()
    expect(here.demand.answered).toMatchObject([handed])
  })

  test('what was taken, or given before anybody decided, is written down as what it is and answers nothing', () => {
    for (const demandOutcome of ['taken', 'given-unasked']) {
      const here = new LegalDemandHere()
      const went = { demandOutcome, handedParts: ['health'] }
      expect(here.does(answerLegalDemand, went as never)).toBeUndefined()
      expect(openIn(here)).toContain('demand-answered')
      expect(countLegalDemands([here.demand], () => '2026')[0]).toMatchObject({
        without: 1,
        handedOver: 0,
        refused: 0,
      })
    }
  })
})

describe('W14: it waits until who holds her file and she herself were told, or why not', () => {
  const ended = (): LegalDemandHere => {
    const here = new LegalDemandHere()
    here.does(decideLegalDemand, part as never)
    here.does(answerLegalDemand, handed as never)
    return here
  }
  const told = { noticeTo: 'person', noticeState: 'told', noticeWay: 'in-person-apart' }
  const nobodyElse = { noticeTo: 'holder', noticeState: 'not-needed', noticeWords: 'we hold it' }

  test('both are asked for, one after the other, and with both it is over', () => {
    const here = ended()
    expect(openIn(here)).toEqual(['holder-told', 'person-told'])
    here.does(recordLegalDemandNotice, nobodyElse as never)
    expect(legalDemandsDue([here.demand])).toMatchObject([{ code: 'person-told' }])
    here.does(recordLegalDemandNotice, told as never)
    expect(isDemandEnded(here.demand)).toBe(true)
    expect(legalDemandsDue([here.demand])).toEqual([])
  })

  test('not safe yet and not reached yet wait; that the law forbids it says which law', () => {
    const here = ended()
    here.does(recordLegalDemandNotice, nobodyElse as never)
    for (const said of [
      { ...told, noticeState: 'not-safe-yet', noticeWords: 'x' },
      { ...told, noticeState: 'not-reached-yet' },
      { ...told, noticeState: 'not-lawful' },
      { ...told, noticeWay: undefined },
    ]) {
      here.does(recordLegalDemandNotice, said as never)
      expect(openIn(here), said.noticeState).toEqual(['person-told'])
    }
    here.does(recordLegalDemandNotice, {
      ...told,
      noticeState: 'not-lawful',
      noticeWords: 'an invented article',
    } as never)
    expect(isDemandEnded(here.demand)).toBe(true)
  })

  test('of several people each is told', () => {
    const here = ended()
    here.does(recordLegalDemandNotice, nobodyElse as never)
    here.does(recordLegalDemandNotice, {
      ...told,
      noticeOf: 'A',
      noticeState: 'not-safe-yet',
    } as never)
    here.does(recordLegalDemandNotice, { ...told, noticeOf: 'B' } as never)
    expect(openIn(here)).toEqual(['person-told'])
    here.does(recordLegalDemandNotice, { ...told, noticeOf: 'A' } as never)
    expect(isDemandEnded(here.demand)).toBe(true)
  })
})

test('W14: the hour of the authority counts until it is answered, and no longer', () => {
  const here = new LegalDemandHere()
  const { value } = here.demand.said.demandDue
  expect(legalDemandsDue([here.demand])).toMatchObject([
    { code: 'demand-answer-chosen', dueAt: value },
  ])
  here.does(decideLegalDemand, { ...part, demandAnswer: 'refuse' } as never)
  here.does(answerLegalDemand, { demandOutcome: 'refused' } as never)
  expect(legalDemandsDue([here.demand])).toMatchObject([{ code: 'holder-told', dueAt: undefined }])
})

test('W14: an organisation’s own count of a year is of demands, each outcome once', () => {
  const no = new LegalDemandHere({ demandCameOn: '2025-03-01' })
  no.does(decideLegalDemand, { ...part, demandAnswer: 'refuse' } as never)
  no.does(answerLegalDemand, { demandOutcome: 'refused' } as never)
  const both = new LegalDemandHere()
  both.does(decideLegalDemand, part as never)
  both.does(answerLegalDemand, handed as never)
  both.does(answerLegalDemand, { demandOutcome: 'refused' } as never)
  const counted = countLegalDemands([no.demand, both.demand], () => '2026')
  expect(counted).toEqual([
    { year: '2026', received: 1, handedOver: 1, refused: 0, without: 0, told: 0, open: 1 },
    { year: '2025', received: 1, handedOver: 0, refused: 1, without: 0, told: 0, open: 1 },
  ])
})
