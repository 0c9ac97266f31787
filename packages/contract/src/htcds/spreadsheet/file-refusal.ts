import type { Refusal } from '@cobijo/domain/journal/refusal'

/** Why a file is not read at all. The sentence in each language: import-messages.ts. */
export type FileRefusalCode =
  | 'file-empty'
  | 'file-too-large'
  | 'file-not-a-table'
  | 'text-has-mixed-encoding'
  | 'csv-quote-unclosed'
  | 'workbook-unreadable'
  | 'workbook-encrypted'
  | 'workbook-old-format'
  | 'workbook-other-format'
  | 'workbook-too-compressed'
  | 'too-many-rows'
  | 'too-many-columns'
  | 'too-many-sheets'
  | 'too-many-merged-ranges'
  | 'headings-not-recognised'
  | 'heading-duplicate'
  | 'heading-not-plain'
  | 'several-tables'
  | 'sheet-not-found'

/** Names where and what, never a text of the file: without headings, the first row holds somebody's data. */
export interface FileRefusal extends Refusal {
  readonly code: FileRefusalCode
  /** The limit that the file exceeds. */
  readonly allowed?: number
  readonly row?: number
  /** Spreadsheet letters. */
  readonly columns?: readonly string[]
  /** Field names that would have been recognised as headings. */
  readonly expected?: readonly string[]
  /** Numbers of the sheets that could each be the table, from 1. */
  readonly sheets?: readonly number[]
}

export function fileRefused(
  code: FileRefusalCode,
  about: Omit<FileRefusal, 'kind' | 'code'> = {},
): FileRefusal {
  return { kind: 'refused', code, ...about }
}
