import { families } from '@cobijo/domain/journal/facts'
import type { EntryHash } from '@cobijo/domain/journal/identifier'
import type { Directory } from '@cobijo/sealing/directory/directory'
import type { Finding } from '@cobijo/sealing/verify-journal'
import type pg from 'pg'
import type { GrantWord, ReceivedAt } from './grant-words.ts'
import { rowsOf } from './stored-rows.ts'
import { raceMs } from './verify-grants.ts'

interface GivenRow {
  readonly hash: EntryHash
  readonly organisation_id: string
  readonly feed_id: string
  readonly stream_id: string
  readonly granted_by: string | null
  readonly received_at: string
  readonly author: string
  /** Another line of this entry in a feed of the same organisation, which a grant of its author brought. */
  readonly is_given_elsewhere: boolean
}

/**
 * What an organisation wrote and another one's feed holds with its content came there by the author's own grant, over that stream and to
 * that feed, which had been issued and had not ended: else `line-without-grant`. What was sealed onward after it had been written
 * needs a further signed word in that grant's stream. `line-given-by-another`: whoever let it in had not written it.
 */
export async function verifyGivenLines(
  client: pg.Client,
  { network }: Directory,
  words: readonly GrantWord[],
  receivedAt: ReceivedAt,
): Promise<readonly Finding[]> {
  const isGiven = givenBy(words, receivedAt)
  const findings: Finding[] = []
  const rows = rowsOf<GivenRow>(
    client,
    `select encode(line.hash, 'hex') as hash, line.organisation_id, line.feed_id, line.stream_id, line.granted_by,
            line.received_at, entry.organisation_id as author,
            exists (select from delivery other
                     where other.organisation_id = line.organisation_id and other.hash = line.hash
                       and other.granted_by = entry.organisation_id) as is_given_elsewhere
       from delivery line join entry on entry.hash = line.hash
      where line.envelope is not null
        and (line.granted_by is not null or entry.organisation_id <> line.organisation_id)
        and not (line.feed_id is not distinct from $1::uuid and entry.family = any($2))`,
    [
      network?.group.feed ?? null,
      (['organisation', 'network', 'release'] as const).map((each) => families.indexOf(each)),
    ],
  )
  for await (const row of rows) {
    const { hash, granted_by } = row
    if (granted_by !== null && granted_by !== row.author)
      findings.push({ code: 'line-given-by-another', hash })
    // From one group's feed to another's inside the organisation that was let in: later than it was written, by a device there.
    else if (granted_by === null ? !isPassedOn(row, receivedAt) : !isGiven(row))
      findings.push({ code: 'line-without-grant', hash })
  }
  return findings
}

function isPassedOn(row: GivenRow, receivedAt: ReceivedAt): boolean {
  const { hash, received_at, is_given_elsewhere } = row
  return is_given_elsewhere && Number(received_at) !== receivedAt(hash)
}

function givenBy(words: readonly GrantWord[], receivedAt: ReceivedAt): (row: GivenRow) => boolean {
  const byGrant = Map.groupBy(words, ({ grant, organisation }) => `${grant} ${organisation}`)
  const byRoute = Map.groupBy(
    words.filter(({ state }) => state === 'open'),
    ({ organisation, stream, feed }) => `${organisation} ${stream} ${feed}`,
  )
  return ({ hash, granted_by, stream_id, feed_id, received_at }) => {
    const at = Number(received_at)
    const own = byGrant.get(`${stream_id} ${granted_by}`) ?? []
    // A grant's own words reach whom they are about.
    if (own.some(({ feed }) => feed === feed_id)) return true
    const isOnward = at > (receivedAt(hash) ?? at) + raceMs
    return (byRoute.get(`${granted_by} ${stream_id} ${feed_id}`) ?? []).some((word) => {
      const ofGrant = byGrant.get(`${word.grant} ${granted_by}`) ?? []
      const isBefore = ({ receivedAt: came }: GrantWord) => (came ?? 0) <= at + raceMs
      const hasEnded = ofGrant.some(
        ({ state, receivedAt: came }) => state === 'ended' && (came ?? Infinity) + raceMs < at,
      )
      const hasRunOut = (word.until ?? Infinity) + raceMs < at
      const isSaid = !isOnward || ofGrant.some((each) => !each.isFirst && isBefore(each))
      return isBefore(word) && !hasEnded && !hasRunOut && isSaid
    })
  }
}
