import { fromBase64url } from '@cobijo/contract/wire/bytes'
import type { DeliveryStates, ResealRequest, ResealResponse } from '@cobijo/contract/wire/entries'
import type { DeviceId, FeedId, OrganisationId, StreamId } from '@cobijo/domain/journal/identifier'
import { refused } from '@cobijo/domain/journal/refusal'
import type { Refusal } from '@cobijo/domain/journal/refusal'
import { readEntry } from '@cobijo/sealing/entry/envelope'
import { standingOf } from '@cobijo/server/journal/append/grant-route'
import { packParts, positionBits, unpackParts } from '@cobijo/server/journal/append/packed-parts'
import type { FeedOwners } from '@cobijo/server/journal/append/plan-placements'
import { emptyFeed } from '@cobijo/server/journal/memory/memory-state'
import type { MemoryState } from '@cobijo/server/journal/memory/memory-state'
import type { FeedAddress } from '@cobijo/server/journal/sequencing/sequencing-transaction'

interface Asker {
  readonly organisation: OrganisationId
  readonly owners: FeedOwners
  readonly now: number
}

/** What `reading/reseal.ts` does in PostgreSQL, on a memory's copy. */
export function resealInMemory(
  state: MemoryState,
  { organisation, owners, now }: Asker,
  request: ResealRequest,
): ResealResponse | Refusal {
  const owner = owners.ownerOf(request.to as FeedId)
  if (owner === undefined) return refused('not-found')
  const to = { organisation, stream: request.stream as StreamId, feed: request.to as FeedId }
  const cited = [...state.entries.values()].find(
    (item) => item.organisation === organisation && item.hash === request.cites,
  )
  if (!cited) return refused('citation-unknown', { field: 'cites' })
  if (owner !== organisation) {
    if (!owners.isAdmitted(organisation)) return refused('grant-missing', { field: 'to' })
    const cites = state.routes.filter((route) => route.grant === cited.stream)
    if (standingOf(cites, to, now).kind !== 'live')
      return refused(cites.length === 0 ? 'grant-missing' : 'grant-ended', { field: 'to' })
  }
  const from = state.feeds.get(request.from as FeedId) ?? emptyFeed
  const codes = new Set<string>()
  let accepted = 0
  for (const item of request.items) {
    const target = state.feeds.get(to.feed) ?? emptyFeed
    const isIt = (each: { stream: string; hash: string }) =>
      each.stream === request.stream && each.hash === item.hash
    const line = from.lines.find((each) => isIt(each) && each.kind === 'entry')
    if (line?.kind !== 'entry') {
      codes.add('entry-not-held')
      continue
    }
    const held = new Map(
      from.copies
        .filter(isIt)
        .flatMap((copy) => copy.parts.flatMap(unpackParts))
        .map((part) => [part.position, packParts([part])]),
    )
    const there = target.copies.filter(isIt)
    const present = new Set(
      there.flatMap((copy) => copy.parts.flatMap(unpackParts)).map((part) => part.position),
    )
    const lacking = item.positions.filter((position) => !present.has(position))
    if (request.onlyLacking && lacking.length === 0) {
      codes.add('already-given')
      continue
    }
    if (!lacking.every((position) => held.has(position))) {
      codes.add('part-not-held')
      continue
    }
    accepted += 1
    const keys = fromBase64url(item.keys)
    const isThere = there.some(
      (copy) => copy.generation === item.generation && Buffer.compare(copy.keys, keys) === 0,
    )
    const { envelope } = readEntry(line.envelope)
    if (lacking.length > 0) state.arrivals += 1
    state.feeds.set(to.feed, {
      ...target,
      copies: isThere
        ? target.copies
        : [
            ...target.copies,
            {
              stream: to.stream,
              hash: line.hash,
              generation: item.generation,
              keys,
              positions: positionBits(item.positions),
              parts: lacking.map((position) => held.get(position) as Uint8Array),
            },
          ],
      waiting:
        lacking.length === 0
          ? target.waiting
          : [
              ...target.waiting,
              {
                arrival: state.arrivals,
                stream: to.stream,
                hash: line.hash,
                author: envelope.organisation,
                entry: envelope.id,
                grantedBy: owner === organisation ? undefined : organisation,
                receivedAt: now,
                notBefore: undefined,
              },
            ],
    })
  }
  return { accepted, codes: [...codes].sort() }
}

/** What `delivery-states.ts` answers from PostgreSQL. */
export function deliveryStatesIn(
  state: Readonly<MemoryState>,
  organisation: OrganisationId,
  ownerOf: FeedOwners['ownerOf'],
  mine: { readonly devices: readonly DeviceId[]; readonly feeds: readonly FeedAddress[] },
  hashes: readonly string[],
): DeliveryStates {
  const wanted = new Set(hashes)
  const states: DeliveryStates['states'] = []
  for (const item of state.entries.values()) {
    if (item.organisation !== organisation || !wanted.has(item.hash)) continue
    const abroad = state.routes.flatMap((route) =>
      route.organisation === organisation &&
      (route.stream === item.stream || route.grant === item.stream)
        ? [route.feed]
        : [],
    )
    const own = new Set(mine.feeds.map(({ feed }) => feed))
    let mayKnow = mine.devices.includes(item.device)
    const feeds: DeliveryStates['states'][number]['feeds'] = []
    for (const feed of new Set([...own, ...abroad])) {
      const held = state.feeds.get(feed)
      if (!held) continue
      const isIt = (each: { stream: string; hash: string }) =>
        each.stream === item.stream && each.hash === item.hash
      const at = held.lines.findLastIndex((line) => isIt(line) && line.kind === 'entry') + 1
      const copies = held.copies.filter(isIt)
      if (at === 0 && copies.length === 0) continue
      if (own.has(feed)) mayKnow = true
      const fetched = held.downloads.some(
        (each) => each.stream === item.stream && each.position >= at,
      )
      const bits = copies.reduce((all, copy) => all | copy.positions, 0)
      feeds.push({
        feed,
        own: ownerOf(feed) === organisation,
        delivered: at > 0,
        downloaded: at > 0 && fetched,
        positions: Array.from({ length: 16 }, (_, place) => place).filter(
          (place) => bits & (1 << place),
        ),
      })
    }
    if (mayKnow) states.push({ hash: item.hash, feeds })
  }
  return { states }
}
