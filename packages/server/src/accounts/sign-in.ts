import type { DeviceId, OrganisationId } from '@cobijo/domain/journal/identifier'
import { verifySignIn } from '@cobijo/sealing/account/account-keys'
import { verifyDeviceProof } from '@cobijo/sealing/account/device-keys'
import { base64url, fromBase64url } from '@cobijo/contract/wire/bytes'
import type { SignInResponse } from '@cobijo/contract/wire/accounts'
import { refused } from '@cobijo/domain/journal/refusal'
import type { Refusal } from '@cobijo/domain/journal/refusal'
import type pg from 'pg'
import { inReadTransaction, inTransaction } from '../database/transaction.ts'
import { findAccount } from './accounts.ts'
import { startSession } from './sessions.ts'
import type { DirectoryState } from '../directory/directory-state.ts'
import type { Services } from '../http/services.ts'

export interface SignInAttempt {
  readonly account: string
  readonly nonce: string
  readonly signature: string
  readonly device?: { readonly id: string; readonly signature: string } | undefined
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
  { challenges, throttle, directory }: Pick<Services, 'challenges' | 'throttle' | 'directory'>,
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
  const { state } = directory
  const wrong = attempt.device && deviceProblem(state, found.organisation, { ...attempt, nonce })
  if (wrong) return wrong
  const who = {
    organisation: found.organisation,
    member: found.member,
    account: attempt.account,
    memberSign: found.memberSign,
    device: attempt.device?.id,
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

/** A device that the directory does not know yet is new; one that it knows proves itself, and one that was revoked opens nothing. */
function deviceProblem(
  { directory }: DirectoryState,
  organisation: string,
  proof: {
    readonly account: string
    readonly nonce: Uint8Array
    readonly device?: SignInAttempt['device']
  },
): Refusal | undefined {
  const { account, nonce, device } = proof
  const known = directory.organisations
    .get(organisation as OrganisationId)
    ?.devices.get(device?.id as DeviceId)
  if (!device || !known) return undefined
  const signature = fromBase64url(device.signature)
  const claimed = { account, device: device.id, nonce, signature }
  if (!verifyDeviceProof(claimed, known.key)) return refused('sign-in-refused')
  const isRevoked = known.endings.some(({ cause }) => cause === 'device-revoked')
  return isRevoked ? refused('device-revoked') : undefined
}
