import { Worker } from 'node:worker_threads'
import type { Synthesis } from '@cobijo/statistics/synthesis/synthesis-request'
import type { JobRefusal, SynthesisAnswer, SynthesisJob } from './synthesis-message.ts'

/** Carries a job out beside the main thread, which stays free to hear Ctrl-C. Rejects with what was thrown. */
export function synthesizeInThread(
  job: SynthesisJob,
  onProgress: (text: string) => void,
): Promise<Synthesis | JobRefusal> {
  return new Promise((resolve, reject) => {
    const worker = new Worker(new URL('./synthesis-worker.ts', import.meta.url), {
      workerData: job,
    })
    worker.on('message', (said: SynthesisAnswer) => {
      if (said.kind === 'progress') onProgress(said.text)
      else resolve(said.answer)
    })
    worker.on('error', reject)
    worker.on('exit', () => {
      reject(new SynthesisUnfinished())
    })
  })
}

class SynthesisUnfinished extends Error {
  override name = 'SynthesisUnfinished'
}
