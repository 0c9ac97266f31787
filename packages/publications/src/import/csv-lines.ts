import { createReadStream } from 'node:fs'
import { Readable } from 'node:stream'
import { CsvError, parse } from 'csv-parse'
import type { TextEncoding } from './text-encoding.ts'

export interface CsvLine {
  readonly line: number
  readonly cells: readonly string[]
}

/** A quote that csv-parse could not make sense of; the message names the line and no text. */
export class MisquotedLine extends Error {
  override name = 'MisquotedLine'
  readonly line: number
  readonly code: 'quote-not-closed' | 'quote-misplaced'

  constructor(line: number, code: 'quote-not-closed' | 'quote-misplaced') {
    super(`${code} on line ${line}`)
    this.line = line
    this.code = code
  }
}

const largestRecord = 1_000_000

/**
 * The lines of a CSV file, one after another, at constant memory. An empty line is one empty cell; a
 * byte order mark is no part of the first heading. Throws `MisquotedLine`.
 */
export async function* csvLines(
  path: string,
  settings: {
    readonly encoding: TextEncoding
    readonly delimiter: string
    readonly onBytes?: (bytes: number) => void
    /** The file's bytes, where they are not those on the disk (packed). */
    readonly bytes?: AsyncIterable<Uint8Array>
    /** A quote in the middle of a cell is taken as it stands. */
    readonly takesQuotes?: boolean
  },
): AsyncGenerator<CsvLine> {
  const parser = parse({
    bom: true,
    delimiter: settings.delimiter,
    info: true,
    max_record_size: largestRecord,
    relax_column_count: true,
    relax_quotes: settings.takesQuotes === true,
  })
  const bytes = settings.bytes ?? (createReadStream(path) as AsyncIterable<Uint8Array>)
  const text = Readable.from(decoded(bytes, settings.encoding, settings.onBytes))
  text.on('error', (error) => parser.destroy(error))
  text.pipe(parser)
  try {
    for await (const { record, info } of parser as AsyncIterable<{
      record: string[]
      info: { lines: number }
    }>) {
      yield { line: info.lines, cells: record }
    }
  } catch (error) {
    if (error instanceof CsvError) throw misquoted(error)
    throw error
  } finally {
    text.destroy()
  }
}

async function* decoded(
  chunks: AsyncIterable<Uint8Array>,
  encoding: TextEncoding,
  onBytes: ((bytes: number) => void) | undefined,
): AsyncGenerator<string> {
  const decoder = new TextDecoder(encoding, { ignoreBOM: true })
  let bytes = 0
  for await (const chunk of chunks) {
    bytes += chunk.length
    yield decoder.decode(chunk, { stream: true })
    onBytes?.(bytes)
  }
  yield decoder.decode()
}

function misquoted(error: CsvError): MisquotedLine {
  const line = typeof error.lines === 'number' ? error.lines : 0
  const isOpen = error.code === 'CSV_QUOTE_NOT_CLOSED' || error.code === 'CSV_MAX_RECORD_SIZE'
  return new MisquotedLine(line, isOpen ? 'quote-not-closed' : 'quote-misplaced')
}
