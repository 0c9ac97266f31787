/** `windows-1252` is what files called Latin-1 hold, and what the name `latin1` means to every browser. */
export type TextEncoding = 'utf-8' | 'utf-16le' | 'utf-16be' | 'windows-1252'

/** From the byte order mark, or else UTF-8 if the whole file is valid UTF-8, or else windows-1252. Reads as a stream. */
export async function detectEncoding(file: Blob): Promise<TextEncoding> {
  const start = new Uint8Array(await file.slice(0, 3).arrayBuffer())
  if (start[0] === 0xff && start[1] === 0xfe) return 'utf-16le'
  if (start[0] === 0xfe && start[1] === 0xff) return 'utf-16be'
  try {
    for await (const _text of decodedText(file, 'utf-8')) continue
    return 'utf-8'
  } catch (error) {
    if (!(error instanceof TypeError)) throw error
    return 'windows-1252'
  }
}

/** The text in pieces, without its byte order mark. Throws TypeError at bytes that are not of the encoding. */
export async function* decodedText(file: Blob, encoding: TextEncoding): AsyncGenerator<string> {
  const decoder = new TextDecoder(encoding, { fatal: true })
  for await (const bytes of bytesOf(file.stream())) yield decoder.decode(bytes, { stream: true })
  yield decoder.decode()
}

/** Safari's ReadableStream cannot be iterated yet. */
export async function* bytesOf(stream: ReadableStream<Uint8Array>): AsyncGenerator<Uint8Array> {
  const reader = stream.getReader()
  let finished = false
  try {
    for (;;) {
      const { done, value } = await reader.read()
      if (done) {
        finished = true
        return
      }
      yield value
    }
  } finally {
    if (!finished) await reader.cancel().catch(() => undefined)
    reader.releaseLock()
  }
}
