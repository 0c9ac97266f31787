import type { SheetRow } from './sheet-row.ts'

/** A quoted field that runs on this long has lost its closing quote. */
const longestField = 1_000_000

export interface CsvReader {
  /** Rows completed by this piece of text; false when a quoted field never ends. */
  readonly push: (text: string, rows: SheetRow[]) => boolean
  /** The last row; false when the text ends inside quotes. */
  readonly end: (rows: SheetRow[]) => boolean
  /** Row in which the reader stands, for the refusal. */
  readonly row: () => number
}

/**
 * RFC 4180 over a stream of decoded text, so that the same code runs in a browser worker and in Node and holds one row at
 * a time. Lenient where files are: any line end, text after a closing quote kept, a quote inside an unquoted field literal.
 */
export function createCsvReader(delimiter: string): CsvReader {
  let number = 1
  let cells: string[] = []
  let field = ''
  let state: 'start' | 'plain' | 'quoted' | 'quote-in-quoted' = 'start'
  let afterReturn = false

  const endField = (): void => {
    cells.push(field)
    field = ''
    state = 'start'
  }
  const endRow = (rows: SheetRow[]): void => {
    endField()
    rows.push({ number, cells })
    cells = []
    number += 1
  }

  return {
    row: () => number,
    push(text, rows) {
      let index = 0
      while (index < text.length) {
        if (afterReturn) {
          afterReturn = false
          if (text[index] === '\n') {
            index += 1
            continue
          }
        }
        if (state === 'quoted') {
          const quote = text.indexOf('"', index)
          const stop = quote < 0 ? text.length : quote
          field += text.slice(index, stop)
          if (field.length > longestField) return false
          index = stop + 1
          if (quote >= 0) state = 'quote-in-quoted'
          continue
        }
        const character = text[index] ?? ''
        if (character === '"' && state !== 'plain') {
          if (state === 'quote-in-quoted') field += '"'
          state = 'quoted'
          index += 1
        } else if (character === delimiter) {
          endField()
          index += 1
        } else if (character === '\n' || character === '\r') {
          endRow(rows)
          afterReturn = character === '\r'
          index += 1
        } else {
          const stop = endOfPlain(text, index, delimiter)
          field += text.slice(index, stop)
          if (field.length > longestField) return false
          state = 'plain'
          index = stop
        }
      }
      return true
    },
    end(rows) {
      if (state === 'quoted') return false
      if (cells.length > 0 || field !== '' || state !== 'start') endRow(rows)
      return true
    },
  }
}

function endOfPlain(text: string, from: number, delimiter: string): number {
  let index = from
  while (index < text.length) {
    const character = text[index]
    if (character === delimiter || character === '\n' || character === '\r') return index
    index += 1
  }
  return index
}
