import { availableParallelism } from 'node:os'
import { Worker } from 'node:worker_threads'
import type { ClosePairs } from '@cobijo/statistics/linkage/comparing/close-pairs'
import type { OrderedFilters } from '@cobijo/statistics/linkage/comparing/ordered-filters'
import type { ComparedPass, PassToCompare } from '@cobijo/statistics/linkage/deciding/compare-pass'
import type { FilterJob, FilterReport } from './filter-worker.ts'

/** All close pairs, each core with a stripe of the left side. A worker that ends without an answer is a fault. */
export async function compareInWorkers(
  left: OrderedFilters,
  right: OrderedFilters,
  threshold: number,
  onProgress: (share: number) => void,
): Promise<ClosePairs> {
  const of = availableParallelism()
  const [sharedLeft, sharedRight] = [shared(left), shared(right)]
  const shares = new Array<number>(of).fill(0)
  const parts = await Promise.all(
    shares.map((_, part) => {
      const job: FilterJob = {
        left: sharedLeft,
        right: sharedRight,
        threshold,
        stripe: { part, of },
      }
      const worker = new Worker(new URL('./filter-worker.ts', import.meta.url), { workerData: job })
      return answerOf<FilterReport>(worker, (report) => {
        if ('share' in report) {
          shares[part] = report.share
          onProgress(shares.reduce((sum, share) => sum + share, 0) / of)
          return undefined
        }
        return report.pairs
      })
    }),
  )
  return {
    count: parts.reduce((sum, { count }) => sum + count, 0),
    left: joined(
      Uint32Array,
      parts.map((part) => part.left),
    ),
    right: joined(
      Uint32Array,
      parts.map((part) => part.right),
    ),
    common: joined(
      Uint16Array,
      parts.map((part) => part.common),
    ),
  }
}

/** A worker for each core that compares passes of encoded people, one at a time. */
export class PassWorkers {
  readonly #idle: Worker[]
  readonly #waiting: ((worker: Worker) => void)[] = []

  constructor(size = availableParallelism()) {
    this.#idle = Array.from(
      { length: size },
      () => new Worker(new URL('./pass-worker.ts', import.meta.url)),
    )
  }

  /** `makePass` is called when a worker is free: all passes together may not fit into memory. */
  async compare(makePass: () => PassToCompare): Promise<ComparedPass> {
    const worker =
      this.#idle.pop() ?? (await new Promise<Worker>((resolve) => this.#waiting.push(resolve)))
    try {
      const pass = makePass()
      const answer = answerOf<ComparedPass, ComparedPass>(worker, (compared) => compared)
      worker.postMessage(pass, [pass.blocks.buffer, pass.entries.buffer] as ArrayBuffer[])
      return await answer
    } finally {
      const next = this.#waiting.shift()
      if (next === undefined) this.#idle.push(worker)
      else next(worker)
    }
  }

  async stop(): Promise<void> {
    await Promise.all(this.#idle.map((worker) => worker.terminate()))
  }
}

class WorkerEnded extends Error {
  override name = 'WorkerEnded'
}

function answerOf<Message, Answer = ClosePairs>(
  worker: Worker,
  read: (message: Message) => Answer | undefined,
): Promise<Answer> {
  return new Promise((resolve, reject) => {
    const onMessage = (message: Message) => {
      const answer = read(message)
      if (answer === undefined) return
      stop()
      resolve(answer)
    }
    const onError = (error: unknown) => {
      stop()
      reject(error instanceof Error ? error : new WorkerEnded())
    }
    const onExit = () => onError(new WorkerEnded())
    const stop = () => {
      worker.off('message', onMessage).off('error', onError).off('exit', onExit)
    }
    worker.on('message', onMessage).on('error', onError).on('exit', onExit)
  })
}

function shared({ bytes, bitCounts, rows }: OrderedFilters): OrderedFilters {
  const [sharedBytes, sharedCounts, sharedRows] = [
    new Uint8Array(new SharedArrayBuffer(bytes.byteLength)),
    new Uint16Array(new SharedArrayBuffer(bitCounts.byteLength)),
    new Uint32Array(new SharedArrayBuffer(rows.byteLength)),
  ]
  sharedBytes.set(bytes)
  sharedCounts.set(bitCounts)
  sharedRows.set(rows)
  return { bytes: sharedBytes, bitCounts: sharedCounts, rows: sharedRows }
}

function joined<Numbers extends Uint16Array | Uint32Array>(
  Kind: new (length: number) => Numbers,
  parts: readonly Numbers[],
): Numbers {
  const all = new Kind(parts.reduce((sum, { length }) => sum + length, 0))
  let at = 0
  for (const part of parts) {
    all.set(part, at)
    at += part.length
  }
  return all
}
