import { describe, expect, test } from 'vitest'
import { foldGathering } from '../gathering/gathering-file.ts'
import { asha, beto, by } from '../testing/first-night.ts'
import { decidedIn, entryOf, partsOf } from '../testing/outcome.ts'
import { inventedId } from '../testing/story.ts'
import { TrainingHere } from '../testing/training-here.ts'
import { attendanceRecorded } from './attendance-recorded.ts'
import { countParticipations } from './count-participations.ts'
import { recordAttendance } from './record-attendance.ts'
import type { RecordAttendance } from './record-attendance.ts'

const row = (number: number) =>
  ({ participation: inventedId(number), attendance: 'attended' }) as const

function recording(here: TrainingHere, said: Partial<RecordAttendance>) {
  return recordAttendance(here.file, {
    gathering: here.stream,
    participations: [],
    ...said,
    ...by(asha),
  })
}

describe('a list of attendance', () => {
  test('is one entry however long it is, and says apart who came and who that is', () => {
    const here = new TrainingHere()
    const outcome = recording(here, {
      participations: [row(1), row(2)],
      participants: [{ participation: inventedId(1), participantName: 'Invented', scoreAfter: 80 }],
    })
    const entry = entryOf(outcome, attendanceRecorded)
    expect(partsOf(entry).essential).toEqual({ participations: [row(1), row(2)] })
    expect(Object.keys(partsOf(entry)).sort()).toEqual(['essential', 'identity'])
    here.story.carryOut(decidedIn(outcome), { by: asha })
    expect(here.training.participations).toMatchObject([
      { participantName: 'Invented', scoreAfter: 80 },
      { participation: inventedId(2), attendance: 'attended' },
    ])
  })

  test('has no row twice, none without its id, and says nothing of a row that is not there', () => {
    const here = new TrainingHere()
    const unclear = { code: 'participation-unclear' }
    expect(recording(here, {})).toMatchObject({ code: 'field-required' })
    expect(recording(here, { participations: [row(1), row(1)] })).toMatchObject(unclear)
    expect(recording(here, { participations: [{ attendance: 'absent' }] })).toMatchObject(unclear)
    const participants = [{ participation: inventedId(9) }]
    expect(recording(here, { participations: [row(1)], participants })).toMatchObject(unclear)
    expect(
      recordAttendance(undefined, {
        gathering: here.stream,
        participations: [row(1)],
        ...by(asha),
      }),
    ).toMatchObject({ code: 'not-found' })
  })

  test('a row that was noted by mistake leaves it; the same for any order of arrival', () => {
    const here = new TrainingHere()
    here.came(1, { participantName: 'One' })
    here.came(2)
    here.came(2, { attendance: 'noted-by-mistake' })
    const after = [...here.story.entries]
    const said = (attendance: 'attended' | 'absent') => ({
      participations: [{ participation: inventedId(1), attendance }],
    })
    here.story.write(attendanceRecorded, said('absent'), { by: beto, after })
    here.story.write(attendanceRecorded, said('attended'), { by: asha, after })
    expect(here.training.participations.map(({ participation }) => participation)).toEqual([
      inventedId(1),
    ])
    expect(foldGathering(here.story.entries.toReversed()).training).toEqual(here.training)
  })
})

describe('BR-55: participations are not persons', () => {
  test('one person in two courses is two participations and one person', () => {
    const [first, second] = [new TrainingHere(), new TrainingHere({}, 15)]
    first.came(1, { member: asha.member as string })
    second.came(2, { member: asha.member as string })
    first.came(3, { participantAgency: 'Agencia Única', participantCode: 'E-7' })
    second.came(4, { participantAgency: 'agencia  unica', participantCode: 'e-7 ' })
    second.came(5, { participantName: 'Somebody of whom nothing else is known' })
    second.came(6, { member: beto.member as string, attendance: 'absent' })
    const lists = [first, second].map(({ training }) => training.participations)
    expect(countParticipations(lists)).toEqual({ participations: 5, persons: 2, untold: 1 })
  })
})
