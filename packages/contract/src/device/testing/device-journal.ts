import type { FeedId, OrganisationId, StreamId } from '@cobijo/domain/journal/identifier'
import { randomBytes } from '@cobijo/sealing/bytes'
import type { SealedEntry } from '@cobijo/sealing/entry/seal-entry'
import { verifyFeedHead, verifyReceipt } from '@cobijo/sealing/server-key'
import { sodiumReady } from '@cobijo/sealing/sodium'
import { readBatch } from '@cobijo/server/journal/inspection/inspect-batch'
import type { JournalUnderTest } from '@cobijo/server/journal/journal-contract'
import { MemoryJournal } from '@cobijo/server/journal/memory/memory-journal'
import { serverSigner } from '@cobijo/server/server-signer'
import type { Send } from '../../client/api-client.ts'
import { base64url, fromBase64url } from '../../wire/bytes.ts'
import type {
  AppendOutcome,
  AppendResponse,
  DeliveredLine,
  FeedHead,
  FeedLine,
} from '../../wire/entries.ts'
import { factsToWire, partToWire } from '../../wire/entry-codec.ts'
import type { DeviceStore } from '../store/device-store.ts'
import { fetchStream } from '../synchronisation/fetch-stream.ts'
import { followFeeds } from '../synchronisation/follow-feeds.ts'
import { everyLine, findPlaceIn, listPlaces, placeKey } from '../synchronisation/announced-lines.ts'
import type { StreamInFeed } from '../synchronisation/announced-lines.ts'
import type { FollowedFeed } from '../synchronisation/follow-feeds.ts'
import { entryKey } from '../held-entry.ts'
import type { Held } from '../held-entry.ts'
import { pushOutbox, queueEntries } from '../synchronisation/outbox.ts'
import type { QueuedEntry } from '../synchronisation/outbox.ts'

interface Place {
  readonly organisation: OrganisationId
  readonly feed?: FeedId
}

export interface DeviceJournal extends JournalUnderTest {
  /** The wire of one feed, for a test to tamper with. */
  readonly sendFrom: (organisation: OrganisationId, feed: FeedId) => Send
  readonly headIsSigned: (head: FeedHead) => boolean
}

/**
 * A journal as devices keep it: what is appended goes through a device's queue, what is read was followed, checked and taken from its
 * store. One store an organisation; the journal in memory stands where the server would.
 */
export async function openDeviceJournal(
  openStore: (name: string) => DeviceStore | Promise<DeviceStore>,
): Promise<DeviceJournal> {
  await sodiumReady()
  const signer = serverSigner(randomBytes(32))
  let passed = 0
  const journal = new MemoryJournal(signer, () => Date.now() + passed)
  const stores = new Map<OrganisationId, DeviceStore>()
  const heads = new Map<string, FeedHead>()
  const storeOf = async (organisation: OrganisationId): Promise<DeviceStore> => {
    const store = stores.get(organisation) ?? (await openStore(organisation))
    stores.set(organisation, store)
    return store
  }
  const headIsSigned = (head: FeedHead): boolean => {
    const signed = { ...head, rolling: fromBase64url(head.rolling) }
    heads.set(`${head.feed}/${head.position}`, head)
    return verifyFeedHead(signed, fromBase64url(head.signature), signer.publicKey)
  }
  const append = async (organisation: OrganisationId, items: readonly unknown[]) => {
    const read = readBatch(items, journal.directory.deviceKeys)
    if (read.kind === 'refused') throw new Error(read.code)
    return journal.append(organisation, read.items)
  }
  /** The server's half of the wire, as far as a device uses it here. */
  const sendFrom = ({ organisation, feed }: Place): Send => {
    const reading = <Answer>(work: Parameters<typeof journal.reading<Answer>>[1]) =>
      journal.reading({ organisation, feed: feed as FeedId }, work)
    return async ({ path, body, query, response }) => {
      if (path === 'entries') {
        const { items } = body as { items: readonly unknown[] }
        const { outcomes, receipt } = await append(organisation, items)
        const { bytes, signature } = receipt ?? {}
        return response.parse({
          outcomes,
          ...(bytes && signature
            ? { receipt: { bytes: base64url(bytes), signature: base64url(signature) } }
            : {}),
        })
      }
      if (path === 'feeds')
        return response.parse({ feeds: [{ organisation, feed, position: 0, lagMs: 0 }] })
      const after = Number(query?.['after'])
      const limit = Number(query?.['limit'])
      if (path.endsWith('/lines'))
        return response.parse(
          await reading(async (reader) => ({
            lines: await reader.lines(after, limit),
            head: await reader.head(),
          })),
        )
      const stream = path.split('/').at(-1) as StreamId
      const lines = await reading((reader) => reader.stream(stream, after, limit))
      const next = lines.length === limit ? { next: lines.at(-1)?.position } : {}
      return response.parse({ lines, ...next })
    }
  }
  const follow = async (place: Place): Promise<DeviceStore> => {
    const store = await storeOf(place.organisation)
    nothingFound(await followFeeds(store, sendFrom(place), headIsSigned))
    return store
  }
  const fetched = async (place: Place, stream: StreamId): Promise<DeviceStore> => {
    const store = await storeOf(place.organisation)
    nothingFound(await fetchStream(store, sendFrom(place), stream))
    return store
  }
  return {
    serverKey: signer.publicKey,
    sendFrom: (organisation, feed) => sendFrom({ organisation, feed }),
    headIsSigned,
    append: async (organisation, entries) =>
      appendThroughQueue(
        await storeOf(organisation),
        entries,
        sendFrom({ organisation }),
        (receipt) => {
          const verified = verifyReceipt(receipt, signer.publicKey)
          return verified && new Set(verified.hashes)
        },
      ),
    appendBytes: async (organisation, items) => (await append(organisation, items)).outcomes,
    deliver: async () => {
      await journal.deliver()
    },
    pass: (milliseconds) => {
      passed += milliseconds
    },
    head: async (organisation, feed) => {
      const store = await follow({ organisation, feed })
      const { position, rolling } = (await store.find('feed', feed)) as FollowedFeed
      const signed = heads.get(`${feed}/${position}`)
      if (!signed) throw new Error('the device stands where no signed head was seen')
      return { ...signed, rolling: base64url(rolling) }
    },
    lines: async (organisation, feed, after) => {
      const store = await follow({ organisation, feed })
      const lines: FeedLine[] = []
      for (const { key, stream, feed: of, place } of await listPlaces(store)) {
        if (of !== feed) continue
        await fetched({ organisation, feed }, stream)
        for (const { position, hash } of await everyLine(store, key, place)) {
          const held = (await store.find('entry', entryKey(stream, hash))) as Held
          lines.push({ position, hash, stream, kind: held.kind, receivedAt: 0 })
        }
      }
      return lines.filter(({ position }) => position > after).sort(byPosition)
    },
    stream: async (organisation, feed, stream) => {
      await follow({ organisation, feed })
      const store = await fetched({ organisation, feed }, stream)
      const place = (await findPlaceIn(store, stream, feed)) as StreamInFeed
      const announced = await everyLine(store, placeKey(stream, feed), place)
      const lines = announced.map(async ({ position, hash }) =>
        lineOf(position, (await store.find('entry', entryKey(stream, hash))) as Held, feed),
      )
      return (await Promise.all(lines)).sort(byPosition)
    },
    close: async () => {
      for (const store of stores.values()) await store.erase()
    },
  }
}

/** Saved here first, then sent; what the queue says afterwards has to be what the server answered. */
async function appendThroughQueue(
  store: DeviceStore,
  entries: readonly SealedEntry[],
  send: Send,
  covered: (receipt: {
    bytes: Uint8Array
    signature: Uint8Array
  }) => ReadonlySet<string> | undefined,
): Promise<readonly AppendOutcome[]> {
  const at = Date.now()
  await queueEntries(store, entries, at, [])
  const outcomes: AppendOutcome[] = []
  const listening: Send = async (call) => {
    const answer = await send(call)
    outcomes.push(...(answer as AppendResponse).outcomes)
    return answer
  }
  await pushOutbox(store, listening, ({ bytes, signature }) =>
    covered({ bytes: fromBase64url(bytes), signature: fromBase64url(signature) }),
  )
  const queued = new Map(
    (await store.list('outbox', '')).map(({ value }) => {
      const { hash, savedAt, ...entry } = value as QueuedEntry
      return [`${savedAt}/${hash}/${entry.state}`, entry]
    }),
  )
  for (const { hash, outcome, code } of outcomes) {
    const isKept = outcome === 'appended' || outcome === 'already-there'
    const entry = queued.get(`${at}/${hash}/${isKept ? 'acknowledged' : 'needs-attention'}`)
    if (!entry || (!isKept && entry.code !== code)) throw new Error(`the queue lost ${outcome}`)
  }
  return outcomes
}

function lineOf(position: number, held: Held, feed: FeedId): DeliveredLine {
  if (held.kind === 'stub') {
    const { parents, restHash } = held
    return { kind: 'stub', position, parents: [...parents], restHash: base64url(restHash) }
  }
  return {
    kind: 'entry',
    position,
    entry: base64url(held.bytes),
    facts: factsToWire(held.facts),
    parts: held.parts.map(partToWire),
    bundles: held.bundles
      .filter((bundle) => bundle.feed === feed)
      .map(({ generation, keys }) => ({ generation, keys: base64url(keys) })),
    receivedAt: held.receivedAt ?? 0,
  }
}

function nothingFound({ findings }: { readonly findings: readonly { readonly code: string }[] }) {
  if (findings.length > 0) throw new Error(findings.map(({ code }) => code).join())
}

function byPosition(a: { readonly position: number }, b: { readonly position: number }): number {
  return a.position - b.position
}
