import { mayIssue } from '@cobijo/domain/command/commands'
import type { Grant } from '@cobijo/domain/grant/grants'
import type { EntryHash, Instant, StreamId } from '@cobijo/domain/journal/identifier'
import { groupsHeldBy } from '@cobijo/sealing/directory/directory'
import type { Organisation } from '@cobijo/sealing/directory/directory'
import { verifyStoredSigner } from '@cobijo/sealing/directory/verify-signer'
import { isRefusal } from '@cobijo/domain/journal/refusal'
import { entryKey, readHeld } from '../held-entry.ts'
import type { Held, HeldEntry } from '../held-entry.ts'
import type { Unlocked } from '../unlocked.ts'

/** Whether whoever signed a grant could then have decided it. Reads each statement once; lives for one look at many grants. */
export type IssuerCheck = (grant: Grant) => Promise<boolean>

/**
 * A member of the organisation that grants, then in one of the groups that the commands ask for which issue such a grant. Streams have
 * no common order, so the server's times of receipt are compared. True where the kinds of that organisation's groups cannot be read here.
 */
export function issuerCheck({
  knowledge,
  account,
}: Pick<Unlocked, 'knowledge' | 'account'>): IssuerCheck {
  const times = new Map<EntryHash, Promise<Instant | undefined>>()
  const receivedAt = (stream: StreamId, statement: EntryHash) => {
    const found =
      times.get(statement) ?? findHeld(account, stream, statement).then((held) => held?.receivedAt)
    times.set(statement, found)
    return found
  }
  return async (grant) => {
    const issued = await findHeld(account, grant.stream, grant.issuedBy)
    const organisation = knowledge.directory.organisations.get(grant.grantor)
    const kinds = knowledge.organisations.get(grant.grantor)?.groupKinds ?? new Map()
    if (!issued || !organisation || kinds.size === 0) return true
    const entry = readHeld(issued)
    if (!entry) return true
    const signer = verifyStoredSigner(knowledge.directory, entry)
    if (isRefusal(signer) || signer.kind === 'intake') return false
    const said = new Set<EntryHash>()
    for (const statement of statementsAbout(organisation)) {
      const came = await receivedAt(organisation.id as string as StreamId, statement)
      if ((came ?? 0) <= (issued.receivedAt ?? Infinity)) said.add(statement)
    }
    const groups = groupsHeldBy(organisation, signer.member, (statement) => said.has(statement))
    return mayIssue(
      groups.flatMap((id) => kinds.get(id) ?? []),
      grant.basis.kind,
    )
  }
}

function statementsAbout({ groups }: Organisation): ReadonlySet<EntryHash> {
  return new Set(
    [...groups.values()].flatMap(({ generations }) =>
      generations.flatMap(({ statedBy, shares }) => [
        statedBy,
        ...shares.map(({ saidBy }) => saidBy),
      ]),
    ),
  )
}

async function findHeld(
  { store }: Unlocked['account'],
  stream: StreamId,
  hash: EntryHash,
): Promise<HeldEntry | undefined> {
  const held = (await store.find('entry', entryKey(stream, hash))) as Held | undefined
  return held?.kind === 'entry' ? held : undefined
}
