import type { Instant } from '@cobijo/domain/journal/identifier'
import { verifyReleaseKey } from '@cobijo/sealing/server-key'
import type { OfferedReleaseKey } from '@cobijo/sealing/server-key'
import type { BoxKeyPair } from '@cobijo/sealing/entry/key-bundle'
import { releaseKeysFrom } from '@cobijo/sealing/on-call'
import type { PrintedReleaseKey } from '@cobijo/sealing/on-call'
import { ServerRefused, ServerUnreachable } from '../../client/api-client.ts'
import { installation as installationSchema } from '../../wire/accounts.ts'
import type { Installation } from '../../wire/accounts.ts'
import type { Unlocked } from '../unlocked.ts'
import { fromBase64url } from '../../wire/bytes.ts'
import type { OpenAccount } from '../enrolment/sign-in.ts'

const key = 'release-key'

interface KeptReleaseKey extends OfferedReleaseKey {
  /** As the server offered them; absent in what older versions kept. */
  readonly older?: readonly Uint8Array[]
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
  const isOther = before?.generation !== offered.generation
  if (!isOther && before.older) return
  const changedAt = isOther && before ? now : before?.changedAt
  const value: KeptReleaseKey = {
    ...offered,
    older: releaseKey.older.map(fromBase64url),
    ...(changedAt === undefined ? {} : { changedAt }),
  }
  await account.store.write([{ put: 'setting', key, value }])
}

/** A sitting that runs learns that another key took the place of the one it knows; what is written from then on is sealed to it. */
export async function learnReleaseKey(
  unlocked: Unlocked,
  generation: number | undefined,
): Promise<void> {
  const { account, send, now } = unlocked
  const known = await findKept(account)
  if (generation === undefined || (known?.generation === generation && known.older)) return
  try {
    const offered = await send({
      method: 'GET',
      path: 'installation',
      response: installationSchema,
    })
    await keepReleaseKey(account, offered, now())
    unlocked.releaseBox = await findReleaseKey(account)
  } catch (fault) {
    // The next round asks again.
    if (!(fault instanceof ServerUnreachable) && !(fault instanceof ServerRefused)) throw fault
  }
}

/** What opens with the paper of one number: its own key and those before it. */
export async function releaseKeysWith(
  account: OpenAccount,
  printed: PrintedReleaseKey,
): Promise<readonly BoxKeyPair[]> {
  return releaseKeysFrom(printed, (await findKept(account))?.older ?? [])
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
