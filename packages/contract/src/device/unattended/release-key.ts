import { verifyReleaseKey } from '@cobijo/sealing/server-key'
import type { Installation } from '../../wire/accounts.ts'
import { fromBase64url } from '../../wire/bytes.ts'
import type { OpenAccount } from '../enrolment/sign-in.ts'

const key = 'release-key'

/** Keeps what the server offers for on-call opening, if the pinned key signed it; else what was kept before stays. */
export async function keepReleaseKey(
  { store, kept }: OpenAccount,
  { releaseKey }: Installation,
): Promise<void> {
  const publicKey = fromBase64url(releaseKey.publicKey)
  const offered = { generation: releaseKey.generation, publicKey }
  if (!verifyReleaseKey(offered, fromBase64url(releaseKey.signature), kept.serverKey)) return
  await store.write([{ put: 'setting', key, value: offered }])
}

/** 32 bytes; undefined before the server was seen. */
export async function findReleaseKey({ store }: OpenAccount): Promise<Uint8Array | undefined> {
  const offered = (await store.find('setting', key)) as { publicKey: Uint8Array } | undefined
  return offered?.publicKey
}
