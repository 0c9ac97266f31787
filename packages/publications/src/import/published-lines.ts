import { createReadStream } from 'node:fs'
import { open, stat } from 'node:fs/promises'
import { createGunzip } from 'node:zlib'
import { type Refusal, refused } from '@cobijo/statistics/refusal'
import { type CsvLine, csvLines } from './csv-lines.ts'
import { type Delimiter, detectDelimiter } from './delimiter.ts'
import { detectEncoding, type TextEncoding } from './text-encoding.ts'

/** A CSV file of a publisher, packed with gzip or not, in one of the encodings of the field. */
export interface PublishedFile {
  readonly kind: 'published-file'
  readonly encoding: TextEncoding
  readonly delimiter: Delimiter
  readonly lines: () => AsyncIterable<CsvLine>
}

/**
 * Opens a publisher's CSV file. Refuses `file-not-found`, `file-not-readable`, `encoding-not-supported`, `not-a-text-file`,
 * `file-empty`. Reading throws `MisquotedLine` where a quote has no end.
 */
export async function publishedLines(path: string): Promise<PublishedFile | Refusal> {
  try {
    if ((await stat(path)).size === 0) return refused('file-empty')
    const isPacked = await beginsPacked(path)
    const encoding = await detectEncoding(bytesOf(path, isPacked))
    if (typeof encoding !== 'string') return encoding
    const delimiter = detectDelimiter(await beginningOf(path, isPacked, encoding))
    return {
      kind: 'published-file',
      encoding,
      delimiter,
      lines: () =>
        csvLines(path, { encoding, delimiter, bytes: bytesOf(path, isPacked), takesQuotes: true }),
    }
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? String(error.code) : ''
    if (code === 'ENOENT') return refused('file-not-found')
    if (['EACCES', 'EISDIR', 'EPERM'].includes(code)) return refused('file-not-readable')
    if (code.startsWith('Z_')) return refused('not-a-text-file')
    throw error
  }
}

async function beginsPacked(path: string): Promise<boolean> {
  const file = await open(path)
  try {
    const { buffer } = await file.read(Buffer.alloc(2), 0, 2, 0)
    return buffer[0] === 0x1f && buffer[1] === 0x8b
  } finally {
    await file.close()
  }
}

async function* bytesOf(path: string, isPacked: boolean): AsyncGenerator<Uint8Array> {
  const file = createReadStream(path)
  try {
    if (!isPacked) {
      for await (const chunk of file as AsyncIterable<Uint8Array>) yield chunk
      return
    }
    const unpacked = createGunzip()
    file.on('error', (error) => unpacked.destroy(error))
    for await (const chunk of file.pipe(unpacked) as AsyncIterable<Uint8Array>) yield chunk
  } finally {
    file.destroy()
  }
}

async function beginningOf(
  path: string,
  isPacked: boolean,
  encoding: TextEncoding,
): Promise<string> {
  for await (const chunk of bytesOf(path, isPacked))
    return new TextDecoder(encoding).decode(chunk.subarray(0, 65_536))
  return ''
}
