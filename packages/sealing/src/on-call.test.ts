import type { StreamId } from '@cobijo/domain/journal/identifier'
import { isRefusal, refused } from '@cobijo/domain/journal/refusal'
import { beforeAll, describe, expect, test } from 'vitest'
import { newSignKeyPair } from './account/sign-key-pair.ts'
import { newBoxKeyPair, openKeyBundle } from './entry/key-bundle.ts'
import { openEntry } from './entry/open-entry.ts'
import { checkIntake, keepIntakeKey, readIntakeKey } from './intake.ts'
import {
  isEnvelopeProof,
  openOnCall,
  printReleaseKey,
  proveEnvelope,
  readReleaseKey,
  releaseForOnCall,
  releaseKeysFrom,
  sealForOnCall,
  sealOlderReleaseKeys,
} from './on-call.ts'
import { sodiumReady } from './sodium.ts'
import { newDevice, newIdentifier, newMember, signAs } from './testing/invented-network.ts'

beforeAll(sodiumReady)

function night(
  contents = { essential: { allergy: 'inventada' }, identity: { name: 'Inventada' } },
) {
  const house = newBoxKeyPair()
  const onCall = newBoxKeyPair()
  const release = newBoxKeyPair()
  const stream = newIdentifier<StreamId>()
  const worker = newDevice(newMember(newIdentifier()))
  const sealed = signAs(worker, {
    stream,
    facts: { family: 'case' },
    contents,
    readers: [
      {
        feed: newIdentifier(),
        generation: 1,
        publicKey: house.publicKey,
        compartments: ['essential', 'identity'],
      },
    ],
  })
  const bundle = openKeyBundle(sealed.deliveries[0]?.keys as Uint8Array, house)
  const place = { stream, entry: sealed.entry.envelope.id }
  const keys = { onCallBox: onCall.publicKey, releaseBox: release.publicKey }
  return { onCall, release, sealed, place, bundle, outer: sealForOnCall(bundle, place, keys), keys }
}

describe('opening for those on call', () => {
  test('takes the server and a member on call, and opens nothing but the essential', () => {
    const { onCall, release, sealed, place, outer } = night()
    if (!outer) throw new Error('nothing sealed')
    expect(openOnCall(outer, onCall)).toEqual(refused('on-call-key-wrong'))
    const released = releaseForOnCall(outer, place, release)
    if (isRefusal(released)) throw new Error(released.code)
    expect(openOnCall(released, release)).toEqual(refused('on-call-key-wrong'))
    const bundle = openOnCall(released, onCall)
    if (isRefusal(bundle)) throw new Error(bundle.code)
    const { entry, facts, parts } = sealed
    const opened = openEntry({ entry, facts, parts, bundles: [bundle] }, () => undefined)
    expect(opened.content).toEqual({ essential: { allergy: 'inventada' } })
    expect(opened.sealedParts).toBe(1)
  })

  test('is released case by case: bytes of another case under this one are refused', () => {
    const { release, place, outer } = night()
    if (!outer) throw new Error('nothing sealed')
    const code = refused('release-of-another-case')
    const otherStream = { ...place, stream: newIdentifier<StreamId>() }
    expect(releaseForOnCall(outer, otherStream, release)).toEqual(code)
    const otherEntry = { ...place, entry: newIdentifier<typeof place.entry>() }
    expect(releaseForOnCall(outer, otherEntry, release)).toEqual(code)
    expect(releaseForOnCall(outer, place, newBoxKeyPair())).toEqual(refused('release-key-wrong'))
    expect(releaseForOnCall(outer.slice(1), place, release)).toEqual(refused('release-key-wrong'))
  })

  test('is not offered where an entry has no essential', () => {
    const { bundle, place, keys } = night()
    const without = { ...bundle, keys: bundle.keys.filter((key) => key.code !== 1) }
    expect(sealForOnCall(without, place, keys)).toBeUndefined()
  })

  test('works from the numbered paper envelope when the server is down', () => {
    const { release, place, outer } = night()
    if (!outer) throw new Error('nothing sealed')
    const read = readReleaseKey(printReleaseKey({ generation: 3, keys: release }))
    if (isRefusal(read)) throw new Error(read.code)
    expect(read.generation).toBe(3)
    expect(isRefusal(releaseForOnCall(outer, place, read.keys))).toBe(false)
    expect(isRefusal(readReleaseKey('ABCDE'))).toBe(true)
  })
})

test('who opened an envelope proves it with the key that lay in it, for one citation', () => {
  const key = newBoxKeyPair()
  const use = {
    organisation: newIdentifier<string>(),
    stream: newIdentifier<string>(),
    cites: 'ab'.repeat(32),
  }
  const proof = proveEnvelope(use, key)
  expect(isEnvelopeProof(proof, use, key)).toBe(true)
  expect(isEnvelopeProof(proof, use, newBoxKeyPair())).toBe(false)
  for (const other of [
    { ...use, organisation: newIdentifier<string>() },
    { ...use, stream: newIdentifier<string>() },
    { ...use, cites: 'ac'.repeat(32) },
  ])
    expect(isEnvelopeProof(proof, other, key)).toBe(false)
  expect(isEnvelopeProof(proof.slice(1), use, key)).toBe(false)
})

describe('the intake key', () => {
  test('is kept and read as it is', () => {
    const key = { device: newIdentifier<never>(), keys: newSignKeyPair() }
    expect(readIntakeKey(keepIntakeKey(key))).toEqual(key)
    for (const bytes of [new Uint8Array(), Uint8Array.of(0x80), keepIntakeKey(key).slice(1)])
      expect(readIntakeKey(bytes)).toEqual(refused('intake-key-malformed'))
  })

  test('signs observations that are open to intake, and nothing else', () => {
    const observation = { weight: 'observation', intake: true } as const
    const code = refused('intake-beyond-observations', { field: 'type' })
    expect(checkIntake({ kind: 'intake' }, observation)).toBeUndefined()
    expect(checkIntake({ kind: 'intake' }, { ...observation, intake: false })).toEqual(code)
    expect(checkIntake({ kind: 'intake' }, { weight: 'decision', intake: true })).toEqual(code)
    expect(checkIntake({ kind: 'ordinary' }, { weight: 'decision', intake: false })).toBeUndefined()
  })
})

test('the paper of a number leads to every key before it and to none after', () => {
  const keys = [newBoxKeyPair(), newBoxKeyPair(), newBoxKeyPair()] as const
  const older = sealOlderReleaseKeys(keys)
  const from = (generation: number, pair: (typeof keys)[number]) =>
    releaseKeysFrom({ generation, keys: pair }, older).map(({ privateKey }) => privateKey)
  expect(from(3, keys[2])).toEqual(keys.map(({ privateKey }) => privateKey).toReversed())
  expect(from(2, keys[1])).toEqual([keys[1].privateKey, keys[0].privateKey])
  expect(from(1, keys[0])).toEqual([keys[0].privateKey])
  // A link that somebody made up ends it.
  expect(from(3, newBoxKeyPair())).toHaveLength(1)
})
