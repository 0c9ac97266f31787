/** What is read of one file. A file beyond a limit is refused with the number that is allowed, never cut. */
export interface SpreadsheetLimits {
  readonly fileBytes: number
  /** Rows of data, the heading not counted. */
  readonly rows: number
  readonly columns: number
  /** UTF-16 units of one cell; Excel itself allows 32,767. */
  readonly cellLength: number
  /** Uncompressed bytes of one part of a workbook, read as a stream. */
  readonly partBytes: number
  /** Uncompressed bytes of the shared texts, which are held in memory. */
  readonly sharedTextBytes: number
  readonly sheets: number
  readonly mergedRanges: number
}

export const defaultLimits: SpreadsheetLimits = {
  fileBytes: 1024 ** 3,
  rows: 1_000_000,
  columns: 300,
  cellLength: 32_000,
  partBytes: 1024 ** 3,
  sharedTextBytes: 128 * 1024 ** 2,
  sheets: 50,
  mergedRanges: 10_000,
}
