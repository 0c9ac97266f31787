import type {
  DeviceId,
  EntryHash,
  MemberId,
  OrganisationId,
} from '@cobijo/domain/journal/identifier'
import { fromHexadecimal } from '../bytes.ts'
import type { CheckedSignatures } from './checked-signatures.ts'
import type { Device, Member, Organisation, Rejection } from './directory.ts'
import { GroupsBeingFolded } from './fold-groups.ts'
import { groundStatements } from './ground-statements.ts'
import type { Admission, Grounds, Introduction } from './ground-statements.ts'
import type { Lineage } from './lineage.ts'
import type { ReadStatement } from './read-statement.ts'
import type { OrganisationFounded } from './statement.ts'
import { settleEndings } from './settle-endings.ts'
import type { Settled } from './settle-endings.ts'

/** One organisation's stream as it follows from one founding entry; what the network says is added later. */
export interface FoldedOrganisation {
  readonly organisation: Omit<Organisation, 'state' | 'supporters'>
  readonly accepted: readonly EntryHash[]
  readonly rejected: ReadonlyMap<EntryHash, Rejection>
}

export function foldOrganisation(
  id: OrganisationId,
  founding: EntryHash,
  lineage: Lineage<ReadStatement>,
  checked: CheckedSignatures,
): FoldedOrganisation | undefined {
  const grounds = groundStatements(id, founding, lineage, checked)
  const settled = settleEndings(lineage, grounds)
  const rejected = new Map([...grounds.rejected, ...settled.rejected])
  const accepted: EntryHash[] = []
  const groups = new GroupsBeingFolded(id)
  let founded: OrganisationFounded | undefined
  for (const { read } of settled.accepted) {
    const { statement } = read
    if (statement.says === 'organisation-founded') founded = statement
    const code = foldGroupStatement(groups, read)
    if (code === undefined) accepted.push(read.hash)
    else rejected.set(read.hash, code)
  }
  if (founded === undefined) return undefined
  const { recovery, recoverySign } = founded
  return {
    accepted,
    rejected,
    organisation: {
      id,
      founding,
      recovery: fromHexadecimal(recovery),
      recoverySign: recoverySign === undefined ? undefined : fromHexadecimal(recoverySign),
      members: membersOf(grounds, settled),
      devices: devicesOf(grounds, settled),
      groups: groups.groups,
    },
  }
}

function foldGroupStatement(
  groups: GroupsBeingFolded,
  { hash, statement }: ReadStatement,
): Rejection | undefined {
  switch (statement.says) {
    case 'group-created':
      return groups.create(hash, statement)
    case 'group-key-rotated':
      return groups.rotate(hash, statement)
    case 'group-joined':
      return groups.join(hash, statement)
    default:
      return undefined
  }
}

function membersOf(grounds: Grounds, settled: Settled): Map<MemberId, Member> {
  const counted = countedHashes(settled)
  const members = new Map<MemberId, Member>()
  for (const [id, all] of grounds.admissions) {
    const admissions = all.filter((each) => counted.has(each.by))
    const newest = admissions.at(-1)
    if (newest) members.set(id, memberOf(newest, admissions, settled))
  }
  return members
}

function memberOf(newest: Admission, admissions: readonly Admission[], settled: Settled): Member {
  const endings = newest.officer ? [] : admissions.flatMap((each) => settled.officeEndingsOf(each))
  return {
    id: newest.claim.id,
    sign: fromHexadecimal(newest.claim.sign),
    box: fromHexadecimal(newest.claim.box),
    officer: newest.officer,
    state: settled.isRemoved(newest) ? 'removed' : 'current',
    admittedBy: newest.by,
    wasOfficer: admissions.some((each) => each.officer),
    officeEndings: [...new Map(endings.map((each) => [each.by, each])).values()],
  }
}

function devicesOf(grounds: Grounds, settled: Settled): Map<DeviceId, Device> {
  const counted = countedHashes(settled)
  const devices = new Map<DeviceId, Device>()
  for (const [id, all] of grounds.introductions) {
    const introductions = all.filter((each) => counted.has(each.by))
    const standing = introductions.findLast((each) => settled.endingsOf(each).length === 0)
    const shown = standing ?? introductions.at(-1)
    if (shown) devices.set(id, deviceOf(shown, settled))
  }
  return devices
}

function deviceOf(introduction: Introduction, settled: Settled): Device {
  const endings = settled.endingsOf(introduction)
  return {
    id: introduction.device,
    member: introduction.member,
    kind: introduction.kind,
    key: fromHexadecimal(introduction.sign),
    since: introduction.by,
    endings,
    state: endings.length === 0 ? 'current' : 'ended',
  }
}

function countedHashes(settled: Settled): Set<EntryHash> {
  return new Set(settled.accepted.map((each) => each.read.hash))
}
