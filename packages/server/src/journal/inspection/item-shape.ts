import { mostEntryBytes, mostGeneration } from '@cobijo/contract/wire/entries'
import type { AppendItem } from '@cobijo/contract/wire/entries'

/**
 * Whether a parsed item is what the schema `appendItem` accepts, at a tenth of its price. A no explains nothing: the schema is
 * then asked, and its word counts.
 */
export function isAppendItem(raw: unknown): raw is AppendItem {
  return (
    hasExactly(raw, itemKeys) &&
    isEncoded(raw['entry'], 64, 8_192) &&
    isFacts(raw['facts']) &&
    isListOf(raw['parts'], 0, 16, isPart) &&
    isListOf(raw['deliveries'], 0, 64, isDelivery)
  )
}

const itemKeys = ['entry', 'facts', 'parts', 'deliveries'] as const
const factsKeys = ['salt', 'bytes'] as const
const partKeys = ['position', 'salt', 'keyHash', 'ciphertext'] as const
const deliveryKeys = ['feed', 'generation', 'keys', 'positions'] as const

function isFacts(value: unknown): boolean {
  return (
    hasExactly(value, factsKeys) &&
    isEncoded(value['salt'], 16, 16) &&
    isEncoded(value['bytes'], 1, 65_536)
  )
}

function isPart(value: unknown): boolean {
  return (
    hasExactly(value, partKeys) &&
    isPosition(value['position']) &&
    isEncoded(value['salt'], 16, 16) &&
    isEncoded(value['keyHash'], 32, 32) &&
    isEncoded(value['ciphertext'], 144, mostEntryBytes)
  )
}

function isDelivery(value: unknown): boolean {
  return (
    hasExactly(value, deliveryKeys) &&
    typeof value['feed'] === 'string' &&
    /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/.test(value['feed']) &&
    Number.isSafeInteger(value['generation']) &&
    (value['generation'] as number) >= 1 &&
    (value['generation'] as number) <= mostGeneration &&
    isEncoded(value['keys'], 48, 2_048) &&
    isListOf(value['positions'], 1, 16, isPosition)
  )
}

function isPosition(value: unknown): boolean {
  return Number.isInteger(value) && (value as number) >= 0 && (value as number) <= 15
}

function hasExactly<Key extends string>(
  value: unknown,
  keys: readonly Key[],
): value is Record<Key, unknown> {
  if (typeof value !== 'object' || value === null) return false
  let count = 0
  for (const key in value) {
    if (!keys.includes(key as Key)) return false
    count += 1
  }
  return count === keys.length
}

function isEncoded(text: unknown, least: number, most: number): boolean {
  return (
    typeof text === 'string' &&
    text.length >= Math.ceil((least * 4) / 3) &&
    text.length <= Math.ceil((most * 4) / 3) &&
    /^[A-Za-z0-9_-]*$/.test(text)
  )
}

function isListOf(
  value: unknown,
  least: number,
  most: number,
  isOne: (each: unknown) => boolean,
): boolean {
  if (!Array.isArray(value) || value.length < least || value.length > most) return false
  for (const each of value) if (!isOne(each)) return false
  return true
}
