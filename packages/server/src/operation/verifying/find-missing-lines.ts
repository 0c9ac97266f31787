import { families } from '@cobijo/domain/journal/facts'
import type { EntryHash } from '@cobijo/domain/journal/identifier'
import type { Directory } from '@cobijo/sealing/directory/directory'
import type { Finding } from '@cobijo/sealing/verify-journal'
import type pg from 'pg'
import type { GrantWord } from './grant-words.ts'

/**
 * What was placed in a feed stands there with its content or waits for its position, and not for ever, until it is taken back together with its copies:
 * `line-missing` for a copy that neither a line nor the queue leads to, for a statement that the network's feed was not told, and for
 * an entry that stands in no feed of its own organisation at all: its author's device sealed it to a group of hers, if to nobody else;
 * `line-emptied` where what a grant gave became a stub though no grant of theirs has ended, and none that opens less took back what came before.
 */
export async function findMissingLines(
  client: pg.Client,
  { network }: Directory,
  words: readonly GrantWord[],
): Promise<readonly Finding[]> {
  const { rows: missing } = await client.query<{ hash: EntryHash }>(
    `select distinct encode(copy.hash, 'hex') as hash from sealed_copy copy
      where not exists (select from delivery line where ${samePlace('line')} and line.envelope is not null)
        and not exists (select from dispatch waiting where ${samePlace('waiting')} and ${isDue})`,
  )
  const { rows: untold } = await client.query<{ hash: EntryHash }>(
    `select encode(entry.hash, 'hex') as hash
       from statement join entry on entry.organisation_id = statement.organisation_id and entry.id = statement.entry_id
      where $1::uuid is not null
        and not exists (select from delivery line where line.feed_id = $1 and line.hash = entry.hash
                           and line.envelope is not null)
        and not exists (select from dispatch waiting where waiting.feed_id = $1 and waiting.hash = entry.hash and ${isDue})`,
    [network?.group.feed ?? null],
  )
  const { rows: nowhere } = await client.query<{ hash: EntryHash }>(
    `select encode(entry.hash, 'hex') as hash from entry
      where entry.family = any($1)
        and not exists (select from delivery line where line.organisation_id = entry.organisation_id
                           and line.hash = entry.hash and line.envelope is not null)
        and not exists (select from dispatch waiting where waiting.organisation_id = entry.organisation_id
                           and waiting.hash = entry.hash and ${isDue})`,
    [
      (['case', 'referral', 'grant', 'work', 'gathering'] as const).map((each) =>
        families.indexOf(each),
      ),
    ],
  )
  const takingBack = words.filter(({ takesBack }) => takesBack)
  // What is delivered anew further on leaves a stub behind, too.
  const { rows: emptied } = await client.query<{ hash: EntryHash }>(
    `select distinct encode(copy.hash, 'hex') as hash from delivery copy
      where copy.stub is not null and copy.granted_by is not null
        and not exists (select from delivery line where ${samePlace('line')} and line.envelope is not null)
        and not exists (select from grant_route route
              where route.organisation_id = copy.granted_by and route.feed_id = copy.feed_id
                and route.stream_id = copy.stream_id
                and (route.state = 'ended' or route.until_at <= extract(epoch from now()) * 1000))
        and not exists (select from unnest($1::bytea[], $2::uuid[], $3::uuid[], $4::uuid[])
                  as word (hash, organisation_id, stream_id, feed_id)
               join delivery told on told.feed_id = word.feed_id and told.hash = word.hash
              where word.organisation_id = copy.granted_by and word.stream_id = copy.stream_id
                and word.feed_id = copy.feed_id and told.position > copy.position)`,
    [
      takingBack.map(({ hash }) => Buffer.from(hash, 'hex')),
      takingBack.map(({ organisation }) => organisation),
      takingBack.map(({ stream }) => stream),
      takingBack.map(({ feed }) => feed),
    ],
  )
  return [
    ...[...missing, ...untold, ...nowhere].map(({ hash }) => ({ code: 'line-missing', hash })),
    ...emptied.map(({ hash }) => ({ code: 'line-emptied', hash })),
  ]
}

/**
 * The sequencer takes it now, or on the day on which a grant begins or runs out; what waits for another day, or by the grant of somebody
 * who did not write it, would reach nobody.
 */
const isDue = `(waiting.granted_by is null
    or waiting.granted_by = waiting.author_organisation_id and waiting.organisation_id <> waiting.granted_by)
  and (waiting.not_before is null
    or exists (select from grant_route route
          where route.organisation_id = waiting.granted_by and route.feed_id = waiting.feed_id
            and waiting.stream_id in (route.stream_id, route.grant_id)
            and waiting.not_before in (route.from_at, route.until_at)))`

function samePlace(other: string): string {
  return ['organisation_id', 'feed_id', 'stream_id', 'hash']
    .map((column) => `${other}.${column} = copy.${column}`)
    .join(' and ')
}
