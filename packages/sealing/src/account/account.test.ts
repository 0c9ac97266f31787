import { isRefusal, refused } from '@cobijo/domain/journal/refusal'
import { beforeAll, describe, expect, test } from 'vitest'
import { randomBytes } from '../bytes.ts'
import { sodiumReady } from '../sodium.ts'
import {
  deriveAccountKeys,
  lockAccountKeys,
  newAccountSecret,
  proveSignIn,
  verifySignIn,
} from './account-keys.ts'
import { changePassphrase } from './change-passphrase.ts'
import {
  certifyDevice,
  newDeviceKeys,
  unwrapDeviceKey,
  verifyDeviceCertificate,
  wrapDeviceKey,
} from './device-keys.ts'
import { lockMemberKeys, newMemberKeys, unwrapMemberKeys, wrapMemberKeys } from './member-keys.ts'
import {
  isStretching,
  leastStretching,
  ordinaryStretching,
  StretchingOutOfRange,
  stretchingsInUse,
} from './stretching.ts'
import { stretchingOf } from './wrapped-blob.ts'

const account = '0198a000-0000-7000-8000-000000000001'
const otherAccount = '0198a000-0000-7000-8000-000000000002'
const device = '0198a000-0000-7000-8000-0000000000d1'
const otherDevice = '0198a000-0000-7000-8000-0000000000d2'

beforeAll(sodiumReady)

function keysFor(passphrase: string, secret: Uint8Array, id = account) {
  return deriveAccountKeys({ account: id, secret, passphrase }, leastStretching)
}

describe('deriving from passphrase and account secret', () => {
  test('the same passphrase, secret and account give the same keys', () => {
    const secret = newAccountSecret()
    expect(keysFor('casa azul', secret)).toEqual(keysFor('casa azul', secret))
  })

  test('another passphrase, secret, account or strength gives unrelated keys', () => {
    const secret = newAccountSecret()
    const first = keysFor('casa azul', secret)
    const others = [
      keysFor('casa azul ', secret),
      keysFor('casa azul', newAccountSecret()),
      keysFor('casa azul', secret, otherAccount),
      deriveAccountKeys({ account, secret, passphrase: 'casa azul' }, { passes: 2, mebibytes: 20 }),
    ]
    for (const other of others) {
      expect(other.unlockKey).not.toEqual(first.unlockKey)
      expect(other.signIn.publicKey).not.toEqual(first.signIn.publicKey)
    }
  })

  test('the two ways to type an accented letter are one passphrase', () => {
    const secret = newAccountSecret()
    const composed = keysFor('caf\u00e9', secret)
    expect(keysFor('cafe\u0301', secret)).toEqual(composed)
  })

  test('nothing weaker than the floor is ever computed', () => {
    const credentials = { account, secret: newAccountSecret(), passphrase: 'x' }
    for (const weak of [
      { passes: 1, mebibytes: 64 },
      { passes: 2, mebibytes: 18 },
      { passes: 2.5, mebibytes: 64 },
      { passes: 3, mebibytes: 1_000_000 },
    ])
      expect(() => deriveAccountKeys(credentials, weak)).toThrow(StretchingOutOfRange)
  })
})

test('every strength in use may be computed, the present one comes first', () => {
  expect(stretchingsInUse[0]).toEqual(ordinaryStretching)
  expect(stretchingsInUse.every(isStretching)).toBe(true)
})

describe('signing in', () => {
  test('only the key of this account over this nonce is a proof', () => {
    const secret = newAccountSecret()
    const { signIn } = keysFor('casa azul', secret)
    const nonce = randomBytes(32)
    const signature = proveSignIn(account, nonce, signIn)
    expect(verifySignIn({ account, nonce, signature }, signIn.publicKey)).toBe(true)
    const stranger = keysFor('casa roja', secret).signIn.publicKey
    expect(verifySignIn({ account, nonce, signature }, stranger)).toBe(false)
    const replayed = { account, nonce: randomBytes(32), signature }
    expect(verifySignIn(replayed, signIn.publicKey)).toBe(false)
    expect(verifySignIn({ account: otherAccount, nonce, signature }, signIn.publicKey)).toBe(false)
    const short = { account, nonce, signature: signature.slice(1) }
    expect(verifySignIn(short, signIn.publicKey)).toBe(false)
  })
})

describe('wrapped keys', () => {
  test('open under their unlock key and under no other', () => {
    const keys = newMemberKeys()
    const { unlockKey } = keysFor('casa azul', newAccountSecret())
    const blob = wrapMemberKeys(keys, unlockKey, leastStretching)
    expect(unwrapMemberKeys(blob, unlockKey)).toEqual(keys)
    expect(unwrapMemberKeys(blob, randomBytes(32))).toEqual(refused('wrapped-keys-not-opened'))
  })

  test('name the strength that made their key and refuse one below the floor', () => {
    const blob = wrapMemberKeys(newMemberKeys(), randomBytes(32))
    expect(stretchingOf(blob)).toEqual(ordinaryStretching)
    const weak = wrapMemberKeys(newMemberKeys(), randomBytes(32), { passes: 1, mebibytes: 1 })
    expect(stretchingOf(weak)).toEqual(refused('stretching-out-of-range'))
  })

  test('a device key does not pass for a member key nor for another device', () => {
    const unlockKey = randomBytes(32)
    const key = newDeviceKeys()
    const blob = wrapDeviceKey(device, key, unlockKey, leastStretching)
    expect(unwrapDeviceKey(device, blob, unlockKey)).toEqual(key)
    expect(unwrapDeviceKey(otherDevice, blob, unlockKey)).toEqual(refused('wrapped-keys-malformed'))
    expect(unwrapMemberKeys(blob, unlockKey)).toEqual(refused('wrapped-keys-malformed'))
  })

  test('any changed byte is a refusal, never a fault and never other keys', () => {
    const unlockKey = randomBytes(32)
    const keys = newMemberKeys()
    const blob = wrapMemberKeys(keys, unlockKey, leastStretching)
    for (let at = 0; at < blob.length; at += 1) {
      const changed = blob.slice()
      changed[at] = (changed[at] as number) ^ 1
      const opened = unwrapMemberKeys(changed, unlockKey)
      // The strength stands outside the sealed part: a lie about it changes no key that was opened.
      if (!isRefusal(opened)) expect(opened).toEqual(keys)
      else expect(opened.code).toMatch(/^(wrapped-keys|stretching)-/)
    }
    expect(unwrapMemberKeys(new Uint8Array(), unlockKey)).toEqual(refused('wrapped-keys-malformed'))
  })

  test('locking overwrites the keys', () => {
    const keys = newMemberKeys()
    lockMemberKeys(keys)
    expect(keys.sign.privateKey.every((byte) => byte === 0)).toBe(true)
    expect(keys.box.privateKey.every((byte) => byte === 0)).toBe(true)
    const accountKeys = keysFor('casa azul', newAccountSecret())
    lockAccountKeys(accountKeys)
    expect(accountKeys.unlockKey.every((byte) => byte === 0)).toBe(true)
    expect(accountKeys.signIn.privateKey.every((byte) => byte === 0)).toBe(true)
  })
})

describe('changing the passphrase', () => {
  const secret = new Uint8Array(16).fill(7)
  const credentials = { account, secret, passphrase: 'casa azul' }

  function held() {
    const memberKeys = newMemberKeys()
    const deviceKey = newDeviceKeys()
    const { unlockKey } = keysFor('casa azul', secret)
    return {
      memberKeys,
      deviceKey,
      wrapped: {
        wrappedMemberKeys: wrapMemberKeys(memberKeys, unlockKey, leastStretching),
        wrappedDeviceKeys: [
          { device, blob: wrapDeviceKey(device, deviceKey, unlockKey, leastStretching) },
        ],
      },
    }
  }

  test('keeps the keys, opens with the new one and no longer with the old one', () => {
    const { memberKeys, deviceKey, wrapped } = held()
    const changed = changePassphrase(credentials, 'casa verde', wrapped, leastStretching)
    if (isRefusal(changed)) throw new Error(changed.code)
    const renewed = keysFor('casa verde', secret)
    expect(changed.keys).toEqual(renewed)
    expect(unwrapMemberKeys(changed.wrappedMemberKeys, renewed.unlockKey)).toEqual(memberKeys)
    const [deviceBlob] = changed.wrappedDeviceKeys as [Uint8Array]
    expect(unwrapDeviceKey(device, deviceBlob, renewed.unlockKey)).toEqual(deviceKey)
    const former = keysFor('casa azul', secret).unlockKey
    expect(unwrapMemberKeys(changed.wrappedMemberKeys, former)).toEqual(
      refused('wrapped-keys-not-opened'),
    )
  })

  test('needs the old one', () => {
    const wrong = { ...credentials, passphrase: 'casa rosa' }
    const changed = changePassphrase(wrong, 'casa verde', held().wrapped, leastStretching)
    expect(changed).toEqual(refused('wrapped-keys-not-opened'))
  })

  test('raises the strength', () => {
    const { wrapped } = held()
    const raised = { passes: 3, mebibytes: 20 }
    const changed = changePassphrase(credentials, 'casa verde', wrapped, raised)
    if (isRefusal(changed)) throw new Error(changed.code)
    expect(stretchingOf(changed.wrappedMemberKeys)).toEqual(raised)
  })
})

describe('device certificates', () => {
  test('hold for exactly the organisation, member, device, kind and key that were vouched for', () => {
    const member = newMemberKeys()
    const claim = {
      organisation: account,
      member: otherAccount,
      device,
      kind: 'ordinary' as const,
      publicKey: newDeviceKeys().publicKey,
    }
    const certificate = certifyDevice(claim, member.sign)
    expect(verifyDeviceCertificate(claim, certificate, member.sign.publicKey)).toBe(true)
    const others = [
      { ...claim, organisation: otherAccount },
      { ...claim, member: account },
      { ...claim, device: otherDevice },
      { ...claim, kind: 'intake' as const },
      { ...claim, publicKey: newDeviceKeys().publicKey },
    ]
    for (const other of others)
      expect(verifyDeviceCertificate(other, certificate, member.sign.publicKey)).toBe(false)
    const stranger = newMemberKeys().sign.publicKey
    expect(verifyDeviceCertificate(claim, certificate, stranger)).toBe(false)
  })
})
