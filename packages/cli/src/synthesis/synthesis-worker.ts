import { parentPort, workerData } from 'node:worker_threads'
import { carryOutJob } from './carry-out-job.ts'
import type { SynthesisAnswer, SynthesisJob } from './synthesis-message.ts'

const betweenReportsMs = 200

const say = (answer: SynthesisAnswer): void => parentPort?.postMessage(answer)
let toldAt = 0

const answer = await carryOutJob(workerData as SynthesisJob, (text) => {
  if (performance.now() - toldAt < betweenReportsMs) return
  toldAt = performance.now()
  say({ kind: 'progress', text })
})
say({ kind: 'answer', answer })
