import type {
  DeviceId,
  EntryHash,
  MemberId,
  OrganisationId,
} from '@cobijo/domain/journal/identifier'
import type { DeviceKind } from '../account/device-keys.ts'
import type { Rejection } from './directory.ts'
import type { CheckedSignatures } from './checked-signatures.ts'
import type { Lineage } from './lineage.ts'
import type { ReadStatement } from './read-statement.ts'
import type {
  FirstDevice,
  HexText,
  MemberClaim,
  MemberRestored,
  OrganisationFounded,
} from './statement.ts'

/** A member's keys as one statement gave them. */
export interface Admission {
  readonly by: EntryHash
  readonly claim: MemberClaim
  readonly officer: boolean
  /** 0 for the founder, one more than who admitted otherwise: who came first is senior. */
  readonly depth: number
}

/** A device's key as one statement gave it, certified with the keys of `admission`. */
export interface Introduction {
  readonly by: EntryHash
  readonly device: DeviceId
  readonly member: MemberId
  readonly kind: DeviceKind
  readonly sign: HexText
  readonly admission: Admission
}

/** A statement whose signature and certificates lead back to the founding, endings left aside. */
export interface Grounded {
  readonly read: ReadStatement
  readonly introduction: Introduction
  /** The signer's newest admission that the statement could know. */
  readonly admission: Admission
  /** Whether it counts only from an officer. */
  readonly needsOffice: boolean
}

export interface Grounds {
  readonly grounded: readonly Grounded[]
  readonly rejected: ReadonlyMap<EntryHash, Rejection>
  readonly admissions: ReadonlyMap<MemberId, readonly Admission[]>
  readonly introductions: ReadonlyMap<DeviceId, readonly Introduction[]>
}

/** Follows each statement of one organisation's stream back to `founding`, in causal order. */
export function groundStatements(
  organisation: OrganisationId,
  founding: EntryHash,
  lineage: Lineage<ReadStatement>,
  checked: CheckedSignatures,
): Grounds {
  const grounded: Grounded[] = []
  const rejected = new Map<EntryHash, Rejection>()
  const admissions = new Map<MemberId, Admission[]>()
  const introductions = new Map<DeviceId, Introduction[]>()
  let recoverySign: HexText | undefined

  for (const read of lineage.ordered) {
    const verdict = ground(read)
    if (typeof verdict === 'string') rejected.set(read.hash, verdict)
    else grounded.push(verdict)
  }
  return { grounded, rejected, admissions, introductions }

  function ground(read: ReadStatement): Grounded | Rejection {
    const { statement } = read
    if (statement.says === 'organisation-founded') return groundFounding(read, statement)
    if (statement.says === 'device-certified') return groundCertificate(read, statement.device)
    if (statement.says === 'member-restored') return groundRestoration(read, statement)
    const signer = findSigner(read)
    if (typeof signer === 'string') return signer
    const needsOffice = !speaksOfOwnDevice(read, signer.introduction.member)
    if (needsOffice && statement.says !== undefined && !signer.admission.officer)
      return 'signer-not-officer'
    const groundedStatement = { read, ...signer, needsOffice: needsOffice && !!statement.says }
    return groundContent(groundedStatement) ?? groundedStatement
  }

  function groundFounding(read: ReadStatement, said: OrganisationFounded): Grounded | Rejection {
    if (read.hash !== founding) return 'already-founded'
    const { envelope } = read.entry
    if (said.organisation !== organisation) return 'stream-of-another'
    if (envelope.member !== said.member.id || envelope.device !== said.device.id)
      return 'signer-unknown'
    if (!isCertified(said.device, said.member.id, 'ordinary', said.member.sign))
      return 'certificate-wrong'
    if (!checked.isSignedBy(read, said.device.sign)) return 'signature-wrong'
    recoverySign = said.recoverySign
    return groundOwnAdmission(read, said)
  }

  function groundRestoration(read: ReadStatement, said: MemberRestored): Grounded | Rejection {
    const { envelope } = read.entry
    if (envelope.member !== said.member.id || envelope.device !== said.device.id)
      return 'signer-unknown'
    if (isTaken(said.device, said.member.id)) return 'device-taken'
    if (!newestKnownTo(read, admissions.get(said.member.id) ?? [])) return 'member-unknown'
    if (recoverySign === undefined) return 'recovery-key-missing'
    if (!isCertified(said.device, said.member.id, 'ordinary', said.member.sign))
      return 'certificate-wrong'
    if (!checked.isRestored(organisation, said, recoverySign)) return 'proof-wrong'
    if (!checked.isSignedBy(read, said.device.sign)) return 'signature-wrong'
    return groundOwnAdmission(read, said)
  }

  /** Founder and restored officer speak for themselves; who vouches for them was checked before. */
  function groundOwnAdmission(
    read: ReadStatement,
    said: { readonly member: MemberClaim; readonly device: FirstDevice },
  ): Grounded {
    const admission = admit(read.hash, said.member, true, 0)
    const introduction = introduce(read.hash, said.device, 'ordinary', admission)
    return { read, introduction, admission, needsOffice: false }
  }

  function groundCertificate(
    read: ReadStatement,
    said: FirstDevice & { member: MemberId; kind: DeviceKind },
  ): Grounded | Rejection {
    const { envelope } = read.entry
    const member = said.kind === 'intake' ? undefined : said.member
    if (envelope.device !== said.id || envelope.member !== member) return 'signer-unknown'
    if (isTaken(said, said.member)) return 'device-taken'
    const admitted = admissions.get(said.member)
    if (!admitted) return 'member-unknown'
    const certifying = admitted.filter((each) =>
      isCertified(said, said.member, said.kind, each.claim.sign),
    )
    if (certifying.length === 0) return 'certificate-wrong'
    const admission = newestKnownTo(read, certifying)
    if (!admission) return 'member-unknown'
    if (!checked.isSignedBy(read, said.sign)) return 'signature-wrong'
    const introduction = introduce(read.hash, said, said.kind, admission)
    return { read, introduction, admission, needsOffice: false }
  }

  function findSigner(
    read: ReadStatement,
  ): { introduction: Introduction; admission: Admission } | Rejection {
    const { envelope } = read.entry
    const introduction = newestKnownTo(read, introductions.get(envelope.device) ?? [])
    if (!introduction) return 'signer-unknown'
    if (introduction.kind === 'intake') return 'signer-not-officer'
    if (introduction.member !== envelope.member) return 'member-not-of-device'
    if (!checked.isSignedBy(read, introduction.sign)) return 'signature-wrong'
    const sameKeys = (admissions.get(introduction.member) ?? []).filter(
      (each) => each.claim.sign === introduction.admission.claim.sign,
    )
    return { introduction, admission: newestKnownTo(read, sameKeys) ?? introduction.admission }
  }

  function groundContent({ read, admission }: Grounded): Rejection | undefined {
    const { statement } = read
    switch (statement.says) {
      case 'member-admitted': {
        const { member, device } = statement
        if (isTaken(device, member.id)) return 'device-taken'
        if (!isCertified(device, member.id, 'ordinary', member.sign)) return 'certificate-wrong'
        const admitted = admit(read.hash, member, statement.officer, admission.depth + 1)
        introduce(read.hash, device, 'ordinary', admitted)
        return undefined
      }
      case 'device-revoked':
        return introductions.has(statement.device) ? undefined : 'device-unknown'
      case 'member-removed':
        return admissions.has(statement.member) ? undefined : 'member-unknown'
      case 'network-founded':
      case 'organisation-admitted':
      case 'organisation-suspended':
      case 'threshold-changed':
        return 'statement-misplaced'
      default:
        return undefined
    }
  }

  /**
   * The newest that is an ancestor of `read`: whoever speaks has opened what vouches for him. Otherwise an ending could
   * strike its own voucher.
   */
  function newestKnownTo<Given extends { readonly by: EntryHash }>(
    read: ReadStatement,
    given: readonly Given[],
  ): Given | undefined {
    return given.findLast((each) => lineage.descends(read.hash, each.by))
  }

  function speaksOfOwnDevice({ statement }: ReadStatement, member: MemberId): boolean {
    if (statement.says !== 'device-revoked') return false
    return (introductions.get(statement.device) ?? []).some((each) => each.member === member)
  }

  function isTaken(device: FirstDevice, member: MemberId): boolean {
    return (introductions.get(device.id) ?? []).some(
      (each) => each.sign !== device.sign || each.member !== member,
    )
  }

  function isCertified(
    device: FirstDevice,
    member: MemberId,
    kind: DeviceKind,
    sign: HexText,
  ): boolean {
    const { id, sign: deviceKey, certificate } = device
    return checked.isCertified(
      { organisation, member, device: id, kind, sign: deviceKey, certificate },
      sign,
    )
  }

  function admit(by: EntryHash, claim: MemberClaim, officer: boolean, depth: number): Admission {
    const admission = { by, claim, officer, depth }
    admissions.set(claim.id, [...(admissions.get(claim.id) ?? []), admission])
    return admission
  }

  function introduce(
    by: EntryHash,
    device: FirstDevice,
    kind: DeviceKind,
    admission: Admission,
  ): Introduction {
    const member = admission.claim.id
    const introduction = { by, device: device.id, member, kind, sign: device.sign, admission }
    introductions.set(device.id, [...(introductions.get(device.id) ?? []), introduction])
    return introduction
  }
}
