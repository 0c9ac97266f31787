import { accessOf } from '../access/access-rule.ts'
import { defineCommand, optional } from '../command/command-definition.ts'
import type { InputOf } from '../command/command-definition.ts'
import { contentFrom } from '../command/content-of.ts'
import { decideAll, draftEntry } from '../command/decision.ts'
import type { Author, Decision } from '../command/decision.ts'
import type { StreamId } from '../journal/identifier.ts'
import { refused } from '../journal/refusal.ts'
import type { Refusal } from '../journal/refusal.ts'
import { identifier } from '../journal/value-kind.ts'
import { releaseApproved } from './release-approved.ts'

const input = {
  ...releaseApproved.fields,
  /** Of an earlier edition of the same figures; a fresh one else. */
  stream: optional(identifier),
}

export const approveReleaseCommand = defineCommand({
  name: 'approve-release',
  access: accessOf({ groups: [], officers: true, ownOnly: true, sufficient: 'facts' }),
  concerns: [],
  input,
  decide: (_situation, command) => approveRelease(command),
})

export type ApproveRelease = InputOf<typeof input> & Author

/** The smallest count that may be shown to everybody (BR-52). */
const smallestPublicCount = 10

/** Approves one frozen edition by the hash of its files; what it stands on is signed with it (BR-54). */
export function approveRelease(command: ApproveRelease): Decision | Refusal {
  if (!command.disclosureChecked)
    return refused('disclosure-not-checked', { field: 'disclosureChecked', source: 'BR-52' })
  if (command.threshold < smallestPublicCount)
    return refused('threshold-too-low', { field: 'threshold', source: 'BR-52' })
  const stream = (command.stream ?? command.newStreamId()) as StreamId
  return decideAll([
    draftEntry(releaseApproved, { stream }, contentFrom(releaseApproved, command), command),
  ])
}
