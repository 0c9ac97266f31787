import { describe, expect, test } from 'vitest'
import { foldGathering } from '../gathering/gathering-file.ts'
import { asha, beto, by } from '../testing/first-night.ts'
import { InterpreterListedHere } from '../testing/interpreter-listed-here.ts'
import { decidedIn, entryOf, partsOf } from '../testing/outcome.ts'
import { inventedId } from '../testing/story.ts'
import { interpreterListed } from './interpreter-listed.ts'
import { changeInterpreter, listInterpreter } from './list-interpreter.ts'
import type { ListInterpreter } from './list-interpreter.ts'

const listing = (more: Partial<ListInterpreter> = {}) =>
  listInterpreter({
    interpreterCode: 'I-7',
    interpreterName: 'Invented',
    interpreterLanguages: ['mam', 'Mam de San Juan Atitán'],
    ...more,
    ...by(asha),
  })

describe('W22: the roster', () => {
  test('is read by whoever works with people; why somebody is in conflict lies apart', () => {
    const entry = entryOf(
      listing({ interpreterConflict: 'found', interpreterConflictWords: 'works for them' }),
      interpreterListed,
    )
    const parts = partsOf(entry)
    expect(parts.protection).toEqual({ interpreterConflictWords: 'works for them' })
    expect(parts.essential).toMatchObject({ interpreterCode: 'I-7', interpreterName: 'Invented' })
    expect(interpreterListed.facts(entry.content as never)).toEqual({
      family: 'gathering',
      state: 'open',
    })
  })

  test('takes a code and a language, and nothing else to begin', () => {
    expect(listing().kind).toBe('decided')
    expect(listing({ interpreterCode: undefined as never })).toMatchObject({
      code: 'field-required',
      field: 'interpreterCode',
    })
    expect(listing({ interpreterLanguages: [] })).toMatchObject({ field: 'interpreterLanguages' })
  })

  test('BR-47: has no child on it', () => {
    expect(listing({ interpreterIsGrown: 'no' })).toMatchObject({
      code: 'interpreter-is-child',
      source: 'BR-47',
    })
  })

  test('who interprets no more is ended, so that her name can be erased', () => {
    const here = new InterpreterListedHere()
    const outcome = changeInterpreter(here.file, {
      gathering: here.stream,
      interpreterCode: 'I-1',
      interpreterLanguages: ['mam'],
      stillInterprets: 'no',
      ...by(asha),
    })
    here.story.carryOut(decidedIn(outcome), { by: asha })
    expect(here.file.state.value).toBe('ended')
  })

  test('nobody changes whom this device does not know', () => {
    const unknown = { gathering: inventedId(3), interpreterCode: 'I-1', ...by(asha) }
    expect(changeInterpreter(undefined, unknown)).toMatchObject({ code: 'not-found' })
  })

  test('said of her at once by two: what forbids it stands, in any order of arrival', () => {
    const here = new InterpreterListedHere()
    const begun = [...here.story.entries]
    here.story.write(
      interpreterListed,
      { interpreterConflict: 'found' },
      { by: asha, after: begun },
    )
    here.story.write(
      interpreterListed,
      { interpreterConflict: 'none-found' },
      { by: beto, after: begun },
    )
    expect(here.file.interpreter?.interpreterConflict.value).toBe('found')
    expect(foldGathering(here.story.entries.toReversed()).interpreter).toEqual(
      here.file.interpreter,
    )
  })
})
