import { crc32 } from './crc-32.ts'
import { bytesOf } from './text-encoding.ts'

/** One part of a zip archive as its central directory describes it. */
export interface ZipPart {
  readonly name: string
  readonly encrypted: boolean
  readonly method: number
  readonly checksum: number
  readonly compressedBytes: number
  readonly bytes: number
  readonly headerAt: number
}

/** The archive is cut, its parts lie outside it, or a part is not what the directory says. */
export class ZipUnreadable extends Error {
  override name = 'ZipUnreadable'
}

/** A part grows beyond its limit, or far beyond what text compresses to. */
export class ZipTooLarge extends Error {
  override name = 'ZipTooLarge'
}

const endSignature = 0x06054b50
const directorySignature = 0x02014b50
const headerSignature = 0x04034b50
const endBytes = 22
const longestComment = 0xffff
const mostParts = 4096
/** Worksheets shrink 10- to 60-fold; deflate can reach 1,032. */
const mostCompression = 300
const alwaysAllowedBytes = 16 * 1024 ** 2

/** Reads the central directory only: the parts stay where they are until they are asked for. */
export async function readZipParts(file: Blob): Promise<ReadonlyMap<string, ZipPart>> {
  const end = await findEnd(file)
  const count = end.getUint16(10, true)
  const size = end.getUint32(12, true)
  const at = end.getUint32(16, true)
  if (count > mostParts || at + size > file.size) throw new ZipUnreadable()
  const directory = new DataView(await file.slice(at, at + size).arrayBuffer())
  const parts = new Map<string, ZipPart>()
  let offset = 0
  for (let index = 0; index < count; index += 1) {
    if (offset + 46 > size || directory.getUint32(offset, true) !== directorySignature)
      throw new ZipUnreadable()
    const nameBytes = directory.getUint16(offset + 28, true)
    const next =
      offset +
      46 +
      nameBytes +
      directory.getUint16(offset + 30, true) +
      directory.getUint16(offset + 32, true)
    if (next > size) throw new ZipUnreadable()
    const name = new TextDecoder().decode(new Uint8Array(directory.buffer, offset + 46, nameBytes))
    // Two parts of one name: readers disagree which counts, so none does.
    if (parts.has(name)) throw new ZipUnreadable()
    parts.set(name, {
      name,
      encrypted: (directory.getUint16(offset + 8, true) & 1) === 1,
      method: directory.getUint16(offset + 10, true),
      checksum: directory.getUint32(offset + 16, true),
      compressedBytes: directory.getUint32(offset + 20, true),
      bytes: directory.getUint32(offset + 24, true),
      headerAt: directory.getUint32(offset + 42, true),
    })
    offset = next
  }
  return parts
}

async function findEnd(file: Blob): Promise<DataView> {
  const from = Math.max(0, file.size - endBytes - longestComment)
  const tail = new DataView(await file.slice(from).arrayBuffer())
  for (let offset = tail.byteLength - endBytes; offset >= 0; offset -= 1) {
    if (tail.getUint32(offset, true) === endSignature) return new DataView(tail.buffer, offset)
  }
  throw new ZipUnreadable()
}

/** The part's bytes in pieces. What comes out is counted: the size that the directory claims is not believed. */
export async function* partBytes(
  file: Blob,
  part: ZipPart,
  limitBytes: number,
): AsyncGenerator<Uint8Array> {
  const header = new DataView(await file.slice(part.headerAt, part.headerAt + 30).arrayBuffer())
  if (header.byteLength < 30 || header.getUint32(0, true) !== headerSignature)
    throw new ZipUnreadable()
  const from = part.headerAt + 30 + header.getUint16(26, true) + header.getUint16(28, true)
  if (from + part.compressedBytes > file.size) throw new ZipUnreadable()
  const allowed = Math.min(
    limitBytes,
    Math.max(alwaysAllowedBytes, part.compressedBytes * mostCompression),
  )
  if (part.bytes > allowed) throw new ZipTooLarge()
  let seen = 0
  let checksum = 0
  try {
    for await (const bytes of bytesOf(
      unpacked(file.slice(from, from + part.compressedBytes), part.method),
    )) {
      seen += bytes.byteLength
      if (seen > allowed) throw new ZipTooLarge()
      checksum = crc32(checksum, bytes)
      yield bytes
    }
  } catch (error) {
    // A broken deflate stream is a TypeError in browsers and a zlib error in Node.
    if (error instanceof ZipTooLarge || !(error instanceof TypeError || isZlibError(error)))
      throw error
    throw new ZipUnreadable()
  }
  if (seen !== part.bytes || checksum !== part.checksum) throw new ZipUnreadable()
}

function unpacked(bytes: Blob, method: number): ReadableStream<Uint8Array> {
  if (method === 0) return bytes.stream()
  if (method !== 8) throw new ZipUnreadable()
  return bytes.stream().pipeThrough(new DecompressionStream('deflate-raw'))
}

function isZlibError(error: unknown): boolean {
  return error instanceof Error && 'code' in error && String(error.code).startsWith('Z_')
}
