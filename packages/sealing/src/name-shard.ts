import type { FeedId } from '@cobijo/domain/journal/identifier'
import { refused } from '@cobijo/domain/journal/refusal'
import type { Refusal } from '@cobijo/domain/journal/refusal'
import { concatenate, hash, identifierBytes, randomBytes, utf8 } from './bytes.ts'
import type { Bytes } from './bytes.ts'
import type { BoxKeyPair } from './entry/key-bundle.ts'
import { pad, unpad } from './entry/part.ts'
import { positionBytes } from './feed-rolling.ts'
import { sodium } from './sodium.ts'

/** Where a shard of the private name index lies: everything that must not be mixed up. */
export interface ShardPlace {
  /** Feed of the group that reads `identity`. */
  readonly feed: FeedId
  readonly shard: number
  /** The version that this write makes. */
  readonly version: number
}

/**
 * Seals one shard under a key that the group's private key stands for, so that whoever reads names can write the index and nobody
 * else can. `nonce24 ‖ XChaCha20-Poly1305`, feed, shard and version as associated data: the server cannot swap shards
 * nor call an old one new. Padded to a size class, since the length tells how many people a house knows.
 */
export function sealNameShard(bytes: Bytes, place: ShardPlace, group: BoxKeyPair): Bytes {
  const nonce = randomBytes(24)
  const key = shardKey(group)
  const sealed = sodium.crypto_aead_xchacha20poly1305_ietf_encrypt(
    pad(bytes),
    associatedData(place),
    null,
    nonce,
    key,
  )
  sodium.memzero(key)
  return concatenate(nonce, sealed)
}

/** The bytes of a shard; refuses `name-shard-not-opened` for another key, place or version, and for changed bytes. */
export function openNameShard(
  sealed: Bytes,
  place: ShardPlace,
  group: BoxKeyPair,
): Bytes | Refusal {
  const key = shardKey(group)
  try {
    const padded = sodium.crypto_aead_xchacha20poly1305_ietf_decrypt(
      null,
      sealed.subarray(24),
      associatedData(place),
      sealed.subarray(0, 24),
      key,
    )
    return unpad(padded)
  } catch {
    return refused('name-shard-not-opened')
  } finally {
    sodium.memzero(key)
  }
}

function shardKey({ privateKey }: BoxKeyPair): Bytes {
  return hash('cobijo/name-shard-key', privateKey)
}

function associatedData({ feed, shard, version }: ShardPlace): Bytes {
  return concatenate(
    utf8('cobijo/name-shard'),
    Uint8Array.of(0),
    identifierBytes(feed),
    positionBytes(shard),
    positionBytes(version),
  )
}
