import type { Instant, MemberId } from '@cobijo/domain/journal/identifier'
import { verifyDeviceCertificate } from '@cobijo/sealing/account/device-keys'
import { fromHexadecimal } from '@cobijo/sealing/bytes'
import { readEntry } from '@cobijo/sealing/entry/envelope'
import type { Organisation } from '@cobijo/sealing/directory/directory'
import { readStatement } from '@cobijo/sealing/directory/read-statement'
import type { Statement, UnknownStatement } from '@cobijo/sealing/directory/statement'
import { verdictOn } from '@cobijo/sealing/directory/verify-signer'
import type { AppendOutcome } from '@cobijo/contract/wire/entries'
import type { DirectoryState } from '../../directory/directory-state.ts'
import type { InspectedItem, RefusedItem } from '../inspection/inspected-item.ts'
import type { AppendTransaction } from './append-transaction.ts'
import { unpackFacts } from './packed-facts.ts'

export interface StatementLimits {
  readonly devicesOfMember: number
  readonly statementsOfMember: number
  readonly statementsOfOfficer: number
}

/**
 * Every device of the network folds every statement, and the server folds an organisation's anew with each that comes: nobody may make
 * that dear for all.
 *
 * - 40 devices in use: phone, office and shared PC, and a new one for each store that a browser cleared. Revoking one frees its place.
 * - 60 statements a day by a member: she certifies and revokes her own devices, and says nothing else.
 * - 3,000 by an officer: a course of sixty people on training day, each let into twelve groups, three times over.
 */
export const statementLimits: StatementLimits = {
  devicesOfMember: 40,
  statementsOfMember: 60,
  statementsOfOfficer: 3_000,
}

/**
 * What may still be said today. Refuses the others, before anything is folded: `statements-full` until the day is over,
 * `devices-full` until a device is revoked. What is known already, and what nobody of this organisation vouches for, is not counted:
 * the one costs nothing, the other is not kept.
 */
export async function withinStatementQuota(
  transaction: AppendTransaction,
  items: readonly InspectedItem[],
  { state, now, limits }: { state: DirectoryState; now: Instant; limits: StatementLimits },
  outcomes: Map<InspectedItem | RefusedItem, AppendOutcome>,
): Promise<InspectedItem[]> {
  const organisation = state.directory.organisations.get(transaction.organisation)
  const added = new Map<MemberId, number>()
  const allowed: InspectedItem[] = []
  for (const item of items) {
    const code = organisation && (await problemOf(item, organisation))
    if (code === undefined) allowed.push(item)
    else outcomes.set(item, { hash: item.hash, outcome: 'refused', code })
  }
  return allowed

  async function problemOf(item: InspectedItem, known: Organisation): Promise<string | undefined> {
    const isStatement = item.family === 'organisation' || item.family === 'network'
    if (!isStatement || verdictOn(state.directory, item.hash) !== undefined) return undefined
    const said = statementOf(item)
    const speaker = speakerOf(item, known, said)
    if (speaker === undefined) return undefined
    if (said?.says === 'device-certified' && !known.devices.has(said.device.id)) {
      const others = (added.get(speaker) ?? 0) + devicesInUse(known, speaker)
      if (others >= limits.devicesOfMember) return 'devices-full'
      added.set(speaker, (added.get(speaker) ?? 0) + 1)
    }
    const isOfficer = known.members.get(speaker)?.officer === true
    const most = isOfficer ? limits.statementsOfOfficer : limits.statementsOfMember
    const use = {
      kind: 'statement' as const,
      subject: speaker,
      amount: { entries: 1, bytes: item.envelope.length + item.facts.length },
      most: { entries: most, bytes: Number.MAX_SAFE_INTEGER },
    }
    return (await transaction.takeDailyUse(use, now)) ? undefined : 'statements-full'
  }
}

/** Whose word it is: of a known device, or of one that a known member certified. Nobody uses up what is somebody else's. */
function speakerOf(
  item: InspectedItem,
  organisation: Organisation,
  said: Statement | UnknownStatement | undefined,
): MemberId | undefined {
  const device = organisation.devices.get(item.device)
  if (device) return item.verifiedUnder ? device.member : undefined
  if (said?.says !== 'device-certified') return undefined
  const { id, member, kind, sign, certificate } = said.device
  const claim = {
    organisation: organisation.id,
    member,
    device: id,
    kind,
    publicKey: fromHexadecimal(sign),
  }
  const key = organisation.members.get(member)?.sign
  return key && verifyDeviceCertificate(claim, fromHexadecimal(certificate), key)
    ? member
    : undefined
}

function statementOf(item: InspectedItem): Statement | UnknownStatement | undefined {
  const read = readStatement({ entry: readEntry(item.envelope), facts: unpackFacts(item.facts) })
  return typeof read === 'string' ? undefined : read.statement
}

function devicesInUse({ devices }: Organisation, member: MemberId): number {
  let count = 0
  for (const device of devices.values())
    if (device.member === member && device.state === 'current') count += 1
  return count
}
