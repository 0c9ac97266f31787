import type { CodedColumn } from '@cobijo/statistics/tables/coded-column'
import type { RowRange } from '@cobijo/statistics/tables/counting/count-cells'
import type { Counted } from '@cobijo/statistics/tables/counting/count-task'

/** What a thread is told once: the columns, their codes in memory that all threads share. */
export interface SharedColumns {
  readonly columns: readonly CodedColumn[]
  /** One shared number: the next of several tasks that nobody has begun. */
  readonly next: Int32Array
}

/** A task without its arrays: columns by their position. */
export interface SentTask {
  readonly columns: readonly number[]
  readonly filters: readonly { readonly column: number; readonly passes: Uint8Array }[]
  readonly different: number | undefined
}

export type CountingOrder =
  | { readonly kind: 'count'; readonly task: SentTask; readonly range: RowRange }
  /** Whoever is free takes the next task and counts it over these rows. */
  | { readonly kind: 'count-all'; readonly tasks: readonly SentTask[]; readonly range: RowRange }

/** Each task's number and its counts. */
export type CountingAnswer = readonly (readonly [number, Counted])[]
