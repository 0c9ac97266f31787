import { isRefusal, refused } from '@cobijo/domain/journal/refusal'
import type { Refusal } from '@cobijo/domain/journal/refusal'
import { concatenate, hash, sameBytes, utf8 } from '../bytes.ts'
import type { Bytes } from '../bytes.ts'
import { base32, base32Values, bytesOf, fromBase32, letterOf, readLetters } from './base32.ts'
import { checkValue } from './check-letter.ts'

const lettersPerGroup = 4
const groupsPerLine = 4

/**
 * Bytes on paper: groups of four letters and a check letter, four groups a line. A two-byte checksum over `purpose` and
 * bytes is appended, so that a sheet of another kind is refused.
 */
export function printSecret(purpose: string, bytes: Bytes): string {
  const values = base32Values(withChecksum(purpose, bytes))
  const groups: string[] = []
  for (let at = 0; at < values.length; at += lettersPerGroup) {
    const group = values.slice(at, at + lettersPerGroup)
    const check = checkValue(groups.length, group)
    groups.push([...group, check].map(letterOf).join(''))
  }
  const lines: string[] = []
  for (let at = 0; at < groups.length; at += groupsPerLine) {
    lines.push(groups.slice(at, at + groupsPerLine).join(' '))
  }
  return lines.join('\n')
}

/**
 * Reads what `printSecret` printed, however spaced. Refuses `printed-letter-unknown`, `printed-length-wrong`,
 * `printed-check-wrong` (its field is the number of the group to look at again, from 1: `group.7`) and
 * `printed-purpose-wrong` (every group is right but the sheet is of another kind).
 */
export function readPrintedSecret(purpose: string, text: string, length: number): Bytes | Refusal {
  const letters = readLetters(text)
  if (!Array.isArray(letters)) return letters
  const values: number[] = []
  for (let at = 0, group = 0; at < letters.length; at += lettersPerGroup + 1, group += 1) {
    const held = letters.slice(at, at + lettersPerGroup + 1)
    const check = held.pop()
    if (checkValue(group, held) !== check)
      return refused('printed-check-wrong', { field: `group.${group + 1}` })
    values.push(...held)
  }
  const bytes = bytesOf(values, length + 2)
  return isRefusal(bytes) ? bytes : withoutChecksum(purpose, bytes)
}

/** One line for a QR code in its alphanumeric mode: `COBIJO.<purpose letter>.<base32>`. */
export function secretForQr(purpose: string, mark: string, bytes: Bytes): string {
  return `COBIJO.${mark}.${base32(withChecksum(purpose, bytes))}`
}

/** Refuses `qr-of-another-kind` besides what `readPrintedSecret` refuses. */
export function readSecretFromQr(
  purpose: string,
  mark: string,
  text: string,
  length: number,
): Bytes | Refusal {
  const prefix = `COBIJO.${mark}.`
  if (!text.startsWith(prefix)) return refused('qr-of-another-kind')
  const bytes = fromBase32(text.slice(prefix.length), length + 2)
  return isRefusal(bytes) ? bytes : withoutChecksum(purpose, bytes)
}

function withChecksum(purpose: string, bytes: Bytes): Bytes {
  return concatenate(bytes, checksum(purpose, bytes))
}

function withoutChecksum(purpose: string, held: Bytes): Bytes | Refusal {
  const bytes = held.slice(0, -2)
  return sameBytes(held.slice(-2), checksum(purpose, bytes))
    ? bytes
    : refused('printed-purpose-wrong')
}

function checksum(purpose: string, bytes: Bytes): Bytes {
  return hash('cobijo/printed', utf8(purpose), Uint8Array.of(0), bytes).slice(0, 2)
}
