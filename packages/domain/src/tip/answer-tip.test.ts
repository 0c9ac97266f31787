import { describe, expect, test } from 'vitest'
import { foldGathering } from '../gathering/gathering-file.ts'
import { personRegistered } from '../registration/person-registered.ts'
import { asha, beto, by } from '../testing/first-night.ts'
import { decidedIn, entryOf, typesOf } from '../testing/outcome.ts'
import { firstNight, hour, inventedId } from '../testing/story.ts'
import { TipHere } from '../testing/tip-here.ts'
import { answerTip } from './answer-tip.ts'
import type { AnswerTip } from './answer-tip.ts'
import { tipAnswered } from './tip-answered.ts'
import { tipsDue } from './tips-due.ts'

function answering(here: TipHere, said: Partial<AnswerTip> & Pick<AnswerTip, 'tipAnswer'>) {
  return answerTip(here.file, { gathering: here.stream, ...said, ...by(asha) }, {})
}

function answered(here: TipHere, said: Partial<AnswerTip> & Pick<AnswerTip, 'tipAnswer'>): void {
  here.story.carryOut(decidedIn(answering(here, said)), { by: asha })
}

const dueOf = (here: TipHere) => tipsDue(here.file.tip === undefined ? [] : [here.file.tip])

describe('W26: what came of it', () => {
  test('stands on the day until it ends: an emergency call names whom it told, orientation where to', () => {
    const here = new TipHere()
    expect(dueOf(here)).toMatchObject([{ kind: 'answer', urgency: 'immediate' }])
    expect(answering(here, { tipAnswer: 'emergency-call' })).toMatchObject({ field: 'toldTo' })
    expect(answering(here, { tipAnswer: 'orientation' })).toMatchObject({
      field: 'tipAnswerWords',
    })
    expect(answering(here, { tipAnswer: 'nothing-in-it' })).toMatchObject({
      field: 'tipAnswerWords',
    })
    answered(here, { tipAnswer: 'emergency-call', toldTo: 'The emergency line' })
    expect(here.file.state.value).toBe('ended')
    expect(dueOf(here)).toEqual([])
  })

  test('a hand-over ends with its receipt, and is written down before', () => {
    const here = new TipHere()
    expect(answering(here, { tipAnswer: 'handed-over' })).toMatchObject({ field: 'toldTo' })
    answered(here, { tipAnswer: 'handed-over', toldTo: 'The authority' })
    expect(here.file.state.value).toBe('open')
    expect(dueOf(here)).toMatchObject([{ kind: 'receipt', label: 'The authority' }])
    answered(here, { tipAnswer: 'handed-over', toldTo: 'The authority', tipReceipt: 'R-1' })
    expect(here.file.state.value).toBe('ended')
    expect(here.file.tip?.endedAt).toBeGreaterThan(firstNight)
    expect(dueOf(here)).toEqual([])
  })

  test('a case begins in the same act, with its urgency and nothing of where or what', () => {
    const here = new TipHere({ tipPlace: 'Behind the market' })
    const outcome = answering(here, { tipAnswer: 'case', nameToUse: 'Ixchel' })
    expect(typesOf(outcome)).toEqual(['person-registered', 'tip-answered'])
    const person = entryOf(outcome, personRegistered)
    expect(person.content).toMatchObject({ nameToUse: 'Ixchel', urgency: 'immediate' })
    expect(JSON.stringify(person.content)).not.toMatch(/market|house/)
    expect(entryOf(outcome, tipAnswered).content.tipCase).toBe(person.stream)
    here.story.carryOut(decidedIn(outcome), { by: asha })
    expect(answering(here, { tipAnswer: 'case' })).toMatchObject({ code: 'tip-has-case' })
  })

  test('of two answers at once the one that still waits keeps it open, in any order of arrival', () => {
    const here = new TipHere()
    const after = [...here.story.entries]
    const waits = { tipAnswer: 'handed-over', toldTo: 'The authority' } as const
    const over = { tipAnswer: 'nothing-in-it', tipAnswerWords: 'x' } as const
    here.story.write(tipAnswered, over, { by: asha, at: firstNight + hour, after })
    here.story.write(tipAnswered, waits, { by: beto, at: firstNight + hour, after })
    expect(dueOf(here)).toMatchObject([{ kind: 'receipt' }])
    expect(here.file.state.value).toBe('open')
    expect(foldGathering(here.story.entries.toReversed()).tip).toEqual(here.file.tip)
  })

  test('nobody answers what does not lie here', () => {
    const said = { gathering: inventedId(3), tipAnswer: 'case' as const, ...by(asha) }
    expect(answerTip(undefined, said, {})).toMatchObject({ code: 'not-found' })
  })
})
