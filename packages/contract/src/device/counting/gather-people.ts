import { foldAgreement } from '@cobijo/domain/counting/contribution/agreement'
import type { Agreement } from '@cobijo/domain/counting/contribution/agreement'
import {
  countedEntriesIn,
  registrationIn,
} from '@cobijo/domain/counting/contribution/counted-entries'
import type {
  CountedEntry,
  PersonToCount,
} from '@cobijo/domain/counting/contribution/counted-entries'
import type { ToCount } from '@cobijo/domain/counting/contribution/cut-to-study'
import { isGrantLive } from '@cobijo/domain/grant/grants'
import type { OrganisationId, StreamId } from '@cobijo/domain/journal/identifier'
import type { KnownEntry } from '@cobijo/domain/journal/opened-entry'
import { refused } from '@cobijo/domain/journal/refusal'
import type { Refusal } from '@cobijo/domain/journal/refusal'
import { findEntryType } from '@cobijo/domain/registry'
import { fetchIfReachable } from '../cases/open-case.ts'
import { openKnownStream } from '../cases/open-known-stream.ts'
import { streamsOf } from '../device-knowledge.ts'
import { groupHere } from '../directory/directory-acts.ts'
import type { Unlocked } from '../unlocked.ts'

/**
 * All that the group that counts may know of whom this organisation registered or was given a code of, whether or not they agreed. Refuses `sealed-from-you`
 * to whoever is not in that group.
 */
export async function gatherPeople(unlocked: Unlocked): Promise<ToCount | Refusal> {
  const { account } = unlocked
  const feed = countingFeed(unlocked)
  if (feed === undefined) return refused('sealed-from-you', { field: 'statistics' })
  const people = new Map<string, PersonToCount>()
  const others: CountedEntry[] = []
  let withoutCode = 0
  for (const [stream, { feeds, family }] of await streamsOf(account, ['case', 'gathering'])) {
    if (!feeds.includes(feed)) continue
    const entries = await openNow(unlocked, stream)
    if (family === 'gathering') {
      others.push(...countedEntriesIn(entries))
      continue
    }
    const person = personIn(unlocked, stream, entries)
    if (person) people.set(person.personCode, person)
    else if (countedEntriesIn(entries).length > 0) withoutCode += 1
  }
  return { people: [...people.values()], others, withoutCode }
}

export function countingFeed(unlocked: Unlocked) {
  const group = groupHere(unlocked, 'statistics')
  return group && unlocked.knowledge.ring.currentKeys(group.id) ? group.feed : undefined
}

export async function openNow(
  unlocked: Unlocked,
  stream: StreamId,
): Promise<readonly KnownEntry[]> {
  await fetchIfReachable(unlocked, stream)
  return (await openKnownStream(unlocked, stream)).entries
}

function personIn(
  unlocked: Unlocked,
  stream: StreamId,
  entries: readonly KnownEntry[],
): PersonToCount | undefined {
  const registration = registrationIn(entries)
  if (!registration) return undefined
  const { organisation, recordedAt } = registration.entry
  const registeredHere = organisation === unlocked.account.kept.organisation
  const said = foldAgreement(entries, findEntryType, unlocked.now())
  return {
    personCode: registration.personCode,
    registeredHere,
    registeredAt: recordedAt,
    agreement: registeredHere ? said : agreedThere(unlocked, stream, organisation, said),
    entries: countedEntriesIn(entries),
  }
}

/** That her code was let through, and is still, is her yes; unless she said something else here. */
function agreedThere(
  unlocked: Unlocked,
  stream: StreamId,
  organisation: OrganisationId,
  said: Agreement,
): Agreement {
  if (said !== 'not-asked') return said
  const isLetThrough = unlocked.grants.some(
    (grant) =>
      grant.opens === stream &&
      grant.grantor === organisation &&
      grant.issuedCompartments.includes('statistics') &&
      isGrantLive(grant, unlocked.now()),
  )
  return isLetThrough ? 'agreed' : 'taken-back'
}
