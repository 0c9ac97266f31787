import { readdirSync, readFileSync } from 'node:fs'
import type { Dirent } from 'node:fs'
import { join } from 'node:path'

/** Stands in every planted text, whatever else it says; lower case, so that folding does not hide it. */
export const mark = 'zqxolo'

/** Every form in which a text could lie in a file: as it is, two bytes a letter, in hexadecimal, in base64 at each offset. */
function formsOf(text: string): readonly Buffer[] {
  const plain = Buffer.from(text, 'utf8')
  const base64 = [0, 1, 2].map((offset) => {
    const shifted = Buffer.concat([Buffer.alloc(offset), plain]).toString('base64')
    // The first and last signs depend on the neighbours.
    const skipped = [0, 2, 3][offset] ?? 0
    return Buffer.from(shifted.replace(/=+$/, '').slice(skipped, -1))
  })
  return [plain, Buffer.from(text, 'utf16le'), Buffer.from(plain.toString('hex')), ...base64]
}

const forms = formsOf(mark)
const caseless = forms.slice(0, 3)

/** Whether a planted text lies in these bytes. */
export function hasTrace(bytes: Buffer): boolean {
  const lower = Buffer.from(bytes)
  for (let at = 0; at < lower.length; at += 1) {
    const byte = lower[at] as number
    if (byte >= 65 && byte <= 90) lower[at] = byte + 32
  }
  return (
    caseless.some((form) => lower.includes(form)) ||
    forms.slice(3).some((form) => bytes.includes(form))
  )
}

/** The same of bytes that nobody folded to capitals: many times faster. */
export function hasTraceAsWritten(bytes: Buffer): boolean {
  return forms.some((form) => bytes.includes(form))
}

/** Files under a folder in which a planted text lies, by path; one that goes while we look holds nothing. */
export function filesWithTrace(folder: string): {
  readonly searched: number
  readonly found: readonly string[]
} {
  const found: string[] = []
  let searched = 0
  const folders = [folder]
  for (let within = folders.pop(); within !== undefined; within = folders.pop()) {
    for (const entry of listIfThere(within)) {
      const path = join(within, entry.name)
      if (entry.isDirectory()) folders.push(path)
      const bytes = entry.isFile() ? readIfThere(path) : undefined
      if (bytes === undefined || bytes.length === 0) continue
      searched += 1
      if (hasTrace(bytes)) found.push(path)
    }
  }
  return { searched, found }
}

// PostgreSQL takes files and whole databases away at any moment.
const listIfThere = (folder: string): readonly Dirent[] =>
  unlessGone(() => readdirSync(folder, { withFileTypes: true })) ?? []
const readIfThere = (path: string) => unlessGone(() => readFileSync(path))

function unlessGone<Found>(look: () => Found): Found | undefined {
  try {
    return look()
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return undefined
    throw error
  }
}
