import { foldCase } from '@cobijo/domain/case/case-file'
import type { StreamId } from '@cobijo/domain/journal/identifier'
import { allDueIn, cardOf } from '@cobijo/domain/views/card'
import { toHexadecimal, utf8 } from '@cobijo/sealing/bytes'
import type { Group } from '@cobijo/sealing/directory/directory'
import { sodium } from '@cobijo/sealing/sodium'
import { ServerRefused, ServerUnreachable } from '../../client/api-client.ts'
import { listResponse, openDigestResponse } from '../../wire/lists.ts'
import type { ListQuery, ListRow } from '../../wire/lists.ts'
import { listGroup } from './case-feed.ts'
import { clockGroundsOf } from './clock-grounds.ts'
import type { OpenedStream } from './open-stream.ts'
import type { CaseLine, CaseListPage, CaseListQuery } from './cases-api.ts'
import { lineOf, openRow } from './kept-rows.ts'
import { streamsOf } from '../device-knowledge.ts'
import type { KnownHere } from '../device-knowledge.ts'
import { erasedWholeAt, listErasures } from '../erasure/forget-erased.ts'
import { viewStreams } from '../stream-views.ts'
import { listQueue } from '../synchronisation/outbox.ts'
import type { Unlocked } from '../unlocked.ts'

/** One page from the server's declared facts, with the words that this member's cards open. */
export async function listCases(unlocked: Unlocked, query: CaseListQuery): Promise<CaseListPage> {
  const group = listGroup(unlocked)
  if (!group) return { rows: [], total: 0 }
  const page = await fetchPage(unlocked, group, {
    sort: query.sort,
    state: query.state,
    responsible: whoseOf(unlocked, query),
    after: query.after,
    limit: query.limit ?? 40,
  })
  if (!page) return listHeld(unlocked, group, query)
  const left = await withoutErased(unlocked, page.rows)
  return {
    rows: left.map((row) => lineOf(unlocked, group, openRow(unlocked, group, row))),
    total: page.total - (page.rows.length - left.length),
    ...(page.next === undefined ? {} : { next: page.next }),
  }
}

function whoseOf({ account }: KnownHere, { mine, responsible }: CaseListQuery) {
  return mine === true ? account.kept.member : responsible
}

/** The server's facts of an erased case stay in its list; nothing is left to open behind them. */
export async function withoutErased({ account }: KnownHere, rows: readonly ListRow[]) {
  const gone = new Map<string, number>()
  for (const erasure of await listErasures(account.store))
    gone.set(erasure.stream, erasedWholeAt(erasure) ?? 0)
  return rows.filter(({ stream, updatedAt }) => updatedAt > (gone.get(stream) ?? 0))
}

/** @returns undefined without a server. */
export async function fetchPage(
  unlocked: Unlocked,
  group: Group,
  query: { readonly [Name in keyof ListQuery]?: ListQuery[Name] | undefined },
) {
  if (unlocked.account.token === undefined) return undefined
  try {
    return await unlocked.send({
      method: 'GET',
      path: `feeds/${group.feed}/list`,
      query,
      response: listResponse,
    })
  } catch (fault) {
    if (fault instanceof ServerUnreachable || fault instanceof ServerRefused) return undefined
    throw fault
  }
}

/** Whether the server's list of open cases names these and no other; undefined without a server. One that does not say is asked for them all. */
export async function isStillListed(
  unlocked: Unlocked,
  group: Group,
  streams: readonly StreamId[],
): Promise<boolean | undefined> {
  if (unlocked.account.token === undefined) return undefined
  try {
    const { digest } = await unlocked.send({
      method: 'GET',
      path: `feeds/${group.feed}/open-digest`,
      response: openDigestResponse,
    })
    return digest === toHexadecimal(sodium.crypto_hash_sha256(utf8([...streams].sort().join(''))))
  } catch (fault) {
    if (fault instanceof ServerUnreachable) return undefined
    if (fault instanceof ServerRefused) return false
    throw fault
  }
}

/** Without a server: the cases of that group whose entries lie on this device, and those begun here and not sent yet. */
export async function listHeld(
  unlocked: Unlocked,
  group: Group,
  query: CaseListQuery,
): Promise<CaseListPage> {
  const announced = [...(await streamsOf(unlocked.account, ['case']))]
    .filter(([, { feeds }]) => feeds.includes(group.feed))
    .map(([stream]) => stream)
  const begunHere = (await listQueue(unlocked))
    .filter(({ type }) => type === 'person-registered')
    .map(({ stream }) => stream)
  const held = await heldLines(unlocked, new Set([...announced, ...begunHere]))
  const whose = whoseOf(unlocked, query)
  const rows = [...held.values()].filter(
    (line) =>
      (query.state === undefined || line.state === query.state) &&
      (whose === undefined || line.responsible === whose) &&
      (query.sort !== 'due' || line.remindAt !== undefined),
  )
  rows.sort((a, b) =>
    query.sort === 'due'
      ? (a.remindAt ?? 0) - (b.remindAt ?? 0) || (a.stream < b.stream ? -1 : 1)
      : b.updatedAt - a.updatedAt || (a.stream < b.stream ? 1 : -1),
  )
  return { rows, total: rows.length }
}

/** Lines of cases from what lies on this device; a case of which nothing is here has none. */
export async function heldLines(
  unlocked: Unlocked,
  streams: Iterable<StreamId>,
): Promise<ReadonlyMap<StreamId, CaseLine>> {
  const erased = new Set((await listErasures(unlocked.account.store)).map(({ stream }) => stream))
  return viewStreams(unlocked, 'case', streams, (opened, stream) => {
    const isGone = erased.has(stream) && opened.entries.every(({ kind }) => kind === 'stub')
    return isGone ? undefined : heldLine(unlocked, opened, stream)
  })
}

function heldLine(
  unlocked: Unlocked,
  { entries }: OpenedStream,
  stream: StreamId,
): CaseLine | undefined {
  if (entries.length === 0) return undefined
  const file = foldCase(entries, clockGroundsOf(unlocked, stream, entries))
  const card = cardOf(file)
  const recorded = entries.flatMap((entry) => (entry.kind === 'entry' ? [entry.recordedAt] : []))
  return {
    stream,
    nameToUse: card.nameToUse,
    fullName: card.fullName,
    registeredAt: card.registeredAt,
    registeredBy: card.registeredBy,
    code: card.code,
    ageGroup: card.ageGroup,
    state: file.state.value,
    hasDied: card.hasDied,
    urgency: file.urgency.value,
    isUrgencyAssumed: card.isUrgencyAssumed,
    remindAt: card.nextReminderAt,
    due: allDueIn(card),
    tasksLeftOut: card.tasksLeftOut,
    responsible: file.responsible.value,
    updatedAt: Math.max(0, ...recorded),
    organisation: undefined,
  }
}
