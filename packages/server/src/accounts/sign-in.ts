import { verifySignIn } from '@cobijo/sealing/account/account-keys'
import { base64url, fromBase64url } from '@cobijo/contract/wire/bytes'
import type { SignInResponse } from '@cobijo/contract/wire/accounts'
import { refused } from '@cobijo/domain/journal/refusal'
import type { Refusal } from '@cobijo/domain/journal/refusal'
import type pg from 'pg'
import { inReadTransaction, inTransaction } from '../database/transaction.ts'
import { findAccount } from './accounts.ts'
import type { Challenges } from './challenges.ts'
import { startSession } from './sessions.ts'
import type { Throttle } from './throttle.ts'

export interface SignInAttempt {
  readonly account: string
  readonly nonce: string
  readonly signature: string
  /** Address of the caller, for throttling only; never kept elsewhere. */
  readonly address: string
}

/** Too many failures: when to come again. */
export interface Throttled {
  readonly kind: 'throttled'
  readonly retryAfterSeconds: number
}

/** Verified against when there is no such account, so that both answers take the same work. */
const nobodysKey = new Uint8Array(32).fill(9)

/**
 * Checks the proof and starts a session. The answer to a wrong proof, an unknown account and a spent nonce is the same. The
 * wrapped keys leave only here.
 */
export async function signIn(
  pool: pg.Pool,
  { challenges, throttle }: { challenges: Challenges; throttle: Throttle },
  attempt: SignInAttempt,
  now: number,
): Promise<SignInResponse | Refusal | Throttled> {
  const keys = [`account ${attempt.account}`, `address ${attempt.address}`]
  const waitMs = Math.max(...keys.map((key) => throttle.waitMs(key, now)))
  if (waitMs > 0) return { kind: 'throttled', retryAfterSeconds: Math.ceil(waitMs / 1000) }
  const nonce = fromBase64url(attempt.nonce)
  const isOpen = challenges.take(nonce, attempt.account, now)
  const found = await inReadTransaction(pool, { account: attempt.account }, (reader) =>
    findAccount(reader, attempt.account),
  )
  const proof = { account: attempt.account, nonce, signature: fromBase64url(attempt.signature) }
  const isProved = verifySignIn(proof, found?.signInKey ?? nobodysKey)
  if (!found || !isOpen || !isProved) {
    for (const key of keys) throttle.failed(key, now)
    return refused('sign-in-refused')
  }
  throttle.succeeded(keys[0] as string)
  const who = {
    organisation: found.organisation,
    member: found.member,
    account: attempt.account,
  }
  const session = await inTransaction(pool, { organisation: who.organisation }, (writer) =>
    startSession(writer, who, now),
  )
  return {
    ...session,
    organisation: who.organisation,
    member: who.member,
    wrappedKeys: base64url(found.wrappedKeys),
  }
}
