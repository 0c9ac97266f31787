import type {
  EntryHash,
  GroupId,
  OrganisationId,
  StreamId,
} from '@cobijo/domain/journal/identifier'
import type { CheckedSignatures } from './checked-signatures.ts'
import { toHexadecimal } from '../bytes.ts'
import type { Ending, Network, Rejection } from './directory.ts'
import { GroupsBeingFolded } from './fold-groups.ts'
import type { FoldedOrganisation } from './fold-organisation.ts'
import type { Lineage } from './lineage.ts'
import type { ReadStatement } from './read-statement.ts'
import type { KeyShare, NetworkFounded, OrganisationAdmitted } from './statement.ts'

export interface FoldedNetwork {
  readonly network: Network
  readonly suspended: ReadonlySet<OrganisationId>
  readonly supporters: ReadonlyMap<OrganisationId, readonly OrganisationId[]>
  readonly accepted: readonly EntryHash[]
  readonly rejected: ReadonlyMap<EntryHash, Rejection>
}

/** Every organisation's stream, folded from each founding entry that was handed in (normally one). */
export type FoldedOrganisations = ReadonlyMap<OrganisationId, readonly FoldedOrganisation[]>

/**
 * Folds one network's stream on `founding`. Undefined when the founding does not hold; `ended-too` forgives
 * that its signer's keys have ended since.
 */
export function foldNetwork(
  id: StreamId,
  founding: EntryHash,
  lineage: Lineage<ReadStatement>,
  organisations: FoldedOrganisations,
  checked: CheckedSignatures,
  founder: 'standing' | 'ended-too',
): FoldedNetwork | undefined {
  const accepted: EntryHash[] = []
  const rejected = new Map<EntryHash, Rejection>()
  const admitted = new Map<OrganisationId, EntryHash>()
  const suspended = new Set<OrganisationId>()
  const votes = new Map<string, Set<OrganisationId>>()
  const groups = new GroupsBeingFolded(undefined)
  let founded: NetworkFounded | undefined
  let threshold = 1

  for (const read of lineage.ordered) {
    const code = fold(read)
    if (code === undefined) accepted.push(read.hash)
    else rejected.set(read.hash, code)
  }
  const group = founded && groups.groups.get(founded.group.group)
  if (!group) return undefined
  const network = { id, founding, threshold, admitted, group }
  return { network, suspended, supporters: supporters(), accepted, rejected }

  function fold(read: ReadStatement): Rejection | undefined {
    const { statement } = read
    const { organisation: speaker } = read.entry.envelope
    const signer = findSigner(read)
    if (typeof signer === 'string') return signer
    if (statement.says === 'network-founded') return found(read, statement, signer)
    if (statement.says === undefined) return undefined
    if (admitted.get(speaker) !== signer.organisation.founding) return 'organisation-not-admitted'
    if (suspended.has(speaker)) return 'organisation-suspended'
    switch (statement.says) {
      case 'organisation-admitted':
        return admit(read.hash, speaker, statement)
      case 'organisation-suspended':
        return suspend(speaker, statement.organisation)
      case 'threshold-changed':
        if (vote(`threshold ${statement.threshold}`, speaker, members().length)) {
          threshold = statement.threshold
        }
        return undefined
      case 'group-key-rotated':
        if (!statement.shares.every(isForMember)) return 'share-to-stranger'
        return groups.rotate(read.hash, statement)
      case 'group-joined':
        return statement.shares.every(isForMember)
          ? groups.join(read.hash, statement)
          : 'share-to-stranger'
      default:
        return 'statement-misplaced'
    }
  }

  function found(
    read: ReadStatement,
    said: NetworkFounded,
    signer: FoldedOrganisation,
  ): Rejection | undefined {
    if (read.hash !== founding) return 'already-founded'
    if (said.network !== id) return 'stream-of-another'
    const speaker = read.entry.envelope.organisation
    if (said.organisation !== speaker || said.founding !== signer.organisation.founding)
      return 'founding-of-another'
    const code = groups.create(read.hash, said.group)
    if (code !== undefined) return code
    founded = said
    threshold = said.threshold
    admitted.set(speaker, said.founding)
    return undefined
  }

  function admit(
    by: EntryHash,
    speaker: OrganisationId,
    said: OrganisationAdmitted,
  ): Rejection | undefined {
    const { organisation, founding: theirs, share } = said
    const isThere = admitted.has(organisation) && !suspended.has(organisation)
    if (admitted.has(organisation) && admitted.get(organisation) !== theirs)
      return 'founding-of-another'
    const group = founded?.group.group as GroupId
    const code =
      share &&
      groups.join(by, {
        says: 'group-joined',
        group,
        generation: share.generation,
        shares: [{ to: share.to, sealed: share.sealed }],
      })
    if (code !== undefined) return code
    if (!isThere && vote(`admit ${organisation} ${theirs}`, speaker, members().length)) {
      admitted.set(organisation, theirs)
      suspended.delete(organisation)
      forget(organisation)
    }
    return undefined
  }

  function suspend(speaker: OrganisationId, organisation: OrganisationId): Rejection | undefined {
    if (!admitted.has(organisation)) return 'organisation-unknown'
    if (speaker === organisation) return 'own-suspension'
    if (
      !suspended.has(organisation) &&
      vote(`suspend ${organisation}`, speaker, members().length - 1)
    ) {
      suspended.add(organisation)
      forget(organisation)
    }
    return undefined
  }

  /** Whether enough now say the same: `threshold` of them, or all while there are fewer. */
  function vote(about: string, speaker: OrganisationId, voters: number): boolean {
    const said = votes.get(about) ?? new Set()
    votes.set(about, said.add(speaker))
    const standing = [...said].filter((each) => !suspended.has(each)).length
    if (standing < Math.min(threshold, voters)) return false
    votes.delete(about)
    return true
  }

  function forget(organisation: OrganisationId): void {
    for (const about of votes.keys()) if (about.split(' ')[1] === organisation) votes.delete(about)
  }

  function members(): OrganisationId[] {
    return [...admitted.keys()].filter((each) => !suspended.has(each))
  }

  function supporters(): Map<OrganisationId, OrganisationId[]> {
    const found = new Map<OrganisationId, OrganisationId[]>()
    for (const [about, said] of votes) {
      const organisation = about.split(' ')[1] as OrganisationId
      if (!about.startsWith('threshold ')) found.set(organisation, [...said].sort())
    }
    return found
  }

  /** The network's key goes to groups of admitted organisations and to nobody else. */
  function isForMember(share: KeyShare): boolean {
    return [...admitted].some(([organisation, theirs]) =>
      organisations
        .get(organisation)
        ?.some(
          (each) =>
            each.organisation.founding === theirs &&
            each.organisation.groups.has(share.to as GroupId),
        ),
    )
  }

  function findSigner(read: ReadStatement): FoldedOrganisation | Rejection {
    const { envelope } = read.entry
    const candidates = organisations.get(envelope.organisation) ?? []
    let code: Rejection = 'signer-unknown'
    for (const candidate of candidates) {
      const device = candidate.organisation.devices.get(envelope.device)
      const member = device && candidate.organisation.members.get(device.member)
      if (!device || !member || device.kind === 'intake') continue
      code = 'member-not-of-device'
      if (device.member !== envelope.member) continue
      code = 'signature-wrong'
      if (!checked.isSignedBy(read, toHexadecimal(device.key))) continue
      code = 'signer-not-officer'
      if (!member.wasOfficer) continue
      code = 'signer-ended'
      const endings = [...device.endings, ...member.officeEndings]
      const isForgiven = founder === 'ended-too' && read.hash === founding
      if (!isForgiven && !endings.every((ending) => knew(ending, read.hash))) continue
      return candidate
    }
    return code
  }

  function knew(ending: Ending, said: EntryHash): boolean {
    return ending.seenInNetwork.some((head) => head === said || lineage.descends(head, said))
  }
}
