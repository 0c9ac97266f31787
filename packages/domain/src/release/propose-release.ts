import { accessOf } from '../access/access-rule.ts'
import { defineCommand } from '../command/command-definition.ts'
import type { InputOf } from '../command/command-definition.ts'
import { contentFrom } from '../command/content-of.ts'
import { decideAll, draftEntry } from '../command/decision.ts'
import type { Author, Decision } from '../command/decision.ts'
import type { StreamId } from '../journal/identifier.ts'
import { refused } from '../journal/refusal.ts'
import type { Refusal } from '../journal/refusal.ts'
import { checkDisclosure } from './approve-release.ts'
import { releaseProposed } from './release-proposed.ts'

const input = { ...releaseProposed.fields }

/** What nobody looked at for a quarter of a year is counted anew. */
const longestMs = 92 * 24 * 3_600_000

export const proposeReleaseCommand = defineCommand({
  name: 'propose-release',
  access: accessOf({ groups: [], officers: true, ownOnly: true, sufficient: 'facts' }),
  concerns: [],
  input,
  decide: (_situation, command) => proposeRelease(command),
})

export type ProposeRelease = InputOf<typeof input> & Author

/** Proposes one frozen content to a second person; each in a stream of its own. */
export function proposeRelease(command: ProposeRelease): Decision | Refusal {
  const wrong = checkDisclosure(command)
  if (wrong) return wrong
  if (command.confirmBy <= command.at || command.confirmBy > command.at + longestMs)
    return refused('confirm-by-out-of-reach', { field: 'confirmBy' })
  const stream = command.newStreamId() as StreamId
  return decideAll([
    draftEntry(releaseProposed, { stream }, contentFrom(releaseProposed, command), command),
  ])
}
