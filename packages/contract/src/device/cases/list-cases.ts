import { foldCase } from '@cobijo/domain/case/case-file'
import type { StreamId } from '@cobijo/domain/journal/identifier'
import { caseCode, cardOf } from '@cobijo/domain/views/card'
import type { CaseCard } from '@cobijo/domain/views/card'
import type { Group } from '@cobijo/sealing/directory/directory'
import { ServerRefused, ServerUnreachable } from '../../client/api-client.ts'
import { listResponse } from '../../wire/lists.ts'
import type { ListRow } from '../../wire/lists.ts'
import { readCard } from './case-cards.ts'
import { listGroup } from './case-feed.ts'
import type { CaseLine, CaseListPage, CaseListQuery } from '../device-api.ts'
import { openKnownStream, streamsOf } from '../device-knowledge.ts'
import { listQueue } from '../synchronisation/outbox.ts'
import type { Unlocked } from '../unlocked.ts'

/** One page from the server's declared facts, with the words that this member's cards open. */
export async function listCases(unlocked: Unlocked, query: CaseListQuery): Promise<CaseListPage> {
  const group = listGroup(unlocked)
  if (!group) return { rows: [], total: 0 }
  const page = await fetchPage(unlocked, group, query)
  if (!page) return listHeld(unlocked, group, query)
  const rows = page.rows.map((row) => lineOf(row, row.card && readCard(unlocked, group, row.card)))
  return { rows, total: page.total, ...(page.next === undefined ? {} : { next: page.next }) }
}

export async function fetchPage(unlocked: Unlocked, group: Group, query: CaseListQuery) {
  if (unlocked.account.token === undefined) return undefined
  try {
    return await unlocked.send({
      method: 'GET',
      path: `feeds/${group.feed}/list`,
      query: {
        sort: query.sort,
        state: query.state,
        responsible: query.mine ? unlocked.account.kept.member : undefined,
        after: query.after,
        limit: query.limit ?? 40,
      },
      response: listResponse,
    })
  } catch (fault) {
    if (fault instanceof ServerUnreachable || fault instanceof ServerRefused) return undefined
    throw fault
  }
}

function lineOf(row: ListRow, card: CaseCard | undefined): CaseLine {
  const stream = row.stream as StreamId
  return {
    stream,
    nameToUse: card?.nameToUse,
    code: caseCode(stream),
    ageGroup: row.ageGroup,
    state: row.state,
    urgency: row.urgency,
    remindAt: row.remindAt,
    updatedAt: row.updatedAt,
    organisation: undefined,
  }
}

/** Without a server: the cases of that group whose entries lie on this device, and those begun here and not sent yet. */
async function listHeld(
  unlocked: Unlocked,
  group: Group,
  query: CaseListQuery,
): Promise<CaseListPage> {
  const rows: CaseLine[] = []
  const announced = [...(await streamsOf(unlocked.account, ['case']))]
    .filter(([, { feeds }]) => feeds.includes(group.feed))
    .map(([stream]) => stream)
  const begunHere = (await listQueue(unlocked))
    .filter(({ type }) => type === 'person-registered')
    .map(({ stream }) => stream)
  for (const stream of new Set<StreamId>([...announced, ...begunHere])) {
    const { entries } = await openKnownStream(unlocked.account, unlocked.knowledge, stream)
    if (entries.length === 0) continue
    const file = foldCase(entries)
    const card = cardOf(file)
    const recorded = entries.flatMap((entry) => (entry.kind === 'entry' ? [entry.recordedAt] : []))
    if (query.state !== undefined && file.state.value !== query.state) continue
    if (query.mine && file.responsible.value !== unlocked.account.kept.member) continue
    if (query.sort === 'due' && card.nextReminderAt === undefined) continue
    rows.push({
      stream,
      nameToUse: card.nameToUse,
      code: card.code,
      ageGroup: card.ageGroup,
      state: file.state.value,
      urgency: file.urgency.value,
      remindAt: card.nextReminderAt,
      updatedAt: Math.max(0, ...recorded),
      organisation: undefined,
    })
  }
  rows.sort((a, b) =>
    query.sort === 'due'
      ? (a.remindAt ?? 0) - (b.remindAt ?? 0) || (a.stream < b.stream ? -1 : 1)
      : b.updatedAt - a.updatedAt || (a.stream < b.stream ? 1 : -1),
  )
  return { rows, total: rows.length }
}
