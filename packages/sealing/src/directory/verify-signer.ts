import type { EntryHash, MemberId, OrganisationId } from '@cobijo/domain/journal/identifier'
import { isRefusal, refused } from '@cobijo/domain/journal/refusal'
import type { Refusal } from '@cobijo/domain/journal/refusal'
import type { DeviceKind } from '../account/device-keys.ts'
import { verifyEntry } from '../entry/envelope.ts'
import type { SignedEntry } from '../entry/envelope.ts'
import type { Directory, Ending, Organisation, Rejection } from './directory.ts'

/** Why the directory does not vouch for who signed an entry. */
export type SignerDoubt =
  | 'organisation-unknown'
  | 'device-unknown'
  | 'member-not-of-device'
  | 'signature-wrong'

export interface Signer {
  /** Whose device it is. For an intake device the author is not confirmed (design §3). */
  readonly member: MemberId
  readonly organisation: OrganisationId
  /** `intake` devices may sign observations of the types that declare it, nothing else. */
  readonly kind: DeviceKind
  readonly officer: boolean
  readonly organisationState: Organisation['state']
}

export interface StoredSigner extends Signer {
  /**
   * Set when the keys have ended since. Streams have no common order, so whether the entry came before shows only from where it
   * lies: the server sets aside what arrives after an ending, hence what lies in a feed came before.
   */
  readonly endedBy: EntryHash | undefined
}

/**
 * Who signed a newly arrived entry. Refuses `organisation-unknown`, `device-unknown`, `member-not-of-device`,
 * `signature-wrong`, and `device-revoked`, `member-removed`, `keys-replaced` once those keys have ended. For the families
 * `organisation` and `network` ask `verdictOn` after extending the directory: there the order of statements decides.
 */
export function verifySigner(directory: Directory, entry: SignedEntry): Signer | Refusal {
  const found = findSigner(directory, entry)
  if (isRefusal(found)) return found
  const [ending] = found.endings
  return ending === undefined ? found.signer : refused(ending.cause, { field: 'device' })
}

/** Who signed an entry that was accepted at its time; refuses as `verifySigner` does, endings apart. */
export function verifyStoredSigner(
  directory: Directory,
  entry: SignedEntry,
): StoredSigner | Refusal<SignerDoubt> {
  const found = findSigner(directory, entry)
  return isRefusal(found) ? found : { ...found.signer, endedBy: found.endings[0]?.by }
}

/** What the directory makes of one of its own entries: undefined if it never saw it. */
export function verdictOn(
  directory: Directory,
  hash: EntryHash,
): 'accepted' | Refusal<Rejection> | undefined {
  if (directory.accepted.has(hash)) return 'accepted'
  const rejected = findRejected(directory, hash)
  return rejected === undefined ? undefined : refused(rejected)
}

function findSigner(
  directory: Directory,
  entry: SignedEntry,
): { readonly signer: Signer; readonly endings: readonly Ending[] } | Refusal<SignerDoubt> {
  const { envelope } = entry
  const organisation = directory.organisations.get(envelope.organisation)
  if (!organisation) return refused('organisation-unknown', { field: 'organisation' })
  const device = organisation.devices.get(envelope.device)
  if (!device) return refused('device-unknown', { field: 'device' })
  const author = device.kind === 'intake' ? undefined : device.member
  if (envelope.member !== author) return refused('member-not-of-device', { field: 'member' })
  if (!verifyEntry(entry, device.key)) return refused('signature-wrong', { field: 'signature' })
  const signer = {
    member: device.member,
    organisation: organisation.id,
    kind: device.kind,
    officer: organisation.members.get(device.member)?.officer === true,
    organisationState: organisation.state,
  }
  return { signer, endings: device.endings }
}

function findRejected({ rejected }: Directory, hash: EntryHash): Rejection | undefined {
  let low = 0
  let high = rejected.length - 1
  while (low <= high) {
    const middle = (low + high) >> 1
    const each = rejected[middle]
    if (!each) return undefined
    if (each.hash === hash) return each.code
    if (each.hash < hash) low = middle + 1
    else high = middle - 1
  }
  return undefined
}
