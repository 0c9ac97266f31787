import { accessOf, caseDeciders } from '../access/access-rule.ts'
import { defineCommand, needed } from '../command/command-definition.ts'
import type { InputOf } from '../command/command-definition.ts'
import { decideAll, draftEntry } from '../command/decision.ts'
import type { Author, DecidedEntry, Decision } from '../command/decision.ts'
import { refused } from '../journal/refusal.ts'
import type { Refusal } from '../journal/refusal.ts'
import { identifier } from '../journal/value-kind.ts'
import { grantEnded } from './grant-ended.ts'
import { isGrantLive } from './grants.ts'
import type { Grant } from './grants.ts'
import { readerOfGrant, routingOf } from './outside-reader.ts'

const input = { grant: needed(identifier) }

export const endGrantCommand = defineCommand({
  name: 'end-grant',
  // A protective act: what it rests on need not be read, and an officer may who erases a file or answers for the house.
  access: accessOf({ groups: caseDeciders, officers: true, ownOnly: true }),
  concerns: ['grant'],
  input,
  decide: ({ grants }, command) => endGrant(grants, command),
})

export type EndGrant = InputOf<typeof input> & Author

/** Stops sharing. The recipient learns that it ended and is asked to purge; never why. */
export function endGrant(grants: readonly Grant[], command: EndGrant): Decision | Refusal {
  const grant = grants.find(({ stream }) => stream === command.grant)
  if (!grant || grant.grantor !== command.organisation)
    return refused('not-found', { field: 'grant' })
  if (!isGrantLive(grant, command.at)) return refused('grant-not-live', { field: 'grant' })
  return decideAll([draftEnd(grant, command)])
}

/** Ends every live grant of the author's organisation that rests on one of these consents. */
export function draftEndsOf(
  grants: readonly Grant[],
  consents: ReadonlySet<string>,
  author: Author,
): (DecidedEntry | Refusal)[] {
  return grants
    .filter(
      (grant) =>
        grant.grantor === author.organisation &&
        isGrantLive(grant, author.at) &&
        grant.basis.consent !== undefined &&
        consents.has(grant.basis.consent),
    )
    .map((grant) => draftEnd(grant, author))
}

export function draftEnd(grant: Grant, author: Author): DecidedEntry | Refusal {
  return draftEntry(
    grantEnded,
    { stream: grant.stream, outside: [readerOfGrant(grant)] },
    { ...routingOf(grant), purge: true },
    author,
  )
}
