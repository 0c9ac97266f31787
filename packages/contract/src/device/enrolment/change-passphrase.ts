import { isRefusal, refused } from '@cobijo/domain/journal/refusal'
import type { Refusal } from '@cobijo/domain/journal/refusal'
import { lockAccountKeys } from '@cobijo/sealing/account/account-keys'
import { changePassphrase } from '@cobijo/sealing/account/change-passphrase'
import { ServerRefused, ServerUnreachable } from '../../client/api-client.ts'
import { base64url } from '../../wire/bytes.ts'
import { emptyResponse } from '../../wire/operations.ts'
import { shortestPassphrase } from './enrol.ts'
import { keepAccount } from '../store/kept-account.ts'
import type { Unlocked } from '../unlocked.ts'

/** The server first: should this device fail in between, the old passphrase with the kit still opens a new device. */
export async function changeOwnPassphrase(
  unlocked: Unlocked,
  input: { readonly current: string; readonly next: string },
): Promise<Refusal | undefined> {
  if (input.next.length < shortestPassphrase)
    return refused('passphrase-too-short', { field: 'next' })
  const { kept, store } = unlocked.account
  const changed = changePassphrase(
    { account: kept.account, secret: kept.secret, passphrase: input.current },
    input.next,
    {
      wrappedMemberKeys: kept.wrappedKeys,
      wrappedDeviceKeys: [{ device: kept.device, blob: kept.wrappedDeviceKey }],
    },
  )
  if (isRefusal(changed)) return refused('passphrase-wrong', { field: 'current' })
  try {
    await unlocked.send({
      method: 'PUT',
      path: 'account',
      body: {
        signInKey: base64url(changed.keys.signIn.publicKey),
        wrappedKeys: base64url(changed.wrappedMemberKeys),
      },
      response: emptyResponse,
    })
  } catch (fault) {
    lockAccountKeys(changed.keys)
    if (fault instanceof ServerUnreachable) return refused('server-needed-to-change')
    if (fault instanceof ServerRefused) return refused(fault.problem.code)
    throw fault
  }
  lockAccountKeys(unlocked.account.accountKeys)
  unlocked.account.accountKeys = changed.keys
  await keepAccount(store, {
    ...kept,
    wrappedKeys: changed.wrappedMemberKeys,
    wrappedDeviceKey: changed.wrappedDeviceKeys[0] ?? kept.wrappedDeviceKey,
  })
  return undefined
}
