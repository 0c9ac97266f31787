import { accessOf } from '../access/access-rule.ts'
import { defineCommand, needed } from '../command/command-definition.ts'
import type { InputOf } from '../command/command-definition.ts'
import { contentFrom } from '../command/content-of.ts'
import { decideAll, draftEntry } from '../command/decision.ts'
import type { Author, Decision } from '../command/decision.ts'
import type { Situation } from '../command/situation.ts'
import type { StreamId } from '../journal/identifier.ts'
import { refused } from '../journal/refusal.ts'
import type { Refusal } from '../journal/refusal.ts'
import { identifier } from '../journal/value-kind.ts'
import { releaseProposalWithdrawn } from './release-proposal-withdrawn.ts'

const input = { ...releaseProposalWithdrawn.fields, proposal: needed(identifier) }

export const withdrawReleaseProposalCommand = defineCommand({
  name: 'withdraw-release-proposal',
  access: accessOf({ groups: [], officers: true, ownOnly: true, sufficient: 'facts' }),
  concerns: ['proposal'],
  input,
  decide: (situation, command) => withdrawReleaseProposal(situation, command),
})

export type WithdrawReleaseProposal = InputOf<typeof input> & Author

/** Any officer takes it back, also one who did not propose it: who has a doubt need not wait for whoever has none. */
export function withdrawReleaseProposal(
  { proposal }: Pick<Situation, 'proposal'>,
  command: WithdrawReleaseProposal,
): Decision | Refusal {
  if (proposal === undefined) return refused('proposal-unknown', { field: 'proposal' })
  if (proposal.state === 'withdrawn') return refused('proposal-withdrawn', { field: 'proposal' })
  return decideAll([
    draftEntry(
      releaseProposalWithdrawn,
      { stream: command.proposal as StreamId },
      contentFrom(releaseProposalWithdrawn, command),
      command,
    ),
  ])
}
