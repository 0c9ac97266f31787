import { entryKey, heldFromSealed } from '@cobijo/contract/device/held-entry'
import { createMemoryStore } from '@cobijo/contract/device/store/memory-store'
import { openStream } from '@cobijo/contract/device/cases/open-stream'
import type { Opener } from '@cobijo/contract/device/cases/open-stream'
import { foldCase } from '@cobijo/domain/case/case-file'
import type { CaseFile } from '@cobijo/domain/case/case-file'
import type { StreamId } from '@cobijo/domain/journal/identifier'
import { caseCompartments } from '@cobijo/domain/journal/compartment'
import { isRefusal } from '@cobijo/domain/journal/refusal'
import type { IndexedPerson } from '@cobijo/domain/name-search/indexed-person'
import { SearchableNames } from '@cobijo/domain/name-search/searchable-names'
import { findEntryType } from '@cobijo/domain/registry'
import { cardOf } from '@cobijo/domain/views/card'
import { openCard, sealCard, verifyCard } from '@cobijo/sealing/card'
import { verifyStoredSigner } from '@cobijo/sealing/directory/verify-signer'
import { KeyRing } from '@cobijo/sealing/group/key-ring'
import type { SealedEntry } from '@cobijo/sealing/entry/seal-entry'
import { InventedNetwork, newIdentifier } from '@cobijo/sealing/testing/invented-network'
import { inventPeople } from '../../samples/names/invented-names.ts'
import { BenchFault } from './installation.ts'
import { inventCase } from './invented-cases.ts'
import { atMost, median, quantile, timesMs } from './measured.ts'
import type { Measured } from './measured.ts'

const entriesOfCase = 40
const cards = 7_000
const casesOpened = 40

/** What a device computes, by the code that runs in the browser's worker. */
export async function measureDevice(): Promise<Measured[]> {
  const network = new InventedNetwork()
  const { founder } = network.found()
  const group = network.createGroup(founder, [founder.member])
  const directory = network.directory()
  const ring = new KeyRing({ to: founder.member.id, keys: founder.member.keys.box }, directory)
  const reader = {
    feed: group.feed,
    generation: 1,
    publicKey: group.keys.publicKey,
    compartments: caseCompartments,
  }
  const store = createMemoryStore()
  const streams: StreamId[] = []
  for (let number = 0; number < casesOpened; number += 1) {
    const entries = inventCase(founder, [reader], entriesOfCase)
    const { stream } = (entries[0] as SealedEntry).entry.envelope
    streams.push(stream)
    await store.write(
      entries.map((each) => ({
        put: 'entry' as const,
        key: entryKey(stream, each.entry.hash),
        value: heldFromSealed(each),
      })),
    )
  }
  // As `device-knowledge.ts` opens, but every signature is verified anew each time.
  const opener: Opener = {
    doubtAbout: (entry) => {
      const signer = verifyStoredSigner(directory, entry)
      return isRefusal(signer) ? signer.code : undefined
    },
    openBundles: (bundles) => ring.openBundles(bundles, group.feed),
    holdsKeyOf: () => true,
    findType: findEntryType,
  }
  let file: CaseFile | undefined
  const open = async (run: number) => {
    const opened = await openStream(store, streams[run % casesOpened] as StreamId, opener)
    file = foldCase(opened.entries)
    if (opened.entries.length !== entriesOfCase || file.standing.sealedParts > 0)
      throw new BenchFault('A case did not open whole.')
  }
  await timesMs(5, open)
  const times = await timesMs(casesOpened * 2, open)
  const opened: Measured = {
    part: 'device',
    name: `verify, unseal and fold a case of ${entriesOfCase} entries, p95`,
    ours: quantile(times, 0.95),
    unit: 'ms',
    against: atMost(50),
    note: `quickest ${Math.min(...times).toFixed(1)} ms, median ${median(times).toFixed(1)} ms`,
  }
  const content = contentOf(file as CaseFile)
  const sealed = Array.from({ length: cards }, () =>
    sealCard(
      content,
      { feed: group.feed, stream: newIdentifier<StreamId>(), foldedTo: 40 },
      { generation: 1, box: group.keys.publicKey },
      { id: founder.id, keys: founder.keys },
    ),
  )
  const openTimes = await timesMs(3, () => {
    for (const card of sealed) {
      const isGood =
        verifyCard(group.feed, card, founder.keys.publicKey) &&
        !isRefusal(openCard(card, group.keys))
      if (!isGood) throw new BenchFault('A card did not open.')
    }
  })
  const openedCards: Measured = {
    part: 'device',
    name: `verify and open ${cards} cards, median`,
    ours: median(openTimes),
    unit: 'ms',
    note: `quickest ${Math.min(...openTimes).toFixed(0)} ms, ${((median(openTimes) / cards) * 1000).toFixed(0)} µs a card`,
  }
  return [opened, openedCards, ...measureNames(10_000), ...measureNames(50_000)]
}

function contentOf(file: CaseFile): Readonly<Record<string, unknown>> {
  return Object.fromEntries(Object.entries(cardOf(file)).filter(([, value]) => value !== undefined))
}

/** As people type: whole, one surname, a beginning, misspelt, turned round, very common, by initial, run together. */
function queriesFor({ names }: IndexedPerson): string[] {
  const { givenNames = '', firstSurname = 'Pérez', secondSurname = '' } = names
  const whole = `${givenNames} ${firstSurname} ${secondSurname}`
  return [
    whole,
    firstSurname,
    firstSurname.slice(0, 3),
    whole.replaceAll('z', 's').replace('e', 'a'),
    `${secondSurname} ${givenNames}`,
    'ma',
    `J ${firstSurname}`,
    (firstSurname + secondSurname).replaceAll(' ', ''),
  ]
}

function measureNames(count: number): Measured[] {
  const people: readonly IndexedPerson[] = inventPeople({ seed: 7, count })
  const names = new SearchableNames()
  for (const person of people) names.put(person)
  const shards = names.touched().map(({ shard }) => names.bytesOf(shard))
  const opening = new SearchableNames()
  const startedAt = performance.now()
  for (const shard of shards) opening.load(shard)
  const loadedMs = performance.now() - startedAt
  const times = people
    .filter((_, number) => number % (count / 100) === 0)
    .flatMap(queriesFor)
    .map((query) => {
      const askedAt = performance.now()
      opening.search(query, { limit: 20 })
      return performance.now() - askedAt
    })
  return [
    {
      part: 'device',
      name: `find by name among ${count.toLocaleString('en')}, p95`,
      ours: quantile(times, 0.95),
      unit: 'ms',
      against: atMost(100),
      note: `median ${median(times).toFixed(1)} ms of ${times.length} queries; index filled from its shards in ${loadedMs.toFixed(0)} ms`,
    },
  ]
}
