import { listResponse } from '@cobijo/contract/wire/lists'
import { streamResponse } from '@cobijo/contract/wire/entries'
import type { ListQuery } from '@cobijo/contract/wire/lists'
import { families, states } from '@cobijo/domain/journal/facts'
import type { FeedId, OrganisationId, StreamId } from '@cobijo/domain/journal/identifier'
import { inReadTransaction, inTransaction, openPool } from '@cobijo/server/database/transaction'
import {
  holdForReading,
  postgresFeedReader,
  recordDownload,
} from '@cobijo/server/journal/reading/read-feed'
import { listStreams } from '@cobijo/server/lists/list-streams'
import type { BenchInstallation } from './installation.ts'
import { inventCase } from './invented-cases.ts'
import { append } from './invented-writers.ts'
import type { Writer } from './invented-writers.ts'
import { measureBeside } from './measure-beside.ts'
import { untilDelivered } from './measure-append.ts'
import { atMost, median, quantile, timesMs } from './measured.ts'
import type { Measured } from './measured.ts'
import { seededGroup } from './seed-people.ts'
import type { SeededFeed } from './seed-people.ts'

const runs = 200
const casesOpened = 20
const entriesOfCase = 40
const aimMs = 10

type Asked = Pick<ListQuery, 'sort' | 'state' | 'responsible'>

/** Every declared sort with every declared filter. */
function questions(member: string): readonly (readonly [string, Asked])[] {
  const filters: readonly (readonly [string, Omit<Asked, 'sort'>])[] = [
    ['', {}],
    [', open', { state: 'open' }],
    [', closed', { state: 'closed' }],
    [', mine', { responsible: member }],
    [', mine and open', { responsible: member, state: 'open' }],
  ]
  return (['last-update', 'due'] as const).flatMap((sort) =>
    filters.map(([name, filter]) => [`list by ${sort}${name}`, { sort, ...filter }] as const),
  )
}

/** Lists and cases through the server's own code with row-level security, beside the bare statement without it. */
export async function measureServer(
  installation: BenchInstallation,
  by: Writer,
  feeds: readonly SeededFeed[],
  people: number,
): Promise<Measured[]> {
  const at = `${people.toLocaleString('en')} people`
  const pool = openPool(installation.connections.application, 'bench', 2)
  try {
    const measured: Measured[] = []
    for (const [name] of questions('')) measured.push(...(await measureList(name)))
    measured.push(...(await measureOpen()))
    return measured
  } finally {
    await pool.end()
  }

  async function measureList(name: string): Promise<Measured[]> {
    const askedOf = ({ member }: SeededFeed) =>
      questions(member).find(([each]) => each === name)?.[1] as Asked
    const feedAt = (run: number) => feeds[run % feeds.length] as SeededFeed
    const places = new Map<string, string | undefined>()
    const page = async (run: number) => {
      const { organisation, feed, member } = feedAt(run)
      const scope = { organisation: organisation as OrganisationId, feed: feed as FeedId }
      const after = places.get(feed)
      const query: ListQuery = {
        family: 'case',
        limit: 40,
        ...askedOf({ organisation, feed, member }),
        ...(after === undefined ? {} : { after }),
      }
      const found = await inReadTransaction(pool, scope, (reader) =>
        listStreams(reader, scope, query),
      )
      // The next time this feed is asked for the page that follows: places deep in a list cost the same.
      places.set(feed, 'next' in found ? found.next : undefined)
    }
    const bare = async (run: number) => {
      const seeded = feedAt(run)
      const { sort, state, responsible } = askedOf(seeded)
      const isDue = sort === 'due'
      const order = isDue ? 'remind_at, stream_id' : 'updated_at desc, stream_id desc'
      await installation.administrator.query(
        `select page.*, card.folded_to, card.generation, card.device_id, card.signature, card.sealed
           from (select * from stream_state
                  where organisation_id = $1 and feed_id = $2 and family = $3
                    ${state === undefined ? '' : `and state = ${states.indexOf(state)}`}
                    ${responsible === undefined ? '' : `and responsible = '${responsible}'`}
                    ${isDue ? 'and remind_at is not null' : ''}
                  order by ${order} limit 41) as page
           left join card using (organisation_id, feed_id, stream_id)`,
        [seeded.organisation, seeded.feed, families.indexOf('case')],
      )
    }
    return measureBeside({ name: `${name}, ${at}`, part: 'server', runs, aimMs }, page, bare)
  }

  async function measureOpen(): Promise<Measured[]> {
    const group = seededGroup(by)
    const scope = { organisation: by.organisation.id, feed: group.feed }
    const reader = {
      feed: group.feed,
      generation: 1,
      publicKey: group.keys.publicKey,
      compartments: ['essential', 'identity', 'care', 'health', 'statistics'],
    } as const
    const streams: StreamId[] = []
    for (let number = 0; number < casesOpened; number += 1) {
      const entries = inventCase(by.device, [reader], entriesOfCase)
      await append(by, entries)
      streams.push((entries[0] as (typeof entries)[number]).entry.envelope.stream)
    }
    await untilDelivered(installation)
    const streamAt = (run: number) => streams[run % streams.length] as StreamId
    const noSigning = () => new Uint8Array()
    const open = (run: number) =>
      inTransaction(pool, scope, async (writer) => {
        await holdForReading(writer, scope)
        const lines = await postgresFeedReader(writer, scope, noSigning).stream(
          streamAt(run),
          0,
          200,
        )
        const last = lines.at(-1)
        if (lines.length !== entriesOfCase || !last) throw new Error('case-not-whole')
        await recordDownload(
          writer,
          scope,
          streamAt(run),
          by.device.member.id,
          last.position,
          Date.now(),
        )
      })
    const bare = async (run: number) => {
      const where = 'where organisation_id = $1 and feed_id = $2 and stream_id = $3'
      const place = [scope.organisation, scope.feed, streamAt(run)]
      await installation.administrator.query(
        `select position, hash, received_at, facts, envelope from delivery ${where} order by position`,
        place,
      )
      await installation.administrator.query(
        `select hash, generation, keys, parts from sealed_copy ${where}`,
        place,
      )
    }
    const name = `open a case of ${entriesOfCase} entries, ${at}`
    const measured = await measureBeside({ name, part: 'server', runs, aimMs }, open, bare)
    return [...measured, ...(await measureRequests(streamAt))]
  }

  /** The same as a device sees it: whole requests over HTTP, session and answer's schema included. */
  async function measureRequests(streamAt: (run: number) => StreamId): Promise<Measured[]> {
    const { feed } = seededGroup(by)
    const lists = await timesMs(runs, () =>
      by.send({ method: 'GET', path: `feeds/${feed}/list`, response: listResponse }),
    )
    const cases = await timesMs(runs, (run) =>
      by.send({
        method: 'GET',
        path: `feeds/${feed}/streams/${streamAt(run)}`,
        response: streamResponse,
      }),
    )
    return (
      [
        ['the list', lists],
        ['that case', cases],
      ] as const
    ).map(([what, times]) => ({
      part: 'server',
      name: `${what} as a whole request, p95, ${at}`,
      ours: quantile(times, 0.95),
      unit: 'ms',
      against: atMost(aimMs),
      note: `quickest ${Math.min(...times).toFixed(1)} ms, median ${median(times).toFixed(1)} ms, client's parsing included`,
    }))
  }
}
