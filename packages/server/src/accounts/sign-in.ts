import type { DeviceId, MemberId, OrganisationId } from '@cobijo/domain/journal/identifier'
import { sameBytes } from '@cobijo/sealing/bytes'
import { verifySignIn } from '@cobijo/sealing/account/account-keys'
import { verifyDeviceProof } from '@cobijo/sealing/account/device-keys'
import { base64url, fromBase64url } from '@cobijo/contract/wire/bytes'
import type { SignInResponse } from '@cobijo/contract/wire/accounts'
import { refused } from '@cobijo/domain/journal/refusal'
import type { Refusal } from '@cobijo/domain/journal/refusal'
import type pg from 'pg'
import { inReadTransaction, inTransaction } from '../database/transaction.ts'
import { findAccount } from './accounts.ts'
import type { Account } from './accounts.ts'
import { isAskingToJoin } from './join-requests.ts'
import { startSession } from './sessions.ts'
import { freeOfAccount } from './throttle.ts'
import type { DirectoryState } from '../directory/directory-state.ts'
import type { Services } from '../http/services.ts'

export interface SignInAttempt {
  readonly account: string
  readonly nonce: string
  readonly signature: string
  readonly device?: { readonly id: string; readonly signature: string } | undefined
  /** Address of the caller, for throttling only; never kept elsewhere. Others behind it are not held up. */
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
  const here = `account ${attempt.account} at ${attempt.address}`
  const everywhere = `account ${attempt.account}`
  const nonce = fromBase64url(attempt.nonce)
  const isOpen = challenges.take(nonce, attempt.account, now)
  const found = await inReadTransaction(pool, { account: attempt.account }, (reader) =>
    findAccount(reader, attempt.account),
  )
  // Her own device's key opens only with her passphrase: who has it guesses no more, and others' failures do not hold her up.
  const device =
    isOpen && found ? provedDevice(directory.state, found, { ...attempt, nonce }) : undefined
  const own = device === undefined ? undefined : `device ${device}`
  const waitMs =
    own === undefined
      ? Math.max(throttle.waitMs(here, now), throttle.waitMs(everywhere, now, freeOfAccount))
      : throttle.waitMs(own, now)
  if (waitMs > 0) return { kind: 'throttled', retryAfterSeconds: Math.ceil(waitMs / 1000) }
  const proof = { account: attempt.account, nonce, signature: fromBase64url(attempt.signature) }
  const isProved = verifySignIn(proof, found?.signInKey ?? nobodysKey)
  if (!found || !isOpen || !isProved) {
    for (const key of own === undefined ? [here, everywhere] : [own]) throttle.failed(key, now)
    return refused('sign-in-refused')
  }
  throttle.succeeded(own ?? here)
  const { state } = directory
  const wrong = attempt.device && deviceProblem(state, found.organisation, { ...attempt, nonce })
  if (wrong) return wrong
  if (await isEnded(pool, state, found, attempt.device)) return refused('access-ended')
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

/** The device, if it is this member's own, has not ended, and signed this nonce. */
function provedDevice(
  { directory }: DirectoryState,
  { organisation, member }: { readonly organisation: string; readonly member: string },
  {
    account,
    nonce,
    device,
  }: Pick<SignInAttempt, 'account' | 'device'> & { readonly nonce: Uint8Array },
): string | undefined {
  const known = directory.organisations
    .get(organisation as OrganisationId)
    ?.devices.get(device?.id as DeviceId)
  if (!device || known?.member !== member || known.state !== 'current') return undefined
  const signature = fromBase64url(device.signature)
  const isProved = verifyDeviceProof({ account, device: device.id, nonce, signature }, known.key)
  return isProved ? device.id : undefined
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

/**
 * Whether these keys are of an ended or replaced member, and nobody waits with them. From a device of hers that was known she still hands in
 * what she wrote; nobody signs in as a new device, or as none: whoever has a phone's secret and passphrase gets nothing any more.
 */
async function isEnded(
  pool: pg.Pool,
  { directory }: DirectoryState,
  { organisation: of, member: id, memberSign }: Account,
  device: SignInAttempt['device'],
): Promise<boolean> {
  const organisation = directory.organisations.get(of as OrganisationId)
  const member = organisation?.members.get(id as MemberId)
  // Not in the directory yet: she waits for somebody to compare her words.
  if (!organisation || !member) return false
  const isOfThese = memberSign === undefined || sameBytes(member.sign, memberSign)
  if (isOfThese && member.state === 'current') return false
  if (device && organisation.devices.get(device.id as DeviceId)?.member === id) return false
  return (
    isOfThese ||
    !(await inReadTransaction(pool, { organisation: of }, (reader) =>
      isAskingToJoin(reader, { organisation: of, member: id, sign: memberSign }),
    ))
  )
}
