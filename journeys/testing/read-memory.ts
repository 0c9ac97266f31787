import { closeSync, openSync, readFileSync, readSync, readdirSync } from 'node:fs'

const pieceBytes = 16 * 1024 * 1024
/** A text that lies across two pieces is whole in one of them. */
const overlap = 256

/** Whether this account may look into the memory of programs that run under others. */
export const mayReadMemory = process.platform === 'linux' && process.getuid?.() === 0

/** A process and all that it started, by their ids (Linux). */
export function familyOf(processId: number): readonly number[] {
  const children = readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name) && parentOf(name) === processId)
    .map(Number)
  return [processId, ...children.flatMap(familyOf)]
}

function parentOf(name: string): number | undefined {
  try {
    const [, rest = ''] =
      /^\d+ \(.*\) (.*)$/s.exec(readFileSync(`/proc/${name}/stat`, 'utf8')) ?? []
    return Number(rest.split(' ')[1])
  } catch {
    return undefined
  }
}

/**
 * What a running program may write into: its heap, its stacks, what it shares with others; not its code. What goes while we look is left out.
 * @returns the bytes that were searched, and in how many pieces of 16 MiB the search answered yes
 */
export function searchMemory(
  processId: number,
  isThere: (bytes: Buffer) => boolean,
): { readonly bytes: number; readonly found: number } {
  const memory = openMemory(processId)
  let [bytes, found] = [0, 0]
  if (memory === undefined) return { bytes, found }
  try {
    for (const [from, to] of writableRanges(processId)) {
      for (let at = from; at < to; at += BigInt(pieceBytes)) {
        const rest = Number(to - at)
        const piece = readPiece(memory, at, Math.min(rest, pieceBytes + overlap))
        bytes += Math.min(piece.length, pieceBytes)
        if (isThere(piece)) found += 1
      }
    }
  } finally {
    closeSync(memory)
  }
  return { bytes, found }
}

/** A session of PostgreSQL may end at any moment, and its memory with it. */
function openMemory(processId: number): number | undefined {
  try {
    return openSync(`/proc/${processId}/mem`, 'r')
  } catch {
    return undefined
  }
}

function writableRanges(processId: number): readonly (readonly [bigint, bigint])[] {
  const lines = readFileSync(`/proc/${processId}/maps`, 'utf8').split('\n')
  return lines.flatMap((line) => {
    const [, from, to] = /^([0-9a-f]+)-([0-9a-f]+) rw/.exec(line) ?? []
    return from === undefined ? [] : [[BigInt(`0x${from}`), BigInt(`0x${to}`)] as const]
  })
}

function readPiece(memory: number, at: bigint, length: number): Buffer {
  const piece = Buffer.alloc(length)
  try {
    return piece.subarray(0, readSync(memory, piece, 0, length, at))
  } catch {
    return piece.subarray(0, 0)
  }
}
