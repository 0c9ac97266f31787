import type { Instant } from '@cobijo/domain/journal/identifier'
import { verifyReleaseKey } from '@cobijo/sealing/server-key'
import type { OfferedReleaseKey } from '@cobijo/sealing/server-key'
import type { Installation } from '../../wire/accounts.ts'
import { fromBase64url } from '../../wire/bytes.ts'
import type { OpenAccount } from '../enrolment/sign-in.ts'

const key = 'release-key'

interface KeptReleaseKey extends OfferedReleaseKey {
  /** When this device saw that another key had taken the place of the one that it knew. */
  readonly changedAt?: Instant
}

/** Keeps what the server offers for on-call opening, if the pinned key signed it; else what was kept before stays. */
export async function keepReleaseKey(
  account: OpenAccount,
  { releaseKey }: Installation,
  now: Instant,
): Promise<void> {
  const publicKey = fromBase64url(releaseKey.publicKey)
  const offered = { generation: releaseKey.generation, publicKey }
  const signature = fromBase64url(releaseKey.signature)
  if (!verifyReleaseKey(offered, signature, account.kept.serverKey)) return
  const before = await findKept(account)
  if (before?.generation === offered.generation) return
  const value: KeptReleaseKey = { ...offered, ...(before ? { changedAt: now } : {}) }
  await account.store.write([{ put: 'setting', key, value }])
}

/** 32 bytes; undefined before the server was seen. */
export async function findReleaseKey(account: OpenAccount): Promise<Uint8Array | undefined> {
  return (await findKept(account))?.publicKey
}

/** How long everybody is told that the envelope is out of date: somebody has to print the new one and carry it there. */
const toldMs = 7 * 24 * 60 * 60 * 1000

/** Number of the envelope that is out of date, for a week after this device saw it; undefined when none is. */
export async function findOutdatedEnvelope(
  account: OpenAccount,
  now: Instant,
): Promise<number | undefined> {
  const kept = await findKept(account)
  if (kept?.changedAt === undefined || kept.changedAt + toldMs < now) return undefined
  return kept.generation - 1
}

async function findKept({ store }: OpenAccount): Promise<KeptReleaseKey | undefined> {
  return (await store.find('setting', key)) as KeptReleaseKey | undefined
}
