import { type Refusal, refused } from '@cobijo/statistics/refusal'

/** The two encodings in which spreadsheets of the field arrive. */
export type TextEncoding = 'utf-8' | 'windows-1252'

/**
 * Which encoding a file is in. UTF-8 is strict enough that other text is almost never valid in it,
 * so what is valid is UTF-8 and the rest is what Windows calls Latin-1. Refuses
 * `encoding-not-supported` (UTF-16) and `not-a-text-file` (a zero byte: a spreadsheet or a picture
 * renamed).
 */
export async function detectEncoding(
  chunks: AsyncIterable<Uint8Array>,
): Promise<TextEncoding | Refusal> {
  const decoder = new TextDecoder('utf-8', { fatal: true })
  let encoding: TextEncoding = 'utf-8'
  let isFirst = true
  for await (const chunk of chunks) {
    if (isFirst && isUtf16(chunk)) return refused('encoding-not-supported')
    if (chunk.includes(0)) return refused('not-a-text-file')
    isFirst = false
    if (encoding === 'utf-8' && !decodes(decoder, chunk)) encoding = 'windows-1252'
  }
  if (encoding === 'utf-8' && !decodes(decoder)) encoding = 'windows-1252'
  return encoding
}

function isUtf16(chunk: Uint8Array): boolean {
  const mark = ((chunk[0] ?? 0) << 8) | (chunk[1] ?? 0)
  return mark === 0xfeff || mark === 0xfffe
}

/** True where the bytes are valid; without a chunk, where the text does not end half-way. */
function decodes(decoder: TextDecoder, chunk?: Uint8Array): boolean {
  try {
    decoder.decode(chunk, { stream: chunk !== undefined })
    return true
  } catch (error) {
    if (error instanceof TypeError) return false
    throw error
  }
}
