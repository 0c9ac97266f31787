import { describe, expect, test } from 'vitest'
import { foldGathering } from '../gathering/gathering-file.ts'
import { asha, beto, by } from '../testing/first-night.ts'
import { decidedIn, entryOf, partsOf } from '../testing/outcome.ts'
import { inventedId } from '../testing/story.ts'
import { TrainingHere } from '../testing/training-here.ts'
import { beginTraining, describeTraining } from './describe-training.ts'
import { trainingDescribed } from './training-described.ts'

describe('a course', () => {
  test('begins with its name alone; who teaches it lies apart', () => {
    expect(beginTraining({ ...by(asha) })).toMatchObject({ field: 'courseName' })
    const outcome = beginTraining({ courseName: 'A', facilitators: 'B', ...by(asha) })
    const entry = entryOf(outcome, trainingDescribed)
    expect(partsOf(entry).identity).toEqual({ facilitators: 'B' })
    expect(trainingDescribed.facts(entry.content)).toEqual({ family: 'gathering', state: 'open' })
  })

  test('does not end before it began; a month or a year may stand for a day', () => {
    const of = (trainingUntil: string) =>
      beginTraining({
        courseName: 'A',
        trainingFrom: '2026-11-20',
        trainingUntil,
        ...by(asha),
      })
    expect(of('2026-11-19')).toMatchObject({ code: 'training-ends-before' })
    expect(of('2026-11-20').kind).toBe('decided')
    expect(of('2026').kind).toBe('decided')
  })

  test('is ended, so that it can be erased; one that does not lie here is not changed', () => {
    const here = new TrainingHere()
    const ended = { courseName: 'A', trainingGoesOn: 'no' as const, ...by(asha) }
    expect(describeTraining(undefined, { gathering: inventedId(3), ...ended })).toMatchObject({
      code: 'not-found',
    })
    const outcome = describeTraining(here.file, { gathering: here.stream, ...ended })
    here.story.carryOut(decidedIn(outcome), { by: asha })
    expect(here.file.state.value).toBe('ended')
  })

  test('of two who say at once whether it certifies, the no stands, in any order of arrival', () => {
    const here = new TrainingHere({ certifiesScreening: 'no' })
    const after = [...here.story.entries]
    for (const [certifiesScreening, who] of [
      ['yes', asha],
      ['no', beto],
    ] as const)
      here.story.write(trainingDescribed, { certifiesScreening }, { by: who, after })
    expect(here.training.certifiesScreening.value).toBe('no')
    expect(foldGathering(here.story.entries.toReversed()).training).toEqual(here.training)
  })
})
