import type { OrganisationId } from '@cobijo/domain/journal/identifier'
import type pg from 'pg'
import { inReadTransaction, inTransaction } from '../database/transaction.ts'
import type { Writer } from '../database/transaction.ts'
import { hasMoved } from '../directory/directory-cache.ts'
import type { DirectoryCache } from '../directory/directory-cache.ts'
import type { ServerSigner } from '../server-signer.ts'
import { appendRequests, ChainsContended, RequestsMiscounted } from './append/append-entries.ts'
import type { Appended } from './append/append-entries.ts'
import { AppendQueue } from './append/append-queue.ts'
import type { InspectedItem, RefusedItem } from './inspection/inspected-item.ts'
import { isJoinable } from './append/join-requests.ts'
import type { RequestItems } from './append/join-requests.ts'
import type { StatementLimits } from './append/statement-quota.ts'
import type { FeedReader, Journal } from './journal.ts'
import { isContended, postgresAppend } from './append/postgres-append.ts'
import { postgresFeedReader } from './reading/read-feed.ts'
import type { FeedAddress } from './sequencing/sequencing-transaction.ts'
import type { Sequencer } from './sequencing/sequencer.ts'

export interface PostgresJournalOptions {
  /** Connected as the application's role. */
  readonly pool: pg.Pool
  readonly directory: DirectoryCache
  readonly signer: ServerSigner
  readonly sequencer: Sequencer
  readonly clock: () => number
  readonly limits?: StatementLimits | undefined
}

/** Appends to the journal in PostgreSQL and wakes the sequencer once it is durable. */
export class PostgresJournal implements Journal {
  readonly #options: PostgresJournalOptions
  readonly #queue = new AppendQueue((organisation, requests) =>
    this.#appendRequests(organisation, requests, () => Promise.resolve()),
  )

  constructor(options: PostgresJournalOptions) {
    this.#options = options
  }

  /** What it resolves to is durable. Where a grant ended, nothing given under it can be fetched any more. */
  async append(
    organisation: OrganisationId,
    items: readonly (InspectedItem | RefusedItem)[],
  ): Promise<Appended> {
    if (isJoinable(items)) return this.#queue.append(organisation, items)
    return this.appendWith(organisation, items, () => Promise.resolve())
  }

  deliver(): Promise<number> {
    return this.#options.sequencer.drain()
  }

  reading<Result>(
    feed: FeedAddress,
    work: (reader: FeedReader) => Promise<Result>,
  ): Promise<Result> {
    const { pool, signer } = this.#options
    return inReadTransaction(pool, feed, (reader) =>
      work(postgresFeedReader(reader, feed, signer.signHead)),
    )
  }

  /** Appends with more work in the same transaction, before or after the entries; it throws to undo everything. */
  async appendWith(
    organisation: OrganisationId,
    items: readonly (InspectedItem | RefusedItem)[],
    besides: (writer: Writer, appended: Appended) => Promise<void>,
  ): Promise<Appended> {
    const [appended] = await this.#appendRequests(organisation, [items], async (writer, all) => {
      if (all[0]) await besides(writer, all[0])
    })
    if (!appended) throw new RequestsMiscounted()
    return appended
  }

  async #appendRequests(
    organisation: OrganisationId,
    requests: readonly RequestItems[],
    besides: (writer: Writer, appended: readonly Appended[]) => Promise<void>,
  ): Promise<readonly Appended[]> {
    let appended: readonly Appended[]
    try {
      appended = await this.#attempt(organisation, requests, besides, false)
    } catch (fault) {
      if (!(fault instanceof ChainsContended) && !isContended(fault) && !hasMoved(fault))
        throw fault
      appended = await this.#attempt(organisation, requests, besides, true)
    }
    await this.#followUp(requests, appended)
    return appended
  }

  #attempt(
    organisation: OrganisationId,
    requests: readonly RequestItems[],
    besides: (writer: Writer, appended: readonly Appended[]) => Promise<void>,
    withCare: boolean,
  ): Promise<readonly Appended[]> {
    const { pool, directory, signer, clock, limits } = this.#options
    const known = (writer: Writer) => {
      const { state } = directory
      directory.insistOn(writer, state.version)
      return state
    }
    return inTransaction(pool, { organisation }, async (writer) => {
      const isChanging = requests.some((items) => items.some(changesDirectory))
      if (isChanging) await lockDirectory(writer)
      const appended = await appendRequests(
        postgresAppend(writer, organisation, withCare),
        requests,
        {
          now: clock(),
          state: isChanging || withCare ? await directory.current(writer) : known(writer),
          makeReceipt: signer.makeReceipt,
          withCare,
          limits,
        },
      )
      await besides(writer, appended)
      return appended
    })
  }

  async #followUp(requests: readonly RequestItems[], appended: readonly Appended[]): Promise<void> {
    const { sequencer, directory } = this.#options
    for (const items of requests)
      for (const item of items) if (item.kind === 'inspected') sequencer.recent.keep(item)
    // All requests of a transaction were stored together.
    const [stored] = appended
    if (stored?.directory) directory.adopt(stored.directory)
    sequencer.wake(stored?.placedIn)
    for (const feed of new Set(appended.flatMap(({ closedFeeds }) => closedFeeds))) {
      const organisation = directory.state.owners.ownerOf(feed)
      if (organisation !== undefined) await sequencer.flush({ organisation, feed })
    }
  }
}

function changesDirectory(item: InspectedItem | RefusedItem): boolean {
  return item.kind === 'inspected' && (item.family === 'organisation' || item.family === 'network')
}

/** Statements are accepted one batch after the other, so that every process folds the same directory. */
async function lockDirectory(writer: Writer): Promise<void> {
  await writer.query('select pg_advisory_xact_lock(hashtextextended($1, 4))', ['directory'])
}
