import type { Instant, MemberId, StreamId } from '../journal/identifier.ts'
import type { VerificationKindCodes } from './verification-codes.ts'
import { childrenWaiting, verificationState } from './verification-ladder.ts'
import type { Verification } from './verification.ts'

/** What a visit or a check asks of whoever is responsible for it. */
export interface VerificationDue {
  readonly kind: 'verification-children' | 'verification-incomplete'
  readonly stream: StreamId
  /** The number of its order; empty while there is none. */
  readonly label: string
  /** How many still wait to be told of or handed over. */
  readonly children: number
  readonly since: Instant | undefined
}

interface Listed {
  readonly stream: StreamId
  readonly responsible: MemberId | undefined
  readonly begunAt: Instant | undefined
  readonly verification: Verification | undefined
}

/** Children who wait come before anything; what ended with something missing stays until it is complete (W4). */
export function verificationsDue(
  lines: readonly Listed[],
  member: MemberId,
  kinds: readonly VerificationKindCodes[],
): readonly VerificationDue[] {
  return lines.flatMap(({ stream, responsible, begunAt, verification }) => {
    if (verification === undefined || (responsible ?? member) !== member) return []
    const children = childrenWaiting(verification)
    const isIncomplete = verificationState(verification, kinds) === 'incomplete'
    if (children === 0 && !isIncomplete) return []
    return [
      {
        kind: children > 0 ? 'verification-children' : 'verification-incomplete',
        stream,
        label: verification.said.verificationOrder.value ?? '',
        children,
        since: verification.said.verificationBegan.value ?? begunAt,
      } as const,
    ]
  })
}
