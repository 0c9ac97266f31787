import { describe, expect, test } from 'vitest'
import { commands, findAccessRule, findCommand } from '../command/commands.ts'
import { compartments } from '../journal/compartment.ts'
import { groupKinds } from '../organisation/group-kind.ts'
import { defaultReadingRules } from '../organisation/reading-rules.ts'
import type { OrganisationSize } from '../organisation/reading-rules.ts'
import { answerTo } from '../testing/access.ts'
import { may } from './may.ts'
import type { Subject } from './may.ts'

const sizes: readonly OrganisationSize[] = ['small', 'large']
const relations: readonly Subject['relation'][] = ['own', 'granted', 'ended', 'none']

/** Every pair of groups, each alone included: what one member could hold. */
const memberships = groupKinds.flatMap((one, index) =>
  groupKinds.slice(index).map((other) => [one, other] as const),
)

describe('the matrix of every command, every membership and every size', () => {
  test('BR-48: `may` never allows what the keys deny', () => {
    let allowed = 0
    for (const size of sizes) {
      for (const kinds of memberships) {
        // From the rules themselves, compartment by compartment, not from what `may` was told.
        const keys = new Map(
          defaultReadingRules(size).map(({ compartment, kinds: readers }) => [
            compartment,
            readers.some((kind) => (kinds as readonly string[]).includes(kind)),
          ]),
        )
        for (const command of commands) {
          for (const officer of [false, true]) {
            if (answerTo(kinds, command.name, { size, officer }) !== 'yes') continue
            allowed += 1
            for (const compartment of command.access.reads) {
              expect(keys.get(compartment), `${command.name} ${kinds.join('+')}`).toBe(true)
            }
          }
        }
      }
    }
    expect(allowed).toBeGreaterThan(1000)
  })

  test('what a grant opens bounds a command on another organisation’s case, whatever her own keys are', () => {
    for (const command of commands) {
      for (const shut of command.access.reads) {
        const readable = compartments.filter((name) => name !== shut)
        const answer = answerTo([...command.access.groups], command.name, {
          relation: 'granted',
          readable,
        })
        expect(answer).not.toBe('yes')
      }
    }
  })

  test('BR-48: nobody may do anything with what is neither hers nor granted, and the answer tells nothing', () => {
    for (const command of commands) {
      for (const kinds of memberships) {
        expect(answerTo(kinds, command.name, { relation: 'none', officer: true })).toBe('not-found')
      }
    }
  })

  test('every command can be carried out by somebody, in a small and in a large organisation', () => {
    for (const size of sizes) {
      for (const command of commands) {
        const somebody = memberships.some((kinds) =>
          [false, true].some(
            (officer) => answerTo(kinds, command.name, { size, officer }) === 'yes',
          ),
        )
        expect(somebody, `${command.name} ${size}`).toBe(true)
      }
    }
  })
})

test('a command that nobody declared is refused to everybody', () => {
  for (const relation of relations) {
    const subject = { relation, readable: compartments }
    const answer = may(
      { groups: groupKinds, officer: true },
      'erase-everything',
      subject,
      findAccessRule,
    )
    expect(answer).toMatchObject({ kind: 'refused', code: 'not-found' })
  }
})

test('a member of no group but everyone may do nothing', () => {
  for (const command of commands) {
    expect(answerTo([], command.name, { readable: compartments })).toBe('not-permitted')
  }
})

test('the statistics group may touch no case: what it contributes and the ledger are all that it writes', () => {
  const allowed = commands.filter(({ name }) => answerTo(['statistics'], name) === 'yes')
  expect(allowed.map(({ name, concerns }) => [name, concerns])).toEqual([
    ['record-contribution', []],
    ['record-figures', []],
  ])
})

test('the legal group may write down her decision, raise safety and nothing that decides about help (BR-21)', () => {
  const allowed = commands
    .map(({ name }) => name)
    .filter((name) => answerTo(['legal'], name) === 'yes')
  expect(allowed.sort()).toEqual([
    ...['answer-legal-demand', 'complete-legal-demand', 'decide-legal-demand'],
    ...['note-legal-demand', 'open-case', 'record-legal-demand-notice'],
    ...['record-protective-need', 'record-report-decision'],
  ])
})

test('only a command of the legal group reads justice (BR-21, BR-22)', () => {
  const reading = commands.filter(({ access }) => access.reads.includes('justice'))
  expect(reading).toHaveLength(5)
  for (const { name, access } of reading)
    expect([access.groups, access.officers], name).toEqual([['legal'], false])
})

test('a command that only writes needs no key: an intake officer records what she cannot read back', () => {
  for (const name of ['record-service', 'record-note', 'record-essential', 'register-person']) {
    expect(findCommand(name)?.access.reads).toEqual([])
    expect(answerTo(['shift'], name, { readable: [] })).toBe('yes')
  }
})
