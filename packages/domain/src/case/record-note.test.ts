import { describe, expect, test } from 'vitest'
import { FirstNight, asha, by } from '../testing/first-night.ts'
import { decidedIn, entryOf, partsOf } from '../testing/outcome.ts'
import { firstNight, hour } from '../testing/story.ts'
import { noteRecorded } from './note-recorded.ts'
import { recordNote } from './record-note.ts'

test('words are sealed to those who may read that kind of words', () => {
  const outcome = recordNote({
    case: new FirstNight().case,
    care: 'ate well',
    psychosocial: 'afraid of the dark',
    protection: 'a car waited outside',
    ...by(asha),
  })
  const parts = partsOf(decidedIn(outcome).entries[0] as never)
  expect(parts).toEqual({
    care: { care: 'ate well' },
    psychosocial: { psychosocial: 'afraid of the dark' },
    protection: { protection: 'a car waited outside' },
  })
})

test('a step that is not complete can be written down as it is (W4)', () => {
  const outcome = recordNote({
    case: new FirstNight().case,
    care: 'told the authority by telephone at 02:20, number pending; no answer, tried three times',
    ...by(asha),
  })
  expect(outcome.kind).toBe('decided')
})

describe('a reminder', () => {
  test('stands in the facts as a bare time', () => {
    const outcome = recordNote({
      case: new FirstNight().case,
      care: 'ask about the tooth',
      remindAt: firstNight + hour,
      ...by(asha),
    })
    const facts = noteRecorded.facts(entryOf(outcome, noteRecorded).content)
    expect(facts).toEqual({ family: 'case', remindAt: firstNight + hour })
  })

  test('is in the case until a later note says that it is done', () => {
    const night = new FirstNight({ ageGroup: 'adult', urgency: 'ordinary' })
    const first = recordNote({
      case: night.case,
      care: 'ask about the tooth',
      remindAt: firstNight + hour,
      ...by(asha),
    })
    const [note] = night.story.carryOut(decidedIn(first), { by: asha })
    expect(night.file.reminders).toMatchObject([{ about: 'note', at: firstNight + hour }])
    const done = recordNote({ case: night.case, settles: [note?.id ?? ''], ...by(asha) })
    night.story.carryOut(decidedIn(done), { by: asha })
    expect(night.file.reminders).toEqual([])
  })
})

test('an empty note is not made, and a blank one neither', () => {
  const { case: stream } = new FirstNight()
  expect(recordNote({ case: stream, ...by(asha) })).toMatchObject({ code: 'nothing-said' })
  expect(recordNote({ case: stream, settles: [], ...by(asha) })).toMatchObject({
    code: 'nothing-said',
  })
  expect(recordNote({ case: stream, care: '   ', ...by(asha) })).toEqual({
    kind: 'refused',
    code: 'text-blank',
    field: 'care',
  })
})
