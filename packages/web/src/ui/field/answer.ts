import type { MessageId } from '../../language/es.ts'

/**
 * What stands in an answer's place when there is none. They differ and both are one tap: "unknown" was asked and the
 * person does not know; "not-asked" was not asked; "declined" was asked and the person keeps it to herself.
 */
export type NoAnswerKind = 'unknown' | 'not-asked' | 'declined'

/** An answer to a question, or the reason why there is none. `undefined` beside it means: not reached yet. */
export type Answer<T> = { kind: 'known'; value: T } | { kind: NoAnswerKind }

export const noAnswerSentence: Record<NoAnswerKind, MessageId> = {
  unknown: 'ui.unknown',
  'not-asked': 'ui.not-asked',
  declined: 'ui.declined',
}

/** Typed, and no answer as it stands: kept word for word, so that its form asks again instead of leaving it out. */
export interface Unread {
  kind: 'unread'
  typed: string
}

/** What a field gives in which a slip of the pen is possible. */
export type DateAnswer<T> = Answer<T> | Unread

export function isUnread(value: unknown): value is Unread {
  return typeof value === 'object' && value !== null && 'kind' in value && value.kind === 'unread'
}
