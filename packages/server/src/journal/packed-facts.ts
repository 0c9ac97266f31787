import { concatenate } from '@cobijo/sealing/bytes'
import type { Bytes } from '@cobijo/sealing/bytes'
import type { SaltedFacts } from '@cobijo/sealing/entry/envelope'

const saltLength = 16

/** Facts in one column: salt, then the canonical bytes. */
export function packFacts(facts: SaltedFacts): Bytes {
  return concatenate(facts.salt, facts.bytes)
}

export function unpackFacts(packed: Bytes): SaltedFacts {
  return { salt: packed.subarray(0, saltLength), bytes: packed.subarray(saltLength) }
}
