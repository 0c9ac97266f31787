import { describe, expect, test } from 'vitest'
import { FirstNight, asha, beto, by } from '../testing/first-night.ts'
import { decidedIn, partsOf } from '../testing/outcome.ts'
import { interviewRecorded } from './interview-recorded.ts'
import { recordInterview } from './record-interview.ts'
import type { RecordInterview } from './record-interview.ts'
import { plain, traffickingAnswers } from './screening.ts'

function interviewing(night: FirstNight, more: Partial<RecordInterview> = {}, author = asha) {
  return recordInterview(night.file, {
    case: night.case,
    topics: ['exploitation'],
    ...more,
    ...by(author),
  })
}

function held(night: FirstNight, more: Partial<RecordInterview> = {}, author = asha): string {
  const [entry] = night.story.carryOut(decidedIn(interviewing(night, more, author)), { by: author })
  return entry?.id ?? ''
}

describe('share the record, not the interview (BR-46)', () => {
  test('a topic that was gone through asks for a motive, and is written down all the same', () => {
    const night = new FirstNight()
    held(night)
    expect(decidedIn(interviewing(night, {}, beto)).remarks).toEqual(['interview-motive-missing'])
    expect(decidedIn(interviewing(night, { motive: 'she-asks-for-it' })).remarks).toEqual([])
    expect(decidedIn(interviewing(night, { topics: ['way-out'] })).remarks).toEqual([])
  })

  test('the third time is pointed out, motive or not', () => {
    const night = new FirstNight()
    held(night)
    held(night, { motive: 'law-demands-it' })
    expect(decidedIn(interviewing(night, { motive: 'law-demands-it' })).remarks).toEqual([
      'asked-too-often',
    ])
    expect(night.file.screening.timesAsked).toEqual({ exploitation: 2 })
  })
})

describe('what several interviews say together', () => {
  test('a later one adds; what it did not ask it takes nothing from', () => {
    const night = new FirstNight()
    held(night, { acts: { recruit: 'yes', hold: 'unknown' }, ageAtRecruitment: 16 })
    held(night, { acts: { recruit: 'not-asked', hold: 'yes' }, motive: 'she-asks-for-it' }, beto)
    const answers = traffickingAnswers(night.file.screening, night.file.ageGroup.value)
    expect(answers).toMatchObject({ acts: { recruit: 'yes', hold: 'yes' }, ageAtRecruitment: 16 })
  })

  test('a correction takes an answer back', () => {
    const night = new FirstNight()
    const first = held(night, { acts: { recruit: 'yes', hold: 'yes' } })
    held(night, { acts: { recruit: 'not-asked' }, corrects: first })
    expect(plain(night.file.screening.acts)).toEqual({ hold: 'yes' })
    expect(night.file.screening.acts['recruit']?.history).toHaveLength(2)
  })

  test('of two that knew nothing of each other the yes is heard, and both stand', () => {
    const night = new FirstNight()
    const [begun] = night.story.entries
    for (const [author, answer] of [
      [asha, 'no'],
      [beto, 'yes'],
    ] as const)
      night.story.write(
        interviewRecorded,
        { topics: ['exploitation'], acts: { hold: answer } },
        { by: author, stream: night.case, after: begun ? [begun] : [] },
      )
    const hold = night.file.screening.acts['hold']
    expect(hold).toMatchObject({ value: 'yes', disputed: true })
    expect(hold?.current).toHaveLength(2)
  })
})

describe('what is sealed where', () => {
  test('everything she told is `account`; that somebody who controls her knows where she is, `protection`', () => {
    const night = new FirstNight()
    const outcome = interviewing(night, {
      forms: { 'forced-labour': 'yes' },
      whatHappened: 'words of hers',
      controllerKnowsWhere: 'yes',
      safeTonight: 'no',
    })
    const parts = partsOf(decidedIn(outcome).entries[0] as never)
    expect(JSON.stringify(parts.care)).not.toMatch(/forced|words of hers/)
    expect(parts.protection).toEqual({ controllerKnowsWhere: 'yes' })
    expect(parts.care).toEqual({ topics: ['exploitation'], safeTonight: 'no' })
  })

  test('counted are codes answered yes and bands of age: no words, no day, no name', () => {
    const night = new FirstNight()
    const outcome = interviewing(night, {
      forms: { 'forced-labour': 'yes', slavery: 'unknown' },
      means: { deception: 'no' },
      ageAtExploitation: 16,
      journey: 'words of hers',
    })
    expect(partsOf(decidedIn(outcome).entries[0] as never).statistics).toEqual({
      formsOfExploitation: ['forced-labour'],
      ageBandAtExploitation: '9-17',
    })
  })

  test('no field takes the name, plate or address of whoever is accused (W27)', () => {
    for (const name of Object.keys(interviewRecorded.fields))
      expect(name).not.toMatch(/name|plate|address|telephone|suspect/i)
  })
})

test('an interview about nothing is refused', () => {
  expect(interviewing(new FirstNight(), { topics: [] })).toMatchObject({ field: 'topics' })
})
