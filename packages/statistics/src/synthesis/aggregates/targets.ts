import type { CombinationSpace } from '../combinations/combination-space.ts'

/**
 * Protected aggregates as the records are made to meet them: all that the making of records sees.
 * Nothing that is not in here can get into a record.
 */
export interface Targets {
  readonly space: CombinationSpace
  /** How many records to make. */
  readonly people: number
  /** By cell: how many records should have the combination; below 0 where none may. */
  readonly wanted: Float32Array
  /** By length: how much a missed person weighs, that is one over the variance of what is known. */
  readonly weights: readonly number[]
}

/**
 * How much nearer shorter combinations are met than their number alone would have it: they are read
 * most, and each lies in few cells while triples are many.
 */
export const preference = [4, 2, 1] as const

/** In `wanted`: a combination that no record may have. */
export const forbidden = -1
