import { mayIssue } from '@cobijo/domain/command/commands'
import type { Grant } from '@cobijo/domain/grant/grants'
import { issuedAs } from '@cobijo/domain/grant/issued-as'
import type {
  EntryHash,
  Instant,
  MemberId,
  OrganisationId,
  StreamId,
} from '@cobijo/domain/journal/identifier'
import type { GroupKind } from '@cobijo/domain/organisation/group-kind'
import { groupsBetween } from '@cobijo/sealing/directory/directory'
import { verifyStoredSigner } from '@cobijo/sealing/directory/verify-signer'
import { isRefusal } from '@cobijo/domain/journal/refusal'
import type { DeviceKnowledge, KnownHere } from '../device-knowledge.ts'
import { entryKey, readHeld } from '../held-entry.ts'
import type { Held, HeldEntry } from '../held-entry.ts'
import type { DeviceStoreReader } from '../store/device-store.ts'

/** Whether whoever signed a grant could then have decided it. Reads each statement once; lives for one look at many grants. */
export type IssuerCheck = (grant: Grant) => Promise<boolean>

/**
 * A member of the organisation that grants, then in one of the groups that the commands ask for which issue such a grant. Streams have
 * no common order, so the server's times of receipt are compared. True where the kinds of that organisation's groups cannot be read here.
 */
export function issuerCheck({ knowledge, account }: KnownHere): IssuerCheck {
  const rolesOf = signerRoles({ knowledge, account })
  return async (grant) => {
    const issued = await findHeld(account, grant.stream, grant.issuedBy)
    const entry = issued && readHeld(issued)
    if (!issued || !entry) return true
    const signer = verifyStoredSigner(knowledge.directory, entry)
    if (isRefusal(signer) || signer.kind === 'intake') return false
    const received = issued.receivedAt ?? Infinity
    const roles = await rolesOf(
      { organisation: grant.grantor, member: signer.member },
      { from: received, to: received },
    )
    return roles === undefined || mayIssue(roles.groups, issuedAs(grant))
  }
}

/** The groups that somebody was in, and whether she was an officer, at some time in between. */
export interface SignerRoles {
  readonly groups: readonly GroupKind[]
  readonly officer: boolean
}

interface Signer {
  readonly organisation: OrganisationId
  readonly member: MemberId
}

/** By the server's times of receipt; `Infinity` for what it has not received. */
export interface Span {
  readonly from: Instant
  readonly to: Instant
}

const timesByKnowledge = new WeakMap<DeviceKnowledge, Map<EntryHash, Instant | undefined>>()

/**
 * What the directory says of somebody, as far as she could have known it: what takes something from her counts from when the server
 * received it. Undefined where the kinds of her organisation's groups cannot be read here. Reads each statement once.
 */
export function signerRoles({
  knowledge,
  account,
}: KnownHere): (signer: Signer, span: Span) => Promise<SignerRoles | undefined> {
  const times = timesByKnowledge.get(knowledge) ?? new Map<EntryHash, Instant | undefined>()
  timesByKnowledge.set(knowledge, times)
  const learn = async (stream: StreamId, statement: EntryHash): Promise<void> => {
    if (times.get(statement) === undefined)
      times.set(statement, (await findHeld(account, stream, statement))?.receivedAt)
  }
  return async ({ organisation: id, member: of }, span) => {
    const organisation = knowledge.directory.organisations.get(id)
    const kinds = knowledge.organisations.get(id)?.groupKinds ?? new Map<never, GroupKind>()
    if (!organisation || kinds.size === 0) return undefined
    const member = organisation.members.get(of)
    const said = [...organisation.groups.values()].flatMap(({ generations }) =>
      generations.flatMap(({ statedBy, shares }) => [
        statedBy,
        ...shares.flatMap(({ to, saidBy }) => (to === of ? [saidBy] : [])),
      ]),
    )
    const officeEnded = (member?.officeEndings ?? []).map(({ by }) => by)
    for (const statement of [...said, ...officeEnded])
      await learn(id as string as StreamId, statement)
    const groups = groupsBetween(organisation, of, {
      ...span,
      saidAt: (statement) => times.get(statement),
    })
    return {
      groups: groups.flatMap((group) => kinds.get(group) ?? []),
      officer:
        member !== undefined &&
        (member.officer || officeEnded.some((by) => (times.get(by) ?? Infinity) > span.from)),
    }
  }
}

export async function findHeld(
  { store }: { readonly store: DeviceStoreReader },
  stream: StreamId,
  hash: EntryHash,
): Promise<HeldEntry | undefined> {
  const held = (await store.find('entry', entryKey(stream, hash))) as Held | undefined
  return held?.kind === 'entry' ? held : undefined
}
