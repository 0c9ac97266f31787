import { z } from 'zod'
import { encodedBytes, hashText, identifier, instant } from './bytes.ts'
import { appendItem } from './entries.ts'
import { mostVersion, nameShard } from './lists.ts'

/** `GET feeds/:feed/lines`. With `wait` an answer without lines is held back until there is one, or that many seconds. */
export const linesQuery = z.strictObject({
  after: z.coerce.number().int().min(0).default(0),
  limit: z.coerce.number().int().min(1).max(1_000).default(500),
  wait: z.coerce.number().int().min(0).max(25).default(0),
})

/** `GET feeds/:feed/streams/:stream`. */
export const streamQuery = z.strictObject({
  after: z.coerce.number().int().min(0).default(0),
  limit: z.coerce.number().int().min(1).max(500).default(200),
})

/** `GET feeds/:feed/cards`: cards of the named streams, separated by commas; without it the first ones by stream. */
export const cardsQuery = z.strictObject({
  streams: z
    .string()
    .max(8_000)
    .regex(/^[0-9a-f-]{36}(,[0-9a-f-]{36})*$/)
    .optional(),
  after: identifier.optional(),
  limit: z.coerce.number().int().min(1).max(500).default(200),
})

/**
 * `version` is the one that the write makes, as it is sealed: the stored one and one more, 1 for a new shard. All shards of a
 * request are written or none, which is refused as `shard-changed`.
 */
export const putNameShardsRequest = z.strictObject({ shards: z.array(nameShard).min(1).max(64) })
export const putNameShardsResponse = z.strictObject({
  shards: z.array(z.strictObject({ shard: z.int(), version: z.int() })),
})
export const nameShardsQuery = z.strictObject({
  /** Shards after this number. */
  after: z.coerce.number().int().min(-1).max(4_095).default(-1),
  limit: z.coerce.number().int().min(1).max(64).default(16),
})

/** What was set aside in the caller's organisation; nothing of its content. */
const quarantined = z.strictObject({
  hash: hashText,
  entry: identifier,
  stream: identifier,
  device: identifier,
  code: z.string(),
  receivedAt: instant,
})
export const quarantineResponse = z.strictObject({
  entries: z.array(quarantined),
  /** Devices of which no more is kept here: what else they wrote stays on them. */
  full: z.array(identifier),
})
export type QuarantineResponse = z.infer<typeof quarantineResponse>

export const setAsideQuery = z.strictObject({ hash: hashText })
/** With the deliveries to feeds of the caller's organisation, and their parts. */
export const setAsideResponse = z.strictObject({ item: appendItem })

/** Frozen files and the signed entry that approved them. `checksums.txt` lists all others as `sha256sum` does. */
export const publishRequest = z.strictObject({
  entry: appendItem,
  version: z.int().min(1).max(mostVersion),
  title: z.strictObject({ es: z.string().min(1).max(300), en: z.string().min(1).max(300) }),
  files: z
    .array(
      z.strictObject({
        name: z.string().regex(/^[a-z0-9][a-z0-9.-]{0,99}$/),
        content: encodedBytes(48 * 1024 * 1024),
      }),
    )
    .min(1)
    .max(1_000),
})
export type PublishRequest = z.infer<typeof publishRequest>

export const health = z.strictObject({ status: z.literal('ok') })
export const emptyResponse = z.strictObject({})
