import { foldCase } from '@cobijo/domain/case/case-file'
import type { Compartment } from '@cobijo/domain/journal/compartment'
import type { StreamId } from '@cobijo/domain/journal/identifier'
import { openedFor } from '@cobijo/domain/journal/opened-for'
import type { KnownEntry } from '@cobijo/domain/journal/opened-entry'
import { readableBy } from '@cobijo/domain/organisation/reading-rules'
import { caseCode, cardOf } from '@cobijo/domain/views/card'
import type { CaseCard } from '@cobijo/domain/views/card'
import type { Group } from '@cobijo/sealing/directory/directory'
import { ServerRefused, ServerUnreachable } from '../client/api-client.ts'
import { listResponse, putCardsResponse } from '../wire/lists.ts'
import type { Card, ListRow } from '../wire/lists.ts'
import type { StreamInFeed } from './follow-feeds.ts'
import { outOfViews, purgesInViews } from './purge-ended.ts'
import type { Purge } from './purge-ended.ts'
import { makeCard, readCard } from './case-cards.ts'
import { listGroup } from './case-feed.ts'
import type { CaseLine, CaseListPage, CaseListQuery } from './device-api.ts'
import { openKnownStream, ownOrganisation, streamsOf } from './device-knowledge.ts'
import { fetchIfReachable } from './open-case.ts'
import { listQueue } from './outbox.ts'
import type { Unlocked } from './unlocked.ts'

/** One page from the server's declared facts, with the words that this member's cards open. */
export async function listCases(unlocked: Unlocked, query: CaseListQuery): Promise<CaseListPage> {
  const group = listGroup(unlocked)
  if (!group) return { rows: [], total: 0 }
  const page = await fetchPage(unlocked, group, query)
  if (!page) return listHeld(unlocked, group, query)
  const rows = page.rows.map((row) => lineOf(row, row.card && readCard(unlocked, group, row.card)))
  return { rows, total: page.total, ...(page.next === undefined ? {} : { next: page.next }) }
}

async function fetchPage(unlocked: Unlocked, group: Group, query: CaseListQuery) {
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

function asGroup(
  entries: readonly KnownEntry[],
  compartments: readonly Compartment[],
): readonly KnownEntry[] {
  return entries.map((entry) => (entry.kind === 'entry' ? openedFor(entry, compartments) : entry))
}

const cardsPerRound = 40

/**
 * Folds the cards and names that are older than what the feed holds: views, made by the next device that can read them. Does a
 * bounded share of the work each time.
 */
export async function refreshViews(unlocked: Unlocked): Promise<number> {
  const group = listGroup(unlocked)
  if (!group) return 0
  const page = await fetchPage(unlocked, group, { sort: 'last-update', limit: 200 })
  const stale = (page?.rows ?? []).filter(
    (row) => !row.card || row.card.foldedTo < row.position || !readCard(unlocked, group, row.card),
  )
  const purges = await purgesInViews(unlocked.account.store)
  const cards: Card[] = []
  const rules = ownOrganisation(unlocked.knowledge, unlocked.account.kept.organisation).readingRules
  const compartments = readableBy(rules, [group.id])
  unlocked.names.notFolded = Math.max(0, stale.length - cardsPerRound)
  const due = stale.slice(0, cardsPerRound).map((row) => ({
    stream: row.stream as StreamId,
    position: row.position,
  }))
  for (const { stream, position } of [...due, ...(await placesOf(unlocked, group, purges))]) {
    await fetchIfReachable(unlocked, stream)
    const { entries } = await openKnownStream(unlocked.account, unlocked.knowledge, stream)
    if (entries.length === 0) continue
    // Sealed to the group, so folded from what the group alone may open.
    cards.push(
      makeCard(unlocked, group, stream, position, foldCase(asGroup(entries, compartments))),
    )
    await unlocked.names.note(stream, foldCase(entries))
  }
  if (cards.length === 0 && purges.length === 0) return 0
  if (cards.length > 0) {
    await unlocked.send({
      method: 'PUT',
      path: `feeds/${group.feed}/cards`,
      body: { cards },
      response: putCardsResponse,
    })
  }
  await unlocked.names.store()
  await unlocked.account.store.write(purges.map(outOfViews))
  unlocked.onChange()
  return cards.length
}

/** Where the group's feed stands with streams that were purged: their cards are folded again from what is left. */
async function placesOf(unlocked: Unlocked, { feed }: Group, purges: readonly Purge[]) {
  const places: { readonly stream: StreamId; readonly position: number }[] = []
  for (const { stream } of purges) {
    const place = (await unlocked.account.store.find('stream', `${stream}/${feed}`)) as
      | StreamInFeed
      | undefined
    if (place?.family !== 'case') continue
    places.push({ stream, position: Math.max(...place.lines.map(({ position }) => position)) })
  }
  return places
}
