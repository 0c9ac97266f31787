import { availableParallelism } from 'node:os'
import { Worker } from 'node:worker_threads'
import { utf8 } from '@cobijo/sealing/bytes'
import type { Bytes } from '@cobijo/sealing/bytes'
import { readBatch } from './inspect-batch.ts'
import type { BatchReading, InspectBatch } from './inspect-batch.ts'
import { unpackReading } from './inspection-message.ts'
import type { PackedMessage } from './inspection-message.ts'
import type { InspectionJob } from './inspection-worker.ts'

/** A few entries are inspected at once in a fraction of a millisecond; more go to a worker. */
const inspectedHere = { bytes: 24 * 1024, items: 4 }

interface Pending {
  readonly deviceKeys: ReadonlyMap<string, Bytes>
  readonly resolve: (reading: BatchReading) => void
  /** Inspects here, when the worker has died over it. */
  readonly fallBack: () => void
}

class InspectionWorker {
  readonly worker: Worker
  readonly pending = new Map<number, Pending>()
  isAlive = true
  #keys: ReadonlyMap<string, Bytes> | undefined
  #jobs = 0

  constructor() {
    this.worker = new Worker(new URL('./inspection-worker.ts', import.meta.url))
    this.worker.unref()
    this.worker.on('message', (message: 'ready' | (PackedMessage & { id: number })) => {
      if (message === 'ready') return
      const job = this.pending.get(message.id)
      this.pending.delete(message.id)
      job?.resolve(unpackReading(message, job.deviceKeys))
    })
    this.worker.on('error', () => this.#die())
    this.worker.on('exit', () => this.#die())
  }

  inspect(batch: Uint8Array, deviceKeys: ReadonlyMap<string, Bytes>): Promise<BatchReading> {
    const id = (this.#jobs += 1)
    return new Promise((resolve) => {
      const fallBack = () => resolve(readBatch(batch, deviceKeys))
      this.pending.set(id, { deviceKeys, resolve, fallBack })
      // The caller's bytes may be part of a pool: a copy is handed over.
      const sent = new Uint8Array(batch)
      const job: InspectionJob = {
        id,
        batch: sent,
        ...(deviceKeys === this.#keys ? {} : { deviceKeys }),
      }
      this.#keys = deviceKeys
      this.worker.postMessage(job, [sent.buffer])
    })
  }

  #die(): void {
    this.isAlive = false
    for (const { fallBack } of this.pending.values()) fallBack()
    this.pending.clear()
  }
}

/**
 * Inspects batches in worker threads, so that a thousand signatures never hold up the requests of others. Started before
 * privileges are dropped, because a checkout may not be readable afterwards; a worker that dies is not replaced, its work
 * is done here.
 */
export class InspectionPool {
  readonly #workers: readonly InspectionWorker[]

  constructor(size = Math.max(1, Math.min(4, availableParallelism()))) {
    this.#workers = Array.from({ length: size }, () => new InspectionWorker())
  }

  readonly inspect: InspectBatch = async (batch, deviceKeys) => {
    const isSmall =
      batch instanceof Uint8Array
        ? batch.length <= inspectedHere.bytes
        : batch.length <= inspectedHere.items
    const worker = isSmall ? undefined : this.#leastBusy()
    if (!worker) return readBatch(batch, deviceKeys)
    const body = batch instanceof Uint8Array ? batch : utf8(JSON.stringify({ items: batch }))
    return worker.inspect(body, deviceKeys)
  }

  async close(): Promise<void> {
    await Promise.all(this.#workers.map(({ worker }) => worker.terminate()))
  }

  #leastBusy(): InspectionWorker | undefined {
    return this.#workers
      .filter(({ isAlive }) => isAlive)
      .sort((a, b) => a.pending.size - b.pending.size)[0]
  }
}
