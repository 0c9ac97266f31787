import { ageGroups, states, urgencies } from '@cobijo/domain/journal/facts'
import { z } from 'zod'
import { encodedBytes, hashText, identifier, instant } from './bytes.ts'
import { mostGeneration } from './entries.ts'

/**
 * A card: what a list shows of one stream, folded up to a position, sealed to the feed's group and signed by the device
 * that folded it. A view: replaced at will, never evidence.
 */
export const card = z.strictObject({
  stream: identifier,
  /** Position up to which it was folded. */
  foldedTo: z.int().min(0),
  generation: z.int().min(1).max(mostGeneration),
  sealed: encodedBytes(16_384, 48),
  device: identifier,
  signature: encodedBytes(64, 64),
})
export type Card = z.infer<typeof card>

export const putCardsRequest = z.strictObject({ cards: z.array(card).min(1).max(500) })
/** How many were newer than what lay there. */
export const putCardsResponse = z.strictObject({ kept: z.int() })
export const cardsResponse = z.strictObject({ cards: z.array(card) })

/** The declared sorts; each is a column that the server may read. */
export const listSorts = ['last-update', 'due'] as const
export const listState = z.enum(states)

export const listQuery = z.strictObject({
  sort: z.enum(listSorts).default('last-update'),
  family: z.enum(['case', 'referral', 'gathering']).default('case'),
  state: listState.optional(),
  responsible: identifier.optional(),
  /** Only these; those that the feed does not list are left out. */
  streams: z
    .string()
    .max(8_000)
    .regex(/^[0-9a-f-]{36}(,[0-9a-f-]{36})*$/)
    .optional(),
  /** Opaque place to go on after, from the page before. */
  after: z.string().max(200).optional(),
  limit: z.coerce.number().int().min(1).max(200).default(40),
})
export type ListQuery = z.infer<typeof listQuery>

/** One stream in a list: facts folded by the server over the feed's entries, and the card if one was put. */
export const listRow = z.strictObject({
  stream: identifier,
  state: listState.optional(),
  ageGroup: z.enum(ageGroups).optional(),
  urgency: z.enum(urgencies).optional(),
  remindAt: instant.optional(),
  responsible: identifier.optional(),
  updatedAt: instant,
  /** Position of the stream's newest line in this feed. */
  position: z.int(),
  card: card.optional(),
})
export type ListRow = z.infer<typeof listRow>

/** `total` is counted up to 1,001 and no further. */
export const listResponse = z.strictObject({
  rows: z.array(listRow),
  next: z.string().optional(),
  total: z.int().max(1_001),
})
export type ListResponse = z.infer<typeof listResponse>

/** SHA-256 of the ids of all open cases of a feed, put together in their order. */
export const openDigestResponse = z.strictObject({ digest: hashText })

/** What the database holds as a version, of a shard and of a release. */
export const mostVersion = 2_147_483_647

/** One encrypted shard of an organisation's private name index. */
export const nameShard = z.strictObject({
  shard: z.int().min(0).max(4_095),
  /** Grows by one with each write; a write against an older one is refused as `shard-changed`. */
  version: z.int().min(0).max(mostVersion),
  generation: z.int().min(1).max(mostGeneration),
  sealed: encodedBytes(1_048_576, 48),
})
export type NameShard = z.infer<typeof nameShard>
export const nameShardsResponse = z.strictObject({ shards: z.array(nameShard) })

export const publishedRelease = z.strictObject({
  stream: identifier,
  title: z.strictObject({ es: z.string(), en: z.string() }),
  version: z.int().min(1),
  publishedAt: instant,
  checksum: hashText,
})
export const releasesResponse = z.strictObject({ releases: z.array(publishedRelease) })
