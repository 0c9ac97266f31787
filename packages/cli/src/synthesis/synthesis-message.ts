import type { FileRefusal } from '@cobijo/publications/import/line-error'
import type { Length } from '@cobijo/statistics/synthesis/combinations/combination-space'
import type {
  Protection,
  Synthesis,
  SynthesisRefusal,
} from '@cobijo/statistics/synthesis/synthesis-request'

export interface SynthesisJob {
  readonly path: string
  readonly protection: Protection
  readonly longest: Length
  /** Only these columns; absent: all that are not left out. */
  readonly columns?: readonly string[]
  readonly leaveOut: readonly string[]
  /** Cell texts that mean "no value", besides the empty one. */
  readonly missing: readonly string[]
  /** The column of person codes: no one may have two rows. It is not synthesised. */
  readonly person?: string
  /** Absent: the system's own randomness. */
  readonly seed?: number
}

/** `row` counts rows of data from 1. */
export interface JobRefusal extends FileRefusal, SynthesisRefusal {
  readonly row?: number
}

export type SynthesisAnswer =
  | { readonly kind: 'progress'; readonly text: string }
  | { readonly kind: 'answer'; readonly answer: Synthesis | JobRefusal }
