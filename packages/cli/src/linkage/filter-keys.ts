import { hkdfSync } from 'node:crypto'
import type { TokenHash } from '@cobijo/statistics/linkage/filters/filter-encoder'
import type { LinkageSchema } from '@cobijo/statistics/linkage/filters/linkage-schema'
import { blake2b } from './blake2b.ts'

/** One key for each column of a schema, ignored ones included, as clkhash derives them (HKDF). */
export function filterKeys({ keys, columns }: LinkageSchema, secret: string): Uint8Array[] {
  const { hash, salt = '', info = '', keySize } = keys
  const bytes = new Uint8Array(
    hkdfSync(
      hash.toLowerCase(),
      Buffer.from(secret, 'utf8'),
      Buffer.from(salt, 'base64'),
      Buffer.from(info, 'base64'),
      columns.length * 2 * keySize,
    ),
  )
  return columns.map((_, at) => bytes.slice(2 * at * keySize, (2 * at + 1) * keySize))
}

const encoder = new TextEncoder()

export const tokenHash: TokenHash = (key, token, round) =>
  blake2b(encoder.encode(token), { key, salt: encoder.encode(String(round)) })
