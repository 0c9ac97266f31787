import { concatenate, randomBytes, utf8 } from '@cobijo/sealing/bytes'
import { sodium } from '@cobijo/sealing/sodium'
import type { Unlocked } from './unlocked.ts'

interface SealedDraft {
  readonly sealed: Uint8Array
  readonly savedAt: number
}

const nonceLength = 24

/**
 * Drafts survive a crash and stay on this device, under a key of the member's own: whoever shares the machine sees neither
 * content nor whose it is. `name` is a neutral key, never a person's name.
 */
export async function saveDraft(unlocked: Unlocked, name: string, content: unknown): Promise<void> {
  const nonce = randomBytes(nonceLength)
  const plain = utf8(JSON.stringify(content))
  const sealed = concatenate(nonce, sodium.crypto_secretbox_easy(plain, nonce, draftKey(unlocked)))
  await unlocked.account.store.write([
    {
      put: 'setting',
      key: `draft/${name}`,
      value: { sealed, savedAt: unlocked.now() } satisfies SealedDraft,
    },
  ])
}

export async function findDraft(unlocked: Unlocked, name: string): Promise<unknown> {
  const draft = (await unlocked.account.store.find('setting', `draft/${name}`)) as
    | SealedDraft
    | undefined
  if (!draft) return undefined
  try {
    const nonce = draft.sealed.subarray(0, nonceLength)
    const plain = sodium.crypto_secretbox_open_easy(
      draft.sealed.subarray(nonceLength),
      nonce,
      draftKey(unlocked),
    )
    return JSON.parse(new TextDecoder().decode(plain)) as unknown
  } catch {
    // Damaged, or of other keys: it cannot be opened again, and must not stop anybody from writing.
    return undefined
  }
}

export async function forgetDraft(unlocked: Unlocked, name: string): Promise<void> {
  await unlocked.account.store.write([{ remove: 'setting', key: `draft/${name}` }])
}

export async function listDrafts(
  unlocked: Unlocked,
): Promise<readonly { readonly name: string; readonly savedAt: number }[]> {
  const rows = await unlocked.account.store.list('setting', 'draft/')
  return rows.map(({ key, value }) => ({
    name: key.slice('draft/'.length),
    savedAt: (value as SealedDraft).savedAt,
  }))
}

/** From the member's own box key, so that a changed passphrase keeps the drafts. */
function draftKey(unlocked: Unlocked): Uint8Array {
  return sodium.crypto_generichash(
    32,
    utf8('cobijo/drafts'),
    unlocked.account.memberKeys.box.privateKey,
  )
}
