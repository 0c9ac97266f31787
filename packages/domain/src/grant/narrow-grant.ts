import { draftEntry } from '../command/decision.ts'
import type { Author, DecidedEntry } from '../command/decision.ts'
import type { CaseCompartment } from '../journal/compartment.ts'
import type { Instant, StreamId } from '../journal/identifier.ts'
import type { Refusal } from '../journal/refusal.ts'
import { draftEnd } from './end-grant.ts'
import { grantNarrowed } from './grant-narrowed.ts'
import { isGrantLive } from './grants.ts'
import type { Grant } from './grants.ts'
import { readerOfGrant, routingOf } from './outside-reader.ts'

/** What a grant may still open, and until when at the latest. */
export interface Narrower {
  readonly compartments: readonly CaseCompartment[]
  readonly until?: Instant | undefined
}

/** What is left of a grant; undefined where that is all of it. */
export function narrowerThan(grant: Grant, { compartments, until }: Narrower) {
  const left = grant.compartments.filter((each) => compartments.includes(each))
  const isShorter = until !== undefined && until < (grant.until ?? Infinity)
  const takesOut = left.length < grant.compartments.length
  if (!takesOut && !isShorter) return undefined
  return {
    ...routingOf(grant),
    ...(isShorter ? { until } : {}),
    compartments: left,
    ...(takesOut ? { takesOut } : {}),
  }
}

/** Takes from every live grant of the author's organisation that rests on these answers what she does not agree to any more. */
export function draftNarrowings(
  grants: readonly Grant[],
  said: Narrower & { readonly case: StreamId; readonly consents: ReadonlySet<string> },
  author: Author,
): (DecidedEntry | Refusal)[] {
  return grants
    .filter(
      (grant) =>
        grant.grantor === author.organisation &&
        isGrantLive(grant, author.at) &&
        grant.basis.consent !== undefined &&
        said.consents.has(grant.basis.consent),
    )
    .flatMap((grant) => {
      // What opens a referral's own thread is bounded by its kind; it lasts as long as the case is open.
      const compartments = grant.opens === said.case ? said.compartments : grant.compartments
      const left = narrowerThan(grant, { compartments, until: said.until })
      if (left === undefined) return []
      if (left.compartments.length === 0) return [draftEnd(grant, author)]
      const place = { stream: grant.stream, outside: [readerOfGrant(grant)] }
      return [draftEntry(grantNarrowed, place, left, author)]
    })
}
