import { accessOf, caseDeciders } from '../../access/access-rule.ts'
import { defineCommand, needed } from '../../command/command-definition.ts'
import type { InputOf } from '../../command/command-definition.ts'
import { decideAll, draftEntry } from '../../command/decision.ts'
import type { Author, Decision } from '../../command/decision.ts'
import { draftEnd } from '../../grant/end-grant.ts'
import { isGrantLive } from '../../grant/grants.ts'
import type { Grant } from '../../grant/grants.ts'
import { readerOfGrant, routingOf } from '../../grant/outside-reader.ts'
import { refused } from '../../journal/refusal.ts'
import type { Refusal } from '../../journal/refusal.ts'
import { identifier } from '../../journal/value-kind.ts'
import { erasureRequested } from './erasure-requested.ts'

const input = {
  /** The grant's stream. */
  grant: needed(identifier),
  /** A group of this organisation that is to read the answer. */
  answerFeed: needed(identifier),
  answerGroup: needed(identifier),
}

export const requestErasureCommand = defineCommand({
  name: 'request-erasure',
  access: accessOf({ groups: caseDeciders, reads: ['care'], ownOnly: true }),
  concerns: ['grant'],
  input,
  decide: ({ grants }, command) => requestErasure(grants, command),
})

export type RequestErasure = InputOf<typeof input> & Author

/**
 * Asks whoever was given something to erase it and to answer; a grant that is still live ends with it. May be asked again: the newest
 * request is the one to be answered.
 */
export function requestErasure(
  grants: readonly Grant[],
  command: RequestErasure,
): Decision | Refusal {
  const grant = grants.find(({ stream }) => stream === command.grant)
  if (!grant || grant.grantor !== command.organisation)
    return refused('not-found', { field: 'grant' })
  const { answerFeed, answerGroup } = command
  const asked = draftEntry(
    erasureRequested,
    { stream: grant.stream, outside: [readerOfGrant(grant)] },
    { ...routingOf(grant), answerFeed, answerGroup },
    command,
  )
  return decideAll([...(isGrantLive(grant, command.at) ? [draftEnd(grant, command)] : []), asked])
}
