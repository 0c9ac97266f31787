import { createWriteStream } from 'node:fs'
import { once } from 'node:events'
import { isRefusal } from '@cobijo/statistics/refusal'
import { type CodedTable, codedTable } from '@cobijo/statistics/tables/coded-table'
import { type CodedColumn, codesFor } from '@cobijo/statistics/tables/coded-column'
import { SeededRandom } from '@cobijo/statistics/seeded-random'
import { BenchFault } from '../installation.ts'

/** Values of each of the 20 columns; rare values are as rare as words are (Zipf). */
const sizes = [2, 2, 2, 2, 2, 6, 8, 10, 12, 15, 18, 20, 24, 28, 33, 36, 40, 45, 50, 60] as const
const grain = 65_536

/** Twenty coded columns named after their number of values (`c60`; the five of two values `f1` … `f5`), and `person`. */
export function inventTable(rows: number): CodedTable {
  const random = new SeededRandom(rows)
  const columns = sizes.map((values, at) =>
    inventColumn(values === 2 ? `f${at + 1}` : `c${values}`, values, rows, random),
  )
  // The 21st: one person in three records, for different values.
  const people = Math.ceil(rows / 3)
  const person = codesFor(people, rows)
  for (let row = 0; row < rows; row++) person[row] = 1 + Math.floor(random.next() * people)
  const names = Array.from({ length: people }, (_, at) => String(at))
  const table = codedTable({
    unit: 'records',
    columns: [...columns, { name: 'person', values: names, codes: person }],
  })
  if (isRefusal(table)) throw new BenchFault(table.code)
  return table
}

function inventColumn(
  name: string,
  values: number,
  rows: number,
  random: SeededRandom,
): CodedColumn {
  const shares = Array.from({ length: values }, (_, at) => 1 / (at + 1))
  const sum = shares.reduce((total, share) => total + share, 0)
  const codeAt = new Uint8Array(grain)
  let upTo = 0
  let at = 0
  shares.forEach((share, index) => {
    upTo += (share / sum) * grain
    for (; at < Math.round(upTo); at++) codeAt[at] = index + 1
  })
  const codes = new Uint8Array(rows)
  for (let row = 0; row < rows; row++) {
    codes[row] = codeAt[Math.floor(random.next() * grain)] as number
  }
  const texts = Array.from({ length: values }, (_, index) =>
    values === 2 ? String(index) : `v${index}`,
  )
  return { name, values: texts, codes }
}

/** The codes as text, one line a row, no heading: what both databases load. */
export async function writeCodes(table: CodedTable, path: string): Promise<void> {
  const file = createWriteStream(path)
  const columns = [...table.columns.values()]
  const digits = Array.from({ length: 61 }, (_, code) => Buffer.from(String(code)))
  const block = Buffer.alloc(1 << 22)
  let used = 0
  const flush = async (): Promise<void> => {
    if (!file.write(Buffer.from(block.subarray(0, used)))) await once(file, 'drain')
    used = 0
  }
  for (let row = 0; row < table.length; row++) {
    if (used > block.length - 1024) await flush()
    for (const [at, { codes }] of columns.entries()) {
      if (at > 0) block[used++] = 0x2c
      const code = codes[row] as number
      const text = digits[code]
      if (text === undefined) used += block.write(String(code), used, 'latin1')
      else {
        block[used++] = text[0] as number
        if (text.length > 1) block[used++] = text[1] as number
      }
    }
    block[used++] = 0x0a
  }
  await flush()
  file.end()
  await once(file, 'close')
}
