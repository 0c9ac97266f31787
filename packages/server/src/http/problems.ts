import type { Problem } from '@cobijo/contract/wire/accounts'

/**
 * The error catalogue: every code that a request can be answered with, and its status. A code that is not here is a mistake
 * of ours and answers 500. Codes of single entries of an append are outcomes, not problems: `journal/`.
 */
export const problemStatus = {
  // What was sent cannot be read.
  'body-malformed': 400,
  'field-invalid': 400,
  'body-too-large': 413,
  'media-type-unknown': 415,
  // Who asks.
  'request-from-elsewhere': 403,
  'sign-in-needed': 401,
  'sign-in-refused': 401,
  'too-many-attempts': 429,
  'access-ended': 403,
  'device-revoked': 403,
  'intake-refused': 403,
  'intake-full': 429,
  'token-refused': 403,
  'release-key-wrong': 403,
  'officers-only': 403,
  'not-admitted': 403,
  // One answer for what does not exist and for what is not yours.
  'not-found': 404,
  // What was asked for cannot be done as things stand.
  'account-taken': 409,
  'founding-refused': 409,
  'restoration-refused': 409,
  'member-mismatch': 409,
  'shard-changed': 409,
  'entry-refused': 409,
  'citation-unknown': 409,
  'citation-used': 409,
  'checksum-differs': 409,
  'release-exists': 409,
  'release-of-another': 409,
  'release-version-skipped': 409,
  'release-version-differs': 409,
  'release-content-twice': 409,
  'release-content-published': 409,
  'second-approval-missing': 409,
  'release-restricted': 409,
  'chunk-differs': 409,
  'attachments-full': 409,
  'grant-missing': 409,
  'grant-ended': 409,
  // The machine.
  'store-unavailable': 503,
  'store-full': 507,
  'internal-fault': 500,
} as const satisfies Record<string, number>

export type ProblemCode = keyof typeof problemStatus

/** An expected "no" that ends a request. Holds a code and a field, never a value. */
export class RequestRefused extends Error {
  override name = 'RequestRefused'
  readonly problem: Problem
  readonly status: number
  constructor(code: ProblemCode, about: Omit<Problem, 'code'> = {}) {
    super(code)
    this.problem = { code, ...about }
    this.status = problemStatus[code]
  }
}
