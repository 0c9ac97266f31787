import { base64url } from '@cobijo/contract/wire/bytes'
import type { Card, ListQuery, ListResponse, ListRow } from '@cobijo/contract/wire/lists'
import { ageGroups, families, states, urgencies } from '@cobijo/domain/journal/facts'
import { isIdentifier } from '@cobijo/domain/journal/identifier'
import { refused } from '@cobijo/domain/journal/refusal'
import type { Refusal } from '@cobijo/domain/journal/refusal'
import type { Reader } from '../database/transaction.ts'
import type { FeedAddress } from '../journal/sequencing/sequencing-transaction.ts'

const countedUpTo = 1_001

interface Place {
  readonly value: number
  readonly stream: string
}

/**
 * One keyset page by a declared sort, straight from an index that begins with organisation and feed. Refuses
 * `field-invalid` for a place that this server did not give out.
 */
export async function listStreams(
  reader: Reader,
  feed: FeedAddress,
  query: ListQuery,
): Promise<ListResponse | Refusal> {
  const after = query.after === undefined ? undefined : readPlace(query.after)
  if (query.after !== undefined && !after) return refused('field-invalid', { field: 'after' })
  const { where, values } = filterOf(feed, query)
  const isDue = query.sort === 'due'
  const key = isDue ? 'remind_at' : 'updated_at'
  const direction = isDue ? 'asc' : 'desc'
  const beyond = after
    ? `and (${key}, stream_id) ${isDue ? '>' : '<'} ($${values.length + 1}, $${values.length + 2})`
    : ''
  const place = after ? [after.value, after.stream] : []
  const rows = await reader.query<Row>(
    `select page.*, card.folded_to, card.generation, card.device_id, card.signature, card.sealed
       from (select organisation_id, feed_id, stream_id, state, age_group, urgency, remind_at,
                    responsible, updated_at, position
               from stream_state where ${where} ${beyond}
              order by ${key} ${direction}, stream_id ${direction}
              limit ${query.limit + 1}) as page
       left join card using (organisation_id, feed_id, stream_id)
      order by page.${key} ${direction}, page.stream_id ${direction}`,
    [...values, ...place],
  )
  const shown = rows.slice(0, query.limit)
  const last = shown.at(-1)
  const [counted] = await reader.query<{ total: number }>(
    `select count(*) as total
       from (select from stream_state where ${where} limit ${countedUpTo}) as counted`,
    values,
  )
  return {
    rows: shown.map(listRow),
    ...(rows.length > shown.length && last ? { next: placeOf(last, isDue) } : {}),
    total: counted?.total ?? 0,
  }
}

function filterOf(
  feed: FeedAddress,
  query: ListQuery,
): { where: string; values: (string | number)[] } {
  const values: (string | number)[] = [feed.organisation, feed.feed, families.indexOf(query.family)]
  const conditions = ['organisation_id = $1', 'feed_id = $2', 'family = $3']
  if (query.state !== undefined)
    conditions.push(`state = $${values.push(states.indexOf(query.state))}`)
  if (query.responsible !== undefined)
    conditions.push(`responsible = $${values.push(query.responsible)}`)
  if (query.streams !== undefined) {
    const places = query.streams.split(',').map((stream) => `$${values.push(stream)}`)
    conditions.push(`stream_id in (${places.join(', ')})`)
  }
  if (query.sort === 'due') conditions.push('remind_at is not null')
  return { where: conditions.join(' and '), values }
}

interface Row {
  stream_id: string
  state: number | null
  age_group: number | null
  urgency: number | null
  remind_at: number | null
  responsible: string | null
  updated_at: number
  position: number
  folded_to: number | null
  generation: number
  device_id: string
  signature: Buffer
  sealed: Buffer
}

function listRow(row: Row): ListRow {
  const state = row.state === null ? undefined : states[row.state]
  const ageGroup = row.age_group === null ? undefined : ageGroups[row.age_group]
  const urgency = row.urgency === null ? undefined : urgencies[row.urgency]
  return {
    stream: row.stream_id,
    ...(state === undefined ? {} : { state }),
    ...(ageGroup === undefined ? {} : { ageGroup }),
    ...(urgency === undefined ? {} : { urgency }),
    ...(row.remind_at === null ? {} : { remindAt: row.remind_at }),
    ...(row.responsible === null ? {} : { responsible: row.responsible }),
    updatedAt: row.updated_at,
    position: row.position,
    ...(row.folded_to === null ? {} : { card: cardOf({ ...row, folded_to: row.folded_to }) }),
  }
}

export function cardOf(row: {
  stream_id: string
  folded_to: number
  generation: number
  device_id: string
  signature: Buffer
  sealed: Buffer
}): Card {
  return {
    stream: row.stream_id,
    foldedTo: row.folded_to,
    generation: row.generation,
    sealed: base64url(row.sealed),
    device: row.device_id,
    signature: base64url(row.signature),
  }
}

function placeOf(row: Row, isDue: boolean): string {
  return `${isDue ? row.remind_at : row.updated_at}.${row.stream_id}`
}

function readPlace(text: string): Place | undefined {
  const [value, stream, ...rest] = text.split('.')
  if (!/^\d{1,15}$/.test(value ?? '') || !isIdentifier(stream) || rest.length > 0) return undefined
  return { value: Number(value), stream }
}
