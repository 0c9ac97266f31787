import { concatenate, fromHexadecimal, toHexadecimal } from '@cobijo/sealing/bytes'
import type { Bytes } from '@cobijo/sealing/bytes'
import type { SealedStub } from '@cobijo/sealing/entry/envelope'
import type { EntryHash } from '@cobijo/domain/journal/identifier'

/** A stub in one column: hash of the rest, then the parents, 32 bytes each. */
export function packStub(stub: SealedStub): Bytes {
  return concatenate(stub.restHash, ...stub.parents.map(fromHexadecimal))
}

export function unpackStub(packed: Bytes): SealedStub {
  const parents: EntryHash[] = []
  for (let at = 32; at < packed.length; at += 32)
    parents.push(toHexadecimal(packed.subarray(at, at + 32)) as EntryHash)
  return { restHash: packed.subarray(0, 32), parents }
}
