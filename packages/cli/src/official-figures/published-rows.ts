import { openAsBlob } from 'node:fs'
import { open } from 'node:fs/promises'
import { defaultLimits } from '@cobijo/contract/htcds/spreadsheet/limits'
import { sheetRows } from '@cobijo/contract/htcds/spreadsheet/xlsx-rows'
import {
  openXlsx,
  refusingBrokenFiles,
  type XlsxWorkbook,
} from '@cobijo/contract/htcds/spreadsheet/xlsx-workbook'
import { isRefusal as isContractRefusal } from '@cobijo/domain/journal/refusal'
import { type CsvLine, MisquotedLine } from '@cobijo/publications/import/csv-lines'
import { publishedLines } from '@cobijo/publications/import/published-lines'
import { isRefusal, type Refusal, refused } from '@cobijo/statistics/refusal'

/**
 * Gives the rows of a publisher's file to an importer, whether it is CSV, packed or not, or a workbook: UNODC publishes one. Of several
 * sheets the largest is read.
 */
export async function withPublishedRows<Result>(
  path: string,
  read: (rows: AsyncIterable<CsvLine>) => Promise<Result | Refusal>,
): Promise<Result | Refusal> {
  if (await isWorkbook(path)) return readWorkbook(path, read)
  const published = await publishedLines(path)
  if (isRefusal(published)) return published
  try {
    return await read(published.lines())
  } catch (error) {
    if (error instanceof MisquotedLine) return refused(error.code, `line ${error.line}`)
    throw error
  }
}

async function readWorkbook<Result>(
  path: string,
  read: (rows: AsyncIterable<CsvLine>) => Promise<Result | Refusal>,
): Promise<Result | Refusal> {
  const file = await openAsBlob(path)
  const answer = await refusingBrokenFiles(async () => {
    const workbook = await openXlsx(file, defaultLimits)
    return isContractRefusal(workbook) ? workbook : read(rowsOf(workbook))
  }, defaultLimits)
  return isContractRefusal(answer) ? refused(answer.code) : answer
}

async function* rowsOf(workbook: XlsxWorkbook): AsyncGenerator<CsvLine> {
  const [largest] = [...workbook.sheets].sort((a, b) => b.bytes - a.bytes)
  if (largest === undefined) return
  for await (const { number, cells } of sheetRows(workbook, largest, defaultLimits, []))
    yield { line: number, cells }
}

async function isWorkbook(path: string): Promise<boolean> {
  try {
    const file = await open(path)
    try {
      const { buffer } = await file.read(Buffer.alloc(4), 0, 4, 0)
      return buffer.readUInt32LE(0) === 0x04034b50
    } finally {
      await file.close()
    }
  } catch {
    // What cannot be opened is refused by name a moment later.
    return false
  }
}
