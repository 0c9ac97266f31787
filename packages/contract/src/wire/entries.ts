import { z } from 'zod'
import { encodedBytes, hashText, identifier, instant } from './bytes.ts'

/** An entry of at most 1 MiB, envelope and parts together (design §2). */
export const mostEntryBytes = 1_048_576
export const mostEntriesPerAppend = 1_000

/** What the database holds as a generation; no group comes near it. */
export const mostGeneration = 2_147_483_647

export const partOnWire = z.strictObject({
  position: z.int().min(0).max(15),
  salt: encodedBytes(16, 16),
  keyHash: encodedBytes(32, 32),
  ciphertext: encodedBytes(mostEntryBytes, 144),
})
export type PartOnWire = z.infer<typeof partOnWire>

export const factsOnWire = z.strictObject({
  salt: encodedBytes(16, 16),
  bytes: encodedBytes(65_536, 1),
})
export type FactsOnWire = z.infer<typeof factsOnWire>

export const deliveryOnWire = z.strictObject({
  feed: identifier,
  generation: z.int().min(1).max(mostGeneration),
  /** Sealed key bundle. */
  keys: encodedBytes(2_048, 48),
  positions: z.array(z.int().min(0).max(15)).min(1).max(16),
})
export type DeliveryOnWire = z.infer<typeof deliveryOnWire>

/** One entry as its author sends it. */
export const appendItem = z.strictObject({
  entry: encodedBytes(8_192, 64),
  facts: factsOnWire,
  parts: z.array(partOnWire).max(16),
  deliveries: z.array(deliveryOnWire).max(64),
})
export type AppendItem = z.infer<typeof appendItem>

export const appendRequest = z.strictObject({
  items: z.array(appendItem).min(1).max(mostEntriesPerAppend),
})
export type AppendRequest = z.infer<typeof appendRequest>

/**
 * `appended`: durable now. `already-there`: same id and hash were durable before. `quarantined`: durable, but set
 * aside for a person, with the code of the reason. `refused`: not stored (nobody's signature, or over quota).
 */
export const appendOutcome = z.strictObject({
  hash: hashText.optional(),
  outcome: z.enum(['appended', 'already-there', 'quarantined', 'refused']),
  code: z.string().optional(),
  field: z.string().optional(),
})
export type AppendOutcome = z.infer<typeof appendOutcome>

/** Canonical bytes of [organisation, receipt id, receivedAt, hashes] and the server's signature over them. */
export const receiptOnWire = z.strictObject({
  bytes: encodedBytes(65_536, 1),
  signature: encodedBytes(64, 64),
})
export type ReceiptOnWire = z.infer<typeof receiptOnWire>

export const appendResponse = z.strictObject({
  outcomes: z.array(appendOutcome),
  /** Covers every entry whose outcome is not `refused`; absent when all were. */
  receipt: receiptOnWire.optional(),
})
export type AppendResponse = z.infer<typeof appendResponse>

/** How many hashes one question names. */
export const mostAskedKnown = 1_000

/** Asks which entries of the caller's own devices the server has; says nothing about others'. */
export const knownEntriesRequest = z.strictObject({
  hashes: z.array(hashText).min(1).max(mostAskedKnown),
})
export const knownEntriesResponse = z.strictObject({ known: z.array(hashText) })

/** One position of a feed. */
export const feedLine = z.strictObject({
  position: z.int().min(1),
  hash: hashText,
  kind: z.enum(['entry', 'stub']),
  stream: identifier,
  /** Only on `entry`: the server's copy of the facts, so that a list needs nothing else. */
  facts: factsOnWire.optional(),
  receivedAt: instant,
})
export type FeedLine = z.infer<typeof feedLine>

export const feedHead = z.strictObject({
  feed: identifier,
  position: z.int().min(0),
  rolling: encodedBytes(32, 32),
  /** The server's signature over `H("cobijo/feed-head", feed, position, rolling)`. */
  signature: encodedBytes(64, 64),
})
export type FeedHead = z.infer<typeof feedHead>

export const feedLinesResponse = z.strictObject({ lines: z.array(feedLine), head: feedHead })
export type FeedLinesResponse = z.infer<typeof feedLinesResponse>

/** An entry as one feed holds it. */
export const deliveredEntry = z.strictObject({
  kind: z.literal('entry'),
  position: z.int().min(1),
  entry: encodedBytes(8_192, 64),
  facts: factsOnWire,
  parts: z.array(partOnWire),
  /** Sealed key bundles for this feed's group, with the generation each was sealed to. */
  bundles: z.array(z.strictObject({ generation: z.int().min(1), keys: encodedBytes(2_048, 48) })),
  receivedAt: instant,
})
export type DeliveredEntry = z.infer<typeof deliveredEntry>

export const deliveredStub = z.strictObject({
  kind: z.literal('stub'),
  position: z.int().min(1),
  parents: z.array(hashText),
  restHash: encodedBytes(32, 32),
})
export type DeliveredStub = z.infer<typeof deliveredStub>

export const deliveredLine = z.discriminatedUnion('kind', [deliveredEntry, deliveredStub])
export type DeliveredLine = z.infer<typeof deliveredLine>

/** All that a feed holds of one stream, in feed order, at most `limit`; `next` is the position to go on after. */
export const streamResponse = z.strictObject({
  lines: z.array(deliveredLine),
  next: z.int().optional(),
  /** Signed orders by which copies of this stream were erased, where a line comes without any. */
  erasures: z
    .array(
      z.strictObject({ entry: encodedBytes(8_192, 64), facts: factsOnWire, erasedAt: instant }),
    )
    .optional(),
})
export type StreamResponse = z.infer<typeof streamResponse>

/** More bundles for entries that a feed is to receive or already has; cites the signed `history-sealed` entry. */
export const resealRequest = z.strictObject({
  /** Feed of the sealing organisation that holds the parts. */
  from: identifier,
  to: identifier,
  stream: identifier,
  /** Hash of the signed entry that lists these and cites the grant; own-organisation re-sealing cites its rotation. */
  cites: hashText,
  /** Whoever seals cannot see that feed: of what it holds already nothing is given once more. */
  onlyLacking: z.boolean().optional(),
  items: z
    .array(
      z.strictObject({
        hash: hashText,
        generation: z.int().min(1).max(mostGeneration),
        keys: encodedBytes(2_048, 48),
        positions: z.array(z.int().min(0).max(15)).min(1).max(16),
      }),
    )
    .min(1)
    .max(mostEntriesPerAppend),
})
export type ResealRequest = z.infer<typeof resealRequest>

export const resealResponse = z.strictObject({ accepted: z.int(), codes: z.array(z.string()) })
export type ResealResponse = z.infer<typeof resealResponse>

/** Asks how far entries of one's own organisation have come; says nothing about others'. */
export const deliveryStatesRequest = z.strictObject({ hashes: z.array(hashText).min(1).max(200) })
export const deliveryStatesResponse = z.strictObject({
  states: z.array(
    z.strictObject({
      hash: hashText,
      feeds: z.array(
        z.strictObject({
          feed: identifier,
          own: z.boolean(),
          /** It has a position in that feed; false while it only waits for one. */
          delivered: z.boolean(),
          /** A device of that organisation has fetched it. */
          downloaded: z.boolean(),
          /** Where the parts lie that it was given. */
          positions: z.array(z.int().min(0).max(15)).max(16),
        }),
      ),
    }),
  ),
})
export type DeliveryStates = z.infer<typeof deliveryStatesResponse>
