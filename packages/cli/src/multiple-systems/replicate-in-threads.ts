import { availableParallelism } from 'node:os'
import { Worker } from 'node:worker_threads'
import type { ReplicateAnswer, ReplicateTask } from './replicate-message.ts'

/**
 * All replicates of an estimate, shared out between the machine's cores. However many there are, a
 * seed gives the same numbers. Rejects with what a thread threw.
 */
export async function replicateInThreads(
  task: Omit<ReplicateTask, 'from' | 'to'>,
  replicates: number,
  onProgress: (done: number) => void,
): Promise<Float64Array> {
  const threads = Math.min(availableParallelism(), replicates)
  const ends = Array.from({ length: threads + 1 }, (_, at) =>
    Math.round((at * replicates) / threads),
  )
  const done = new Array<number>(threads).fill(0)
  const parts = await Promise.all(
    done.map((_, at) =>
      runPart({ ...task, from: ends[at] ?? 0, to: ends[at + 1] ?? 0 }, (part) => {
        done[at] = part
        onProgress(done.reduce((sum, each) => sum + each, 0))
      }),
    ),
  )
  const all = new Float64Array(replicates)
  parts.forEach((part, at) => {
    all.set(part, ends[at])
  })
  return all
}

function runPart(task: ReplicateTask, onProgress: (done: number) => void): Promise<Float64Array> {
  return new Promise((resolve, reject) => {
    const worker = new Worker(new URL('./replicate-worker.ts', import.meta.url), {
      workerData: task,
    })
    worker.on('message', (answer: ReplicateAnswer) => {
      if (answer.kind === 'progress') onProgress(answer.done)
      else resolve(answer.estimates)
    })
    worker.on('error', reject)
    worker.on('exit', () => {
      reject(new ReplicatesUnfinished())
    })
  })
}

class ReplicatesUnfinished extends Error {
  override name = 'ReplicatesUnfinished'
}
