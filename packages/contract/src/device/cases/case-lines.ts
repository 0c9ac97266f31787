import type { EntryHash, FeedId, StreamId } from '@cobijo/domain/journal/identifier'
import { findEntryType } from '@cobijo/domain/registry'
import type { Group } from '@cobijo/sealing/directory/directory'
import type { ListRow } from '../../wire/lists.ts'
import { isByOlderProgram } from './case-cards.ts'
import { listGroup } from './case-feed.ts'
import type { CaseLine } from './cases-api.ts'
import { isUpToDate, keepRow, lineOf, openRow, readKeptRow } from './kept-rows.ts'
import type { KeptRow, OpenedRow } from './kept-rows.ts'
import { fetchPage, heldLines, isStillListed, withoutErased } from './list-cases.ts'
import { findOpenHere, isMissing } from './missed-in-list.ts'
import { dropExplained, noteFindings } from '../note-findings.ts'
import type { StoreWrite } from '../store/device-store.ts'
import type { Stamps } from '../store/stamped-store.ts'
import { findIndexed, isRecent, listIndexed } from '../store/stream-index.ts'
import { findPlaceIn } from '../synchronisation/announced-lines.ts'
import { listQueue } from '../synchronisation/outbox.ts'
import type { Unlocked } from '../unlocked.ts'

const rowsPerPage = 200
const openOnes = { state: 'open', limit: rowsPerPage } as const
const streamsPerQuestion = 50
/** Cards that nobody has folded yet are looked for again, so many at a time. */
const behindPerRound = 200
/** Lines that a look folds itself where their cards are lacking; who brings over a whole register waits for the cards. */
const mostFolded = 50
/** After so long all are asked for once more, whatever the server says of its list. */
const listedAnewMs = 7 * 24 * 60 * 60 * 1000

/** The list of all open cases, page by page: how far it was read, and what was here before. */
interface Filling {
  readonly stamps: Stamps
  readonly known: ReadonlySet<StreamId>
  readonly seen: Set<StreamId>
  after: string | undefined
}

/**
 * The lines of a member's cases, kept on this device from one sitting to the next (ADR 31). All open ones are asked for once, page by page,
 * and from then on only those of which a feed brought something; a sitting begins by asking whether the server's list still names the
 * same ones. Nothing is opened for it but cards. While the list is read what is due next and the newest are there at once; the other pages
 * come behind them, and screens are told. Once it was read to its end, a case that is open here and that it does not name is shown all the
 * same, and is a finding.
 */
export class CaseLines {
  #feed: FeedId | undefined
  #lines = new Map<StreamId, CaseLine>()
  #stamps: Stamps | undefined
  /** Cards that are older than what the feed holds or than this program's clocks, or lacking. */
  #behind = new Set<StreamId>()
  /** Nobody's card of them opens here yet, as of what was written a moment ago, or only one that was folded by older clocks. */
  #cardless = new Set<StreamId>()
  /** Cases that moved and were not asked for yet: the next question names them. */
  #due = new Set<StreamId>()
  /** Listed as open by the server, and erased here. */
  #hidden = new Set<StreamId>()
  /** Open here, and not in the list: by the entry that says so. */
  #missed = new Map<StreamId, EntryHash>()
  #filling: Filling | undefined
  #isSameAsListed = false
  #round: Promise<void> | undefined
  #others: Promise<void> | undefined

  /** What is known of the cases of that group now; what no server could be asked about is as it was. */
  async follow(unlocked: Unlocked, group: Group): Promise<ReadonlyMap<StreamId, CaseLine>> {
    this.#round ??= this.#goRound(unlocked, group).finally(() => {
      this.#round = undefined
    })
    await this.#round
    return this.#lines
  }

  /** Cases that a feed announced and of which no line could be had: whoever is without a server looks at what is held of them. */
  unlisted(): readonly StreamId[] {
    const known = new Set([...this.#due, ...(this.#filling?.known ?? [])])
    return [...known].filter((stream) => !this.#lines.has(stream))
  }

  /** Cases of which no card opens here yet that is worth showing, those of last moved first; no more than a look can fold. */
  cardless(): readonly StreamId[] {
    return [...this.#cardless]
      .flatMap((stream) => this.#lines.get(stream) ?? [])
      .sort((a, b) => b.updatedAt - a.updatedAt)
      .slice(0, mostFolded)
      .map(({ stream }) => stream)
  }

  /** The server went back to an older copy, and its lists with it: all are asked for again. */
  async startAnew({ account }: Unlocked, group: Group | undefined): Promise<void> {
    this.#feed = undefined
    if (group) await account.store.write([{ remove: 'setting', key: listedKey(group) }])
  }

  async #goRound(unlocked: Unlocked, group: Group): Promise<void> {
    const { store } = unlocked.account
    if (this.#feed !== group.feed) this.#beginAnew(group.feed)
    // Read before the server is asked: what moves meanwhile is asked for again.
    const stamps = await unlocked.stamps.read(store)
    const before = this.#stamps
    this.#stamps = stamps
    if (before) {
      for (const stream of stamps.movedSince(before))
        if ((await findIndexed(store, 'case', stream)) !== undefined) this.#due.add(stream)
    } else await this.#takeKept(unlocked, group, stamps)
    if (this.#filling) return this.#fill(unlocked, group, this.#filling)
    const behind = [...this.#behind].slice(0, behindPerRound)
    const asked = new Set([...this.#due, ...behind, ...this.#missed.keys()])
    if (!(await this.#ask(unlocked, group, [...asked], stamps))) return
    if (!this.#isSameAsListed) {
      const isSame = await isStillListed(unlocked, group, this.#listed())
      if (isSame === undefined) return
      if (!isSame) return this.#fill(unlocked, group, await this.#beginFilling(unlocked, stamps))
      this.#isSameAsListed = true
    }
    if (!this.#others) await this.#compare(unlocked, group, asked)
  }

  #beginAnew(feed: FeedId): void {
    this.#feed = feed
    this.#lines = new Map()
    this.#stamps = undefined
    this.#behind = new Set()
    this.#cardless = new Set()
    this.#due = new Set()
    this.#hidden = new Set()
    this.#missed = new Map()
    this.#filling = undefined
    this.#isSameAsListed = false
  }

  /** What the server lists as open, as far as it was asked. */
  #listed(): readonly StreamId[] {
    const lines = [...this.#lines].filter(([, { state }]) => state === 'open')
    return [...lines.map(([stream]) => stream), ...this.#hidden].filter(
      (stream) => !this.#missed.has(stream),
    )
  }

  /** What an earlier sitting kept and still holds. The rest is asked for by name, or with all the others where it is much. */
  async #takeKept(unlocked: Unlocked, group: Group, stamps: Stamps): Promise<void> {
    const { store } = unlocked.account
    const past = new Set<StreamId>()
    for (const [stream, value] of await listIndexed(store, 'case')) {
      const stamp = stamps.of(stream)
      const kept = stamp && readKeptRow(unlocked, { group, stream, stamp }, value)
      if (kept === 'hidden') this.#hidden.add(stream)
      else if (kept) this.#take(unlocked, group, kept)
      else if (kept !== null) past.add(stream)
    }
    const listedAt = await store.find('setting', listedKey(group))
    const byName = past.size / streamsPerQuestion
    const byPage = this.#lines.size / rowsPerPage + 1
    if (isRecent(listedAt, unlocked.now(), listedAnewMs) && byName <= byPage) this.#due = past
    else await this.#beginFilling(unlocked, stamps)
  }

  async #beginFilling({ account }: Unlocked, stamps: Stamps): Promise<Filling> {
    const known = new Set((await listIndexed(account.store, 'case')).keys())
    this.#filling = { stamps, known, seen: new Set(), after: undefined }
    return this.#filling
  }

  async #fill(unlocked: Unlocked, group: Group, filling: Filling): Promise<void> {
    if (this.#others) return
    if (filling.after === undefined) {
      const due = await fetchPage(unlocked, group, { ...openOnes, sort: 'due' })
      if (!due) return
      await this.#takeAll(unlocked, group, due.rows, filling.stamps)
    }
    if (!(await this.#fillOne(unlocked, group, filling))) return
    this.#others = this.#fillOthers(unlocked, group, filling)
      // Locked, or cut off: what is missing is asked for with the next look.
      .catch(() => undefined)
      .finally(() => {
        this.#others = undefined
      })
  }

  async #fillOthers(unlocked: Unlocked, group: Group, filling: Filling): Promise<void> {
    const isMore = this.#filling === filling
    while (this.#filling === filling) if (!(await this.#fillOne(unlocked, group, filling))) return
    if (isMore) unlocked.onChange()
    await this.#compare(unlocked, group, filling.known)
  }

  /** @returns whether a server answered. */
  async #fillOne(unlocked: Unlocked, group: Group, filling: Filling): Promise<boolean> {
    const { after, seen, stamps } = filling
    const page = await fetchPage(unlocked, group, { ...openOnes, sort: 'last-update', after })
    if (!page || this.#filling !== filling) return false
    await this.#takeAll(unlocked, group, page.rows, stamps)
    for (const { stream } of page.rows) seen.add(stream as StreamId)
    filling.after = page.next
    if (page.next === undefined) await this.#endFilling(unlocked, group, filling)
    return true
  }

  /** What was announced and is not among the open ones is closed, for as long as nothing of it moves. */
  async #endFilling(unlocked: Unlocked, group: Group, filling: Filling): Promise<void> {
    const { known, seen, stamps } = filling
    const writes: StoreWrite[] = []
    for (const stream of known) {
      if (seen.has(stream)) continue
      this.#hidden.delete(stream)
      // It was open when it was asked for before: its own row says so or does not.
      if (this.#lines.has(stream)) this.#due.add(stream)
      else writes.push(...this.#keep(unlocked, group, stream, null, stamps))
    }
    writes.push({ put: 'setting', key: listedKey(group), value: unlocked.now() })
    await unlocked.account.store.write(writes)
    if (this.#filling !== filling) return
    this.#filling = undefined
    this.#isSameAsListed = true
  }

  /** What moved since the list was read is asked for once more before it is held against the list. */
  async #compare(unlocked: Unlocked, group: Group, streams: Iterable<StreamId>): Promise<void> {
    const isListed = (stream: StreamId) =>
      this.#lines.get(stream)?.state === 'open' && !this.#missed.has(stream)
    const unlisted = [...new Set([...streams, ...this.#missed.keys()])].filter(
      (stream) => !isListed(stream),
    )
    if (unlisted.length === 0) return
    const open = await findOpenHere(unlocked, group, unlisted)
    const rows = await this.#rowsOf(unlocked, group, [...open.keys()])
    if (!rows || this.#feed !== group.feed) return
    const before = this.#missed
    this.#missed = new Map()
    for (const [stream, here] of open) {
      if (!isMissing(here, rows.get(stream))) continue
      this.#missed.set(stream, here.hash)
      this.#lines.set(stream, here.line)
    }
    const found = [...this.#missed.values()]
    // The next sitting has to miss them again.
    if (found.length > 0)
      await unlocked.account.store.write([{ remove: 'setting', key: listedKey(group) }])
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

  /** @returns whether a server answered for all of them. `stamps`: as they were before it was asked. */
  async #ask(
    unlocked: Unlocked,
    group: Group,
    streams: readonly StreamId[],
    stamps: Stamps,
  ): Promise<boolean> {
    for (let from = 0; from < streams.length; from += streamsPerQuestion) {
      const asked = streams.slice(from, from + streamsPerQuestion)
      const page = await fetchPage(unlocked, group, askedFor(asked))
      if (!page) return false
      for (const stream of asked) {
        this.#lines.delete(stream)
        this.#behind.delete(stream)
        this.#cardless.delete(stream)
        this.#hidden.delete(stream)
      }
      const taken = await this.#takeAll(unlocked, group, page.rows, stamps)
      const writes = asked.flatMap((stream) =>
        taken.has(stream) ? [] : this.#keep(unlocked, group, stream, null, stamps),
      )
      if (writes.length > 0) await unlocked.account.store.write(writes)
      for (const stream of asked) this.#due.delete(stream)
    }
    return true
  }

  /** @returns those of which something is kept. `stamps`: as they were before the server was asked. */
  async #takeAll(
    unlocked: Unlocked,
    group: Group,
    rows: readonly ListRow[],
    stamps: Stamps,
  ): Promise<ReadonlySet<StreamId>> {
    const shown = new Set(await withoutErased(unlocked, rows))
    const taken = new Set<StreamId>()
    const writes: StoreWrite[] = []
    for (const row of rows) {
      const stream = row.stream as StreamId
      if (row.state === 'closed') continue
      const kept = shown.has(row) ? openRow(unlocked, group, row) : 'hidden'
      if (kept !== 'hidden') this.#take(unlocked, group, kept)
      else if (row.state === 'open') this.#hidden.add(stream)
      else continue
      taken.add(stream)
      writes.push(...this.#keep(unlocked, group, stream, kept, stamps))
    }
    if (writes.length > 0) await unlocked.account.store.write(writes)
    return taken
  }

  #take(unlocked: Unlocked, group: Group, opened: OpenedRow): void {
    const line = lineOf(unlocked, group, opened)
    this.#lines.set(line.stream, line)
    const isOlder = opened.card !== undefined && isByOlderProgram(unlocked, opened.card)
    if (isUpToDate(opened) && !isOlder) this.#behind.delete(line.stream)
    else this.#behind.add(line.stream)
    if (opened.card === undefined || isOlder) this.#cardless.add(line.stream)
    else this.#cardless.delete(line.stream)
    // Nothing of the case may move for long, and somebody has to fold it anew.
    if (isOlder) Object.assign(unlocked.views, { areDue: true, isScanned: false })
  }

  /** Of what no feed announced yet nothing is kept: with its announcement it is asked for. */
  #keep(
    unlocked: Unlocked,
    group: Group,
    stream: StreamId,
    row: KeptRow,
    stamps: Stamps,
  ): StoreWrite[] {
    const stamp = stamps.of(stream)
    return stamp === undefined ? [] : [keepRow(unlocked, { group, stream, stamp }, row)]
  }
}

/** When all open cases of that group were asked for. */
function listedKey({ feed }: Group): string {
  return `cases-listed/${feed}`
}

function askedFor(streams: readonly StreamId[]) {
  return { sort: 'last-update', streams: streams.join(','), limit: rowsPerPage } as const
}

/** Every open case of this member as a line, with what was written here and has not come back yet, and what lies here before its card is there. */
export async function currentLines(unlocked: Unlocked): Promise<ReadonlyMap<StreamId, CaseLine>> {
  const group = listGroup(unlocked)
  if (!group) return new Map()
  // Read before the server is asked: what comes back meanwhile is in neither answer.
  const writtenHere = await casesWaiting(unlocked)
  const lines = new Map(await unlocked.caseLines.follow(unlocked, group))
  const { store } = unlocked.account
  if (!unlocked.online) {
    const inFeed: StreamId[] = []
    for (const stream of unlocked.caseLines.unlisted())
      if (await findPlaceIn(store, stream, group.feed)) inFeed.push(stream)
    for (const [stream, line] of await heldLines(unlocked, inFeed)) lines.set(stream, line)
  }
  const early = [
    ...writtenHere,
    ...(await casesWaiting(unlocked)),
    ...unlocked.caseLines.cardless(),
  ]
  for (const [stream, line] of await heldLines(unlocked, new Set(early))) lines.set(stream, line)
  return lines
}

async function casesWaiting(unlocked: Unlocked): Promise<readonly StreamId[]> {
  return (await listQueue(unlocked)).flatMap(({ stream, type }) =>
    type !== undefined && findEntryType(type)?.family === 'case' ? [stream] : [],
  )
}
