import { foldCase } from '@cobijo/domain/case/case-file'
import type { Compartment } from '@cobijo/domain/journal/compartment'
import type { StreamId } from '@cobijo/domain/journal/identifier'
import { openedFor } from '@cobijo/domain/journal/opened-for'
import type { KnownEntry } from '@cobijo/domain/journal/opened-entry'
import { readableBy } from '@cobijo/domain/organisation/reading-rules'
import type { Group } from '@cobijo/sealing/directory/directory'
import { ServerUnreachable } from '../../client/api-client.ts'
import { putCardsResponse } from '../../wire/lists.ts'
import type { Card, ListRow } from '../../wire/lists.ts'
import { isCurrent, makeCard } from './case-cards.ts'
import { listGroup } from './case-feed.ts'
import { ownOrganisation } from '../device-knowledge.ts'
import { openKnownStream } from './open-known-stream.ts'
import { isSignerAwaited } from '../directory/doubted-signers.ts'
import type { KnownHere } from '../device-knowledge.ts'
import { findPlaceIn, newestOf } from '../synchronisation/announced-lines.ts'
import { clockGroundsOfGroup } from './clock-grounds.ts'
import { fetchPage } from './list-cases.ts'
import { fetchIfReachable } from './open-case.ts'
import { outOfViews, purgesInViews } from '../sharing/purge-ended.ts'
import { lesseningOutOfViews, lesseningsInViews } from '../sharing/purge-narrowed.ts'
import { erasedWholeAt, erasuresInViews, takenOutOfViews } from '../erasure/forget-erased.ts'
import { noteColleaguesForOnCall } from '../unattended/late-on-call.ts'
import type { Unlocked } from '../unlocked.ts'

/** How far a sitting has looked for cards and names that are behind. */
export interface ViewsState {
  /** Whether a round has to look though nothing moved. */
  areDue: boolean
  /** Cases whose cards the last look left behind: when other devices made them, screens are told as if this one had. */
  behind: ReadonlySet<string>
  /** Whether the last look broke off: nobody knows which cards were behind then, and whether what was sent of them arrived. */
  isBrokenOff: boolean
  /** Where the look through older cases goes on; undefined at its beginning. */
  after: string | undefined
  /** Every case was looked at once: from now on only what moves. */
  isScanned: boolean
}

export function newViewsState(): ViewsState {
  return {
    areDue: true,
    behind: new Set(),
    isBrokenOff: false,
    after: undefined,
    isScanned: false,
  }
}

/** Looks at every card again, as at the beginning of a sitting; what screens wait to hear of stays. */
export function lookAnew(views: ViewsState): void {
  Object.assign(views, { areDue: true, after: undefined, isScanned: false })
}

const cardsPerRound = 40
const rowsPerPage = 200

/**
 * Folds cards and names that are older than what the feed holds: views, made by the next device that can read them. The newest
 * cases first, then a page of the others each round; a bounded share of the work each time.
 * @param moved how many cases a feed brought lines of: more than one page holds means another look at all.
 */
export async function refreshViews(unlocked: Unlocked, moved: number): Promise<void> {
  const group = listGroup(unlocked)
  const { views } = unlocked
  if (moved > rowsPerPage) lookAnew(views)
  const { store } = unlocked.account
  const erasures = await erasuresInViews(store)
  if (!group) {
    views.areDue = false
    await store.write(await takenOutOfViews(store, erasures))
    return
  }
  const stale = await findStale(unlocked, group)
  const stillBehind = new Set(stale.map(({ stream }) => stream))
  const isSomeMade = [...views.behind].some((stream) => !stillBehind.has(stream))
  const wasBrokenOff = views.isBrokenOff
  const purges = await purgesInViews(store)
  const lessened = await lesseningsInViews(store)
  unlocked.names.notFolded = Math.max(0, stale.length - cardsPerRound)
  const due = stale.slice(0, cardsPerRound).map(({ stream }) => ({ stream: stream as StreamId }))
  const cards = await foldCards(unlocked, group, [
    ...due,
    ...(await placesOf(unlocked, group, [...purges, ...lessened, ...erasures])),
  ])
  // A case of which nothing has come yet is looked at again, though nothing may move any more.
  const made = new Set<string>(cards.map(({ stream }) => stream))
  const isSomeAwaited = due.some(({ stream }) => !made.has(stream))
  views.areDue = !views.isScanned || stale.length > cardsPerRound || isSomeAwaited
  if (cards.length > 0) {
    await unlocked.send({
      method: 'PUT',
      path: `feeds/${group.feed}/cards`,
      body: { cards },
      response: putCardsResponse,
    })
  }
  for (const erasure of erasures)
    if (erasedWholeAt(erasure) !== undefined) await unlocked.names.forget(erasure.stream)
  await unlocked.names.store()
  await store.write([
    ...purges.map(outOfViews),
    ...lessened.map(lesseningOutOfViews),
    ...(await takenOutOfViews(store, erasures)),
  ])
  views.behind = new Set([...stillBehind].filter((stream) => !made.has(stream)))
  views.isBrokenOff = false
  if (cards.length > 0 || isSomeMade || wasBrokenOff) unlocked.onChange()
}

/** Rows whose card is behind: of the newest, and of one page further back until all were looked at once. */
async function findStale(unlocked: Unlocked, group: Group): Promise<readonly ListRow[]> {
  const { views } = unlocked
  const isStale = ({ card, position }: ListRow) =>
    !card || card.foldedTo < position || !isCurrent(unlocked, group, card)
  const query = { sort: 'last-update', limit: rowsPerPage } as const
  const fetch = async (after?: string) => {
    const page = await fetchPage(unlocked, group, after === undefined ? query : { ...query, after })
    // No page is no list without gaps: the next round looks again.
    if (!page) throw new ServerUnreachable()
    return page
  }
  const newest = await fetch()
  const stale = newest.rows.filter(isStale)
  if (views.isScanned || stale.length > cardsPerRound) return stale
  const after = views.after ?? newest.next
  const older = after === undefined ? undefined : await fetch(after)
  const behind = older?.rows.filter(isStale) ?? []
  // A page is left when the next round finds nothing in it any more.
  if (stale.length + behind.length <= cardsPerRound) {
    views.after = older?.next
    views.isScanned = older?.next === undefined
  } else views.after = after
  return [...stale, ...behind]
}

async function foldCards(
  unlocked: Unlocked,
  group: Group,
  places: readonly { readonly stream: StreamId; readonly position?: number }[],
): Promise<Card[]> {
  const rules = ownOrganisation(unlocked.knowledge, unlocked.account.kept.organisation).readingRules
  const compartments = readableBy(rules, [group.id])
  const cards: Card[] = []
  for (const { stream, position } of places) {
    await fetchIfReachable(unlocked, stream)
    await noteColleaguesForOnCall(unlocked, stream)
    const foldedTo = position ?? (await heldTo(unlocked, group, stream))
    const { entries, findings } = await openKnownStream(unlocked, stream)
    // A card made now would count as one that has them.
    if (entries.length === 0 || isSignerAwaited(unlocked, stream, findings)) continue
    // Sealed to the group, so folded from what the group alone may open.
    const asked = asGroup(entries, compartments)
    const grounds = clockGroundsOfGroup(unlocked, group, stream, asked)
    cards.push(makeCard(unlocked, group, stream, foldedTo, foldCase(asked, grounds)))
    await unlocked.names.note(stream, foldCase(entries))
  }
  return cards
}

/**
 * Up to which position of the feed this device holds all of a case. The server's list may be further on by now: a card that claimed
 * as much would keep every device from folding what it lacks.
 */
async function heldTo({ account }: KnownHere, { feed }: Group, stream: StreamId): Promise<number> {
  const place = await findPlaceIn(account.store, stream, feed)
  if (!place) return 0
  const { fetchedTo, missing = [] } = place
  return Math.max(
    0,
    missing.reduce((held, each) => Math.min(held, each - 1), fetchedTo),
  )
}

function asGroup(
  entries: readonly KnownEntry[],
  compartments: readonly Compartment[],
): readonly KnownEntry[] {
  return entries.map((entry) => (entry.kind === 'entry' ? openedFor(entry, compartments) : entry))
}

/** Where the group's feed stands with streams that were purged or erased: their cards are folded again from what is left. */
async function placesOf(
  unlocked: KnownHere,
  { feed }: Group,
  gone: readonly { readonly stream: StreamId }[],
) {
  const places: { readonly stream: StreamId; readonly position: number }[] = []
  for (const { stream } of gone) {
    const place = await findPlaceIn(unlocked.account.store, stream, feed)
    if (place?.family === 'case') places.push({ stream, position: newestOf(place) })
  }
  return places
}
