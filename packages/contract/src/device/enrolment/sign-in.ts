import type {
  DeviceId,
  EntryHash,
  MemberId,
  OrganisationId,
} from '@cobijo/domain/journal/identifier'
import { isRefusal, refused } from '@cobijo/domain/journal/refusal'
import type { Refusal } from '@cobijo/domain/journal/refusal'
import {
  deriveAccountKeys,
  lockAccountKeys,
  proveSignIn,
} from '@cobijo/sealing/account/account-keys'
import type { AccountKeys } from '@cobijo/sealing/account/account-keys'
import { readAccountKit } from '@cobijo/sealing/account/account-kit'
import type { AccountKit } from '@cobijo/sealing/account/account-kit'
import {
  newDeviceKeys,
  proveDevice,
  unwrapDeviceKey,
  wrapDeviceKey,
} from '@cobijo/sealing/account/device-keys'
import { unwrapMemberKeys } from '@cobijo/sealing/account/member-keys'
import type { MemberKeys } from '@cobijo/sealing/account/member-keys'
import type { SignKeyPair } from '@cobijo/sealing/account/sign-key-pair'
import { stretchingsInUse } from '@cobijo/sealing/account/stretching'
import type { Stretching } from '@cobijo/sealing/account/stretching'
import { stretchingOf } from '@cobijo/sealing/account/wrapped-blob'
import type { Send } from '../../client/api-client.ts'
import { ServerRefused, ServerUnreachable } from '../../client/api-client.ts'
import { challengeResponse, signInResponse } from '../../wire/accounts.ts'
import type { Installation, Problem, SignInResponse } from '../../wire/accounts.ts'
import { base64url, fromBase64url } from '../../wire/bytes.ts'
import type { SignInInput } from './enrolment-api.ts'
import type { DeviceStore } from '../store/device-store.ts'
import { confirmKit, findKeptAccount, keepAccount } from '../store/kept-account.ts'
import type { KeptAccount } from '../store/kept-account.ts'
import { newRandomId } from '../new-id.ts'

/** An account whose keys are open on this device. */
export interface OpenAccount {
  readonly kept: KeptAccount
  readonly store: DeviceStore
  readonly memberKeys: MemberKeys
  readonly deviceKey: SignKeyPair
  /** Proves itself anew when a connection returns or a token has run out; zeroed at lock. */
  accountKeys: AccountKeys
  /** Undefined while the server could not be reached: what is here opens, nothing new comes. */
  token: string | undefined
}

export interface SignInContext {
  readonly send: Send
  readonly installation: () => Promise<Installation>
  readonly openStore: (account: string) => DeviceStore
  /** Whether the account was used on this device: looking into a store makes one. */
  readonly isKnown: (account: string) => Promise<boolean>
}

/**
 * Opens the keys with the passphrase, here and, where it can be reached, at the server. A kit of an account that is here already only
 * names it: nothing that waits here is lost. It makes a new device of this one only where the passphrase was changed elsewhere.
 */
export async function signIn(
  input: SignInInput,
  context: SignInContext,
): Promise<OpenAccount | Refusal> {
  const kit = input.kit === undefined ? undefined : readAccountKit(input.kit)
  if (isRefusal(kit)) return refused(kit.code, { field: 'kit' })
  const account = kit?.account ?? input.account
  if (!kit && !(await context.isKnown(account)))
    return refused('kit-needed-on-a-new-device', { field: 'kit' })
  const store = context.openStore(account)
  const kept = await findKeptAccount(store)
  if (!kept && !kit) return refused('kit-needed-on-a-new-device', { field: 'kit' })
  const opened = kept && (await openKept(kept, store, input.passphrase, context))
  const isElsewhere = isRefusal(opened) && opened.code === 'passphrase-wrong'
  if (!kit || (opened && !isElsewhere)) return opened as OpenAccount | Refusal
  return enrolDevice(input, kit, store, context)
}

async function openKept(
  kept: KeptAccount,
  store: DeviceStore,
  passphrase: string,
  context: SignInContext,
): Promise<OpenAccount | Refusal> {
  const stretching = stretchingOf(kept.wrappedKeys)
  if (isRefusal(stretching)) return stretching
  const keys = deriveAccountKeys(
    { account: kept.account, secret: kept.secret, passphrase },
    stretching,
  )
  const memberKeys = unwrapMemberKeys(kept.wrappedKeys, keys.unlockKey)
  if (isRefusal(memberKeys)) return refused('passphrase-wrong', { field: 'passphrase' })
  const deviceKey = unwrapDeviceKey(kept.device, kept.wrappedDeviceKey, keys.unlockKey)
  if (isRefusal(deviceKey)) return deviceKey
  const answer = await proveAtServer(kept, { account: keys, device: deviceKey }, context.send)
  if (isRefusal(answer)) return answer
  return {
    kept,
    store,
    memberKeys,
    deviceKey,
    accountKeys: keys,
    token: answer?.token,
  }
}

/** Proves the derived key; undefined when the server cannot be reached now. */
export async function proveAtServer(
  { account, device }: Pick<KeptAccount, 'account' | 'device'>,
  keys: { readonly account: AccountKeys; readonly device: SignKeyPair },
  send: Send,
): Promise<SignInResponse | undefined | Refusal> {
  try {
    const challenge = await send({
      method: 'POST',
      path: 'accounts/challenge',
      body: { account },
      response: challengeResponse,
    })
    const nonce = fromBase64url(challenge.nonce)
    const signature = proveSignIn(account, nonce, keys.account.signIn)
    const deviceSignature = proveDevice(account, device, nonce, keys.device)
    return await send({
      method: 'POST',
      path: 'sessions',
      body: {
        account,
        nonce: challenge.nonce,
        signature: base64url(signature),
        device: { id: device, signature: base64url(deviceSignature) },
      },
      response: signInResponse,
    })
  } catch (fault) {
    if (fault instanceof ServerUnreachable) return undefined
    if (fault instanceof ServerRefused) return signInRefused(fault.problem)
    throw fault
  }
}

/** A refusal that also says for how long, where too many attempts were made. */
export interface Throttled extends Refusal {
  readonly retryAfterSeconds?: number
}

function signInRefused({ code, retryAfterSeconds }: Problem): Throttled {
  const refusal = refused(code, { field: 'passphrase' })
  return retryAfterSeconds === undefined ? refusal : { ...refusal, retryAfterSeconds }
}

/**
 * A kit does not say how its passphrase was stretched, and no wrapped key leaves the server before the proof succeeded: every way that
 * accounts were made with is tried, the present one first.
 */
async function proveWithKit(
  kit: AccountKit,
  passphrase: string,
  { device, deviceKey }: { readonly device: DeviceId; readonly deviceKey: SignKeyPair },
  send: Send,
): Promise<{ keys: AccountKeys; answer: SignInResponse; stretching: Stretching } | Refusal> {
  let refusal: Refusal = refused('passphrase-wrong', { field: 'passphrase' })
  for (const stretching of stretchingsInUse) {
    const keys = deriveAccountKeys({ ...kit, passphrase }, stretching)
    const asking = { account: kit.account, device }
    const answer = await proveAtServer(asking, { account: keys, device: deviceKey }, send)
    if (answer && !isRefusal(answer)) return { keys, answer, stretching }
    lockAccountKeys(keys)
    if (answer === undefined) return refused('server-needed-on-a-new-device')
    refusal = answer
  }
  return refusal
}

/** A cleared store is a new device (design §3): it brings the kit, makes its own key and says so in a signed entry. */
async function enrolDevice(
  input: SignInInput,
  kit: AccountKit,
  store: DeviceStore,
  context: SignInContext,
): Promise<OpenAccount | Refusal> {
  const device = newRandomId<DeviceId>()
  const deviceKey = newDeviceKeys()
  const proved = await proveWithKit(kit, input.passphrase, { device, deviceKey }, context.send)
  if (isRefusal(proved)) return proved
  const { keys, answer, stretching } = proved
  const wrappedKeys = fromBase64url(answer.wrappedKeys)
  const memberKeys = unwrapMemberKeys(wrappedKeys, keys.unlockKey)
  if (isRefusal(memberKeys)) {
    lockAccountKeys(keys)
    return refused('passphrase-wrong', { field: 'passphrase' })
  }
  const installation = await context.installation()
  const kept: KeptAccount = {
    account: kit.account,
    organisation: answer.organisation as OrganisationId,
    member: answer.member as MemberId,
    device,
    secret: kit.secret,
    wrappedKeys,
    wrappedDeviceKey: wrapDeviceKey(device, deviceKey, keys.unlockKey, stretching),
    serverKey: fromBase64url(installation.serverKey),
    network: installation.network ?? '',
    // Believed at first sight: the member compares the network's words on the first screen.
    networkFounding: '' as EntryHash,
    label: input.deviceLabel ?? '',
  }
  await keepAccount(store, kept)
  await confirmKit(store)
  return {
    kept,
    store,
    memberKeys,
    deviceKey,
    accountKeys: keys,
    token: answer.token,
  }
}
