import { causalHistory } from '../journal/causal-history.ts'
import type { ContentOf } from '../journal/entry-type.ts'
import type { Instant, MemberId } from '../journal/identifier.ts'
import type { KnownEntry } from '../journal/opened-entry.ts'
import { releaseProposalWithdrawn } from './release-proposal-withdrawn.ts'
import { releaseProposed } from './release-proposed.ts'

/** Figures that one officer proposed and nobody confirmed yet. */
export interface ReleaseProposal {
  readonly state: 'waiting' | 'withdrawn'
  readonly proposedBy: MemberId | undefined
  readonly contentDigest: string
  readonly edition: number
  readonly threshold: number
  readonly confirmBy: Instant
}

/** The same for any order of arrival; a withdrawal beats whatever was written at once with it. Undefined where nothing of it opens. */
export function foldReleaseProposal(entries: Iterable<KnownEntry>): ReleaseProposal | undefined {
  const { read } = causalHistory(entries, (type) =>
    [releaseProposed, releaseProposalWithdrawn].find((each) => each.type === type),
  )
  const first = read.find(({ type }) => type === releaseProposed.type)
  if (first === undefined) return undefined
  const { contentDigest, edition, threshold, confirmBy } = first.fields as Partial<
    ContentOf<typeof releaseProposed.fields>
  >
  if (
    contentDigest === undefined ||
    edition === undefined ||
    threshold === undefined ||
    confirmBy === undefined
  )
    return undefined
  const isWithdrawn = read.some(
    ({ type, entry }) =>
      type === releaseProposalWithdrawn.type && entry.organisation === first.entry.organisation,
  )
  return {
    state: isWithdrawn ? 'withdrawn' : 'waiting',
    proposedBy: first.entry.member,
    contentDigest,
    edition,
    threshold,
    confirmBy,
  }
}
