import { describe, expect, test } from 'vitest'
import { FirstNight, asha, beto, by, country } from '../../testing/first-night.ts'
import { decidedIn, partsOf, typesOf } from '../../testing/outcome.ts'
import { childInterviewed } from './child-interviewed.ts'
import { interviewChild } from './interview-child.ts'
import type { InterviewChild } from './interview-child.ts'

function interviewing(night: FirstNight, more: Partial<InterviewChild> = {}, author = asha) {
  const told = { childTopics: ['identity'], childAnswers: { identity: 'says Ix' } }
  return interviewChild(night.file, country, { case: night.case, ...told, ...more, ...by(author) })
}

function held(night: FirstNight, more: Partial<InterviewChild> = {}, author = asha) {
  return night.story.carryOut(decidedIn(interviewing(night, more, author)), { by: author })[0]
}

describe('BR-14: a child is asked the topics of the law', () => {
  const night = new FirstNight({ ageGroup: 'child' })

  test('and no other topic can be written', () => {
    expect(interviewing(night).kind).toBe('decided')
    for (const more of [
      { childTopics: ['identity', 'exploitation'] },
      { childAnswers: { exploitation: 'words' } },
      { childRatherNot: ['recruitment'] },
    ])
      expect(interviewing(night, more)).toMatchObject({
        code: 'child-topic-not-permitted',
        source: 'BR-14',
      })
  })

  test('what was not gone through has no answer', () => {
    const outcome = interviewing(night, { childAnswers: { 'health-needs': 'words' } })
    expect(outcome).toMatchObject({ code: 'child-topic-not-permitted', field: 'childAnswers' })
  })

  test('where the country lists none, nothing is asked', () => {
    const told = { case: night.case, childTopics: ['identity'], ...by(asha) }
    expect(interviewChild(night.file, {}, told)).toMatchObject({
      code: 'child-topic-not-permitted',
    })
  })

  test('no other field takes words of hers', () => {
    const words = Object.entries(childInterviewed.fields).filter(
      ([, { kind }]) => kind.name === 'text' || kind.name === 'text-map',
    )
    expect(words.map(([name]) => name).sort()).toEqual([
      'childAnswers',
      'interviewInterpreter',
      'interviewLanguage',
    ])
  })
})

test('BR-46: a topic that was gone through asks for a motive, the third time is pointed out; a correction is no second time', () => {
  const night = new FirstNight({ ageGroup: 'child' })
  const first = held(night)
  expect(decidedIn(interviewing(night, {}, beto)).remarks).toEqual(['interview-motive-missing'])
  expect(decidedIn(interviewing(night, { motive: 'she-asks-for-it' })).remarks).toEqual([])
  held(night, { corrects: first?.id ?? '', childAnswers: { identity: 'says Itzel' } })
  expect(night.file.childWork.interviews.timesAsked).toEqual({ identity: 1 })
  expect(night.file.childWork.interviews.answers['identity']?.value).toBe('says Itzel')
  held(night, { motive: 'law-demands-it' })
  expect(decidedIn(interviewing(night, { motive: 'law-demands-it' })).remarks).toEqual([
    'asked-too-often',
  ])
})

test('BR-28: an indication that she needs protection is a step of its own, sealed apart', () => {
  const outcome = interviewing(new FirstNight({ ageGroup: 'child' }), {
    protectionIndicated: 'yes',
  })
  expect(typesOf(outcome)).toEqual(['child-interviewed', 'asylum-step-recorded'])
  const [interview, step] = decidedIn(outcome).entries
  expect(partsOf(step as never)).toEqual({ protection: { asylumStep: 'indication-found' } })
  expect(Object.keys(partsOf(interview as never))).toEqual(['child'])
  expect(JSON.stringify(interview?.content)).not.toContain('ndicat')
})

test('BR-28: that she needs protection is a step of its own, whose day stands in its own part and in no header', () => {
  const night = new FirstNight({ ageGroup: 'child' })
  const outcome = decidedIn(
    interviewing(night, { protectionIndicated: 'yes', occurredAt: '2026-11-20' }),
  )
  const step = outcome.entries.find(({ entryType }) => entryType.type === 'asylum-step-recorded')
  expect(step?.occurredAt).toBeUndefined()
  expect(step?.content).toEqual({ asylumStep: 'indication-found', asylumStepOn: '2026-11-20' })
})
