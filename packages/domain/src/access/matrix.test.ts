import { describe, expect, test } from 'vitest'
import { commands, findAccessRule } from '../command/commands.ts'
import type { Compartment } from '../journal/compartment.ts'
import { groupKinds } from '../organisation/group-kind.ts'
import type { GroupKind } from '../organisation/group-kind.ts'
import { defaultReadingRules } from '../organisation/reading-rules.ts'
import type { OrganisationSize } from '../organisation/reading-rules.ts'
import { meantAnswer, meantReading } from '../testing/meant-access.ts'
import { meantActs, meantOf } from '../testing/meant-acts.ts'
import { may } from './may.ts'
import type { Subject } from './may.ts'

// The third lock for every role and every command, against what is meant.

const sizes: readonly OrganisationSize[] = ['small', 'large']
const relations: readonly Subject['relation'][] = ['own', 'granted', 'ended', 'none']

test('what is meant is said of every command, once, and of nothing else', () => {
  expect([...meantOf.keys()].sort()).toEqual(commands.map(({ name }) => name).sort())
  expect(meantActs.flatMap(({ acts }) => acts)).toHaveLength(meantOf.size)
})

describe.each(sizes)('in a %s organisation', (size) => {
  const rules = defaultReadingRules(size)
  const readBy = (kind: GroupKind): readonly Compartment[] =>
    rules.flatMap((rule) => (rule.kinds.includes(kind) ? [rule.compartment] : []))

  test('each group reads what it is meant to read', () => {
    for (const kind of groupKinds)
      expect(readBy(kind).toSorted(), kind).toEqual((meantReading[size][kind] ?? []).toSorted())
  })

  /** All that she reads, and that without each of it in turn. What she does not read cannot be taken from her: no cell of its own. */
  const without = (kind: GroupKind): readonly (Compartment | undefined)[] => [
    undefined,
    ...readBy(kind),
  ]

  test('each role may do of each case what is meant, also with each of her keys missing in turn', () => {
    let cells = 0
    const differing: string[] = []
    for (const { name } of commands)
      for (const kind of groupKinds)
        for (const officer of [false, true])
          for (const relation of relations)
            for (const shut of without(kind)) {
              cells += 1
              const held = (read: readonly Compartment[]) => read.filter((each) => each !== shut)
              const actor = { groups: ['everyone' as const, kind], officer }
              const rows = { relation, readable: held(readBy(kind)) }
              const answer = may(actor, name, rows, findAccessRule)
              const said = answer === 'yes' ? answer : answer.code
              const readable = held(meantReading[size][kind] ?? [])
              const meant = meantAnswer(name, actor, { relation, readable })
              const who = `${kind}${officer ? ', officer' : ''}`
              if (said !== meant)
                differing.push(
                  `${name}, ${who}, ${relation}, without ${shut}: ${said}, not ${meant}`,
                )
            }
    expect(differing).toEqual([])
    expect(cells).toBeGreaterThan(25_000)
  })
})
