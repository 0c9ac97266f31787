import { clockCompartments } from '@cobijo/domain/clock/clock-rule'
import type { ClockCompartment, ClockGrounds } from '@cobijo/domain/clock/clock-rule'
import { liveGrants } from '@cobijo/domain/grant/grants'
import type { Compartment } from '@cobijo/domain/journal/compartment'
import type { StreamId } from '@cobijo/domain/journal/identifier'
import type { KnownEntry } from '@cobijo/domain/journal/opened-entry'
import { readableBy } from '@cobijo/domain/organisation/reading-rules'
import type { Group } from '@cobijo/sealing/directory/directory'
import { ownOrganisation } from '../device-knowledge.ts'
import { incomingGrants } from '../sharing/purge-ended.ts'
import type { Unlocked } from '../unlocked.ts'

/**
 * By what this member's clocks of one case run: the country's rules and what her keys open of it. Of another organisation's case no more
 * than that one opened: she would take for undone what is only sealed from her.
 */
export function clockGroundsOf(
  unlocked: Unlocked,
  stream: StreamId,
  entries: readonly KnownEntry[],
): ClockGrounds | undefined {
  const readable = readsHere(unlocked, heldGroups(unlocked))
  return groundsFor(unlocked, readable.filter(openedOf(unlocked, stream, entries)))
}

/** The same of what one group alone may read: for what is sealed to it. */
export function clockGroundsOfGroup(
  unlocked: Unlocked,
  group: Group,
  stream: StreamId,
  entries: readonly KnownEntry[],
): ClockGrounds | undefined {
  const readable = readsHere(unlocked, [group.id])
  return groundsFor(unlocked, readable.filter(openedOf(unlocked, stream, entries)))
}

/** Where deadlines lie that she opens and the cards of her list do not tell: of a group besides the one whose list she sees. */
export function compartmentsBeside(unlocked: Unlocked, listed: Group): readonly ClockCompartment[] {
  const ofList = readsHere(unlocked, [listed.id])
  const ofHers = readsHere(unlocked, heldGroups(unlocked))
  return clockCompartments.filter((each) => ofHers.includes(each) && !ofList.includes(each))
}

function groundsFor(
  { country }: Unlocked,
  readable: readonly Compartment[],
): ClockGrounds | undefined {
  return country.clocks && { clocks: country.clocks, readable }
}

function heldGroups({ knowledge }: Unlocked): readonly Group['id'][] {
  return knowledge.ring.groups().map(({ id }) => id)
}

function readsHere(unlocked: Unlocked, groups: readonly Group['id'][]): readonly Compartment[] {
  const { knowledge, account } = unlocked
  return readableBy(ownOrganisation(knowledge, account.kept.organisation).readingRules, groups)
}

function openedOf(
  unlocked: Unlocked,
  stream: StreamId,
  entries: readonly KnownEntry[],
): (compartment: Compartment) => boolean {
  const own = unlocked.account.kept.organisation
  const begunHere = entries.some(
    (entry) =>
      entry.kind === 'entry' &&
      entry.organisation === own &&
      entry.header?.type === 'person-registered',
  )
  const incoming = incomingGrants(unlocked, stream).filter(({ basis }) => basis.kind !== 'return')
  if (begunHere || incoming.length === 0) return () => true
  const opened = new Set<Compartment>(
    liveGrants(incoming, unlocked.now()).flatMap(({ compartments }) => compartments),
  )
  return (compartment) => opened.has(compartment)
}
