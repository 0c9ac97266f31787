import { parentPort, workerData } from 'node:worker_threads'
import { prepareEstimate } from '@cobijo/statistics/multiple-systems/estimate-population'
import { resampledEstimates } from '@cobijo/statistics/multiple-systems/interval/resample'
import type { ReplicateAnswer, ReplicateTask } from './replicate-message.ts'

const { data, request, seed, from, to } = workerData as ReplicateTask
const say = (answer: ReplicateAnswer): void => parentPort?.postMessage(answer)

const prepared = prepareEstimate(data, request)
if (prepared.kind === 'prepared') {
  const onReplicate = (done: number): void => {
    if (done % 10 === 0) say({ kind: 'progress', done })
  }
  const estimates = resampledEstimates(data, prepared.select, { seed, from, to, onReplicate })
  say({ kind: 'estimates', estimates })
}
