import { EventEmitter } from 'node:events'
import { setTimeout as pause } from 'node:timers/promises'
import type { FeedId, OrganisationId } from '@cobijo/domain/journal/identifier'
import type { Bytes } from '@cobijo/sealing/bytes'
import type pg from 'pg'
import { storeFaultOf } from '../../database/store-faults.ts'
import { inTransaction, prepared } from '../../database/transaction.ts'
import { RecentEntries } from './recent-entries.ts'
import { postgresSequencing } from './postgres-sequencing.ts'
import { sequenceFeed } from './sequence-feed.ts'
import type { Sequenced } from './sequence-feed.ts'
import type { FeedAddress, RollingHead } from './sequencing-transaction.ts'

export interface SequencerOptions {
  /** Connected as the sequencer's role. */
  readonly pool: pg.Pool
  readonly signHead: (feed: FeedId, head: RollingHead) => Bytes
  readonly clock: () => number
  /** A fault that is not the database being away; the sequencer goes on with other feeds. */
  readonly report: (fault: unknown) => void
  readonly batch?: number
  readonly pollEveryMs?: number
  /** Between two rounds that found less than a batch. */
  readonly restMs?: number
}

const mostFeedsPerRound = 500
const atMostWaitsMs = 30_000

/**
 * Delivers what waits, feed by feed, oldest first, one batch each, so that a long queue in one feed does not hold up the
 * others. Any number of processes may run one: an advisory lock lets one at a time work on a feed. Woken by appends of this
 * process, by polling for those of others.
 */
export class Sequencer {
  /** `delivered` with the feed's id after each commit. */
  readonly events = new EventEmitter<{ delivered: [FeedId] }>().setMaxListeners(0)
  /** What the appends of this process left a moment ago. */
  readonly recent = new RecentEntries()
  readonly #options: Required<SequencerOptions>
  /** Where this process placed something. */
  readonly #told = new Map<FeedId, FeedAddress>()
  #running: Promise<void> | undefined
  #stopping = new AbortController()
  #wake: (() => void) | undefined
  #isWoken = false

  constructor(options: SequencerOptions) {
    this.#options = { batch: 1_000, pollEveryMs: 200, restMs: 20, ...options }
  }

  start(): void {
    this.#stopping = new AbortController()
    this.#running ??= this.#run()
  }

  /** Ends after the batch that is under way. */
  async stop(): Promise<void> {
    this.#stopping.abort()
    this.wake()
    await this.#running
    this.#running = undefined
  }

  /** `feeds`: where something waits now, so that nobody needs to look for it. */
  wake(feeds: readonly FeedAddress[] = []): void {
    for (const feed of feeds) this.#told.set(feed.feed, feed)
    this.#isWoken = true
    this.#wake?.()
  }

  /** Delivers until nothing waits; the number of entries dealt with. */
  async drain(): Promise<number> {
    let total = 0
    for (;;) {
      const taken = await this.round('wait-for-turn')
      if (taken === 0) return total
      total += taken
    }
  }

  /** Delivers everything that waits in one feed, waiting for its turn where another process is at it. */
  async flush(feed: FeedAddress): Promise<void> {
    const untilMs = performance.now() + atMostWaitsMs
    for (;;) {
      const sequenced = await this.#sequence(feed, 'wait-for-turn')
      if (sequenced.taken < this.#options.batch) return
      if (performance.now() > untilMs) return
    }
  }

  /** One batch of every feed in which something waits. */
  async round(turn: 'skip-if-busy' | 'wait-for-turn' = 'skip-if-busy'): Promise<number> {
    return this.#sequenceAll(await this.#feedsWaiting(), turn)
  }

  /** Two feeds at a time: while the database works on the one, this process does on the other. */
  async #sequenceAll(
    feeds: readonly FeedAddress[],
    turn: 'skip-if-busy' | 'wait-for-turn',
  ): Promise<number> {
    const left = [...feeds]
    let taken = 0
    const work = async () => {
      for (let feed = left.shift(); feed; feed = left.shift()) {
        if (this.#stopping.signal.aborted) return
        try {
          const sequenced = await this.#sequence(feed, turn)
          taken += sequenced.taken
          if (sequenced.taken === this.#options.batch) this.#told.set(feed.feed, feed)
        } catch (fault) {
          if (storeFaultOf(fault) !== undefined) throw fault
          this.#options.report(fault)
        }
      }
    }
    const works = await Promise.allSettled([work(), work()])
    const failed = works.find((each) => each.status === 'rejected')
    if (failed) throw failed.reason
    return taken
  }

  async #run(): Promise<void> {
    let lookAtMs = 0
    while (!this.#stopping.signal.aborted) {
      this.#isWoken = false
      const told = [...this.#told.values()]
      this.#told.clear()
      let taken = 0
      try {
        if (told.length > 0 && performance.now() < lookAtMs)
          taken = await this.#sequenceAll(told, 'skip-if-busy')
        else {
          lookAtMs = performance.now() + this.#options.pollEveryMs
          taken = await this.round()
        }
      } catch (fault) {
        if (storeFaultOf(fault) === undefined) this.#options.report(fault)
        await pause(this.#options.pollEveryMs)
      }
      if (taken === 0 && !this.#isWoken) await this.#sleep()
      // What arrives one by one is delivered several at a time; a queue is worked off without a rest.
      else if (taken < this.#options.batch) await this.#rest()
    }
  }

  async #rest(): Promise<void> {
    await pause(this.#options.restMs, undefined, { signal: this.#stopping.signal }).catch(
      () => undefined,
    )
  }

  async #sleep(): Promise<void> {
    const { promise, resolve } = Promise.withResolvers<void>()
    const timer = setTimeout(resolve, this.#options.pollEveryMs)
    this.#wake = resolve
    await promise
    clearTimeout(timer)
    this.#wake = undefined
  }

  /**
   * One statement, and the sequencer's role sees every feed: it needs neither a transaction nor settings of its own. It leaps from feed to
   * feed in the index; grouped, a queue was counted through whole at each look.
   */
  async #feedsWaiting(): Promise<FeedAddress[]> {
    const { rows } = await this.#options.pool.query<{
      organisation_id: OrganisationId
      feed_id: FeedId
    }>(
      `with recursive feed as (
         (select organisation_id, feed_id from dispatch order by organisation_id, feed_id limit 1)
         union all
         select next.organisation_id, next.feed_id from feed
          cross join lateral (select organisation_id, feed_id from dispatch
                               where (organisation_id, feed_id) > (feed.organisation_id, feed.feed_id)
                               order by organisation_id, feed_id limit 1) as next
       )
       select feed.organisation_id, feed.feed_id from feed
        cross join lateral (select arrival from dispatch
                             where organisation_id = feed.organisation_id and feed_id = feed.feed_id
                               and (not_before is null or not_before <= $1)
                             order by arrival limit 1) as oldest
        order by oldest.arrival limit $2`,
      [this.#options.clock(), mostFeedsPerRound],
    )
    return rows.map((row) => ({ organisation: row.organisation_id, feed: row.feed_id }))
  }

  async #sequence(feed: FeedAddress, turn: 'skip-if-busy' | 'wait-for-turn'): Promise<Sequenced> {
    const { pool, batch, clock, signHead } = this.#options
    const sequenced = await inTransaction(pool, feed, async (writer) => {
      const take = turn === 'skip-if-busy' ? 'pg_try_advisory_xact_lock' : 'pg_advisory_xact_lock'
      // Asked in one go: what is read after the lock in the same transaction is what the one before us left.
      const asked = writer.query<{ taken: boolean | string }>(
        prepared(`sequence-${turn}`, `select ${take}(hashtextextended($1, 2)) as taken`),
        [feed.feed],
      )
      const sequencing = postgresSequencing(writer, feed, this.recent)
      const waiting: typeof sequencing.waiting = async (...words) => {
        const [[row], found] = await Promise.all([asked, sequencing.waiting(...words)])
        return row?.taken === false ? [] : found
      }
      const transaction = { ...sequencing, waiting }
      return sequenceFeed(transaction, {
        now: clock(),
        limit: batch,
        signHead,
      })
    })
    if (sequenced.taken > 0) this.events.emit('delivered', feed.feed)
    return sequenced
  }
}
