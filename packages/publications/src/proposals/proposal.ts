import { createHash } from 'node:crypto'
import { isRefusal, type Refusal, refused } from '@cobijo/statistics/refusal'
import { isDay } from '../language/days.ts'
import type { Approval } from '../release/approve-release.ts'
import { checkApprovals } from '../release/check-approvals.ts'
import { fields, oneOf, text, wholeNumber } from '../release/form-check.ts'
import { approvalsForm, readJson } from '../release/read-frozen.ts'
import { releaseFiles } from '../release/release-files.ts'
import type { Day } from '../release/release-spec.ts'
import { reportFiles } from '../reports/report-files.ts'
import { type SignatureCheck, signatureState } from '../verify-release.ts'

export const proposalFormat = 'cobijo-proposal/1'

/** The files of a proposal, side by side in one folder. */
export const proposalFiles = {
  proposal: 'proposal.json',
  preview: { es: 'revision.html', en: 'review.html' },
  notes: 'review-notes.json',
} as const

/** What one officer wants to publish and a second person has to look at. */
export interface Proposal {
  readonly format: typeof proposalFormat
  /** The stream in which it was written down that it was proposed. */
  readonly stream: string
  /** Of an earlier version of the same figures. */
  readonly replaces?: string
  readonly digest: string
  readonly proposedOn: Day
  readonly confirmBy: Day
  /** How many tables a ledger held when these were protected; whoever confirms enters them into the same. */
  readonly ledger?: number
  readonly approvals: readonly Approval[]
}

/** A proposal with the frozen content that it is of, checked. */
export interface ReadProposal {
  readonly kind: 'proposal'
  readonly proposal: Proposal
  readonly content: Uint8Array
  readonly contentFile: typeof releaseFiles.content | typeof reportFiles.content
}

const proposalForm = fields(
  {
    format: oneOf(proposalFormat),
    stream: text,
    digest: text,
    proposedOn: text,
    confirmBy: text,
    approvals: approvalsForm,
  },
  { replaces: text, ledger: wholeNumber },
)

export function proposalBytes(proposal: Proposal): Uint8Array {
  return new TextEncoder().encode(`${JSON.stringify(proposal, null, 1)}\n`)
}

/**
 * A proposal as it lies in a folder: what its digest says, and signed by whoever proposed it. Refuses `file-missing`, `file-form-invalid`,
 * `day-invalid`, `proposal-of-other-content` (its bytes are not those that were proposed), what `checkApprovals` refuses, `signature-missing`,
 * `signature-invalid` and `proposal-expired`.
 */
export async function readProposal(
  files: ReadonlyMap<string, Uint8Array>,
  today: Day,
  check: SignatureCheck,
): Promise<ReadProposal | Refusal> {
  const bytes = files.get(proposalFiles.proposal)
  if (bytes === undefined) return refused('file-missing', proposalFiles.proposal)
  const proposal = readJson<Proposal>(bytes, proposalForm, proposalFiles.proposal)
  if (isRefusal(proposal)) return proposal
  if (!isDay(proposal.proposedOn) || !isDay(proposal.confirmBy))
    return refused('day-invalid', proposalFiles.proposal)
  const contentFile = files.has(reportFiles.content) ? reportFiles.content : releaseFiles.content
  const content = files.get(contentFile)
  if (content === undefined) return refused('file-missing', contentFile)
  if (createHash('sha256').update(content).digest('hex') !== proposal.digest)
    return refused('proposal-of-other-content', contentFile)
  const wrong = checkApprovals(proposal.approvals, proposal.digest)
  if (wrong !== undefined) return wrong
  const signatures = await signatureState(proposal.approvals, check)
  if (isRefusal(signatures)) return signatures
  if (signatures !== 'valid') return refused('signature-missing', proposalFiles.proposal)
  if (today > proposal.confirmBy) return refused('proposal-expired', 'confirmBy')
  return { kind: 'proposal', proposal, content, contentFile }
}
