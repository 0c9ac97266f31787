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

/** What parsing one item at a time needs, the largest text included; bytes of bodies are not in it. */
const resourceLimits = { maxOldGenerationSizeMb: 128, maxYoungGenerationSizeMb: 12 }

interface Pending {
  readonly deviceKeys: ReadonlyMap<string, Bytes>
  readonly resolve: (reading: BatchReading) => void
}

class InspectionWorker {
  readonly worker: Worker
  readonly pending = new Map<number, Pending>()
  isAlive = true
  #keys: ReadonlyMap<string, Bytes> | undefined
  #jobs = 0

  constructor() {
    this.worker = new Worker(new URL('./inspection-worker.ts', import.meta.url), { resourceLimits })
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
      this.pending.set(id, { deviceKeys, resolve })
      const sent = ownMemoryOf(batch)
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
    for (const { resolve } of this.pending.values())
      resolve({ kind: 'refused', code: 'store-unavailable' })
    this.pending.clear()
  }
}

/** A body that lies alone in its memory is given away with it; one in a pool is copied. */
function ownMemoryOf(batch: Uint8Array): Uint8Array<ArrayBuffer> {
  const { buffer } = batch
  return buffer instanceof ArrayBuffer && buffer.byteLength === batch.length
    ? new Uint8Array(buffer)
    : new Uint8Array(batch)
}

/**
 * Inspects batches in worker threads, so that a thousand signatures never hold up the requests of others: one for each core but
 * that of the main thread, at most four. Started before privileges are dropped, because a checkout may not be readable afterwards; a
 * worker that dies is not replaced. Its batches are to be sent again, to another worker or to be inspected here.
 */
export class InspectionPool {
  readonly #workers: readonly InspectionWorker[]

  constructor(size = Math.max(1, Math.min(4, availableParallelism() - 1))) {
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
