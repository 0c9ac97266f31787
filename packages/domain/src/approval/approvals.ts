import type { CausalHistory, ReadEntry } from '../journal/causal-history.ts'
import type { ContentOf } from '../journal/entry-type.ts'
import type { EntryHash, Instant, MemberId, OrganisationId } from '../journal/identifier.ts'
import type { approvalAnswered } from './approval-answered.ts'
import type { approvalAsked } from './approval-asked.ts'

export type ApprovalSaid = Partial<ContentOf<typeof approvalAsked.fields>>
type Answered = Partial<ContentOf<typeof approvalAnswered.fields>>

export interface ApprovalLine {
  /** Of what was asked. */
  readonly id: string
  readonly entry: EntryHash
  readonly said: ApprovalSaid
  readonly askedBy: MemberId | undefined
  readonly organisation: OrganisationId
  readonly recordedAt: Instant
  /** Of several answers the most careful: one who does not approve is enough. */
  readonly state: 'waiting' | 'approved' | 'changes-wanted' | 'not-approved'
  readonly by: EntryHash | undefined
  readonly answeredBy: MemberId | undefined
  readonly reason: string | undefined
  /** A closure that took place by it: it allows no second one. */
  readonly isSpent: boolean
}

/** In causal order. Whoever asked cannot approve herself, unless with a day on which somebody looks at it again. */
export function foldApprovals(history: CausalHistory): readonly ApprovalLine[] {
  const answers = history.read.filter(({ type }) => type === 'approval-answered')
  const closures = history.read.filter(({ type }) => type === 'case-closed')
  return history.read.flatMap(({ type, entry, fields }): ApprovalLine[] => {
    if (type !== 'approval-asked') return []
    const counting = answers.filter(
      (read) => (read.fields as Answered).approval === entry.id && counts(read, entry.member),
    )
    const said = (answer: Answered['approvalAnswer']): ReadEntry | undefined =>
      counting.find(({ fields: { approvalAnswer } }) => approvalAnswer === answer)
    const refused = said('does-not-approve')
    const changes = said('changes-wanted')
    const standing = refused ?? changes ?? said('approves')
    return [
      {
        id: entry.id,
        entry: entry.hash,
        said: fields,
        askedBy: entry.member,
        organisation: entry.organisation,
        recordedAt: entry.recordedAt,
        state: refused
          ? 'not-approved'
          : changes
            ? 'changes-wanted'
            : standing
              ? 'approved'
              : 'waiting',
        by: standing?.entry.hash,
        answeredBy: standing?.entry.member,
        reason: (standing?.fields as Answered | undefined)?.approvalReason,
        isSpent: closures.some((closure) => history.knew(closure.entry.hash, entry.hash)),
      },
    ]
  })
}

function counts({ entry, fields }: ReadEntry, askedBy: MemberId | undefined): boolean {
  const { approvalAnswer, approvalReviewBy } = fields as Answered
  if (approvalAnswer !== 'approves') return true
  return entry.member !== undefined && (entry.member !== askedBy || approvalReviewBy !== undefined)
}

/** Somebody else said yes to her case being closed, since it was last closed. */
export function closureApproval(lines: readonly ApprovalLine[]): ApprovalLine | undefined {
  return lines.findLast(
    ({ said, state, isSpent }) => said.approvalOf === 'closure' && state === 'approved' && !isSpent,
  )
}

/** How far over the ceiling somebody else agreed that grants may go, in the currency's smallest unit. */
export function approvedOverCeiling(lines: readonly ApprovalLine[], currency: string): number {
  return lines
    .filter(
      ({ said, state }) =>
        said.approvalOf === 'over-ceiling' &&
        state === 'approved' &&
        said.overCeiling?.currency === currency,
    )
    .reduce((sum, { said }) => sum + (said.overCeiling?.amount ?? 0), 0)
}
