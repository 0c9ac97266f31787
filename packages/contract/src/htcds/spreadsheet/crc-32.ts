/** CRC-32 of zip archives (ISO 3309), in pieces: start with 0 and feed each result back. */
export function crc32(before: number, bytes: Uint8Array): number {
  let rest = ~before
  for (const byte of bytes) rest = (rest >>> 8) ^ (table[(rest ^ byte) & 0xff] ?? 0)
  return ~rest >>> 0
}

const table = Uint32Array.from({ length: 256 }, (_zero, index) => {
  let rest = index
  for (let bit = 0; bit < 8; bit += 1) rest = rest & 1 ? (rest >>> 1) ^ 0xedb88320 : rest >>> 1
  return rest
})
