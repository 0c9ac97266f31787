import { randomUUID } from 'node:crypto'
import { existsSync, readFileSync, renameSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { EntryHash, FeedId, Instant, OrganisationId } from '@cobijo/domain/journal/identifier'
import { signKeyPairOf } from '@cobijo/sealing/account/sign-key-pair'
import { fromHexadecimal, randomBytes, toHexadecimal } from '@cobijo/sealing/bytes'
import type { Bytes } from '@cobijo/sealing/bytes'
import {
  makeReceipt,
  recordOpening,
  signFeedHead,
  signReleaseKey,
} from '@cobijo/sealing/server-key'
import type { OfferedReleaseKey, OpeningRecord, SignedReceipt } from '@cobijo/sealing/server-key'
import type { Receipt } from './journal/append/append-transaction.ts'
import type { RollingHead } from './journal/sequencing/sequencing-transaction.ts'
import { actAs } from './privileges.ts'
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
  readonly signReleaseKey: (offered: OfferedReleaseKey) => Bytes
  readonly recordOpening: (record: OpeningRecord) => SignedReceipt
  readonly signHead: (feed: FeedId, head: RollingHead) => Bytes
}

export function serverSigner(seed: Bytes): ServerSigner {
  const keys = signKeyPairOf(seed)
  return {
    publicKey: keys.publicKey,
    makeReceipt: (organisation, receivedAt, hashes) => {
      const id = randomUUID()
      return { id, receivedAt, ...makeReceipt({ organisation, id, receivedAt, hashes }, keys) }
    },
    signReleaseKey: (offered) => signReleaseKey(offered, keys),
    recordOpening: (record) => recordOpening(record, keys),
    signHead: (feed, head) => signFeedHead({ feed, ...head }, keys),
  }
}

/** The server's own key: made at the first start, readable to the serving account alone. */
export function keptServerSeed(stateFolder: string, user: UnprivilegedUser | undefined): Bytes {
  const path = join(stateFolder, 'server-key')
  return actAs(user, () => {
    if (!existsSync(path)) {
      // Whole or not at all: a start that is killed here must not leave half a key.
      const draft = `${path}.${toHexadecimal(randomBytes(6))}`
      writeFileSync(draft, `${toHexadecimal(randomBytes(32))}\n`, { mode: 0o600, flush: true })
      renameSync(draft, path)
    }
    return fromHexadecimal(readFileSync(path, 'utf8').trim())
  })
}
