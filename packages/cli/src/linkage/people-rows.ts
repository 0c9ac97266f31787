import { createReadStream } from 'node:fs'
import { open } from 'node:fs/promises'
import { csvLines, MisquotedLine } from '@cobijo/publications/import/csv-lines'
import { detectDelimiter } from '@cobijo/publications/import/delimiter'
import { detectEncoding } from '@cobijo/publications/import/text-encoding'
import { isRefusal, type Refusal, refused } from '@cobijo/statistics/refusal'

/** A refusal that may be about one row of a file; rows are counted from 1, the heading apart. */
export interface RowRefusal extends Refusal {
  readonly file?: number
  readonly row?: number
}

export interface PeopleRows {
  readonly headings: readonly string[]
  /** Texts without spaces around them, one for each heading. */
  readonly rows: readonly (readonly string[])[]
}

const beginningBytes = 65_536
const rowsBetweenReports = 20_000

/**
 * Reads a CSV file of people whole. Refuses `file-not-found`, `file-not-readable`, `encoding-not-supported`,
 * `not-a-text-file`, `file-empty`, `heading-empty`, `heading-repeated`, and with its row `cell-count-differs`,
 * `quote-not-closed`, `quote-misplaced`.
 */
export async function readPeopleRows(
  path: string,
  onProgress: (rows: number) => void,
): Promise<PeopleRows | RowRefusal> {
  const form = await formOf(path)
  if (isRefusal(form)) return form
  let headings: readonly string[] | undefined
  const rows: (readonly string[])[] = []
  try {
    for await (const { cells } of csvLines(path, form)) {
      const texts = cells.map((cell) => cell.trim())
      if (headings === undefined) {
        const refusal = refuseHeadings(texts)
        if (refusal !== undefined) return refusal
        headings = texts
        continue
      }
      if (texts.length === 1 && texts[0] === '' && headings.length > 1) continue
      if (texts.length !== headings.length) {
        return { ...refused('cell-count-differs'), row: rows.length + 1 }
      }
      rows.push(texts)
      if (rows.length % rowsBetweenReports === 0) onProgress(rows.length)
    }
  } catch (error) {
    if (!(error instanceof MisquotedLine)) throw error
    return { ...refused(error.code), row: Math.max(0, error.line - 1) }
  }
  if (headings === undefined || rows.length === 0) return refused('file-empty')
  return { headings, rows }
}

function refuseHeadings(headings: readonly string[]): Refusal | undefined {
  if (headings.length === 1 && headings[0] === '') return refused('file-empty')
  if (headings.includes('')) return refused('heading-empty')
  const repeated = headings.find((heading, at) => headings.indexOf(heading) !== at)
  return repeated === undefined ? undefined : refused('heading-repeated', repeated)
}

async function formOf(path: string) {
  try {
    const encoding = await detectEncoding(createReadStream(path) as AsyncIterable<Uint8Array>)
    if (typeof encoding !== 'string') return encoding
    const beginning = await beginningOf(path)
    return { encoding, delimiter: detectDelimiter(new TextDecoder(encoding).decode(beginning)) }
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? error.code : undefined
    if (code === 'ENOENT') return refused('file-not-found')
    if (code === 'EACCES' || code === 'EISDIR' || code === 'EPERM')
      return refused('file-not-readable')
    throw error
  }
}

/** The first bytes of a file, for telling what it is. */
export async function beginningOf(path: string): Promise<Uint8Array> {
  const file = await open(path)
  try {
    const { buffer, bytesRead } = await file.read(
      Buffer.alloc(beginningBytes),
      0,
      beginningBytes,
      0,
    )
    return buffer.subarray(0, bytesRead)
  } finally {
    await file.close()
  }
}
