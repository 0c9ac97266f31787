import { openForMember, sealForMember } from '../seal-for-member.ts'
import type { Unlocked } from '../unlocked.ts'
import type { KnownHere } from '../device-knowledge.ts'
import { keptAside } from './kept-aside.ts'

interface SealedDraft {
  readonly sealed: Uint8Array
  readonly savedAt: number
}

const purpose = 'cobijo/drafts'

/**
 * Drafts survive a crash and stay on this device, under a key of the member's own: whoever shares the machine sees neither
 * content nor whose it is. `name` is a neutral key, never a person's name.
 */
export async function saveDraft(unlocked: Unlocked, name: string, content: unknown): Promise<void> {
  const draft: SealedDraft = {
    sealed: sealForMember(unlocked, purpose, content),
    savedAt: unlocked.now(),
  }
  await unlocked.account.store.write([{ put: 'setting', key: `draft/${name}`, value: draft }])
}

export async function findDraft(unlocked: Unlocked, name: string): Promise<unknown> {
  const draft = (await unlocked.account.store.find('setting', `draft/${name}`)) as
    | SealedDraft
    | undefined
  return draft && openForMember(unlocked, purpose, draft.sealed)
}

export async function forgetDraft(unlocked: KnownHere, name: string): Promise<void> {
  await unlocked.account.store.write([{ remove: 'setting', key: `draft/${name}` }])
}

/** What she has begun and not finished; what is kept aside for her asks for nothing. */
export async function listDrafts(
  unlocked: KnownHere,
): Promise<readonly { readonly name: string; readonly savedAt: number }[]> {
  const rows = await unlocked.account.store.list('setting', 'draft/')
  return rows
    .map(({ key, value }) => ({
      name: key.slice('draft/'.length),
      savedAt: (value as SealedDraft).savedAt,
    }))
    .filter(({ name }) => !name.startsWith(keptAside))
}
