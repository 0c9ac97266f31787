import { mayBeChild } from '../child/may-be-child.ts'
import { determinationRung } from '../best-interests/determination/standing-determination.ts'
import type { DeterminationAsked } from '../best-interests/determination/standing-determination.ts'
import type { Register } from '../case/register.ts'
import type { EntryHash } from '../journal/identifier.ts'
import type { Ladder, Rung } from '../ladder/rung.ts'
import type { Search } from './tracing.ts'

/**
 * What must hold before a person and her relative are brought together (W9): who asked, that they are related, that both want it, that the danger was
 * looked at and, for a child or where her age is not known, her best interests; by a panel's determination where somebody of the family may have had a part (BR-15).
 */
export function reunificationLadder(
  search: Search,
  asked: Omit<DeterminationAsked, 'act'>,
): Ladder {
  return [
    ...(search.ended.value === undefined
      ? []
      : [{ code: 'search-ended', rule: 'W9', state: 'blocked' } as const]),
    rungOf(search.askedBy, 'tracing-asker-missing', 'W9', () => true),
    answered(search.relationStanding, 'relation-not-proved', 'W9', {
      done: ['proved', 'proved-paper-to-come'],
      blocked: { value: 'disproved', code: 'relation-disproved' },
    }),
    answered(search.personAnswer, 'person-not-agreed', 'W9', {
      done: ['yes'],
      blocked: { value: 'no', code: 'person-declined' },
    }),
    answered(search.relativeAnswer, 'relative-not-agreed', 'W9', {
      done: ['yes'],
      blocked: { value: 'no', code: 'relative-declined' },
    }),
    answered(search.familyDanger, 'danger-not-checked', 'W9', {
      done: ['none-found', 'some-with-measures'],
      blocked: { value: 'serious', code: 'danger-serious' },
    }),
    ...(!mayBeChild(asked.file.ageGroup.value) ? [] : bestInterests(search, asked)),
  ]
}

/** Afterwards: decided, handed over, visited. Nothing of it is refused; it shows what is still to come. */
export function afterReunification(search: Search): Ladder {
  const rung = (code: string, by: EntryHash | undefined): Rung =>
    by === undefined ? { code, state: 'open' } : { code, state: 'done', by }
  return [
    rung('reunification-not-approved', search.approved?.entry),
    rung('not-handed-over', search.handedOver?.entry),
    rung('not-visited', search.visits[0]?.entry),
  ]
}

/** Unknown counts as alleged: a panel of one too many harms nobody. No word in the search stands for what the panel decided. */
function bestInterests(
  { bestInterest, familyInvolvement }: Search,
  asked: Omit<DeterminationAsked, 'act'>,
): Ladder {
  if (bestInterest.value?.finding === 'against')
    return [{ code: 'against-best-interests', rule: 'W9', state: 'blocked' }]
  if (familyInvolvement.value === 'no')
    return [
      rungOf(
        bestInterest,
        'best-interests-missing',
        'W9',
        ({ finding }) => finding === 'in-favour',
      ),
    ]
  const rung = determinationRung({ ...asked, act: 'reunification-with-alleged-family' })
  return rung === undefined ? [] : [rung]
}

function answered<Value>(
  register: Register<Value>,
  code: string,
  rule: string,
  means: { done: readonly Value[]; blocked: { value: Value; code: string } },
): Rung {
  return register.value === means.blocked.value
    ? { code: means.blocked.code, rule, state: 'blocked' }
    : rungOf(register, code, rule, (value) => means.done.includes(value))
}

function rungOf<Value>(
  { value, current }: Register<Value>,
  code: string,
  rule: string,
  isDone: (value: Value) => boolean,
): Rung {
  return value !== undefined && isDone(value)
    ? { code, rule, state: 'done', by: current.find((each) => each.value === value)?.entry }
    : { code, rule, state: 'open' }
}
