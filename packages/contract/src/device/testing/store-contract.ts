import { findEntryType } from '@cobijo/domain/registry'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { StreamId } from '@cobijo/domain/journal/identifier'
import { signEntry, verifyEntry } from '@cobijo/sealing/entry/envelope'
import { openKeyBundle } from '@cobijo/sealing/entry/key-bundle'
import type { SealedEntry } from '@cobijo/sealing/entry/seal-entry'
import { sodiumReady } from '@cobijo/sealing/sodium'
import { InventedNetwork, newIdentifier, signAs } from '@cobijo/sealing/testing/invented-network'
import type { Send } from '../../client/api-client.ts'
import type { FeedLinesResponse, StreamResponse } from '../../wire/entries.ts'
import type { DeviceStore } from '../store/device-store.ts'
import { cutPlace, everyLine, findPlaceIn, placeKey } from '../synchronisation/announced-lines.ts'
import type { AnnouncedLine, StreamInFeed } from '../synchronisation/announced-lines.ts'
import { fetchStream } from '../synchronisation/fetch-stream.ts'
import { followFeeds } from '../synchronisation/follow-feeds.ts'
import { createMemoryStore } from '../store/memory-store.ts'
import { entryKey, heldFromSealed, mergeHeld } from '../held-entry.ts'
import type { HeldEntry } from '../held-entry.ts'
import { openStream } from '../cases/open-stream.ts'
import type { Opener } from '../cases/open-stream.ts'
import { queueEntries } from '../synchronisation/outbox.ts'
import { openDeviceJournal } from './device-journal.ts'

/** What every store of a device owes. `open` gives an empty one; `reopen` the same one again, as after a start. */
export function describeDeviceStore(
  name: string,
  open: () => Promise<DeviceStore>,
  reopen?: (store: DeviceStore) => Promise<DeviceStore>,
): void {
  describe(name, () => {
    let store: DeviceStore

    beforeAll(async () => {
      await sodiumReady()
      store = await open()
    })
    afterAll(() => store.erase())

    test('rows come in the order of their keys, and a prefix gives its own and no others', async () => {
      const keys = ['b/2', 'a/10', 'a/1', 'ab/1', 'a', 'b/ñ', 'b/\u{1f600}']
      await store.write(keys.map((key) => ({ put: 'setting', key, value: key })))
      const listed = async (prefix: string) =>
        (await store.list('setting', prefix)).map(({ key }) => key)
      expect(await listed('a/')).toEqual(['a/1', 'a/10'])
      expect(await listed('b/')).toEqual(['b/2', 'b/ñ', 'b/\u{1f600}'])
      expect(await listed('c')).toEqual([])
      expect((await listed('')).slice(0, 3)).toEqual(['a', 'a/1', 'a/10'])
      expect(await store.list('entry', 'a')).toEqual([])
    })

    test('a write is taken over whole or not at all', async () => {
      await store.write([{ put: 'setting', key: 'whole', value: 1 }])
      const unkeepable = () => undefined
      await expect(
        store.write([
          { put: 'setting', key: 'whole', value: 2 },
          { remove: 'setting', key: 'whole' },
          { put: 'outbox', key: 'new', value: 3 },
          { put: 'setting', key: 'never', value: unkeepable },
        ]),
      ).rejects.toThrow()
      expect(await store.find('setting', 'whole')).toBe(1)
      expect(await store.find('outbox', 'new')).toBeUndefined()
    })

    test('bytes come back to the bit, also of a view into others; what is read is a copy', async () => {
      const every = Uint8Array.from({ length: 256 }, (_, at) => at)
      const view = every.subarray(3, 131)
      const value = { deep: [{ view }], none: undefined, empty: new Uint8Array(0), word: 'ñ\0' }
      await store.write([{ put: 'entry', key: 'bytes', value }])
      const read = (await store.find('entry', 'bytes')) as typeof value
      expect(read).toEqual(value)
      expect(read.deep[0]?.view).toBeInstanceOf(Uint8Array)
      read.deep[0]?.view.fill(0)
      expect(await store.find('entry', 'bytes')).toEqual(value)
    })

    test('two texts under one id are both kept, both shown, and reported', async () => {
      const { one, group } = inventedEntries()
      const { envelope, parents } = one.entry
      const twinText = signEntry(
        { ...envelope, recordedAt: envelope.recordedAt + 1 },
        parents,
        group.device.keys.privateKey,
      )
      const twin: SealedEntry = { ...one, entry: twinText }
      await queueEntries(store, [one], 1, [])
      await queueEntries(store, [one, twin], 2, [])
      const { entries, findings } = await openStream(store, envelope.stream, group.opener)
      const hashes = [one.entry.hash, twin.entry.hash].sort()
      expect(entries.map(({ hash }) => hash).sort()).toEqual(hashes)
      expect(findings.map(({ code, hash }) => `${code} ${hash}`).sort()).toEqual(
        hashes.map((hash) => `id-twice ${hash}`),
      )
    })

    test('a false copy that came first hides nothing: the true one opens, and the difference is reported', async () => {
      const { one, group } = inventedEntries()
      const { stream } = one.entry.envelope
      const held = heldFromSealed(one)
      const flip = (bytes: Uint8Array) =>
        bytes.map((byte, at) => (at === bytes.length - 1 ? byte ^ 1 : byte))
      const falsified: HeldEntry = {
        ...held,
        bytes: flip(held.bytes),
        parts: held.parts.map((part) => ({ ...part, ciphertext: flip(part.ciphertext) })),
        bundles: held.bundles.map((bundle) => ({ ...bundle, keys: flip(bundle.keys) })),
      }
      const key = entryKey(stream, one.entry.hash)
      await store.write([{ put: 'entry', key, value: falsified }])
      const alone = await openStream(store, stream, group.opener)
      expect(alone.entries).toEqual([])
      expect(alone.findings).toHaveLength(1)
      await store.write([{ put: 'entry', key, value: mergeHeld(falsified, held) }])
      const both = await openStream(store, stream, group.opener)
      expect(both.entries).toMatchObject([{ content: { essential: { nameToUse: 'Invented' } } }])
      expect(both.findings).toEqual([
        { code: 'bundle-unreadable', hash: one.entry.hash },
        { code: 'copies-differ', hash: one.entry.hash },
      ])
    })

    test('what a newer version wrote is kept byte for byte and shown as such', async () => {
      const { newer, group } = inventedEntries()
      const { stream } = newer.entry.envelope
      await queueEntries(store, [newer], 1, [])
      const held = (await store.find('entry', entryKey(stream, newer.entry.hash))) as HeldEntry
      expect(held.bytes).toEqual(newer.entry.bytes)
      expect(held.parts).toEqual(newer.parts)
      const { entries } = await openStream(store, stream, group.opener)
      expect(entries).toMatchObject([{ standing: 'newer-version', hash: newer.entry.hash }])
    })

    test('a line that the server leaves out, exchanges or holds back is noticed, and nothing of that page is taken over', async () => {
      const { journal, network, founder, group } = await followedFeed()
      const { feed } = group
      const own = founder.member.organisation
      const stream = newIdentifier<StreamId>()
      const readers = [
        {
          feed,
          generation: 1,
          publicKey: group.keys.publicKey,
          compartments: ['essential' as const],
        },
      ]
      const entries = [1, 2, 3].map(() =>
        signAs(founder, {
          stream,
          facts: { family: 'case', state: 'open' },
          readers,
          contents: { essential: { nameToUse: 'Invented' } },
        }),
      )
      await journal.append(own, [...network.sealed, ...entries])
      await journal.deliver()
      const honest = journal.sendFrom(own, feed)
      const followWith = (change: (page: FeedLinesResponse) => FeedLinesResponse) =>
        followFeeds(store, tamper(honest, '/lines', change), journal.headIsSigned)
      const first = (page: FeedLinesResponse) => page.lines[0]?.position === 1
      const codes = async (change: (page: FeedLinesResponse) => FeedLinesResponse) =>
        (await followWith(change)).findings.map(({ code }) => code)
      expect(
        await codes((page) => ({
          ...page,
          lines: page.lines.filter(({ position }) => position !== 2),
        })),
      ).toEqual(['feed-line-missing'])
      expect(await codes((page) => ({ ...page, lines: [] }))).toEqual(['feed-line-missing'])
      expect(
        await codes((page) =>
          first(page)
            ? {
                ...page,
                lines: page.lines.map((line) =>
                  line.position === 2 ? { ...line, hash: 'a'.repeat(64) } : line,
                ),
              }
            : page,
        ),
      ).toEqual(['feed-changed'])
      expect(await codes((page) => ({ ...page, head: { ...page.head, position: 1 } }))).toEqual([
        'feed-head-not-signed',
      ])
      expect(await store.find('feed', feed)).toBeUndefined()
      expect(await codes((page) => page)).toEqual([])
      expect(await store.find('feed', feed)).toMatchObject({ position: 3 })

      const without = tamper<StreamResponse>(honest, `/${stream}`, (page) => ({
        ...page,
        lines: page.lines.slice(1),
      }))
      const fetched = await fetchStream(store, without, stream)
      expect(fetched.findings).toEqual([{ code: 'entry-missing', hash: entries[0]?.entry.hash }])
      expect(fetched.received).toBe(2)
      const stillWithout = await fetchStream(store, without, stream)
      expect(stillWithout.findings).toEqual(fetched.findings)
      const after = await fetchStream(store, honest, stream)
      expect(after).toMatchObject({ received: 1, findings: [], cameLate: [entries[0]?.entry.hash] })
      expect(await store.list('entry', `${stream}/`)).toHaveLength(3)
      expect(await fetchStream(store, honest, stream)).toMatchObject({ received: 0, findings: [] })
      await journal.close()
    })

    test('a page that leads nowhere ends the asking, and one that leads too far skips nothing', async () => {
      const { journal, founder, network, group } = await followedFeed()
      const { feed } = group
      const own = founder.member.organisation
      const stream = newIdentifier<StreamId>()
      const readers = [
        {
          feed,
          generation: 1,
          publicKey: group.keys.publicKey,
          compartments: ['essential' as const],
        },
      ]
      const entry = () =>
        signAs(founder, {
          stream,
          facts: { family: 'case', state: 'open' },
          readers,
          contents: { essential: { nameToUse: 'Invented' } },
        })
      const honest = journal.sendFrom(own, feed)
      const leading = (next: number) =>
        tamper<StreamResponse>(honest, `/${stream}`, (page) => ({ ...page, next }))
      await journal.append(own, [...network.sealed, entry(), entry()])
      await journal.deliver()
      await followFeeds(store, honest, journal.headIsSigned)
      for (const next of [0, -1]) {
        const fetched = await fetchStream(store, leading(next), stream)
        expect(fetched.findings).toEqual([{ code: 'feed-went-back' }])
      }
      expect((await fetchStream(store, leading(1_000_000), stream)).received).toBe(2)
      await journal.append(own, [entry()])
      await journal.deliver()
      await followFeeds(store, honest, journal.headIsSigned)
      expect(await fetchStream(store, honest, stream)).toMatchObject({ received: 1, findings: [] })
      await journal.close()
    })

    test('a stream of many lines is kept in rows that stay short, and so is one that an earlier version kept in a single row', async () => {
      const { journal, founder, network, group } = await followedFeed()
      const { feed } = group
      const own = founder.member.organisation
      const stream = newIdentifier<StreamId>()
      const key = placeKey(stream, feed)
      const readers = [
        {
          feed,
          generation: 1,
          publicKey: group.keys.publicKey,
          compartments: ['essential' as const],
        },
      ]
      const write = (count: number) =>
        Array.from({ length: count }, () =>
          signAs(founder, {
            stream,
            facts: { family: 'case', state: 'open' },
            readers,
            contents: { essential: { nameToUse: 'Invented' } },
          }),
        )
      const honest = journal.sendFrom(own, feed)
      const bring = async (entries: readonly SealedEntry[]) => {
        await journal.append(own, entries)
        await journal.deliver()
        expect((await followFeeds(store, honest, journal.headIsSigned)).findings).toEqual([])
        return fetchStream(store, honest, stream)
      }
      const lines = async () =>
        everyLine(store, key, (await findPlaceIn(store, stream, feed)) as StreamInFeed)
      const longest = async () =>
        Math.max(
          (await findPlaceIn(store, stream, feed))?.lines.length ?? 0,
          ...(await store.list('setting', `lines/${key}/`)).map(
            ({ value }) => (value as readonly AnnouncedLine[]).length,
          ),
        )
      expect(await bring([...network.sealed, ...write(200)])).toMatchObject({ received: 200 })
      const before = await lines()
      expect(before).toHaveLength(200)
      expect(before.map(({ position }) => position)).toEqual(
        before.map(({ position }) => position).toSorted((a, b) => a - b),
      )
      expect(await longest()).toBeLessThan(130)

      // As earlier versions kept it, with one line that is to be asked for again.
      const place = (await findPlaceIn(store, stream, feed)) as StreamInFeed
      const missing = [before[3]?.position as number]
      await store.write([
        ...(await store.list('setting', `lines/${key}/`)).map((row) => ({
          remove: 'setting' as const,
          key: row.key,
        })),
        { put: 'stream', key, value: { ...place, lines: before, missing } },
      ])
      const after = await bring(write(2))
      expect(after).toMatchObject({ received: 3, findings: [], cameLate: [before[3]?.hash] })
      const now = await lines()
      expect(now.slice(0, 200)).toEqual(before)
      expect(now).toHaveLength(202)
      expect(await longest()).toBeLessThan(130)
      expect(await store.list('entry', `${stream}/`)).toHaveLength(202)
      expect(await bring([])).toMatchObject({ received: 0, findings: [] })

      // A server that went back keeps the device from none of what is left.
      const upTo = before[70]?.position as number
      const kept = (await findPlaceIn(store, stream, feed)) as StreamInFeed
      await store.write(await cutPlace(store, key, kept, upTo))
      expect(await lines()).toEqual(before.slice(0, 71))
      await journal.close()
    })

    test.runIf(reopen)('what was written is there after the store was opened anew', async () => {
      const { one } = inventedEntries()
      const key = entryKey(one.entry.envelope.stream, one.entry.hash)
      await queueEntries(store, [one], 7, [])
      store = (await reopen?.(store)) as DeviceStore
      expect(await store.find('entry', key)).toEqual(heldFromSealed(one))
      const queued = (await store.list('outbox', '')).map(({ value }) => value)
      expect(queued).toContainEqual(expect.objectContaining({ hash: one.entry.hash }))
    })

    test('forgetting leaves nothing', async () => {
      await store.erase()
      expect(await store.list('setting', '')).toEqual([])
      expect(await store.list('entry', '')).toEqual([])
    })
  })
}

/** A house with one group, and two entries for it: one of today and one of a type that nobody here knows. */
function inventedEntries() {
  const network = new InventedNetwork()
  const { founder } = network.found()
  const keys = network.createGroup(founder, [founder.member])
  const readers = [
    {
      feed: keys.feed,
      generation: 1,
      publicKey: keys.keys.publicKey,
      compartments: ['essential' as const],
    },
  ]
  const sealed = (type: string) =>
    signAs(founder, {
      stream: newIdentifier<StreamId>(),
      type,
      facts: { family: 'case', state: 'open' },
      contents: { essential: { nameToUse: 'Invented' } },
      readers,
    })
  const opener: Opener = {
    doubtAbout: (entry) =>
      verifyEntry(entry, founder.keys.publicKey) ? undefined : 'signature-wrong',
    openBundles: (bundles) =>
      bundles.flatMap((bundle) => {
        try {
          return [openKeyBundle(bundle.keys, keys.keys)]
        } catch {
          return []
        }
      }),
    holdsKeyOf: () => true,
    findType: findEntryType,
  }
  return {
    one: sealed('essential-recorded'),
    newer: sealed('invented-in-a-later-year'),
    group: { device: founder, opener },
  }
}

async function followedFeed() {
  const journal = await openDeviceJournal(createMemoryStore)
  const network = new InventedNetwork()
  const { founder } = network.found()
  const group = network.createGroup(founder, [founder.member])
  return { journal, network, founder, group }
}

/** The wire with a liar on it. */
function tamper<Answer>(honest: Send, path: string, change: (answer: Answer) => Answer): Send {
  return async (call) => {
    const answer = await honest(call)
    return call.path.endsWith(path) ? (change(answer as Answer) as never) : answer
  }
}
