/** `cannot`: the row is not imported until somebody mends it. `remark`: it is, and somebody should look. */
export type Severity = 'cannot' | 'remark'

/** What may be said about a cell or a row. The sentence in each language: import-messages.ts. */
export const problemSeverities = {
  'formula-cell': 'remark',
  'error-cell': 'remark',
  'merged-cell': 'remark',
  'cell-too-long': 'cannot',
  'more-cells-than-headings': 'cannot',
  'row-without-known-values': 'cannot',
  'row-describes-alleged-perpetrator': 'cannot',
  'role-kept-in-protection': 'remark',
  'consent-refused': 'remark',
  'same-row-twice': 'remark',
  'identifier-repeated': 'remark',
  'value-not-in-picklist': 'remark',
  'several-values': 'remark',
  'language-unknown': 'remark',
  'country-unknown': 'remark',
  'email-invalid': 'remark',
  'phone-invalid': 'remark',
  'number-invalid': 'remark',
  'coordinate-invalid': 'remark',
  'not-yes-or-no': 'remark',
  'date-not-read': 'remark',
  'date-impossible': 'remark',
  'date-other-order': 'remark',
  'date-in-future': 'remark',
  'date-incomplete': 'remark',
  'date-partial': 'remark',
  'date-two-digit-year': 'remark',
  'date-from-serial-number': 'remark',
  'date-time-left-out': 'remark',
} as const satisfies Record<string, Severity>

export type ProblemCode = keyof typeof problemSeverities

/** Says where and what, never the value, and never a heading: in a file without headings that is a value too. */
export interface RowProblem {
  /** As the spreadsheet numbers it: the heading usually stands in row 1. */
  readonly row: number
  /** Spreadsheet letters (A, B … AA); absent when the whole row is meant. */
  readonly column?: string
  /** Field of the standard, where the column is one. */
  readonly field?: string
  readonly code: ProblemCode
}
