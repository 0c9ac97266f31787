import { dayOf } from '../deadline/day-of.ts'
import type { Zones } from '../deadline/day-of.ts'
import type { Instant } from '../journal/identifier.ts'
import type { VerificationKindCode, VerificationKindCodes } from './verification-codes.ts'
import { verificationState } from './verification-ladder.ts'
import type { Verification } from './verification.ts'

/** Of one month and one kind: orders, and never people. */
export interface VerificationTotal {
  /** `2026-11`. */
  readonly month: string
  readonly kind: VerificationKindCode | undefined
  readonly carriedOut: number
  /** Ended with something missing: in no total until it is there (BR-50). */
  readonly incomplete: number
  readonly prevented: number
}

interface Listed {
  readonly verification: Verification | undefined
  readonly begunAt: Instant | undefined
}

/** What was ended, by the month in which it was carried out, the newest first; what is under way is in none. */
export function verificationTotals(
  lines: readonly Listed[],
  kinds: readonly VerificationKindCodes[],
  clocks: Zones,
): readonly VerificationTotal[] {
  const ended = lines.flatMap(({ verification, begunAt = 0 }) => {
    if (verification === undefined) return []
    const state = verificationState(verification, kinds)
    if (state === 'under-way') return []
    const { verificationKind, verificationBegan } = verification.said
    const month = dayOf(verificationBegan.value ?? begunAt, clocks).slice(0, 7)
    return [{ month, kind: verificationKind.value, state }]
  })
  return [...Map.groupBy(ended, ({ month, kind }) => `${month} ${kind}`).values()]
    .flatMap((same) => {
      const [first] = same
      const count = (state: string): number => same.filter((each) => each.state === state).length
      return first === undefined
        ? []
        : [
            {
              month: first.month,
              kind: first.kind,
              carriedOut: count('carried-out'),
              incomplete: count('incomplete'),
              prevented: count('prevented'),
            },
          ]
    })
    .sort((a, b) => (a.month === b.month ? byText(b.kind, a.kind) : byText(b.month, a.month)))
}

function byText(a = '', b = ''): number {
  return a < b ? -1 : a > b ? 1 : 0
}
