import { readdirSync, readFileSync, statSync } from 'node:fs'
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

/** Files under a folder in which a planted text lies, by path. */
export function filesWithTrace(folder: string): {
  readonly searched: number
  readonly found: readonly string[]
} {
  const found: string[] = []
  let searched = 0
  for (const entry of readdirSync(folder, { recursive: true, withFileTypes: true })) {
    const path = join(entry.parentPath, entry.name)
    if (!entry.isFile() || statSync(path).size === 0) continue
    searched += 1
    if (hasTrace(readFileSync(path))) found.push(path)
  }
  return { searched, found }
}
