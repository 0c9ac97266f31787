import { mostChunks } from '@cobijo/domain/journal/facts'
import { sealedChunkBytes } from '@cobijo/sealing/attachment/sealed-chunks'
import { z } from 'zod'
import { encodedBytes, hashText } from './bytes.ts'
import { factsOnWire } from './entries.ts'

const place = z
  .int()
  .min(0)
  .max(mostChunks - 1)

/** The signed entry that names the chunks: whoever sends one shows by it that it is wanted. */
const naming = { entry: encodedBytes(8_192, 64), facts: factsOnWire }

/** `POST attachments/lacking`: which chunks of this entry the server does not hold yet. */
export const lackingRequest = z.strictObject(naming)
export const lackingResponse = z.strictObject({ lacking: z.array(place).max(mostChunks) })

/** `POST attachments/chunks`: durable when it answers; the same one twice is no fault. */
export const putChunkRequest = z.strictObject({
  ...naming,
  place,
  sealed: encodedBytes(sealedChunkBytes, sealedChunkBytes),
})

/** `GET feeds/:feed/streams/:stream/chunks`: one chunk of an entry that the feed holds. */
export const chunkQuery = z.strictObject({
  entry: hashText,
  place: z.coerce
    .number()
    .int()
    .min(0)
    .max(mostChunks - 1),
})
export const chunkResponse = z.strictObject({
  sealed: encodedBytes(sealedChunkBytes, sealedChunkBytes),
})
