/**
 * A cell of a CSV file of data. A text that a spreadsheet would calculate gets an apostrophe; a plain number
 * (CTDC's -99) stays what it is.
 */
export function dataCell(text: string): string {
  const isFormula = /^[=+\-@\t\r]/.test(text) && !/^-?\d+(\.\d+)?$/.test(text)
  const safe = isFormula ? `'${text}` : text
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe
}
