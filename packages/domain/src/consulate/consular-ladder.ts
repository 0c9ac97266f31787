import type { Ladder, Rung } from '../ladder/rung.ts'
import { consularContact } from './consular-contact.ts'
import type { ConsularGrounds } from './consular-contact.ts'
import { isPaperFor } from './consular.ts'
import type { ConsularRequest } from './consular.ts'

type Requested = Pick<ConsularRequest, 'act' | 'prohibition' | 'paper'>

/** What must hold before this is asked, or released: the decision table, or the paper of what is to be lifted. */
export function consularLadder(file: ConsularGrounds, request: Requested): Ladder {
  return request.act === 'lift-prohibition'
    ? liftingLadder(file, request)
    : consularContact(file).ladder
}

/** A prohibition ends only with its paper, and never while she is recognised or her appeal is open. */
function liftingLadder(
  { consular, asylum }: ConsularGrounds,
  { prohibition, paper }: Requested,
): Ladder {
  const standing = consular.prohibitions.find(
    (each) => each.prohibition === prohibition && !each.isLifted,
  )
  const rungs: Rung[] = [
    {
      code: 'prohibition-standing',
      state: standing ? 'done' : 'open',
      by: standing?.by,
      field: 'prohibition',
    },
    {
      code: 'lifting-paper',
      state: prohibition !== undefined && isPaperFor(prohibition, paper) ? 'done' : 'open',
      rule: 'BR-27',
      field: 'liftingPaper',
    },
  ]
  const isFinal = paper?.kind === 'final-decision'
  if (!isFinal || prohibition === 'home-state-feared') return rungs
  const { value, current } = asylum.standing
  return [
    ...rungs,
    {
      code: 'asylum-decided-against',
      rule: 'BR-27',
      ...(value === 'over'
        ? { state: 'done', by: current[0]?.entry }
        : { state: 'blocked', field: 'liftingPaper' }),
    },
  ]
}
