import { parentPort, workerData } from 'node:worker_threads'
import { carryOutOrder } from './carry-out-order.ts'
import type { CountingOrder, SharedColumns } from './counting-message.ts'

parentPort?.on('message', (order: CountingOrder) => {
  parentPort?.postMessage(carryOutOrder(workerData as SharedColumns, order))
})
