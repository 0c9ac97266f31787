import type { DeviceId, EntryHash, MemberId } from '@cobijo/domain/journal/identifier'
import { sameBytes } from '../bytes.ts'
import type { Bytes } from '../bytes.ts'
import type { Device, Organisation } from './directory.ts'

/** Somebody's own keys, as her session or her device names them. */
export interface HeldKeys {
  readonly member: MemberId
  /** The member key that her account was made with; undefined for accounts of before. */
  readonly sign: Bytes | undefined
  readonly device: DeviceId | undefined
}

/**
 * The statements that ended these member keys: she was removed, or has new ones. Empty while they count, while nobody admitted them
 * yet, and where the device alone was revoked. Server and device ask the same of the same statements.
 */
export function endingsOfKeys(organisation: Organisation, keys: HeldKeys): readonly EntryHash[] {
  const hers = [...organisation.devices.values()].filter(({ member }) => member === keys.member)
  const known = hers.find(({ id }) => id === keys.device)
  const hasEnded = known ? endingsOf(known).length > 0 : isRemovedWith(organisation, keys)
  return hasEnded ? [...new Set(hers.flatMap(endingsOf))] : []
}

function endingsOf({ endings }: Device): EntryHash[] {
  return endings.flatMap(({ cause, by }) => (cause === 'device-revoked' ? [] : [by]))
}

/** A device that has not introduced itself ends with its member; keys that are not hers wait to be admitted. */
function isRemovedWith({ members }: Organisation, { member, sign }: HeldKeys): boolean {
  const known = members.get(member)
  return known?.state === 'removed' && (sign === undefined || sameBytes(known.sign, sign))
}
