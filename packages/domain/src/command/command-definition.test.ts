import { describe, expect, test } from 'vitest'
import { emptyCaseFile } from '../case/case-file.ts'
import { asha, by, country } from '../testing/first-night.ts'
import { decidedIn } from '../testing/outcome.ts'
import { inventedId } from '../testing/story.ts'
import { carryOut } from './command-definition.ts'
import type { AnyCommand } from './command-definition.ts'
import { commands, findCommand } from './commands.ts'

const situation = { caseFile: emptyCaseFile, grants: [], country }

function named(name: string): AnyCommand {
  const command = findCommand(name)
  if (!command) throw new Error(`no command ${name}`)
  return command
}

describe('plain input', () => {
  test('that fits is decided on', () => {
    const input = { case: inventedId(1), care: 'ate well' }
    const outcome = carryOut(named('record-note'), situation, input, by(asha))
    expect(decidedIn(outcome).entries[0]?.content).toEqual({ care: 'ate well' })
  })

  test.each<[Record<string, unknown>, object]>([
    [{ care: 'ate' }, { code: 'field-required', field: 'case' }],
    [
      { case: 'the tall woman', care: 'ate' },
      { code: 'not-an-identifier', field: 'case' },
    ],
    [
      { case: inventedId(1), care: 7 },
      { code: 'not-text', field: 'care' },
    ],
    [
      { case: inventedId(1), justice: 'reported' },
      { code: 'field-unknown', field: 'justice' },
    ],
    [
      { case: inventedId(1), toString: 'x' },
      { code: 'field-unknown', field: 'toString' },
    ],
  ])('%j is refused by code and field, before any rule is asked', (input, refusal) => {
    const outcome = carryOut(named('record-note'), situation, input, by(asha))
    expect(outcome).toEqual({ kind: 'refused', ...refusal })
  })

  test('cannot say who acts or when: that is the device’s to say', () => {
    for (const field of ['organisation', 'member', 'at', 'newId']) {
      const input = { case: inventedId(1), care: 'ate', [field]: inventedId(9) }
      expect(carryOut(named('record-note'), situation, input, by(asha))).toMatchObject({
        code: 'field-unknown',
        field,
      })
    }
  })
})

describe('the list of commands', () => {
  test('names each once, in kebab-case', () => {
    const names = commands.map(({ name }) => name)
    expect(new Set(names).size).toBe(names.length)
    for (const name of names) expect(name).toMatch(/^[a-z]+(-[a-z]+)*$/)
  })

  test('every command takes the id of what it is about', () => {
    const looked: Readonly<Record<string, string>> = {
      recipient: 'recipientOrganisation',
      sleepersAges: 'gathering',
      waysBack: 'case',
      noesSaid: 'gathering',
      signingGrounds: 'case',
    }
    for (const { name, concerns, input } of commands) {
      for (const concern of concerns) {
        const field = looked[concern] ?? concern
        expect(Object.keys(input), name).toContain(field)
        // What else a command about one case may be about.
        const mayLack =
          (field === 'gathering' && concerns.includes('case')) ||
          (concern === 'cases' && concerns.includes('case')) ||
          (concern === 'gatherings' &&
            (['case', 'cases', 'gathering'] as const).some((one) => concerns.includes(one))) ||
          (concern === 'cases' && concerns.includes('gathering')) ||
          // Where one person may approve figures nobody proposed them; where two are asked the command refuses without.
          concern === 'proposal'
        if (!mayLack) expect(input[field]?.required, name).toBe(true)
      }
    }
  })

  test('no command takes a refused word: nothing asks whether she reported, outside the legal group', () => {
    for (const { name, input } of commands) {
      if (name === 'record-report-decision') continue
      for (const field of Object.keys(input))
        expect(field, name).not.toMatch(/decision|denunc|testimony/i)
    }
  })

  test('an unknown name is no command', () => {
    expect(findCommand('delete-case')).toBeUndefined()
  })
})
