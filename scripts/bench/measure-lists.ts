import { existsSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { readLists } from '@cobijo/cli/multiple-systems/read-lists'
import { replicateInThreads } from '@cobijo/cli/multiple-systems/replicate-in-threads'
import type { CaptureLists } from '@cobijo/statistics/multiple-systems/capture-lists'
import {
  averagedEstimate,
  finishEstimate,
  prepareEstimate,
} from '@cobijo/statistics/multiple-systems/estimate-population'
import type { EstimateRequest } from '@cobijo/statistics/multiple-systems/estimate-request'
import { isRefusal } from '@cobijo/statistics/refusal'
import { BenchFault } from './installation.ts'
import { atMost, type Measured, timesMs } from './measured.ts'

// Published lists lie beside the repository, or nowhere.
const folder = new URL('../../../shared/data/mse/', import.meta.url)
const replicates = 1000

/** Estimates from published lists, with 1,000 replicates in which the model is chosen anew. */
export async function measureLists(say: (line: string) => void): Promise<Measured[]> {
  if (!existsSync(folder)) {
    say('The published lists are not there: estimates are not measured.')
    return []
  }
  const five = await lists('UKdat_5')
  const six = await lists('UKdat')
  const [averageMs = Infinity] = await timesMs(1, () => averagedEstimate(five, { method: 'bayes' }))
  return [
    await measureChoice('all 6,893 models of five lists', five, { method: 'bic' }),
    await measureChoice('all 32,768 models of six lists in pairs', six, { method: 'bic' }),
    await measureReplicates('stepwise, five lists', five, { method: 'stepwise' }),
    await measureReplicates('all models of five lists', five, { method: 'bic' }, 60),
    {
      part: 'lists',
      name: 'averaging over 822 graphs of five lists',
      ours: averageMs / 1000,
      unit: 's',
    },
  ]
}

async function measureChoice(
  name: string,
  data: CaptureLists,
  request: EstimateRequest,
): Promise<Measured> {
  let admissible = 0
  const [took = Infinity] = await timesMs(1, () => {
    admissible = finishEstimate(prepared(data, request)).admissible
  })
  const note = `${admissible} have an estimate; its existence proved for each`
  return { part: 'lists', name, ours: took / 1000, unit: 's', note }
}

async function measureReplicates(
  name: string,
  data: CaptureLists,
  request: EstimateRequest,
  aimSeconds?: number,
): Promise<Measured> {
  const chosen = prepared(data, request)
  let resampled: Float64Array = new Float64Array()
  const [took = Infinity] = await timesMs(1, async () => {
    resampled = await replicateInThreads({ data, request, seed: 1 }, replicates, () => undefined)
  })
  const { estimate, interval } = finishEstimate(chosen, resampled)
  const ends = interval && `${interval.lower.toFixed(0)} to ${interval.upper.toFixed(0)}`
  return {
    part: 'lists',
    name: `${replicates} replicates with re-selection, ${name}`,
    ours: took / 1000,
    unit: 's',
    ...(aimSeconds !== undefined && { against: atMost(aimSeconds) }),
    note: `estimate ${estimate.toFixed(0)}, 95 %: ${ends ?? 'none'}`,
  }
}

function prepared(data: CaptureLists, request: EstimateRequest) {
  const made = prepareEstimate(data, request)
  if (made.kind === 'refused') throw new BenchFault(made.code)
  return made
}

async function lists(name: string): Promise<CaptureLists> {
  const read = await readLists(fileURLToPath(new URL(`${name}.csv`, folder)))
  if (isRefusal(read)) throw new BenchFault(read.code)
  return read
}
