import { crc32 } from './crc-32.ts'
import { bytesOf } from './text-encoding.ts'

export interface PartToWrite {
  readonly name: string
  /** The part's text in pieces, made while it is packed. */
  readonly pieces: Iterable<string>
}

/**
 * A zip archive of UTF-8 texts, deflated by the platform's own stream: the same in a browser worker and in Node, without
 * the blob worker that zip libraries start and that a strict content security policy forbids. Holds the packed bytes only.
 */
export async function writeZip(parts: readonly PartToWrite[], type: string): Promise<Blob> {
  const content: Uint8Array<ArrayBuffer>[] = []
  const directory: Uint8Array<ArrayBuffer>[] = []
  let at = 0
  for (const part of parts) {
    const name = new TextEncoder().encode(part.name)
    const packed = await pack(part.pieces)
    const header = new DataView(new ArrayBuffer(30))
    const entry = new DataView(new ArrayBuffer(46))
    header.setUint32(0, 0x04034b50, true)
    entry.setUint32(0, 0x02014b50, true)
    entry.setUint16(4, versionNeeded, true)
    // The fields that both share lie two bytes further on in the directory.
    for (const [view, from] of [
      [header, 4],
      [entry, 6],
    ] as const) {
      view.setUint16(from, versionNeeded, true)
      view.setUint16(from + 2, utf8Names, true)
      view.setUint16(from + 4, deflated, true)
      view.setUint16(from + 8, firstOfJanuary1980, true)
      view.setUint32(from + 10, packed.checksum, true)
      view.setUint32(from + 14, packed.size, true)
      view.setUint32(from + 18, packed.bytes, true)
      view.setUint16(from + 22, name.length, true)
    }
    entry.setUint32(42, at, true)
    content.push(new Uint8Array(header.buffer), name, ...packed.chunks)
    directory.push(new Uint8Array(entry.buffer), name)
    at += 30 + name.length + packed.size
    if (at > largestOffset) throw new ArchiveTooLarge()
  }
  const end = new DataView(new ArrayBuffer(22))
  end.setUint32(0, 0x06054b50, true)
  end.setUint16(8, parts.length, true)
  end.setUint16(10, parts.length, true)
  end.setUint32(
    12,
    directory.reduce((sum, piece) => sum + piece.length, 0),
    true,
  )
  end.setUint32(16, at, true)
  return new Blob([...content, ...directory, new Uint8Array(end.buffer)], { type })
}

/** Beyond 4 GiB the format needs an extension that some spreadsheet programs do not read. */
export class ArchiveTooLarge extends Error {
  override name = 'ArchiveTooLarge'
}

const largestOffset = 0xffffffff
const versionNeeded = 20
const utf8Names = 0x0800
const deflated = 8
/** No clock in a file that should come out the same each time. */
const firstOfJanuary1980 = 0x0021

interface Packed {
  readonly chunks: readonly Uint8Array<ArrayBuffer>[]
  readonly size: number
  readonly bytes: number
  readonly checksum: number
}

async function pack(pieces: Iterable<string>): Promise<Packed> {
  const encoder = new TextEncoder()
  const source = pieces[Symbol.iterator]()
  let bytes = 0
  let checksum = 0
  const plain = new ReadableStream<Uint8Array<ArrayBuffer>>({
    pull(controller) {
      const next = source.next()
      if (next.done === true) {
        controller.close()
        return
      }
      const encoded = encoder.encode(next.value)
      bytes += encoded.length
      checksum = crc32(checksum, encoded)
      controller.enqueue(encoded)
    },
  })
  const chunks: Uint8Array<ArrayBuffer>[] = []
  let size = 0
  for await (const chunk of bytesOf(plain.pipeThrough(new CompressionStream('deflate-raw')))) {
    chunks.push(new Uint8Array(chunk))
    size += chunk.length
  }
  return { chunks, size, bytes, checksum }
}
