import { verifyReceipt } from '@cobijo/sealing/server-key'
import type { Receipt } from '@cobijo/sealing/server-key'
import { fromBase64url } from '../../wire/bytes.ts'
import type { ReceiptOnWire } from '../../wire/entries.ts'

/** Undefined where the pinned server key did not sign it. */
export function readReceipt(
  { bytes, signature }: ReceiptOnWire,
  serverKey: Uint8Array,
): Receipt | undefined {
  const signed = { bytes: fromBase64url(bytes), signature: fromBase64url(signature) }
  return verifyReceipt(signed, serverKey)
}

/** The hashes that a receipt by the pinned server key vouches for. */
export function coveredBy(
  receipt: ReceiptOnWire,
  serverKey: Uint8Array,
): ReadonlySet<string> | undefined {
  const read = readReceipt(receipt, serverKey)
  return read && new Set(read.hashes)
}
