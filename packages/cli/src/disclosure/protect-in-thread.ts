import { Worker } from 'node:worker_threads'
import type { ProtectionAnswer, ProtectionJob, ProtectionProgress } from './table-message.ts'

/** Protects beside the main thread, which stays free to hear Ctrl-C. Rejects with what was thrown. */
export function protectInThread(
  job: ProtectionJob,
  onProgress: (progress: ProtectionProgress) => void,
): Promise<ProtectionAnswer> {
  return new Promise((resolve, reject) => {
    const worker = new Worker(new URL('./protection-worker.ts', import.meta.url), {
      workerData: job,
    })
    worker.on('message', (message: ProtectionAnswer | ProtectionProgress) => {
      if (message.kind === 'progress') onProgress(message)
      else resolve(message)
    })
    worker.on('error', reject)
    worker.on('exit', () => {
      reject(new ProtectionUnfinished())
    })
  })
}

class ProtectionUnfinished extends Error {
  override name = 'ProtectionUnfinished'
}
