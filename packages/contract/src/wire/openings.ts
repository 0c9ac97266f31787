import { z } from 'zod'
import { encodedBytes, encodedHash, hashText, identifier } from './bytes.ts'
import { receiptOnWire } from './entries.ts'

/** `POST feeds/:feed/openings`: somebody on call asks for one case's `essential`, citing her signed entry with the reason. */
export const openingRequest = z.strictObject({ stream: identifier, cites: hashText })
export const openingResponse = z.strictObject({
  /** Key bundles without the server's layer; what remains only the on-call group opens. */
  released: z.array(
    z.strictObject({ hash: hashText, generation: z.int().min(1), keys: encodedBytes(2_048, 48) }),
  ),
})

/** `POST openings/envelope`: a paper envelope was opened while the server was away. Its key is replaced. */
export const envelopeRequest = z.strictObject({
  stream: identifier,
  cites: hashText,
  /** Number printed on the envelope. */
  generation: z.int().min(1).max(255),
  /** `proveEnvelope` with the printed key: nobody without the paper turns a key. */
  proof: encodedHash,
})

/** `GET openings`: what the server recorded for the caller's organisation, newest first. */
export const openingsResponse = z.strictObject({ openings: z.array(receiptOnWire).max(500) })
