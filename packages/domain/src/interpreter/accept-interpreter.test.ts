import { describe, expect, test } from 'vitest'
import { foldCase } from '../case/case-file.ts'
import { interviewRecorded } from '../screening/interview-recorded.ts'
import { FirstNight, asha, beto, by } from '../testing/first-night.ts'
import { InterpreterListedHere } from '../testing/interpreter-listed-here.ts'
import { decidedIn, entryOf, partsOf } from '../testing/outcome.ts'
import { acceptInterpreter } from './accept-interpreter.ts'
import type { AcceptInterpreter } from './accept-interpreter.ts'
import { interpreterAccepted } from './interpreter-accepted.ts'

type More = ConstructorParameters<typeof InterpreterListedHere>[0]

function asking(
  said: Partial<AcceptInterpreter> = {},
  listed: More = {},
  night = new FirstNight(),
) {
  const here = new InterpreterListedHere(listed)
  return acceptInterpreter(here.file, {
    case: night.case,
    gathering: here.stream,
    interpreterAnswer: 'yes',
    interpreterRelation: 'none-known',
    ...said,
    ...by(asha),
  })
}

describe('BR-47: an interpreter', () => {
  test('whom she accepts, with the undertaking signed and nothing in the way, interprets', () => {
    const entry = entryOf(asking({ interpreterWords: 'from my town' }), interpreterAccepted)
    const parts = partsOf(entry)
    expect(parts.care).toMatchObject({ interpreterCode: 'I-1', interpreterAnswer: 'yes' })
    expect(parts.protection).toEqual({ interpreterWords: 'from my town' })
  })

  test.each([
    ['interpreter-undertaking-missing', {}, { undertakingSigned: 'no' }],
    ['interpreter-has-conflict', {}, { interpreterConflict: 'found' }],
    ['interpreter-is-child', {}, { interpreterIsGrown: 'no' }],
    ['interpreter-age-unknown', {}, { interpreterIsGrown: 'unknown' }],
    ['interpreter-no-longer', {}, { stillInterprets: 'no' }],
    ['interpreter-is-relative', { interpreterRelation: 'relative' }, {}],
    ['interpreter-has-conflict', { interpreterRelation: 'other-side' }, {}],
    ['interpreter-relation-unasked', { interpreterRelation: undefined }, {}],
    ['interpreter-not-accepted', { interpreterAnswer: undefined }, {}],
  ] as const)('%s: does not', (code, said, listed) => {
    expect(asking(said as never, listed)).toMatchObject({ code, source: 'BR-47' })
  })

  test('without a check for conflicts does not', () => {
    expect(asking({}, { interpreterConflict: undefined } as never)).toMatchObject({
      code: 'interpreter-conflict-unasked',
    })
  })

  test('whom she does not want is written down whatever else is known of either', () => {
    const said = { interpreterAnswer: 'no', interpreterRelation: undefined } as never
    expect(asking(said, { undertakingSigned: 'no' }).kind).toBe('decided')
  })

  test('who knows her is allowed where she says yes, and somebody is told to mind it', () => {
    const said = { interpreterRelation: 'same-community' } as const
    expect(decidedIn(asking(said)).remarks).toEqual(['interpreter-knows-her'])
  })

  test('who is not on the roster here is nobody', () => {
    const night = new FirstNight()
    const command = { case: night.case, gathering: night.case, ...by(asha) } as never
    expect(acceptInterpreter(undefined, command)).toMatchObject({ code: 'not-found' })
  })
})

describe('what was said through whom', () => {
  const interview = { topics: ['exploitation'], interviewInterpreter: 'I-1' } as const

  test('is told by the code, with whether she had accepted it', () => {
    const night = new FirstNight()
    night.story.write(interviewRecorded, interview, { by: asha, stream: night.case })
    night.story.carryOut(decidedIn(asking({}, {}, night)), { by: asha })
    night.story.write(interviewRecorded, interview, { by: asha, stream: night.case })
    night.story.carryOut(decidedIn(asking({ interpreterAnswer: 'no' }, {}, night)), { by: asha })
    night.story.write(interviewRecorded, interview, { by: asha, stream: night.case })
    const { interpreted, accepted } = night.file.interpreters
    expect(accepted).toMatchObject([{ code: 'I-1', answer: { value: 'no' } }])
    expect(interpreted.map(({ wasAccepted }) => wasAccepted).sort()).toEqual([false, false, true])
    expect(foldCase(night.story.entries.toReversed()).interpreters).toEqual(night.file.interpreters)
  })

  test('her no and her yes at once: no', () => {
    const night = new FirstNight()
    const begun = night.story.of(night.case)
    for (const [answer, by] of [
      ['yes', asha],
      ['no', beto],
    ] as const)
      night.story.write(
        interpreterAccepted,
        { interpreterCode: 'I-1', interpreterAnswer: answer },
        { by, after: begun, stream: night.case },
      )
    expect(night.file.interpreters.accepted).toMatchObject([{ answer: { value: 'no' } }])
  })
})
