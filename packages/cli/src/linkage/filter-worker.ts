import { parentPort, workerData } from 'node:worker_threads'
import {
  closePairs,
  type ClosePairs,
  type Stripe,
} from '@cobijo/statistics/linkage/comparing/close-pairs'
import type { OrderedFilters } from '@cobijo/statistics/linkage/comparing/ordered-filters'

export interface FilterJob {
  readonly left: OrderedFilters
  readonly right: OrderedFilters
  readonly threshold: number
  readonly stripe: Stripe
}

export type FilterReport = { readonly share: number } | { readonly pairs: ClosePairs }

const { left, right, threshold, stripe } = workerData as FilterJob
const pairs = closePairs(left, right, threshold, {
  stripe,
  onTile: (share) => parentPort?.postMessage({ share } satisfies FilterReport),
})
parentPort?.postMessage({ pairs } satisfies FilterReport)
