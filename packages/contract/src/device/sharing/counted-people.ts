import type { CompartmentContent } from '@cobijo/domain/journal/entry-type'
import { refused } from '@cobijo/domain/journal/refusal'
import type { Refusal } from '@cobijo/domain/journal/refusal'
import { groupHere } from '../directory/directory-acts.ts'
import { streamsOf } from '../device-knowledge.ts'
import { openKnownStream } from '../cases/open-known-stream.ts'
import { fetchIfReachable } from '../cases/open-case.ts'
import type { Unlocked } from '../unlocked.ts'

/** A person as the group that counts knows her: a code and coded variables, no case and no name. */
export interface CountedPerson {
  readonly personCode: string
  /** Whether this organisation registered her; else who referred her did. */
  readonly registeredHere: boolean
  readonly variables: Readonly<Record<string, unknown>>
}

/**
 * Everybody whom this organisation counts: those it registered, and those whom it accepted and who agreed to be counted. Refuses
 * `sealed-from-you` to whoever is not in the group that counts.
 */
export async function listCountedPeople(
  unlocked: Unlocked,
): Promise<readonly CountedPerson[] | Refusal> {
  const { account, knowledge } = unlocked
  const group = groupHere(unlocked, 'statistics')
  if (!group || !knowledge.ring.currentKeys(group.id))
    return refused('sealed-from-you', { field: 'statistics' })
  const people = new Map<string, CountedPerson>()
  for (const [stream, { feeds }] of await streamsOf(account, ['case'])) {
    if (!feeds.includes(group.feed)) continue
    await fetchIfReachable(unlocked, stream)
    const { entries } = await openKnownStream(unlocked, stream)
    for (const entry of entries) {
      if (entry.kind !== 'entry') continue
      const coded = codedIn(entry.content.statistics)
      if (!coded) continue
      const registeredHere = entry.organisation === account.kept.organisation
      people.set(coded.personCode, { ...coded, registeredHere })
    }
  }
  return [...people.values()].sort((one, other) => (one.personCode < other.personCode ? -1 : 1))
}

/** Only what stands beside a code is about a person; services are counted as services. */
function codedIn(
  content: CompartmentContent | undefined,
): Pick<CountedPerson, 'personCode' | 'variables'> | undefined {
  const { personCode, ...variables } = content ?? {}
  return typeof personCode === 'string' ? { personCode, variables } : undefined
}
