import { parentPort, workerData } from 'node:worker_threads'
import { protectTables } from './protect-tables.ts'
import type { ProtectionJob, ProtectionProgress } from './table-message.ts'

const answer = await protectTables(workerData as ProtectionJob, (progress) => {
  parentPort?.postMessage({ kind: 'progress', ...progress } satisfies ProtectionProgress)
})
parentPort?.postMessage(answer)
