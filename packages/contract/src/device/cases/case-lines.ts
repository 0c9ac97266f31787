import type { EntryHash, FeedId, StreamId } from '@cobijo/domain/journal/identifier'
import { findEntryType } from '@cobijo/domain/registry'
import type { Group } from '@cobijo/sealing/directory/directory'
import type { ListRow } from '../../wire/lists.ts'
import { isReadable } from './case-cards.ts'
import { listGroup } from './case-feed.ts'
import type { CaseLine } from './cases-api.ts'
import { fetchPage, heldLines, isUpToDate, lineOf, listHeld, withoutErased } from './list-cases.ts'
import { findOpenHere, isMissing } from './missed-in-list.ts'
import { dropExplained, noteFindings } from '../note-findings.ts'
import { readStamps } from '../store/stamped-store.ts'
import { listQueue } from '../synchronisation/outbox.ts'
import type { Unlocked } from '../unlocked.ts'

const rowsPerPage = 200
const openOnes = { state: 'open', limit: rowsPerPage } as const
const streamsPerQuestion = 50
/** Cards that nobody has folded yet are looked for again, so many at a time. */
const behindPerRound = 200

/**
 * The lines of a member's cases in one sitting: all open ones are asked for once, page by page, and from then on only those of
 * which something moved. Nothing is opened for it but cards. What is due next and the newest are there at once; the other pages come
 * behind them, and screens are told. Once the list was read to its end, a case that is open here and that it does not name is shown all the
 * same, and is a finding.
 */
export class CaseLines {
  #feed: FeedId | undefined
  #lines = new Map<StreamId, CaseLine>()
  #stamps: ReadonlyMap<StreamId, string> = new Map()
  #behind = new Set<StreamId>()
  /** Open here, and not in the list: by the entry that says so. */
  #missed = new Map<StreamId, EntryHash>()
  #after: string | undefined
  #isBegun = false
  #isFilled = false
  #isCompared = false
  #round: Promise<void> | undefined
  #filling: Promise<void> | undefined

  /** What is known of the cases of that group now; what no server could be asked about is as it was. */
  async follow(unlocked: Unlocked, group: Group): Promise<ReadonlyMap<StreamId, CaseLine>> {
    this.#round ??= this.#goRound(unlocked, group).finally(() => {
      this.#round = undefined
    })
    await this.#round
    return this.#lines
  }

  async #goRound(unlocked: Unlocked, group: Group): Promise<void> {
    if (this.#feed !== group.feed) this.#beginAnew(group.feed)
    // Read before the server is asked: what moves meanwhile is asked for again.
    const stamps = await readStamps(unlocked.account.store)
    if (!this.#isBegun) this.#stamps = stamps
    this.#isBegun = true
    if (!this.#isFilled) return this.#begin(unlocked, group)
    const moved = [...stamps].flatMap(([stream, stamp]) =>
      this.#stamps.get(stream) === stamp ? [] : [stream],
    )
    const behind = [...this.#behind].slice(0, behindPerRound)
    const asked = new Set([...moved, ...behind, ...this.#missed.keys()])
    if (!(await this.#ask(unlocked, group, [...asked]))) return
    this.#stamps = stamps
    if (this.#filling) return
    await this.#compare(unlocked, group, this.#isCompared ? asked : undefined)
  }

  #beginAnew(feed: FeedId): void {
    this.#feed = feed
    this.#lines = new Map()
    this.#behind = new Set()
    this.#missed = new Map()
    this.#after = undefined
    this.#isBegun = false
    this.#isFilled = false
    this.#isCompared = false
  }

  async #begin(unlocked: Unlocked, group: Group): Promise<void> {
    if (this.#filling) return
    if (this.#after === undefined) {
      const due = await fetchPage(unlocked, group, { ...openOnes, sort: 'due' })
      if (!due) return
      await this.#takeAll(unlocked, group, due.rows)
    }
    if (!(await this.#fillOne(unlocked, group))) return
    this.#filling = this.#fillOthers(unlocked, group)
      // Locked, or cut off: what is missing is asked for with the next look.
      .catch(() => undefined)
      .finally(() => {
        this.#filling = undefined
      })
  }

  async #fillOthers(unlocked: Unlocked, group: Group): Promise<void> {
    const isMore = !this.#isFilled
    while (!this.#isFilled) {
      if (this.#feed !== group.feed || !(await this.#fillOne(unlocked, group))) return
    }
    if (isMore) unlocked.onChange()
    await this.#compare(unlocked, group, undefined)
  }

  /** `streams`: undefined for all. What moved since the pages were read is asked for once more before it is held against the list. */
  async #compare(
    unlocked: Unlocked,
    group: Group,
    streams: ReadonlySet<StreamId> | undefined,
  ): Promise<void> {
    const isListed = (stream: StreamId) =>
      this.#lines.get(stream)?.state === 'open' && !this.#missed.has(stream)
    if (streams && [...streams].every(isListed)) return
    const open = await findOpenHere(unlocked, group, (stream) => {
      return streams?.has(stream) !== false && !isListed(stream)
    })
    const rows = await this.#rowsOf(unlocked, group, [...open.keys()])
    if (!rows || this.#feed !== group.feed) return
    const before = this.#missed
    this.#missed = new Map()
    for (const [stream, here] of open) {
      if (!isMissing(here, rows.get(stream))) continue
      this.#missed.set(stream, here.hash)
      this.#lines.set(stream, here.line)
    }
    this.#isCompared = true
    const found = [...this.#missed.values()]
    dropExplained(
      unlocked,
      'list-changed',
      [...before.values()].filter((hash) => !found.includes(hash)),
    )
    noteFindings(
      unlocked,
      found.map((hash) => ({ code: 'list-changed', hash })),
    )
    if (found.some((hash) => ![...before.values()].includes(hash))) unlocked.onChange()
  }

  /** @returns undefined where no server answered for all of them. */
  async #rowsOf(
    unlocked: Unlocked,
    group: Group,
    streams: readonly StreamId[],
  ): Promise<ReadonlyMap<string, ListRow> | undefined> {
    const rows = new Map<string, ListRow>()
    for (let from = 0; from < streams.length; from += streamsPerQuestion) {
      const asked = streams.slice(from, from + streamsPerQuestion)
      const page = await fetchPage(unlocked, group, askedFor(asked))
      if (!page) return undefined
      for (const row of page.rows) rows.set(row.stream, row)
    }
    return rows
  }

  /** @returns whether a server answered. */
  async #fillOne(unlocked: Unlocked, group: Group): Promise<boolean> {
    const page = await fetchPage(unlocked, group, {
      ...openOnes,
      sort: 'last-update',
      after: this.#after,
    })
    if (!page || this.#feed !== group.feed) return false
    await this.#takeAll(unlocked, group, page.rows)
    this.#after = page.next
    this.#isFilled = page.next === undefined
    return true
  }

  async #takeAll(unlocked: Unlocked, group: Group, rows: readonly ListRow[]): Promise<void> {
    for (const row of await withoutErased(unlocked, rows)) this.#take(unlocked, group, row)
  }

  /** @returns whether a server answered for all of them. */
  async #ask(unlocked: Unlocked, group: Group, streams: readonly StreamId[]): Promise<boolean> {
    for (let from = 0; from < streams.length; from += streamsPerQuestion) {
      const asked = streams.slice(from, from + streamsPerQuestion)
      const page = await fetchPage(unlocked, group, askedFor(asked))
      if (!page) return false
      for (const stream of asked) {
        this.#lines.delete(stream)
        this.#behind.delete(stream)
      }
      await this.#takeAll(unlocked, group, page.rows)
    }
    return true
  }

  #take(unlocked: Unlocked, group: Group, row: ListRow): void {
    const stream = row.stream as StreamId
    this.#lines.set(stream, lineOf(unlocked, group, row))
    const isWhole = isUpToDate(row) && row.card && isReadable(unlocked, group, row.card)
    if (isWhole) this.#behind.delete(stream)
    else this.#behind.add(stream)
  }
}

function askedFor(streams: readonly StreamId[]) {
  return { sort: 'last-update', streams: streams.join(','), limit: rowsPerPage } as const
}

/** Every open case of this member as a line, with what was written here and has not come back yet. */
export async function currentLines(unlocked: Unlocked): Promise<ReadonlyMap<StreamId, CaseLine>> {
  const group = listGroup(unlocked)
  if (!group) return new Map()
  const lines = new Map(await unlocked.caseLines.follow(unlocked, group))
  if (!unlocked.online) {
    const held = await listHeld(unlocked, group, { sort: 'last-update' })
    for (const line of held.rows) if (!lines.has(line.stream)) lines.set(line.stream, line)
  }
  const writtenHere = (await listQueue(unlocked)).flatMap(({ stream, type }) =>
    type !== undefined && findEntryType(type)?.family === 'case' ? [stream] : [],
  )
  for (const [stream, line] of await heldLines(unlocked, new Set(writtenHere)))
    lines.set(stream, line)
  return lines
}
