import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { fromBase64url } from '@cobijo/contract/wire/bytes'
import type {
  AppendOutcome,
  DeliveredLine,
  FeedHead,
  FeedLine,
} from '@cobijo/contract/wire/entries'
import { partFromWire, toAppendItem } from '@cobijo/contract/wire/entry-codec'
import { orderByParents } from '@cobijo/domain/journal/causal-order'
import type { CaseFacts } from '@cobijo/domain/journal/facts'
import type { EntryHash, FeedId, OrganisationId, StreamId } from '@cobijo/domain/journal/identifier'
import type { Bytes } from '@cobijo/sealing/bytes'
import { commitmentToFacts, hashOfStub, readEntry, signEntry } from '@cobijo/sealing/entry/envelope'
import type { Envelope } from '@cobijo/sealing/entry/envelope'
import { openEntry } from '@cobijo/sealing/entry/open-entry'
import { openKeyBundle } from '@cobijo/sealing/entry/key-bundle'
import type { Reader, SealedEntry } from '@cobijo/sealing/entry/seal-entry'
import { firstRolling, nextRolling } from '@cobijo/sealing/feed-rolling'
import { verifyFeedHead } from '@cobijo/sealing/server-key'
import { sodiumReady } from '@cobijo/sealing/sodium'
import { InventedNetwork, newIdentifier, signAs } from '@cobijo/sealing/testing/invented-network'
import type { InventedDevice } from '@cobijo/sealing/testing/invented-network'
import type { InventedGroup } from '../testing/invented-http.ts'

/** What a store must offer to be held to the contract: on PostgreSQL, in memory, on a device. */
export interface JournalUnderTest {
  /** Entries as their author sealed them. */
  readonly append: (
    organisation: OrganisationId,
    entries: readonly SealedEntry[],
  ) => Promise<readonly AppendOutcome[]>
  /** Whatever somebody sends. */
  readonly appendBytes: (
    organisation: OrganisationId,
    items: readonly unknown[],
  ) => Promise<readonly AppendOutcome[]>
  readonly deliver: () => Promise<void>
  /** Lets milliseconds pass on the journal's clock. */
  readonly pass: (milliseconds: number) => void
  readonly lines: (organisation: OrganisationId, feed: FeedId, after: number) => Promise<FeedLine[]>
  readonly head: (organisation: OrganisationId, feed: FeedId) => Promise<FeedHead>
  readonly stream: (
    organisation: OrganisationId,
    feed: FeedId,
    stream: StreamId,
  ) => Promise<DeliveredLine[]>
  readonly serverKey: Bytes
  readonly close: () => Promise<void>
}

interface House {
  readonly device: InventedDevice
  readonly organisation: OrganisationId
  readonly group: InventedGroup
  readonly reader: Reader
}

/** The promises that every journal keeps. Each test is a rule; `open` gives an empty journal. */
export function describeJournal(name: string, open: () => Promise<JournalUnderTest>): void {
  describe(name, () => {
    let network: InventedNetwork
    let journal: JournalUnderTest
    let north: House
    let south: House

    beforeAll(async () => {
      await sodiumReady()
      // Its ids are drawn by the library: not before that is ready.
      network = new InventedNetwork()
      journal = await open()
      const founded = network.found()
      const first = network.createGroup(founded.founder, [founded.founder.member])
      const networkGroup = network.foundNetwork(founded, first.group)
      north = house(founded.founder, first)
      await append(north, ...network.sealed)
      const told = network.sealed.length
      const joined = network.found()
      const second = network.createGroup(joined.founder, [joined.founder.member])
      south = house(joined.founder, second)
      await append(south, ...network.sealed.slice(told))
      const before = network.sealed.length
      network.admitOrganisation(founded.founder, joined.id, second.group, networkGroup.keys)
      await append(north, ...network.sealed.slice(before))
    })
    afterAll(() => journal.close())

    async function append(by: House, ...entries: readonly SealedEntry[]) {
      return journal.append(by.organisation, entries)
    }

    async function delivered(to: House, stream: StreamId): Promise<FeedLine[]> {
      await journal.deliver()
      const lines = await journal.lines(to.organisation, to.group.feed, 0)
      return lines.filter((line) => line.stream === stream)
    }

    function record(
      by: House,
      stream: StreamId,
      more: { after?: readonly SealedEntry[]; readers?: readonly House[]; facts?: CaseFacts } = {},
    ): SealedEntry {
      return signAs(by.device, {
        stream,
        facts: more.facts ?? { family: 'case', state: 'open' },
        parents: (more.after ?? []).map(({ entry }) => entry.hash),
        contents: { essential: { nameToUse: 'Invented' } },
        readers: (more.readers ?? [by]).map(({ reader }) => reader),
      })
    }

    function grant(
      by: House,
      to: House,
      stream: StreamId,
      state: 'open' | 'ended',
      own: StreamId,
      until?: number,
    ) {
      const end = until === undefined ? {} : { until }
      return signAs(by.device, {
        stream: own,
        facts: { family: 'grant', state, stream, feed: to.group.feed, from: 1_000, ...end },
        contents: { care: { words: 'Invented' } },
        readers: [by.reader, to.reader],
      })
    }

    test('an entry comes back byte for byte, and opens', async () => {
      const stream = newIdentifier<StreamId>()
      const sealed = record(north, stream)
      expect(await append(north, sealed)).toEqual([
        { hash: sealed.entry.hash, outcome: 'appended' },
      ])
      await journal.deliver()
      const [line] = await journal.stream(north.organisation, north.group.feed, stream)
      if (line?.kind !== 'entry') throw new Error('no entry')
      const entry = readEntry(fromBase64url(line.entry))
      expect(entry.bytes).toEqual(sealed.entry.bytes)
      const opened = openEntry(
        {
          entry,
          facts: { salt: fromBase64url(line.facts.salt), bytes: fromBase64url(line.facts.bytes) },
          parts: line.parts.map(partFromWire),
          bundles: line.bundles.map(({ keys }) =>
            openKeyBundle(fromBase64url(keys), north.group.keys),
          ),
        },
        () => undefined,
      )
      expect(opened.content.essential).toEqual({ nameToUse: 'Invented' })
    })

    test('the same entry again is already there, in the same batch and in a later one', async () => {
      const stream = newIdentifier<StreamId>()
      const sealed = record(north, stream)
      const first = await append(north, sealed, sealed)
      expect(first.map(({ outcome }) => outcome).sort()).toEqual(['already-there', 'appended'])
      const next = record(north, stream, { after: [sealed] })
      const second = await append(north, sealed, next)
      expect(second.map(({ outcome }) => outcome)).toEqual(['already-there', 'appended'])
      const third = await append(north, next, sealed)
      expect(third.map(({ outcome }) => outcome)).toEqual(['already-there', 'already-there'])
      expect(await delivered(north, stream)).toHaveLength(2)
    })

    test('an id used for another text is set aside, and so is the first one: both can be seen', async () => {
      const stream = newIdentifier<StreamId>()
      const sealed = record(north, stream)
      await append(north, sealed)
      const forged = signAs(
        { ...north.device, chains: new Map() },
        { stream, facts: { family: 'case', state: 'closed' }, readers: [north.reader] },
      )
      const twin = resealWithId(north.device, forged, sealed)
      const outcomes = await append(north, twin)
      expect(outcomes).toEqual([
        { hash: twin.entry.hash, outcome: 'quarantined', code: 'entry-id-reused' },
      ])
      expect(await delivered(north, stream)).toHaveLength(1)
    })

    test('a batch may hold a chain in any order; a gap is set aside and heals when it is filled', async () => {
      const stream = newIdentifier<StreamId>()
      const [first, second, third, fourth] = [0, 1, 2, 3].map(() => record(north, stream))
      if (!first || !second || !third || !fourth) throw new Error('four entries')
      const reordered = await append(north, second, first)
      expect(reordered.map(({ outcome }) => outcome)).toEqual(['appended', 'appended'])
      const early = await append(north, fourth)
      expect(early).toMatchObject([{ outcome: 'quarantined', code: 'sequence-gap' }])
      const healed = await append(north, third, fourth)
      expect(healed.map(({ outcome }) => outcome)).toEqual(['appended', 'appended'])
      expect((await delivered(north, stream)).map(({ hash }) => hash)).toEqual(
        [first, second, third, fourth].map(({ entry }) => entry.hash),
      )
    })

    test('a fork of a device’s chain is set aside', async () => {
      const stream = newIdentifier<StreamId>()
      const twin = { ...north.device, chains: new Map(north.device.chains) }
      const sealed = record(north, stream)
      const fork = signAs(twin, {
        stream,
        facts: { family: 'case' },
      })
      await append(north, sealed)
      expect(await append(north, fork)).toMatchObject([
        { outcome: 'quarantined', code: 'sequence-forked' },
      ])
      const follower = signAs(twin, { stream, facts: { family: 'case' } })
      expect(await append(north, follower)).toMatchObject([
        { outcome: 'quarantined', code: 'previous-wrong' },
      ])
    })

    test('a clock ten years ahead or behind is a claim and no reason to refuse', async () => {
      const stream = newIdentifier<StreamId>()
      const sealed = record(north, stream)
      const { envelope } = sealed.entry
      for (const recordedAt of [0, Date.now() + 315_576_000_000]) {
        const early = signAs(
          { ...north.device, chains: new Map() },
          { stream: newIdentifier<StreamId>(), facts: { family: 'case' } },
        )
        const moved = resealWith(north.device, early, { recordedAt })
        expect(envelope.recordedAt).not.toBe(recordedAt)
        expect(await append(north, moved)).toMatchObject([{ outcome: 'appended' }])
      }
    })

    test('bytes that nobody vouched for are refused: unknown device, wrong key, changed part or facts', async () => {
      const stream = newIdentifier<StreamId>()
      const stranger = {
        ...north.device,
        id: newIdentifier<InventedDevice['id']>(),
        chains: new Map(),
      }
      const unknown = signAs(stranger, { stream, facts: { family: 'case' } })
      const wrongKey = signAs(
        { ...north.device, keys: south.device.keys, chains: new Map() },
        { stream, facts: { family: 'case' } },
      )
      const good = toAppendItem(record(north, newIdentifier<StreamId>()))
      const [part, ...parts] = good.parts
      if (!part) throw new Error('no part')
      const changed = { ...part, salt: 'A'.repeat(part.salt.length) }
      const outcomes = await journal.appendBytes(north.organisation, [
        toAppendItem(unknown),
        toAppendItem(wrongKey),
        { ...good, parts: [changed, ...parts] },
        { ...good, facts: { ...good.facts, salt: 'A'.repeat(good.facts.salt.length) } },
        { ...good, entry: `${good.entry.slice(0, -8)}AAAAAAAA` },
        { ...good, more: 1 },
        'nothing',
      ])
      expect(outcomes.map(({ outcome, code }) => `${outcome}: ${code}`)).toEqual([
        'refused: device-unknown',
        'refused: signature-wrong',
        'refused: part-not-as-signed',
        'refused: facts-not-as-signed',
        'refused: signature-wrong',
        'refused: field-invalid',
        'refused: field-invalid',
      ])
    })

    test('nobody appends in another organisation’s name', async () => {
      const sealed = record(south, newIdentifier<StreamId>())
      expect(await append(north, sealed)).toMatchObject([
        { outcome: 'refused', code: 'organisation-other' },
      ])
    })

    test('what is for no group of its own organisation is set aside, and told; what the journal holds already stays there', async () => {
      const stream = newIdentifier<StreamId>()
      const [first, forNobody] = [record(north, stream), record(north, stream, { readers: [] })]
      await append(north, first)
      const aside = [
        { hash: forNobody.entry.hash, outcome: 'quarantined', code: 'delivery-missing' },
      ]
      expect(await append(north, forNobody)).toEqual(aside)
      expect(await append(north, forNobody)).toEqual(aside)
      // For somebody else alone is for nobody at home.
      const abroad = record(north, newIdentifier<StreamId>(), { readers: [south] })
      expect(await append(north, abroad)).toMatchObject([{ code: 'delivery-missing' }])
      expect(await append(north, { ...first, deliveries: [] })).toMatchObject([
        { outcome: 'already-there' },
      ])
      expect((await delivered(north, stream)).map(({ hash }) => hash)).toEqual([first.entry.hash])
    })

    test('positions are gapless, the rolling hash follows them, and the server signs the head', async () => {
      await append(
        north,
        ...Array.from({ length: 5 }, () => record(north, newIdentifier<StreamId>())),
      )
      await journal.deliver()
      const { organisation, group } = north
      const lines = await journal.lines(organisation, group.feed, 0)
      expect(lines.map(({ position }) => position)).toEqual(lines.map((_, at) => at + 1))
      const rolling = lines.reduce(
        (before, line) => nextRolling(before, line.position, line.hash as EntryHash),
        firstRolling(group.feed),
      )
      const head = await journal.head(organisation, group.feed)
      expect(fromBase64url(head.rolling)).toEqual(rolling)
      expect(head.position).toBe(lines.length)
      const signed = { feed: head.feed, position: head.position, rolling }
      expect(verifyFeedHead(signed, fromBase64url(head.signature), journal.serverKey)).toBe(true)
    })

    test('a reader who was given the end of a stream gets its order from stubs, and nothing else', async () => {
      const stream = newIdentifier<StreamId>()
      const own = newIdentifier<StreamId>()
      const root = record(north, stream)
      const left = record(north, stream, { after: [root] })
      const right = record(north, stream, { after: [root] })
      const end = record(north, stream, { after: [left, right], readers: [north, south] })
      await append(north, root, left, right, grant(north, south, stream, 'open', own), end)
      await journal.deliver()
      const held = await journal.stream(south.organisation, south.group.feed, stream)
      expect(held.map(({ kind }) => kind)).toEqual(['stub', 'stub', 'stub', 'entry'])
      const linked = held.map((line) => {
        if (line.kind === 'entry') {
          const { hash, parents } = readEntry(fromBase64url(line.entry))
          return { hash, parents }
        }
        const parents = line.parents as EntryHash[]
        return { hash: hashOfStub({ parents, restHash: fromBase64url(line.restHash) }), parents }
      })
      const known = [root, left, right, end].map(({ entry: { hash, parents } }) => ({
        hash,
        parents,
      }))
      expect(orderByParents(linked).map(({ hash }) => hash)).toEqual(
        orderByParents(known).map(({ hash }) => hash),
      )
    })

    test('an ended grant takes back what waits, keeps the rolling hash, and lets nothing new through', async () => {
      const stream = newIdentifier<StreamId>()
      const own = newIdentifier<StreamId>()
      const given = record(north, stream, { readers: [north, south] })
      await append(north, grant(north, south, stream, 'open', own), given)
      await journal.deliver()
      const before = await journal.head(south.organisation, south.group.feed)
      const late = record(north, stream, { after: [given], readers: [north, south] })
      const outcomes = await append(north, grant(north, south, stream, 'ended', own), late)
      expect(outcomes.map(({ code }) => code)).toEqual([undefined, 'grant-ended'])
      expect((await delivered(south, stream)).map(({ kind }) => kind)).toEqual(['stub'])
      const lines = await journal.lines(south.organisation, south.group.feed, 0)
      const rolling = lines
        .slice(0, before.position)
        .reduce(
          (sum, line) => nextRolling(sum, line.position, line.hash as EntryHash),
          firstRolling(south.group.feed),
        )
      expect(rolling).toEqual(fromBase64url(before.rolling))
      const [stub] = await journal.stream(south.organisation, south.group.feed, stream)
      expect(Object.keys(stub ?? {}).sort()).toEqual(['kind', 'parents', 'position', 'restHash'])
    })

    test('a word that takes back and is kept from where the grant leads takes nothing back: it is set aside', async () => {
      const [stream, own] = [newIdentifier<StreamId>(), newIdentifier<StreamId>()]
      const given = record(north, stream, { readers: [north, south] })
      await append(north, grant(north, south, stream, 'open', own), given)
      // In its place, and not fetched yet: what was fetched nobody takes back.
      await journal.deliver()
      const { feed } = south.group
      const silent = signAs(north.device, {
        stream: own,
        facts: { family: 'grant', state: 'open', stream, feed, from: 1_000, takesBack: true },
        contents: { care: { words: 'Invented' } },
        readers: [north.reader],
      })
      expect(await append(north, silent)).toMatchObject([{ code: 'delivery-missing' }])
      expect((await delivered(south, stream)).map(({ kind }) => kind)).toEqual(['entry'])
    })

    test('a grant that runs out takes back what waits, as one that was ended; another that runs on keeps it', async () => {
      const hour = 3_600_000
      const [short, long] = [newIdentifier<StreamId>(), newIdentifier<StreamId>()]
      const opening = (stream: StreamId, until: number) =>
        grant(north, south, stream, 'open', newIdentifier<StreamId>(), Date.now() + until)
      const given = [short, long].map((stream) =>
        record(north, stream, { readers: [north, south] }),
      )
      await append(
        north,
        ...[opening(short, hour), opening(long, hour), opening(long, 3 * hour)],
        ...given,
      )
      await journal.deliver()
      const before = await journal.head(south.organisation, south.group.feed)
      journal.pass(2 * hour)
      expect((await delivered(south, short)).map(({ kind }) => kind)).toEqual(['stub'])
      expect((await delivered(south, long)).map(({ kind }) => kind)).toEqual(['entry'])
      const lines = await journal.lines(south.organisation, south.group.feed, 0)
      const rolling = lines
        .slice(0, before.position)
        .reduce(
          (sum, line) => nextRolling(sum, line.position, line.hash as EntryHash),
          firstRolling(south.group.feed),
        )
      expect(rolling).toEqual(fromBase64url(before.rolling))
      const late = record(north, short, {
        after: [given[0] as SealedEntry],
        readers: [north, south],
      })
      expect(await append(north, late)).toMatchObject([{ code: 'grant-ended' }])
    })

    test('a case with a justice stream and one without look the same to every other group', async () => {
      const plain = newIdentifier<StreamId>()
      const watched = newIdentifier<StreamId>()
      await journal.deliver()
      const start = (await journal.head(north.organisation, north.group.feed)).position
      await append(north, record(north, plain))
      await append(north, record(north, watched))
      const legal = network.createGroup(north.device, [north.device.member])
      await append(north, ...network.sealed.slice(-1))
      const justice = signAs(north.device, {
        stream: newIdentifier<StreamId>(),
        facts: { family: 'case' },
        contents: { justice: { words: 'Invented' } },
        readers: [
          {
            feed: legal.feed,
            generation: 1,
            publicKey: legal.keys.publicKey,
            compartments: ['justice'],
          },
        ],
      })
      expect(await append(north, justice)).toMatchObject([{ outcome: 'appended' }])
      await append(north, record(north, plain), record(north, watched))
      await journal.deliver()
      const lines = await journal.lines(north.organisation, north.group.feed, start)
      expect(lines.map(({ stream }) => stream)).toEqual([plain, watched, plain, watched])
      expect(lines.map(({ position }) => position)).toEqual([1, 2, 3, 4].map((at) => start + at))
      const shapes = []
      for (const stream of [plain, watched]) {
        const held = await journal.stream(north.organisation, north.group.feed, stream)
        shapes.push(held.map((line) => shapeOf(line)))
      }
      expect(shapes[0]).toEqual(shapes[1])
    })
  })
}

function shapeOf(line: DeliveredLine): unknown {
  if (line.kind === 'stub') return [line.kind, line.parents.length]
  return [line.kind, line.entry.length, line.parts.map(({ ciphertext }) => ciphertext.length)]
}

function house(device: InventedDevice, group: InventedGroup): House {
  return {
    device,
    organisation: device.member.organisation,
    group,
    reader: {
      feed: group.feed,
      generation: 1,
      publicKey: group.keys.publicKey,
      compartments: ['essential', 'care'],
    },
  }
}

/** The same entry with something else in its envelope, signed anew. */
function resealWith(
  device: InventedDevice,
  sealed: SealedEntry,
  changed: Partial<Envelope>,
): SealedEntry {
  const { envelope, parents } = sealed.entry
  const entry = signEntry({ ...envelope, ...changed }, parents, device.keys.privateKey)
  return { ...sealed, entry }
}

/** Another text under the id of `original`; without parts, because their commitments name the id. */
function resealWithId(
  device: InventedDevice,
  sealed: SealedEntry,
  original: SealedEntry,
): SealedEntry {
  const { id } = original.entry.envelope
  const twin = resealWith(device, sealed, {
    id,
    factsCommitment: commitmentToFacts(id, sealed.facts),
  })
  return { ...twin, parts: [], deliveries: [] }
}
