import type {
  DeviceId,
  EntryHash,
  MemberId,
  OrganisationId,
  StreamId,
} from '@cobijo/domain/journal/identifier'
import { deviceCertified } from '@cobijo/domain/organisation/device-certified'
import { isRefusal, refused } from '@cobijo/domain/journal/refusal'
import type { Refusal } from '@cobijo/domain/journal/refusal'
import {
  deriveAccountKeys,
  lockAccountKeys,
  proveSignIn,
} from '@cobijo/sealing/account/account-keys'
import type { AccountKeys } from '@cobijo/sealing/account/account-keys'
import { readAccountKit } from '@cobijo/sealing/account/account-kit'
import {
  newDeviceKeys,
  proveDevice,
  unwrapDeviceKey,
  wrapDeviceKey,
} from '@cobijo/sealing/account/device-keys'
import { unwrapMemberKeys } from '@cobijo/sealing/account/member-keys'
import type { MemberKeys } from '@cobijo/sealing/account/member-keys'
import type { SignKeyPair } from '@cobijo/sealing/account/sign-key-pair'
import { stretchingOf } from '@cobijo/sealing/account/wrapped-blob'
import { certifyOwnDevice } from '@cobijo/sealing/directory/say-membership'
import type { Send } from '../client/api-client.ts'
import { ServerRefused, ServerUnreachable } from '../client/api-client.ts'
import { challengeResponse, signInResponse } from '../wire/accounts.ts'
import type { Installation, Problem, SignInResponse } from '../wire/accounts.ts'
import { base64url, fromBase64url } from '../wire/bytes.ts'
import type { WrittenEntry } from './compose-entry.ts'
import type { SignInInput } from './device-api.ts'
import type { DeviceStore } from './device-store.ts'
import { findKeptAccount, keepAccount } from './kept-account.ts'
import type { KeptAccount } from './kept-account.ts'
import { newRandomId } from './new-id.ts'

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
  /** The entry by which a new device introduces itself; to be queued once the directory is there. */
  readonly introduction: WrittenEntry | undefined
}

export interface SignInContext {
  readonly send: Send
  readonly installation: () => Promise<Installation>
  readonly openStore: (account: string) => DeviceStore
}

/** Opens the keys with the passphrase, here and, where it can be reached, at the server. */
export async function signIn(
  input: SignInInput,
  context: SignInContext,
): Promise<OpenAccount | Refusal> {
  const store = context.openStore(input.account)
  const kept = await findKeptAccount(store)
  if (kept) return openKept(kept, store, input.passphrase, context)
  if (input.kit === undefined) return refused('kit-needed-on-a-new-device', { field: 'kit' })
  return enrolDevice(input, input.kit, context)
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
    introduction: undefined,
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

/** A cleared store is a new device (design §3): it brings the kit, makes its own key and says so in a signed entry. */
async function enrolDevice(
  input: SignInInput,
  kitText: string,
  context: SignInContext,
): Promise<OpenAccount | Refusal> {
  const kit = readAccountKit(kitText)
  if (isRefusal(kit)) return refused(kit.code, { field: 'kit' })
  const keys = deriveAccountKeys({ ...kit, passphrase: input.passphrase })
  const device = newRandomId<DeviceId>()
  const deviceKey = newDeviceKeys()
  const asking = { account: kit.account, device }
  const answer = await proveAtServer(asking, { account: keys, device: deviceKey }, context.send)
  if (answer === undefined) return refused('server-needed-on-a-new-device')
  if (isRefusal(answer)) return answer
  const wrappedKeys = fromBase64url(answer.wrappedKeys)
  const memberKeys = unwrapMemberKeys(wrappedKeys, keys.unlockKey)
  if (isRefusal(memberKeys)) {
    lockAccountKeys(keys)
    return refused('passphrase-wrong', { field: 'passphrase' })
  }
  const installation = await context.installation()
  const own = {
    organisation: answer.organisation as OrganisationId,
    member: answer.member as MemberId,
    keys: memberKeys,
  }
  const facts = certifyOwnDevice(own, { id: device, publicKey: deviceKey.publicKey }, 'ordinary')
  const kept: KeptAccount = {
    account: kit.account,
    organisation: own.organisation,
    member: own.member,
    device,
    secret: kit.secret,
    wrappedKeys,
    wrappedDeviceKey: wrapDeviceKey(device, deviceKey, keys.unlockKey),
    serverKey: fromBase64url(installation.serverKey),
    network: installation.network ?? '',
    // Believed at first sight: the member compares the network's words on the first screen.
    networkFounding: '' as EntryHash,
    label: input.deviceLabel ?? '',
  }
  const store = context.openStore(kit.account)
  await keepAccount(store, kept)
  return {
    kept,
    store,
    memberKeys,
    deviceKey,
    accountKeys: keys,
    token: answer.token,
    introduction: {
      stream: own.organisation as string as StreamId,
      entryType: deviceCertified,
      content: {
        statement: facts.statement,
        ...(input.deviceLabel ? { deviceLabel: input.deviceLabel } : {}),
      },
      occurredAt: undefined,
      outside: [],
    },
  }
}
