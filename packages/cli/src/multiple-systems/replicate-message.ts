import type { CaptureLists } from '@cobijo/statistics/multiple-systems/capture-lists'
import type { EstimateRequest } from '@cobijo/statistics/multiple-systems/estimate-request'

/** Replicates from … to − 1 of a seed. */
export interface ReplicateTask {
  readonly data: CaptureLists
  readonly request: EstimateRequest
  readonly seed: number
  readonly from: number
  readonly to: number
}

export type ReplicateAnswer =
  | { readonly kind: 'progress'; readonly done: number }
  | { readonly kind: 'estimates'; readonly estimates: Float64Array }
