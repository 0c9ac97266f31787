import { parentPort } from 'node:worker_threads'
import type { Bytes } from '@cobijo/sealing/bytes'
import { sodiumReady } from '@cobijo/sealing/sodium'
import { readBatch } from './inspect-batch.ts'
import { packReading } from './inspection-message.ts'

export interface InspectionJob {
  readonly id: number
  /** Sent again only when the directory has changed. */
  readonly deviceKeys?: ReadonlyMap<string, Bytes>
  /** The body of an append. */
  readonly batch: Uint8Array
}

await sodiumReady()
let deviceKeys: ReadonlyMap<string, Bytes> = new Map()

parentPort?.on('message', (job: InspectionJob) => {
  if (job.deviceKeys) deviceKeys = job.deviceKeys
  const message = packReading(readBatch(job.batch, deviceKeys))
  parentPort?.postMessage({ id: job.id, ...message }, [message.places.buffer, ...message.buffers])
})
parentPort?.postMessage('ready')
