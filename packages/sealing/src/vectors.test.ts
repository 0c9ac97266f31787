import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { EntryHash } from '@cobijo/domain/journal/identifier'
import { isRefusal } from '@cobijo/domain/journal/refusal'
import { beforeAll, describe, expect, test } from 'vitest'
import { deriveAccountKeys, proveSignIn, verifySignIn } from './account/account-keys.ts'
import {
  accountKitForQr,
  printAccountKit,
  readAccountKit,
  readAccountKitFromQr,
} from './account/account-kit.ts'
import { certifyDevice, verifyDeviceCertificate } from './account/device-keys.ts'
import { unwrapMemberKeys } from './account/member-keys.ts'
import { signKeyPairOf } from './account/sign-key-pair.ts'
import { stretchingOf } from './account/wrapped-blob.ts'
import { fromHexadecimal, toHexadecimal } from './bytes.ts'
import { openCard, verifyCard } from './card.ts'
import { fingerprintOf } from './directory/fingerprint.ts'
import { foldDirectory } from './directory/fold-directory.ts'
import { recoverySignKeyOf } from './directory/say-membership.ts'
import { parseStatement } from './directory/statement.ts'
import {
  commitsTo,
  commitmentToFacts,
  commitmentToOrder,
  factsBytes,
  hashOfStub,
  readEntry,
  signEntry,
  stubOf,
  verifyEntry,
} from './entry/envelope.ts'
import { boxKeyPairOf, openKeyBundle } from './entry/key-bundle.ts'
import { openEntry } from './entry/open-entry.ts'
import { positionOf } from './entry/part.ts'
import { firstRolling, nextRolling } from './feed-rolling.ts'
import { KeyRing } from './group/key-ring.ts'
import { openNameShard } from './name-shard.ts'
import { openOnCall, releaseForOnCall } from './on-call.ts'
import { combineRecoveryShares, readRecoveryShare } from './recovery/recovery-shares.ts'
import type { RecoveryShare } from './recovery/recovery-shares.ts'
import { makeReceipt, signFeedHead, verifyFeedHead, verifyReceipt } from './server-key.ts'
import { sodiumReady } from './sodium.ts'

beforeAll(sodiumReady)

/** The stored vectors are plain JSON whose shape these tests are about. */
type Vector = ReturnType<typeof JSON.parse>

function vector(name: string): Vector {
  const folder = join(import.meta.dirname, '../../../samples/vectors')
  return JSON.parse(readFileSync(join(folder, `${name}.json`), 'utf8'))
}

const hex = toHexadecimal
const bytes = fromHexadecimal

describe('the stored account', () => {
  const stored = vector('account')
  const secret = bytes(stored.secret)

  test('derives to the stored keys, proof, kit and QR text', () => {
    const credentials = { account: stored.account, secret, passphrase: stored.passphrase }
    const keys = deriveAccountKeys(credentials, stored.stretching)
    expect(hex(keys.unlockKey)).toBe(stored.unlockKey)
    expect(hex(keys.signIn.publicKey)).toBe(stored.signInKey)
    const nonce = bytes(stored.nonce)
    expect(hex(proveSignIn(stored.account, nonce, keys.signIn))).toBe(stored.proof)
    const proof = { account: stored.account, nonce, signature: bytes(stored.proof) }
    expect(verifySignIn(proof, bytes(stored.signInKey))).toBe(true)
    const kit = { account: stored.account, secret }
    expect(printAccountKit(kit).split('\n')).toEqual(stored.kit)
    expect(accountKitForQr(kit)).toBe(stored.qr)
    expect(readAccountKit(stored.kit.join(' '))).toEqual(kit)
    expect(readAccountKitFromQr(stored.qr)).toEqual(kit)
  })

  test('opens its wrapped keys', () => {
    const blob = bytes(stored.wrappedMemberKeys)
    expect(stretchingOf(blob)).toEqual(stored.stretching)
    expect(unwrapMemberKeys(blob, bytes(stored.unlockKey))).toEqual({
      sign: signKeyPairOf(bytes(stored.memberSignSeed)),
      box: boxKeyPairOf(bytes(stored.memberBoxPrivateKey)),
    })
  })
})

test('the stored certificates are made and verified', () => {
  const stored = vector('device-certificate')
  const member = signKeyPairOf(bytes(stored.memberSignSeed))
  for (const kind of ['ordinary', 'intake'] as const) {
    const { organisation, member: id, device } = stored
    const publicKey = bytes(stored.devicePublicKey)
    const claim = { organisation, member: id, device, kind, publicKey }
    expect(hex(certifyDevice(claim, member))).toBe(stored.certificates[kind])
    const certificate = bytes(stored.certificates[kind])
    expect(verifyDeviceCertificate(claim, certificate, bytes(stored.memberPublicKey))).toBe(true)
  }
})

describe('the stored entry', () => {
  const stored = vector('entry')
  const entry = () => readEntry(bytes(stored.bytes))
  const parts = stored.parts.map((part: Vector) => ({
    position: part.position,
    salt: bytes(part.salt),
    keyHash: bytes(part.keyHash),
    ciphertext: bytes(part.ciphertext),
  }))
  const facts = { salt: bytes(stored.facts.salt), bytes: bytes(stored.facts.bytes) }

  test('reads as the stored envelope and verifies', () => {
    const read = entry()
    expect(read.hash).toBe(stored.hash)
    expect(read.parents).toEqual(stored.parents)
    expect(hex(read.restHash)).toBe(stored.restHash)
    expect(hashOfStub(stubOf(read))).toBe(stored.hash)
    expect(hashOfStub({ parents: stored.parents, restHash: bytes(stored.restHash) })).toBe(
      stored.hash,
    )
    expect(verifyEntry(read, bytes(stored.devicePublicKey))).toBe(true)
    const { envelope } = read
    expect({
      ...envelope,
      previous: envelope.previous ?? null,
      factsCommitment: hex(envelope.factsCommitment),
      orderCommitment: hex(envelope.orderCommitment),
      commitments: envelope.commitments.map(hex),
    }).toEqual(stored.envelope)
  })

  test('is written again byte for byte from the stored envelope and key', () => {
    const { envelope } = stored
    const written = signEntry(
      {
        ...envelope,
        previous: envelope.previous ?? undefined,
        factsCommitment: bytes(envelope.factsCommitment),
        orderCommitment: bytes(envelope.orderCommitment),
        commitments: envelope.commitments.map(bytes),
      },
      stored.parents as EntryHash[],
      signKeyPairOf(bytes(stored.deviceSeed)).privateKey,
    )
    expect(hex(written.bytes)).toBe(stored.bytes)
    expect(hex(written.signature)).toBe(stored.signature)
  })

  test('commits to the stored facts, order and parts', () => {
    const { envelope } = entry()
    expect(hex(factsBytes(stored.facts.value))).toBe(stored.facts.bytes)
    expect(hex(commitmentToFacts(envelope.id, facts))).toBe(stored.envelope.factsCommitment)
    const order = bytes(stored.order)
    expect(hex(commitmentToOrder(order))).toBe(stored.envelope.orderCommitment)
    expect(Array.from({ length: 16 }, (_, code) => positionOf(order, code))).toEqual(
      stored.positionsByCode,
    )
    for (const part of parts) expect(commitsTo(envelope, part)).toBe(true)
  })

  test('opens with the stored bundle to the stored content', () => {
    const bundle = openKeyBundle(bytes(stored.bundle), boxKeyPairOf(bytes(stored.groupPrivateKey)))
    expect(hex(bundle.order)).toBe(stored.order)
    expect(
      bundle.keys.map(({ code, contentKey }) => ({ code, contentKey: hex(contentKey) })),
    ).toEqual(stored.keys)
    const opened = openEntry({ entry: entry(), facts, parts, bundles: [bundle] }, () => undefined)
    expect(opened.content).toEqual(stored.contents)
    expect(opened.facts).toEqual(stored.facts.value)
    expect({ ...opened.header, occurredAt: opened.header?.occurredAt ?? null }).toEqual(
      stored.header,
    )
  })

  test('opens its essential for those on call', () => {
    const { stream, id } = entry().envelope
    const { onCall } = stored
    const release = boxKeyPairOf(bytes(onCall.releasePrivateKey))
    const released = releaseForOnCall(bytes(onCall.sealed), { stream, entry: id }, release)
    if (isRefusal(released)) throw new Error(released.code)
    const bundle = openOnCall(released, boxKeyPairOf(bytes(onCall.groupPrivateKey)))
    if (isRefusal(bundle)) throw new Error(bundle.code)
    const opened = openEntry({ entry: entry(), facts, parts, bundles: [bundle] }, () => undefined)
    expect(opened.content).toEqual({ essential: stored.contents.essential })
  })
})

test('the stored feed rolls to its signed head, and its receipt is made and verified', () => {
  const stored = vector('feed')
  const server = signKeyPairOf(bytes(stored.serverSeed))
  let rolling = firstRolling(stored.feed)
  expect(hex(rolling)).toBe(stored.rollings[0])
  stored.hashes.forEach((each: EntryHash, at: number) => {
    rolling = nextRolling(rolling, at + 1, each)
    expect(hex(rolling)).toBe(stored.rollings[at + 1])
  })
  const head = { feed: stored.feed, position: stored.hashes.length, rolling }
  expect(hex(signFeedHead(head, server))).toBe(stored.headSignature)
  const pinned = bytes(stored.serverPublicKey)
  expect(verifyFeedHead(head, bytes(stored.headSignature), pinned)).toBe(true)
  const { bytes: written, signature, ...receipt } = stored.receipt
  const made = makeReceipt(receipt, server)
  expect({ bytes: hex(made.bytes), signature: hex(made.signature) }).toEqual({
    bytes: written,
    signature,
  })
  expect(verifyReceipt(made, pinned)).toEqual(receipt)
})

describe('the stored directory', () => {
  const stored = vector('directory')
  const entries = () =>
    stored.entries.map((each: Vector) => ({
      entry: readEntry(bytes(each.bytes)),
      facts: { salt: bytes(each.factsSalt), bytes: bytes(each.facts) },
    }))

  test('folds to what was expected, with its fingerprints and its one rejection', () => {
    const directory = foldDirectory(entries())
    expect({
      network: directory.network?.id,
      threshold: directory.network?.threshold,
      organisations: [...directory.organisations.values()].map((each) => ({
        id: each.id,
        founding: each.founding,
        state: each.state,
        fingerprint: fingerprintOf(each.founding),
        members: [...each.members.values()].map(({ id, officer, state }) => ({
          id,
          officer,
          state,
        })),
        devices: [...each.devices.values()].map(({ id, kind, state }) => ({ id, kind, state })),
        groups: [...each.groups.keys()],
      })),
      rejected: directory.rejected,
    }).toEqual(stored.expected)
  })

  test('holds statements whose facts are written again byte for byte', () => {
    for (const { statement, facts, bytes: entry } of stored.entries) {
      const { family } = readEntry(bytes(entry)).envelope
      expect(hex(factsBytes({ family: family as 'organisation', statement }))).toBe(facts)
      expect(parseStatement(statement)).toEqual(statement)
    }
  })

  test("opens the worker's groups", () => {
    const { id, boxPrivateKey, opensGroup, opensNetworkGroup } = stored.worker
    const keys = boxKeyPairOf(bytes(boxPrivateKey))
    const ring = new KeyRing({ to: id, keys }, foldDirectory(entries()))
    for (const { group, privateKey } of [opensGroup, opensNetworkGroup]) {
      const held = ring.currentKeys(group)
      expect(held && hex(held.privateKey)).toBe(privateKey)
    }
  })
})

test('the stored card and shard verify and open', () => {
  const stored = vector('card-and-shard')
  const group = boxKeyPairOf(bytes(stored.groupPrivateKey))
  const card = {
    ...stored.card,
    sealed: bytes(stored.card.sealed),
    signature: bytes(stored.card.signature),
  }
  expect(verifyCard(stored.feed, card, bytes(stored.devicePublicKey))).toBe(true)
  expect(openCard(card, group)).toEqual(stored.cardContent)
  const { shard } = stored
  const opened = openNameShard(bytes(shard.sealed), shard, group)
  expect(isRefusal(opened) ? opened : hex(opened)).toBe(shard.bytes)
})

test('any two of the three stored shares restore the stored recovery key', async () => {
  const stored = vector('recovery')
  const shares = stored.shares.map((sheet: string[]) => readRecoveryShare(sheet.join('\n')))
  const expected = {
    organisation: stored.organisation,
    recovery: bytes(stored.recoveryPublicKey),
  }
  for (const [one, other] of [
    [0, 1],
    [0, 2],
    [1, 2],
  ] as const) {
    const pair = await combineRecoveryShares(
      [shares[one], shares[other]] as RecoveryShare[],
      expected,
    )
    if (isRefusal(pair)) throw new Error(pair.code)
    expect(hex(pair.privateKey)).toBe(stored.recoveryPrivateKey)
    expect(hex(recoverySignKeyOf(pair.privateKey).publicKey)).toBe(stored.recoverySignKey)
  }
})
