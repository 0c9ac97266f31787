import { foldCase } from '@cobijo/domain/case/case-file'
import { ageGroups, families, states, urgencies } from '@cobijo/domain/journal/facts'
import { cardOf } from '@cobijo/domain/views/card'
import { sealCard } from '@cobijo/sealing/card'
import { BenchFault } from './installation.ts'
import type { SuperuserClient } from './installation.ts'
import type { Writer, WritersGroup } from './invented-writers.ts'

/** A feed that was filled in bulk. */
export interface SeededFeed {
  readonly organisation: string
  readonly feed: string
  readonly member: string
}

/** The group whose feed is filled: the founder's fourth, the others' only one. Nothing else writes to it before. */
export function seededGroup(writer: Writer): WritersGroup {
  return writer.groups.at(-1) as WritersGroup
}

/**
 * Fills the feeds with people as if they had been appended: the same tables, columns, sizes and indexes, with a really appended
 * registration as the pattern of every row. Only signatures and ciphertext do not open, which no server can tell.
 */
export async function seedPeople(
  client: SuperuserClient,
  writers: readonly Writer[],
  people: number,
  entriesEach: number,
): Promise<readonly SeededFeed[]> {
  await client.query(`create unlogged table bench_pattern as
    select entry.facts, entry.envelope, copy.generation, copy.positions, copy.keys, copy.parts
      from entry join sealed_copy as copy using (organisation_id, stream_id, hash)
     where entry.family = ${families.indexOf('case')}
     order by octet_length(copy.parts) desc limit 1`)
  const { rowCount } = await client.query('select from bench_pattern')
  if (rowCount !== 1) throw new BenchFault('Nothing was appended that rows could be patterned on.')
  const each = Math.ceil(people / writers.length)
  const feeds: SeededFeed[] = []
  for (const writer of writers) {
    const { organisation, device } = writer
    const { feed } = seededGroup(writer)
    await makeLines(client, each, entriesEach)
    await fillJournal(client, [organisation.id, feed, device.id])
    await fillViews(client, writer)
    feeds.push({ organisation: organisation.id, feed, member: device.member.id })
  }
  await client.query('drop table bench_line, bench_person, bench_pattern')
  for (const table of filledTables) await client.query(`vacuum (analyze) ${table}`)
  return feeds
}

const filledTables = [
  'entry',
  'receipt',
  'sealed_copy',
  'delivery',
  'stream_state',
  'card',
] as const

/** Two years of work: the entries of a person lie days or months apart, and so between those of all the others. */
async function makeLines(client: SuperuserClient, people: number, entriesEach: number) {
  await client.query('drop table if exists bench_person, bench_line')
  await client.query(
    `create unlogged table bench_person as
     select gen_random_uuid() as stream_id,
            ${Date.now()}::int8 - (random() * 63072000000)::int8 as begins
       from generate_series(1, ${people})`,
  )
  await client.query(
    `create unlogged table bench_line as
     select *, row_number() over (order by received_at, stream_id) as position,
            sha256(stream_id::text::bytea || sequence::text::bytea) as hash
       from (select stream_id, sequence,
                    begins + ((sequence - 1) * random() * (${Date.now()} - begins) / ${entriesEach})::int8
                      as received_at
               from bench_person cross join generate_series(1, ${entriesEach}) as sequence) as line`,
  )
}

async function fillJournal(
  client: SuperuserClient,
  [organisation, feed, device]: readonly [string, string, string],
) {
  // One receipt for ten entries; its id comes from the first of the ten.
  const receipt = `md5('${feed}' || (position / 10))::uuid`
  const like = (column: string, from: number) => `overlay(${column} placing line.hash from ${from})`
  await client.query(
    `insert into entry (organisation_id, id, stream_id, device_id, sequence, family, received_at,
                        receipt_id, hash, facts, envelope)
     select $1, gen_random_uuid(), stream_id, $2, sequence, ${families.indexOf('case')}, received_at,
            ${receipt}, hash, ${like('facts', 1).replace('line.hash', 'substr(line.hash, 1, 16)')},
            ${like('envelope', 100)}
       from bench_line as line cross join bench_pattern order by position`,
    [organisation, device],
  )
  await client.query(
    `insert into receipt (organisation_id, id, received_at, bytes, signature)
     select $1, ${receipt}, min(received_at), string_agg(hash, ''), sha512(min(hash::text)::bytea)
       from bench_line group by 2`,
    [organisation],
  )
  await client.query(
    `insert into sealed_copy (organisation_id, feed_id, stream_id, hash, generation, positions, keys,
                              parts)
     select $1, $2, stream_id, hash, generation, positions, ${like('keys', 1)}, ${like('parts', 60)}
       from bench_line as line cross join bench_pattern order by position`,
    [organisation, feed],
  )
  await client.query(
    `insert into delivery (organisation_id, feed_id, position, stream_id, received_at, hash, facts,
                           envelope)
     select $1, $2, position, stream_id, received_at, hash,
            ${like('facts', 1).replace('line.hash', 'substr(line.hash, 1, 16)')}, ${like('envelope', 100)}
       from bench_line as line cross join bench_pattern order by position`,
    [organisation, feed],
  )
  await client.query(
    `insert into feed_head (organisation_id, feed_id, position, rolling, signature)
     select $1, $2, max(position), sha256('rolling'), sha512('signature') from bench_line`,
    [organisation, feed],
  )
}

/** Lists: two thirds open, a quarter closed, reminders for a third, a responsible for half. */
async function fillViews(client: SuperuserClient, writer: Writer) {
  const { organisation, device } = writer
  const group = seededGroup(writer)
  const state = (name: (typeof states)[number]) => states.indexOf(name)
  await client.query(
    `insert into stream_state (organisation_id, feed_id, stream_id, family, state, age_group, urgency,
                               remind_at, responsible, updated_at, position, heads)
     select $1, $2, stream_id, ${families.indexOf('case')},
            case when chance < 0.66 then ${state('open')} when chance < 0.91 then ${state('closed')}
                 else ${state('waiting')} end,
            (random() * ${ageGroups.length - 1})::int2, (random() * ${urgencies.length - 1})::int2,
            case when random() < 0.33 then updated_at + (random() * 2592000000)::int8 end,
            case when random() < 0.1 then $3::uuid
                 when random() < 0.4 then md5('member' || (random() * 10)::int)::uuid end,
            updated_at, position, hash
       from (select distinct on (stream_id) stream_id, received_at as updated_at, position, hash,
                    random() as chance
               from bench_line order by stream_id, position desc) as newest`,
    [organisation.id, group.feed, device.member.id],
  )
  const content = Object.fromEntries(
    Object.entries({
      ...cardOf(foldCase([])),
      nameToUse: 'Chel',
      fullName: 'María Hernández Pop',
    }).filter(([, value]) => value !== undefined),
  )
  const card = sealCard(
    content,
    { feed: group.feed, stream: organisation.id as never, foldedTo: 1 },
    { generation: 1, box: group.keys.publicKey },
    { id: device.id, keys: device.keys },
  )
  await client.query(
    `insert into card (organisation_id, feed_id, stream_id, folded_to, generation, device_id, signature,
                       sealed)
     select $1, $2, stream_id, position, 1, $3, $4, overlay($5::bytea placing substr(heads, 1, 32) from 1)
       from stream_state where organisation_id = $1 and feed_id = $2`,
    [organisation.id, group.feed, device.id, Buffer.from(card.signature), Buffer.from(card.sealed)],
  )
}
