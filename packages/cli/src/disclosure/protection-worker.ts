import { parentPort, workerData } from 'node:worker_threads'
import { protectTables } from './protect-tables.ts'
import type { ProtectionJob } from './table-message.ts'

parentPort?.postMessage(await protectTables(workerData as ProtectionJob))
