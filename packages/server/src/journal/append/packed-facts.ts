import type { Bytes } from '@cobijo/sealing/bytes'
import type { SaltedFacts } from '@cobijo/sealing/entry/envelope'

const saltLength = 16

/** Facts lie in one column: salt, then the canonical bytes. */
export function unpackFacts(packed: Bytes): SaltedFacts {
  return { salt: packed.subarray(0, saltLength), bytes: packed.subarray(saltLength) }
}
