import type { EntryHash, FeedId, StreamId } from '@cobijo/domain/journal/identifier'
import fc from 'fast-check'
import { beforeAll, describe, expect, test } from 'vitest'
import { newSignKeyPair } from './account/sign-key-pair.ts'
import type { SignKeyPair } from './account/sign-key-pair.ts'
import { revokeDevice } from './directory/say-membership.ts'
import { hashOfStub, signEntry, stubOf } from './entry/envelope.ts'
import type { SealedEntry } from './entry/seal-entry.ts'
import { firstRolling, nextRolling } from './feed-rolling.ts'
import { makeReceipt, signFeedHead } from './server-key.ts'
import { sodiumReady } from './sodium.ts'
import { InventedNetwork, newDevice, newIdentifier, signAs } from './testing/invented-network.ts'
import type { InventedDevice } from './testing/invented-network.ts'
import {
  verifyChains,
  verifyClosure,
  verifyEntries,
  verifyFeed,
  verifyIds,
  verifyReceipts,
} from './verify-journal.ts'

beforeAll(sodiumReady)

/** Ten entries of two devices in one stream, each after all before it. */
function journal() {
  const network = new InventedNetwork()
  const shelter = network.found()
  const worker = network.admit(shelter.founder)
  const stream = newIdentifier<StreamId>()
  const sealed: SealedEntry[] = []
  for (let each = 0; each < 10; each += 1) {
    const device = each % 3 === 0 ? shelter.founder : worker
    sealed.push(append(device, stream, sealed.at(-1)))
  }
  return { network, shelter, worker, stream, sealed, directory: network.directory() }
}

function append(device: InventedDevice, stream: StreamId, before?: SealedEntry): SealedEntry {
  return signAs(device, {
    stream,
    facts: { family: 'case' },
    parents: before ? [before.entry.hash] : [],
    contents: { care: { note: 'inventada' } },
  })
}

const entriesOf = (sealed: readonly SealedEntry[]) => sealed.map((each) => each.entry)
const codes = (findings: readonly { code: string }[]) => findings.map((each) => each.code)

describe('entries', () => {
  test('of known devices with their facts and parts are as signed, with fewer parts too', () => {
    const { sealed, directory, network } = journal()
    const fewer = sealed.map((each) => ({ ...each, parts: each.parts.slice(1) }))
    expect(verifyEntries([...sealed, ...fewer, ...network.sealed], directory)).toEqual([])
  })

  test('a changed fact, part, author or key is found, each under its code', () => {
    const { sealed, directory, worker, stream, shelter } = journal()
    const [first, second] = sealed as [SealedEntry, SealedEntry]
    const hash = first.entry.hash
    expect(verifyEntries([{ ...first, facts: second.facts }], directory)).toEqual([
      { code: 'facts-not-as-signed', hash },
    ])
    expect(verifyEntries([{ ...first, parts: second.parts }], directory)).toEqual([
      { code: 'part-not-as-signed', hash },
    ])
    const stranger = append(newDevice(worker.member), stream)
    expect(codes(verifyEntries([stranger], directory))).toEqual(['device-unknown'])
    const forged = append({ ...worker, keys: shelter.founder.keys }, stream)
    expect(codes(verifyEntries([forged], directory))).toEqual(['signature-wrong'])
  })

  test('an entry of keys that ended since is no finding, a statement that does not count is one', () => {
    const { sealed, network, worker, shelter } = journal()
    network.say(shelter.founder, revokeDevice(worker.id, []))
    expect(verifyEntries(sealed, network.directory())).toEqual([])
    const { entry, facts } = network.say(worker, revokeDevice(shelter.founder.id, []))
    expect(verifyEntries([{ entry, facts, parts: [] }], network.directory())).toEqual([
      { code: 'signer-not-officer', hash: entry.hash },
    ])
    const { directory } = journal()
    expect(codes(verifyEntries([{ entry, facts, parts: [] }], directory))).toEqual([
      'statement-unread',
    ])
  })

  test('two different entries under one id are found', () => {
    const { sealed, worker } = journal()
    const [, one] = sealed as [SealedEntry, SealedEntry]
    const twin = signEntry(
      { ...one.entry.envelope, recordedAt: 1 },
      one.entry.parents,
      worker.keys.privateKey,
    )
    expect(verifyIds([one.entry, twin, one.entry])).toEqual(
      expect.arrayContaining([{ code: 'id-twice', hash: twin.hash }]),
    )
    expect(verifyIds(entriesOf(sealed))).toEqual([])
  })
})

describe('chains and parents', () => {
  test('a whole journal has no findings, in any order, and with any entries as stubs', () => {
    const { sealed } = journal()
    fc.assert(
      fc.property(
        fc.shuffledSubarray(sealed, { minLength: sealed.length }),
        fc.nat(sealed.length),
        (all, cut) => {
          const stubs = entriesOf(all.slice(0, cut)).map(stubOf)
          const entries = entriesOf(all.slice(cut))
          expect(verifyChains(entries, stubs)).toEqual([])
          expect(verifyClosure(entries, stubs)).toEqual([])
        },
      ),
    )
  })

  test('any one removed row but the last is noticed', () => {
    const { sealed } = journal()
    for (const removed of sealed.slice(0, -1)) {
      const rest = entriesOf(sealed.filter((each) => each !== removed))
      expect(verifyClosure(rest)).toEqual([{ code: 'parent-missing', hash: removed.entry.hash }])
      const next = rest.find((each) => each.envelope.previous === removed.entry.hash)
      expect(verifyChains(rest)).toEqual(next ? [{ code: 'chain-gap', hash: next.hash }] : [])
    }
  })

  test('a device that wrote two entries under one number forked its chain', () => {
    const { sealed, worker, stream } = journal()
    const last = worker.chains.get(stream)
    if (!last) throw new Error('no chain')
    const before = sealed.find((each) => each.entry.hash === last.hash)
    worker.chains.set(stream, {
      sequence: last.sequence - 1,
      hash: before?.entry.envelope.previous as EntryHash,
    })
    const fork = append(worker, stream, sealed.at(-1))
    expect(verifyChains(entriesOf([...sealed, fork]))).toEqual([
      { code: 'chain-fork', hash: fork.entry.hash },
    ])
  })

  test('a number that does not follow its predecessor is a broken chain', () => {
    const { sealed, worker, stream } = journal()
    const last = worker.chains.get(stream)
    if (!last) throw new Error('no chain')
    worker.chains.set(stream, { ...last, sequence: last.sequence + 5 })
    const jumped = append(worker, stream, sealed.at(-1))
    expect(verifyChains(entriesOf([...sealed, jumped]))).toEqual([
      { code: 'chain-broken', hash: jumped.entry.hash },
    ])
  })

  test('a stub has the hash of its entry', () => {
    for (const { entry } of journal().sealed) expect(hashOfStub(stubOf(entry))).toBe(entry.hash)
  })
})

describe('feeds and receipts', () => {
  let serverKey: SignKeyPair

  beforeAll(() => {
    serverKey = newSignKeyPair()
  })

  function feedOf(hashes: readonly EntryHash[]) {
    const feed = newIdentifier<FeedId>()
    const lines = hashes.map((hash, at) => ({ position: at + 1, hash }))
    const rolling = lines.reduce(
      (before, { position, hash }) => nextRolling(before, position, hash),
      firstRolling(feed),
    )
    const head = { feed, position: lines.length, rolling }
    return { lines, head, signature: signFeedHead(head, serverKey) }
  }

  test('a feed whose lines give its signed head has no findings', () => {
    const hashes = entriesOf(journal().sealed).map((each) => each.hash)
    const { publicKey } = serverKey
    expect(verifyFeed(feedOf(hashes), publicKey)).toEqual([])
    expect(verifyFeed(feedOf([]), publicKey)).toEqual([])
  })

  test('a removed, swapped or replaced line, and a head that the server did not sign, are found', () => {
    const hashes = entriesOf(journal().sealed).map((each) => each.hash)
    const feed = feedOf(hashes)
    const { publicKey } = serverKey
    const without = { ...feed, lines: feed.lines.filter((each) => each.position !== 4) }
    expect(codes(verifyFeed(without, publicKey))).toEqual(['position-missing'])
    const replaced = feed.lines.map((each) =>
      each.position === 4 ? { ...each, hash: 'cd'.repeat(32) as EntryHash } : each,
    )
    expect(codes(verifyFeed({ ...feed, lines: replaced }, publicKey))).toEqual(['rolling-wrong'])
    const truncated = { ...feed, lines: feed.lines.slice(0, -1) }
    expect(codes(verifyFeed(truncated, publicKey))).toEqual(['position-missing'])
    const stranger = newSignKeyPair().publicKey
    expect(codes(verifyFeed(feed, stranger))).toEqual(['head-signature-wrong'])
  })

  test('receipts cover every entry that is here, and every entry that they name is here', () => {
    const hashes = entriesOf(journal().sealed).map((each) => each.hash)
    const { publicKey } = serverKey
    const receiptFor = (covered: readonly EntryHash[]) =>
      makeReceipt(
        {
          organisation: newIdentifier<string>(),
          id: newIdentifier<string>(),
          receivedAt: 1,
          hashes: covered,
        },
        serverKey,
      )
    const receipts = [receiptFor(hashes.slice(0, 4)), receiptFor(hashes.slice(4))]
    expect(verifyReceipts(receipts, new Set(hashes), publicKey)).toEqual([])
    const [lost, ...rest] = hashes as [EntryHash, ...EntryHash[]]
    expect(verifyReceipts(receipts, new Set(rest), publicKey)).toEqual([
      { code: 'receipted-entry-missing', hash: lost },
    ])
    expect(verifyReceipts(receipts.slice(1), new Set(hashes), publicKey)).toEqual(
      hashes.slice(0, 4).map((hash) => ({ code: 'receipt-missing', hash })),
    )
    const forged = { ...receiptFor(hashes), signature: new Uint8Array(64) }
    expect(codes(verifyReceipts([forged, ...receipts], new Set(hashes), publicKey))).toEqual([
      'receipt-wrong',
    ])
  })
})
