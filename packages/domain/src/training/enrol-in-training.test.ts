import { expect, test } from 'vitest'
import { asha, beto, by } from '../testing/first-night.ts'
import { decidedIn } from '../testing/outcome.ts'
import { inventedId } from '../testing/story.ts'
import { TrainingHere } from '../testing/training-here.ts'
import { enrolInTraining } from './enrol-in-training.ts'
import { trainingDescribed } from './training-described.ts'

const enrolling = (here: TrainingHere, who = beto) =>
  enrolInTraining(here.file, {
    gathering: here.stream,
    participantName: 'Invented',
    participantUnit: 'Unit',
    ...by(who),
  })

test('W34: each of a whole course writes herself onto the list, once', () => {
  const here = new TrainingHere()
  for (const who of [asha, beto]) here.story.carryOut(decidedIn(enrolling(here, who)), { by: who })
  expect(here.training.participations).toMatchObject([
    { member: asha.member, attendance: 'enrolled', participantName: 'Invented' },
    { member: beto.member, attendance: 'enrolled', participantUnit: 'Unit' },
  ])
  expect(enrolling(here)).toMatchObject({ code: 'enrolled-already' })
})

test('nobody enrols in a course that is over, or in one that does not lie here', () => {
  const here = new TrainingHere()
  here.story.write(trainingDescribed, { trainingGoesOn: 'no' }, { by: asha })
  expect(enrolling(here)).toMatchObject({ code: 'training-over' })
  expect(enrolInTraining(undefined, { gathering: inventedId(3), ...by(asha) })).toMatchObject({
    code: 'not-found',
  })
})
