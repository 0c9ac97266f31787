import type { ReadEntry } from '../../journal/causal-history.ts'
import type { ContentOf } from '../../journal/entry-type.ts'
import type {
  EntryHash,
  FeedId,
  GroupId,
  Instant,
  OrganisationId,
} from '../../journal/identifier.ts'
import type { erasureAnswered } from './erasure-answered.ts'

type Answer = ContentOf<typeof erasureAnswered.fields>

/** What was asked of a recipient, and what it answered. */
export interface AskedErasure {
  readonly request: EntryHash
  /** Clock of the device that asked. */
  readonly askedAt: Instant
  readonly answerFeed: FeedId
  readonly answerGroup: GroupId
  /** In causal order: a later answer may follow an earlier one. */
  readonly answers: readonly (Pick<
    Answer,
    'answer' | 'keptBecause' | 'partsErased' | 'backupsGoneAt'
  > & { readonly at: Instant })[]
}

/** Reads it off a grant's stream: only the grantor asks, only the recipient answers, and an answer cites what it answers. */
export function askedErasureIn(
  read: readonly ReadEntry[],
  between: { readonly grantor: OrganisationId; readonly recipient: OrganisationId },
): AskedErasure | undefined {
  const asked = read.findLast(
    ({ type, entry, fields }) =>
      type === 'erasure-requested' &&
      entry.organisation === between.grantor &&
      fields['answerFeed'] !== undefined &&
      fields['answerGroup'] !== undefined,
  )
  if (!asked) return undefined
  return {
    request: asked.entry.hash,
    askedAt: asked.entry.recordedAt,
    answerFeed: asked.fields['answerFeed'] as FeedId,
    answerGroup: asked.fields['answerGroup'] as GroupId,
    answers: read.flatMap(({ type, entry, fields }) => {
      const answer = fields as Partial<Answer>
      const isAnswer =
        type === 'erasure-answered' &&
        entry.organisation === between.recipient &&
        answer.request === asked.entry.hash
      return isAnswer && answer.answer !== undefined
        ? [{ ...pick(answer), answer: answer.answer, at: entry.recordedAt }]
        : []
    }),
  }
}

function pick({ keptBecause, partsErased, backupsGoneAt }: Partial<Answer>) {
  return {
    ...(keptBecause === undefined ? {} : { keptBecause }),
    ...(partsErased === undefined ? {} : { partsErased }),
    ...(backupsGoneAt === undefined ? {} : { backupsGoneAt }),
  }
}
