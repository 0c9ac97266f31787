import { editionOf } from '@cobijo/domain/clock/clock-rule'
import { cardEdition, cardOf, readCaseCard } from '@cobijo/domain/views/card'
import type { CaseCard } from '@cobijo/domain/views/card'
import type { CaseFile } from '@cobijo/domain/case/case-file'
import type { DeviceId, StreamId } from '@cobijo/domain/journal/identifier'
import { isRefusal } from '@cobijo/domain/journal/refusal'
import { openCard, sealCard, verifyCard } from '@cobijo/sealing/card'
import type { SealedCard } from '@cobijo/sealing/card'
import { currentGeneration } from '@cobijo/sealing/directory/directory'
import type { Directory, Group } from '@cobijo/sealing/directory/directory'
import { base64url, fromBase64url } from '../../wire/bytes.ts'
import type { Card } from '../../wire/lists.ts'
import { findOwn } from '../directory/directory-acts.ts'
import type { KnownHere } from '../device-knowledge.ts'
import type { Unlocked } from '../unlocked.ts'

/** Opens a card after checking that a device of this organisation folded it; anything else is no card. */
export function readCard(unlocked: KnownHere, group: Group, wire: Card): CaseCard | undefined {
  const card: SealedCard = {
    stream: wire.stream as StreamId,
    foldedTo: wire.foldedTo,
    generation: wire.generation,
    sealed: fromBase64url(wire.sealed),
    device: wire.device as DeviceId,
    signature: fromBase64url(wire.signature),
  }
  const device = findOwn(unlocked)?.devices.get(card.device)
  // A card is a view of somebody who may see now: an ended or an intake device folds none.
  const isFit = device?.state === 'current' && device.kind === 'ordinary'
  if (!isFit || !verifyCard(group.feed, card, device.key)) return undefined
  for (const keys of unlocked.knowledge.ring.keysOf(group.id, card.generation)) {
    const content = openCard(card, keys)
    if (!isRefusal(content)) return readCaseCard(content)
  }
  return undefined
}

/** Who folds cards, and by which clocks of the country. */
export type CardReader = KnownHere & Pick<Unlocked, 'country'>

/**
 * Cards that opened, by their signature, each with the editions that it was folded by; for as long as the directory is the same: checking
 * one again would say the same.
 */
const readableUnder = new WeakMap<Directory, Map<string, Editions>>()

type Editions = Pick<CaseCard, 'cardEdition' | 'clocksEdition'>

/** Whether it opens and was folded by no older rules of cards and no older clocks than this program has. */
export function isCurrent(unlocked: CardReader, group: Group, wire: Card): boolean {
  const { directory } = unlocked.knowledge
  const readable = readableUnder.get(directory) ?? new Map<string, Editions>()
  readableUnder.set(directory, readable)
  let editions = readable.get(wire.signature)
  if (editions === undefined) {
    editions = readCard(unlocked, group, wire)
    if (!editions) return false
    readable.set(wire.signature, editions)
  }
  return !isByOlderProgram(unlocked, editions)
}

/** It tells no deadline that only newer clocks know, or another day, or nothing of what cards tell since. */
export function isByOlderProgram({ country }: Pick<Unlocked, 'country'>, card: Editions): boolean {
  return (
    (card.clocksEdition ?? 0) < editionOf(country.clocks) || (card.cardEdition ?? 0) < cardEdition
  )
}

/** Folds and seals the card of one case up to a position of the group's feed. */
export function makeCard(
  unlocked: CardReader,
  group: Group,
  stream: StreamId,
  foldedTo: number,
  file: CaseFile,
): Card {
  const clocksEdition = unlocked.country.clocks?.edition
  const content = Object.fromEntries(
    Object.entries({ ...cardOf(file), clocksEdition }).filter(([, value]) => value !== undefined),
  )
  const { generation, box } = currentGeneration(group)
  const { kept, deviceKey } = unlocked.account
  const card = sealCard(
    content,
    { feed: group.feed, stream, foldedTo },
    { generation, box },
    { id: kept.device, keys: deviceKey },
  )
  return {
    stream,
    foldedTo: card.foldedTo,
    generation: card.generation,
    sealed: base64url(card.sealed),
    device: card.device,
    signature: base64url(card.signature),
  }
}
