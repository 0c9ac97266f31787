import { readErasureOrder } from '@cobijo/sealing/erasure-order'
import { fromBase64url } from '../../wire/bytes.ts'
import type { OrderReader } from '../synchronisation/fetch-stream.ts'
import type { Unlocked } from '../unlocked.ts'

/** Believes an erasure where an officer of this organisation signed the order, never on the server's word. */
export function orderReader({ knowledge, account }: Unlocked): OrderReader {
  return ({ entry, facts }) => {
    const said = { salt: fromBase64url(facts.salt), bytes: fromBase64url(facts.bytes) }
    const order = readErasureOrder(fromBase64url(entry), said, knowledge.directory)
    return order?.organisation === account.kept.organisation ? order : undefined
  }
}
