import type pg from 'pg'
import type { Challenges } from '../accounts/challenges.ts'
import type { Throttle } from '../accounts/throttle.ts'
import type { DirectoryCache } from '../directory/directory-cache.ts'
import type { InspectBatch } from '../journal/inspection/inspect-batch.ts'
import type { PostgresJournal } from '../journal/postgres-journal.ts'
import type { Sequencer } from '../journal/sequencing/sequencer.ts'
import type { ReleaseKeys } from '../release-keys.ts'
import type { ServerSigner } from '../server-signer.ts'

/** What the routes work with, put together in `main.ts`. */
export interface Services {
  /** Connected as the application's role. */
  readonly pool: pg.Pool
  /** Connected as the role that may erase. */
  readonly eraserPool: pg.Pool
  readonly journal: PostgresJournal
  readonly sequencer: Sequencer
  readonly directory: DirectoryCache
  readonly signer: ServerSigner
  /** For on-call opening. */
  readonly releaseKeys: ReleaseKeys
  readonly inspect: InspectBatch
  readonly challenges: Challenges
  readonly throttle: Throttle
  readonly installation: {
    readonly id: string
    readonly kind: 'real' | 'sample'
    /** Random, of the last restore from a backup; null where there was none. */
    readonly restored: string | null
  }
  /** Where the sample network beside this server answers, once it does. */
  readonly sampleUrl: () => string | undefined
  /** Only on a sample server: JSON of whom one may be there, as whoever filled it left it. */
  readonly samplePersonas: (() => unknown) | undefined
  readonly clock: () => number
  /** Aborted when the server stops, so that no answer is held back any longer. */
  readonly closing: AbortSignal
  readonly log: RequestLog
}

/** One neutral line a request: no address, no id, no value. `route` is the pattern, not the path. */
export type RequestLog = (line: {
  readonly method: string
  readonly route: string
  readonly status: number
  readonly ms: number
  readonly code?: string
  /** Name of the class of a fault, and nothing of its message. */
  readonly fault?: string
}) => void
