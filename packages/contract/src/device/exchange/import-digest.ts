import type { StreamId } from '@cobijo/domain/journal/identifier'
import { refused } from '@cobijo/domain/journal/refusal'
import type { Refusal } from '@cobijo/domain/journal/refusal'
import { fromHexadecimal, identifierText, toHexadecimal, utf8 } from '@cobijo/sealing/bytes'
import { sodium } from '@cobijo/sealing/sodium'
import type { Digest } from '../../htcds/import-key.ts'
import { ownOrganisation } from '../device-knowledge.ts'
import type { KnownHere } from '../device-knowledge.ts'

/**
 * A digest that every member of the organisation makes alike and nobody else can: keyed by the first key of the group that all
 * are in, which later members are given with its past. So a second import, also on another device, finds the first.
 */
export function importDigest(unlocked: KnownHere): Digest | Refusal {
  const { organisation } = unlocked.account.kept
  const { groupKinds } = ownOrganisation(unlocked.knowledge, organisation)
  const everyone = [...groupKinds].find(([, kind]) => kind === 'everyone')?.[0]
  const [first] = everyone === undefined ? [] : unlocked.knowledge.ring.keysOf(everyone, 1)
  if (!first) return refused('group-key-missing')
  const key = sodium.crypto_generichash(32, utf8('cobijo/import'), first.privateKey)
  return (canonical) => toHexadecimal(sodium.crypto_generichash(32, utf8(canonical), key))
}

/** The id of the case that a row begins, shaped like any other stream's: that she was imported shows nowhere outside. */
export function caseOfImportKey(key: string): StreamId {
  const bytes = fromHexadecimal(key).slice(0, 16)
  bytes[6] = 0x40 | ((bytes[6] as number) & 0x0f)
  bytes[8] = 0x80 | ((bytes[8] as number) & 0x3f)
  return identifierText(bytes) as StreamId
}
