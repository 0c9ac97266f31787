import {
  compartmentCodes,
  compartments,
  positionsPerEntry,
} from '@cobijo/domain/journal/compartment'
import type { Compartment } from '@cobijo/domain/journal/compartment'
import type { Facts } from '@cobijo/domain/journal/facts'
import type { PartContents } from '@cobijo/domain/journal/entry-type'
import type { EntryHash, EntryId, FeedId, StreamId } from '@cobijo/domain/journal/identifier'
import fc from 'fast-check'
import { beforeAll, describe, expect, test } from 'vitest'
import { newSignKeyPair } from '../account/sign-key-pair.ts'
import { fromHexadecimal, hash, randomBytes, toHexadecimal, utf8 } from '../bytes.ts'
import type { Bytes } from '../bytes.ts'
import { canonicalBytes, readCanonical } from '../canonical.ts'
import { sodiumReady } from '../sodium.ts'
import { newDevice, newIdentifier, newMember, signAs } from '../testing/invented-network.ts'
import {
  commitmentToFacts,
  commitmentToOrder,
  commitsTo,
  EnvelopeMalformed,
  factsBytes,
  hashOfStub,
  parentsOf,
  readEntry,
  signEntry,
  stubOf,
  verifyEntry,
} from './envelope.ts'
import { KeyBundleUnreadable, newBoxKeyPair, openKeyBundle, sealKeyBundle } from './key-bundle.ts'
import { EntryUnfaithful, openEntry } from './open-entry.ts'
import {
  commitment,
  openPart,
  pad,
  PartUnreadable,
  positionOf,
  sealPart,
  sizeClass,
  unpad,
} from './part.ts'
import { sealEntry } from './seal-entry.ts'
import type { SealedEntry } from './seal-entry.ts'
import { walkFrame, walkRest } from './walk-envelope.ts'

beforeAll(sodiumReady)

const contentCompartments = compartments.filter((name) => name !== 'header')
const contents = fc.dictionary(
  fc.constantFrom(...contentCompartments),
  fc.dictionary(fc.stringMatching(/^[a-z]{1,8}$/), fc.string({ unit: 'grapheme' }), {
    minKeys: 1,
    maxKeys: 4,
  }),
  { minKeys: 1, maxKeys: 6 },
)

function sealed(parts: Partial<Record<Compartment, Record<string, unknown>>>) {
  const device = newDevice(newMember(newIdentifier()))
  const group = newBoxKeyPair()
  const made = signAs(device, {
    stream: newIdentifier<StreamId>(),
    facts: { family: 'case', state: 'open', urgency: 'urgent' },
    contents: parts,
    parents: ['11'.repeat(32), '22'.repeat(32)] as EntryHash[],
    readers: [
      {
        feed: newIdentifier(),
        generation: 1,
        publicKey: group.publicKey,
        compartments: contentCompartments,
      },
    ],
  })
  const bundles = made.deliveries.map((each) => openKeyBundle(each.keys, group))
  return { device, group, made, bundles }
}

const one = () => sealed({ care: { note: 'Una nota inventada.' }, health: { note: 'Otra.' } })

function flip(bytes: Bytes, bit: number): Bytes {
  const changed = bytes.slice()
  changed[bit >> 3] = (changed[bit >> 3] as number) ^ (1 << (bit & 7))
  return changed
}

function bitsOf(bytes: Bytes): fc.Arbitrary<number> {
  return fc.nat(bytes.length * 8 - 1)
}

function open({
  made,
  bundles,
}: {
  made: SealedEntry
  bundles: ReturnType<typeof openKeyBundle>[]
}) {
  const { entry, facts, parts } = made
  return openEntry({ entry, facts, parts, bundles }, () => undefined)
}

describe('sealing and opening', () => {
  test('gives back what was sealed, and bytes that read as the same entry', () => {
    fc.assert(
      fc.property(contents, (parts) => {
        const told = sealed(parts)
        const opened = open(told)
        expect(opened.content).toEqual(parts)
        expect(opened.facts).toEqual({ family: 'case', state: 'open', urgency: 'urgent' })
        expect(opened.header).toEqual({ type: 'invented', version: 1, occurredAt: undefined })
        expect(opened.sealedParts).toBe(0)
        expect(readEntry(told.made.entry.bytes)).toEqual(told.made.entry)
        expect(verifyEntry(told.made.entry, told.device.keys.publicKey)).toBe(true)
      }),
    )
  })

  test('a reader gets the parts of its compartments and the header, and nothing of the others', () => {
    fc.assert(
      fc.property(
        fc.uniqueArray(fc.constantFrom(...contentCompartments), { minLength: 1 }),
        (readable) => {
          const device = newDevice(newMember(newIdentifier()))
          const group = newBoxKeyPair()
          const all = Object.fromEntries(
            contentCompartments.map((name) => [name, { note: `inventada ${name}` }]),
          )
          const reader = {
            feed: newIdentifier<never>(),
            generation: 1,
            publicKey: group.publicKey,
            compartments: readable,
          }
          const made = signAs(device, {
            stream: newIdentifier<StreamId>(),
            facts: { family: 'case' },
            contents: all,
            readers: [reader],
          })
          const [delivery] = made.deliveries
          if (!delivery) throw new Error('no delivery')
          const parts = made.parts.filter((part) => delivery.positions.includes(part.position))
          expect(parts).toHaveLength(readable.length + 1)
          const bundles = [openKeyBundle(delivery.keys, group)]
          const opened = open({ made: { ...made, parts: made.parts }, bundles })
          expect(Object.keys(opened.content).sort()).toEqual([...readable].sort())
          expect(opened.sealedParts).toBe(made.parts.length - parts.length)
        },
      ),
      { numRuns: 25 },
    )
  })

  test('who reads nothing that is filled gets nothing', () => {
    const device = newDevice(newMember(newIdentifier()))
    const { publicKey } = newBoxKeyPair()
    const made = signAs(device, {
      stream: newIdentifier<StreamId>(),
      facts: { family: 'case' },
      contents: { care: { note: 'inventada' } },
      readers: [
        { feed: newIdentifier(), generation: 1, publicKey, compartments: ['health', 'header'] },
      ],
    })
    expect(made.deliveries).toEqual([])
  })

  test('more parents than an entry may cite are cut, so that it stays readable', () => {
    const { made, device } = one()
    const parents = Array.from({ length: 100 }, (_, at) =>
      toHexadecimal(hash('parent', Uint8Array.of(at))),
    ) as EntryHash[]
    const entry = signEntry(made.entry.envelope, parents, device.keys.privateKey)
    expect(readEntry(entry.bytes).parents).toEqual([...parents].sort().slice(0, 64))
  })

  test('an absent value is refused while sealing, not when it is read', () => {
    expect(() => sealed({ care: { note: undefined } })).toThrow('not-canonical')
  })
})

describe('every changed bit is noticed', () => {
  test('in the entry: it does not read, or bears another hash and no valid signature', () => {
    const { made, device } = one()
    fc.assert(
      fc.property(bitsOf(made.entry.bytes), (bit) => {
        let entry
        try {
          entry = readEntry(flip(made.entry.bytes, bit))
        } catch (fault) {
          expect(fault).toBeInstanceOf(EnvelopeMalformed)
          return
        }
        expect(verifyEntry(entry, device.keys.publicKey)).toBe(false)
      }),
      { numRuns: 500 },
    )
  })

  test('in a part: ciphertext, salt, key hash and position are committed', () => {
    const { made } = one()
    const { envelope } = made.entry
    for (const part of made.parts) {
      expect(commitsTo(envelope, part)).toBe(true)
      fc.assert(
        fc.property(bitsOf(part.ciphertext), (bit) => {
          expect(commitsTo(envelope, { ...part, ciphertext: flip(part.ciphertext, bit) })).toBe(
            false,
          )
        }),
      )
      fc.assert(
        fc.property(bitsOf(part.salt), bitsOf(part.keyHash), (salt, keyHash) => {
          expect(commitsTo(envelope, { ...part, salt: flip(part.salt, salt) })).toBe(false)
          expect(commitsTo(envelope, { ...part, keyHash: flip(part.keyHash, keyHash) })).toBe(false)
        }),
      )
      for (let position = -1; position <= positionsPerEntry; position += 1)
        expect(commitsTo(envelope, { ...part, position })).toBe(position === part.position)
    }
  })

  test('in a part that is opened: before anything of it is used', () => {
    const told = one()
    fc.assert(
      fc.property(fc.nat(told.made.parts.length - 1), fc.nat(1023), (at, bit) => {
        const parts = told.made.parts.map((part, place) =>
          place === at ? { ...part, ciphertext: flip(part.ciphertext, bit) } : part,
        )
        const made = { ...told.made, parts }
        for (const bundles of [told.bundles, []])
          expect(() => open({ made, bundles })).toThrow(new EntryUnfaithful('part-not-as-signed'))
      }),
    )
  })

  test('in a sealed bundle', () => {
    const { made, group } = one()
    const keys = made.deliveries[0]?.keys as Bytes
    fc.assert(
      fc.property(bitsOf(keys), (bit) => {
        expect(() => openKeyBundle(flip(keys, bit), group)).toThrow(KeyBundleUnreadable)
      }),
    )
  })

  test('in the facts and their salt', () => {
    const told = one()
    const { facts } = told.made
    const changed = fc.oneof(
      bitsOf(facts.bytes).map((bit) => ({ ...facts, bytes: flip(facts.bytes, bit) })),
      bitsOf(facts.salt).map((bit) => ({ ...facts, salt: flip(facts.salt, bit) })),
    )
    fc.assert(
      fc.property(changed, (forged) => {
        const made = { ...told.made, facts: forged }
        expect(() => open({ ...told, made })).toThrow(new EntryUnfaithful('facts-not-as-signed'))
      }),
    )
  })
})

describe('what an author cannot do', () => {
  test('show two groups two texts of one compartment', () => {
    const place = {
      entry: newIdentifier<EntryId>(),
      stream: newIdentifier<StreamId>(),
      order: randomBytes(32),
    }
    const honest = sealPart(place, 'care', utf8('uno'))
    const second = sealPart(place, 'care', utf8('otro'))
    const code = compartmentCodes.care
    expect(second.part.position).toBe(honest.part.position)
    // The second text at a free position: no reader who knows the order looks for the compartment there.
    for (let position = 0; position < positionsPerEntry; position += 1) {
      if (position === honest.part.position) continue
      const moved = { ...second.part, position }
      expect(() => openPart(place, moved, { ...second.key, code })).toThrow(
        new PartUnreadable('position-wrong'),
      )
    }
    // Another order for the second group: the envelope commits to one.
    const told = one()
    const bundle = { order: randomBytes(32), keys: told.bundles[0]?.keys ?? [] }
    expect(() => open({ ...told, bundles: [...told.bundles, bundle] })).toThrow(
      new EntryUnfaithful('order-not-as-signed'),
    )
  })

  test('make one ciphertext open to two texts under two keys: the key is committed', () => {
    const told = one()
    const [bundle] = told.bundles
    if (!bundle) throw new Error('no bundle')
    const keys = bundle.keys.map((key) => ({ ...key, contentKey: randomBytes(32) }))
    expect(() => open({ ...told, bundles: [{ ...bundle, keys }] })).toThrow(
      new EntryUnfaithful('content-key-wrong'),
    )
  })

  test('use a part of another entry, stream or compartment', () => {
    const place = {
      entry: newIdentifier<EntryId>(),
      stream: newIdentifier<StreamId>(),
      order: randomBytes(32),
    }
    const { part, key } = sealPart(place, 'care', utf8('inventada'))
    expect(openPart(place, part, key)).toEqual(utf8('inventada'))
    for (const other of [
      { ...place, entry: newIdentifier<EntryId>() },
      { ...place, stream: newIdentifier<StreamId>() },
    ])
      expect(() => openPart(other, part, key)).toThrow(new PartUnreadable('ciphertext-changed'))
    const code = compartmentCodes.health
    const moved = { ...part, position: positionOf(place.order, code) }
    expect(() => openPart(place, moved, { ...key, code })).toThrow(
      new PartUnreadable('ciphertext-changed'),
    )
  })

  test('give facts of one family to an entry of another', () => {
    const device = newDevice(newMember(newIdentifier()))
    const { made } = one()
    const facts = { salt: randomBytes(16), bytes: factsBytes({ family: 'grant' } as Facts) }
    const envelope = {
      ...made.entry.envelope,
      factsCommitment: commitmentToFacts(made.entry.envelope.id, facts),
    }
    const entry = signEntry(envelope, [], device.keys.privateKey)
    expect(() => open({ made: { ...made, entry, facts }, bundles: [] })).toThrow(
      new EntryUnfaithful('facts-malformed'),
    )
  })
})

describe('what the server sees', () => {
  test('a stub has the hash of its entry and holds nothing but parents and a hash', () => {
    fc.assert(
      fc.property(contents, (parts) => {
        const { entry } = sealed(parts).made
        const stub = stubOf(entry)
        expect(hashOfStub(stub)).toBe(entry.hash)
        expect(Object.keys(stub).sort()).toEqual(['parents', 'restHash'])
      }),
      { numRuns: 20 },
    )
  })

  test('every envelope commits to sixteen positions of 32 bytes, however many are filled', () => {
    for (const parts of [{ care: { a: 'x' } }, { care: { a: 'x' }, health: { a: 'y' } }]) {
      const { commitments } = sealed(parts).made.entry.envelope
      expect(commitments.map((each) => each.length)).toEqual(Array(16).fill(32))
    }
  })

  test('positions are a permutation, and every compartment falls on every position equally often', () => {
    const rounds = 4000
    const counts = Array.from({ length: 16 }, () => Array<number>(16).fill(0))
    for (let round = 0; round < rounds; round += 1) {
      const order = hash('test order', canonicalBytes(round))
      const positions = Array.from({ length: 16 }, (_, code) => positionOf(order, code))
      expect(new Set(positions).size).toBe(16)
      positions.forEach((position, code) => {
        const row = counts[code] as number[]
        row[position] = (row[position] as number) + 1
      })
    }
    const expected = rounds / 16
    for (const row of counts) {
      const chiSquare = row.reduce((sum, count) => sum + (count - expected) ** 2 / expected, 0)
      // 15 degrees of freedom: above 44.3 once in ten thousand; the orders here are fixed.
      expect(chiSquare).toBeLessThan(44.3)
    }
  })

  test('lengths fall into classes of doubling size, and padding is undone exactly', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 5000 }), (plaintext) => {
        const padded = pad(plaintext)
        expect(Math.log2(padded.length / 128) % 1).toBe(0)
        expect(padded.length).toBeGreaterThan(plaintext.length)
        expect(padded.length).toBe(sizeClass(plaintext.length))
        expect(padded.length === 128 || padded.length < 2 * (plaintext.length + 1)).toBe(true)
        expect(unpad(padded)).toEqual(plaintext)
      }),
    )
    expect([0, 127, 128, 255, 256].map(sizeClass)).toEqual([128, 128, 256, 256, 512])
  })

  test('padding of any other form is refused', () => {
    const padded = pad(utf8('inventada'))
    for (const wrong of [
      new Uint8Array(),
      new Uint8Array(128),
      padded.subarray(0, 64),
      new Uint8Array([...padded, ...new Uint8Array(128)]),
      new Uint8Array(128).fill(0x80, 5, 6).fill(1, 127),
    ])
      expect(() => unpad(wrong)).toThrow(PartUnreadable)
  })

  test('equal content gives different ciphertexts, commitments and bundles', () => {
    const [first, second] = [one(), one()]
    const texts = [first, second].flatMap(({ made }) =>
      made.parts.map((part) => toHexadecimal(part.ciphertext)),
    )
    expect(new Set(texts).size).toBe(texts.length)
    const keyHashes = [first, second].flatMap(({ made }) =>
      made.parts.map((part) => toHexadecimal(part.keyHash)),
    )
    expect(new Set(keyHashes).size).toBe(keyHashes.length)
  })
})

describe('the quick way through an envelope', () => {
  test('takes what devices write', () => {
    const { made } = one()
    const frame = walkFrame(made.entry.bytes)
    expect(frame?.parents).toEqual(made.entry.parents)
    expect(frame && walkRest(frame.rest)).toEqual(made.entry.envelope)
    expect(parentsOf(made.entry.bytes)).toEqual(made.entry.parents)
  })

  test('takes of changed bytes only those that are canonical and say the same', () => {
    const { made, device } = one()
    const { bytes } = made.entry
    const lengths = fc.constantFrom(0, 1, -1, -40, 3)
    // Heads lie at the beginning and end of the frame, and behind every field of the rest.
    const places = fc.nat(bytes.length - 1)
    let taken = 0
    fc.assert(
      fc.property(places, fc.nat(255), lengths, (at, byte, longer) => {
        const changed = new Uint8Array(bytes.length + longer)
        changed.set(bytes.subarray(0, changed.length))
        changed[Math.min(at, changed.length - 1)] = byte
        const frame = walkFrame(changed)
        if (!frame) return
        const { parents, rest, signature } = frame
        const written = [1, parents.map(fromHexadecimal), rest, signature]
        expect(readCanonical(changed)).toEqual(written)
        const envelope = walkRest(rest)
        if (!envelope) return
        taken += 1
        // Signed again it gives the same rest: nothing was read that stands there otherwise.
        expect(signEntry(envelope, parents, device.keys.privateKey).restHash).toEqual(
          hash('cobijo/rest', rest),
        )
      }),
      { numRuns: 2000 },
    )
    expect(taken).toBeGreaterThan(100)
  })
})

describe('malformed bytes', () => {
  const noise = fc.oneof(
    fc.uint8Array({ maxLength: 400 }),
    fc.anything({ withBigInt: true, withTypedArray: true }).map((value) => {
      try {
        return canonicalBytes(value)
      } catch {
        return new Uint8Array()
      }
    }),
  )

  test('are refused by name when they are no entry', () => {
    fc.assert(
      fc.property(noise, (bytes) => {
        expect(() => readEntry(bytes)).toThrow(EnvelopeMalformed)
      }),
      { numRuns: 500 },
    )
  })

  test('are refused by name when an entry was cut, lengthened or nested beyond measure', () => {
    const { bytes } = one().made.entry
    for (let end = 0; end < bytes.length; end += 7)
      expect(() => readEntry(bytes.subarray(0, end))).toThrow(EnvelopeMalformed)
    expect(() => readEntry(new Uint8Array([...bytes, 0]))).toThrow(EnvelopeMalformed)
    expect(() => readEntry(new Uint8Array(8000).fill(0x81))).toThrow(EnvelopeMalformed)
    expect(() => readEntry(new Uint8Array(9000))).toThrow(
      new EnvelopeMalformed('envelope-too-large'),
    )
  })

  test('are refused by name when fields of an entry are exchanged for others of any kind', () => {
    const { made } = one()
    const frame = [1, [], new Uint8Array(40), made.entry.signature]
    fc.assert(
      fc.property(fc.nat(3), fc.anything(), (at, value) => {
        const changed = frame.with(at, value as never)
        let bytes: Bytes
        try {
          bytes = canonicalBytes(changed)
        } catch {
          return
        }
        expect(() => readEntry(bytes)).toThrow(EnvelopeMalformed)
      }),
      { numRuns: 500 },
    )
  })

  test('are refused by name when they are no bundle, also when properly sealed', () => {
    const group = newBoxKeyPair()
    fc.assert(
      fc.property(noise, (bytes) => {
        expect(() => openKeyBundle(bytes, group)).toThrow(KeyBundleUnreadable)
      }),
    )
    for (const keys of [null, [[0]], [['a', randomBytes(32)]], [[0, randomBytes(31)]]]) {
      const forged = { order: randomBytes(32), keys: keys as never }
      let wrong: Bytes
      try {
        wrong = sealKeyBundle(forged, group.publicKey)
      } catch {
        continue
      }
      expect(() => openKeyBundle(wrong, group)).toThrow(KeyBundleUnreadable)
    }
  })

  test('in a part whose author signed nonsense make the entry unfaithful', () => {
    const { made, bundles, device } = one()
    const [bundle] = bundles
    const header = bundle?.keys.find((key) => key.code === 0)
    if (!bundle || !header) throw new Error('no header')
    fc.assert(
      fc.property(noise, (bytes) => {
        const { envelope } = made.entry
        const place = { entry: envelope.id, stream: envelope.stream, order: bundle.order }
        const { part, key } = sealPart(place, 'header', bytes)
        const commitments = [...envelope.commitments]
        commitments[part.position] = commitment(envelope.id, part)
        const entry = signEntry(
          { ...envelope, commitments, orderCommitment: commitmentToOrder(bundle.order) },
          [],
          device.keys.privateKey,
        )
        const parts = [part]
        expect(() =>
          open({
            made: { ...made, entry, parts },
            bundles: [{ order: bundle.order, keys: [key] }],
          }),
        ).toThrow(EntryUnfaithful)
      }),
    )
  })

  test('a signature of the wrong length, key or device is no signature', () => {
    const { made, device } = one()
    const { entry } = made
    expect(verifyEntry(entry, newSignKeyPair().publicKey)).toBe(false)
    expect(verifyEntry({ ...entry, signature: new Uint8Array(3) }, device.keys.publicKey)).toBe(
      false,
    )
    expect(verifyEntry(entry, new Uint8Array(5))).toBe(false)
  })
})

describe('parts that say nothing', () => {
  const sealedWith = (contents: PartContents) => {
    const member = newMember(newIdentifier())
    const device = newDevice(member)
    const feeds = {
      casework: newIdentifier<FeedId>(),
      health: newIdentifier<FeedId>(),
      abroad: newIdentifier<FeedId>(),
    }
    const keys = newBoxKeyPair()
    const reader = (feed: FeedId, compartments: readonly Compartment[], isOutside = false) => ({
      feed,
      generation: 1,
      publicKey: keys.publicKey,
      compartments,
      isOutside,
    })
    const made = sealEntry(
      {
        id: newIdentifier<EntryId>(),
        stream: newIdentifier<StreamId>(),
        organisation: member.organisation,
        member: member.id,
        device: device.id,
        sequence: 1,
        previous: undefined,
        parents: [],
        recordedAt: 1_795_000_000_000,
        occurredAt: undefined,
        facts: { family: 'case' },
        entryType: { type: 'invented', version: 1, family: 'case' },
        contents,
        filled: ['care', 'health', 'protection'],
      },
      [
        reader(feeds.casework, ['care', 'protection']),
        reader(feeds.health, ['health']),
        reader(feeds.abroad, ['care', 'health'], true),
      ],
      device.keys.privateKey,
    )
    const given = (feed: FeedId) => made.deliveries.find((each) => each.feed === feed)
    return { made, given, feeds, keys }
  }

  test('make entries of one type alike to the host, and open as empty', () => {
    const [plain, danger] = [
      sealedWith({ care: { note: 'ate' } }),
      sealedWith({ protection: { note: 'fled' } }),
    ]
    const looks = [plain, danger].map(({ made, given, feeds }) => [
      made.parts.map(({ ciphertext }) => ciphertext.length),
      given(feeds.casework)?.positions.length,
      given(feeds.casework)?.keys.length,
      given(feeds.health)?.positions.length,
    ])
    expect(looks[0]).toEqual(looks[1])
    const { made, given, feeds, keys } = danger
    const delivery = given(feeds.casework)
    if (!delivery) throw new Error('no delivery')
    const parts = made.parts.filter(({ position }) => delivery.positions.includes(position))
    const bundles = [openKeyBundle(delivery.keys, keys)]
    const opened = openEntry({ ...made, parts, bundles }, () => undefined)
    expect(opened.content).toEqual({ care: {}, protection: { note: 'fled' } })
  })

  test('give another organisation nothing where nothing is told to it', () => {
    const told = sealedWith({ care: { note: 'ate' } })
    const silent = sealedWith({ protection: { note: 'fled' } })
    expect(told.given(told.feeds.abroad)).toBeDefined()
    expect(silent.given(silent.feeds.abroad)).toBeUndefined()
  })
})
