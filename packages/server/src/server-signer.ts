import { randomUUID } from 'node:crypto'
import { chownSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { EntryHash, FeedId, Instant, OrganisationId } from '@cobijo/domain/journal/identifier'
import {
  fromHexadecimal,
  hash,
  identifierBytes,
  randomBytes,
  toHexadecimal,
} from '@cobijo/sealing/bytes'
import type { Bytes } from '@cobijo/sealing/bytes'
import { canonicalBytes } from '@cobijo/sealing/canonical'
import { sodium } from '@cobijo/sealing/sodium'
import type { Receipt } from './journal/append-transaction.ts'
import type { RollingHead } from './journal/sequencing-transaction.ts'
import { isRoot } from './privileges.ts'
import type { UnprivilegedUser } from './privileges.ts'

/** What the server itself says: "this arrived", "this is the head". Never more (design §2). */
export interface ServerSigner {
  /** 32-byte Ed25519 key that devices pin. */
  readonly publicKey: Bytes
  readonly makeReceipt: (
    organisation: OrganisationId,
    receivedAt: Instant,
    hashes: readonly EntryHash[],
  ) => Receipt
  readonly signHead: (feed: FeedId, head: RollingHead) => Bytes
}

export function serverSigner(seed: Bytes): ServerSigner {
  const { publicKey, privateKey } = sodium.crypto_sign_seed_keypair(seed)
  const sign = (label: string, ...parts: Bytes[]) =>
    sodium.crypto_sign_detached(hash(label, ...parts), privateKey)
  return {
    publicKey,
    makeReceipt: (organisation, receivedAt, hashes) => {
      const id = randomUUID()
      const bytes = canonicalBytes([
        identifierBytes(organisation),
        identifierBytes(id),
        receivedAt,
        hashes.map(fromHexadecimal),
      ])
      return { id, receivedAt, bytes, signature: sign('cobijo/receipt', bytes) }
    },
    signHead: (feed, head) => {
      const place = new Uint8Array(8)
      new DataView(place.buffer).setBigUint64(0, BigInt(head.position))
      return sign('cobijo/feed-head', identifierBytes(feed), place, head.rolling)
    },
  }
}

/** The server's own key: made at the first start, readable to the serving account alone. */
export function keptServerSeed(stateFolder: string, user: UnprivilegedUser | undefined): Bytes {
  const path = join(stateFolder, 'server-key')
  try {
    writeFileSync(path, `${toHexadecimal(randomBytes(32))}\n`, { mode: 0o600, flag: 'wx' })
    if (user && isRoot()) chownSync(path, user.userId, user.groupId)
  } catch (error) {
    if (!(error instanceof Error && 'code' in error && error.code === 'EEXIST')) throw error
  }
  return fromHexadecimal(readFileSync(path, 'utf8').trim())
}
