import { foldReportDecisions } from '@cobijo/domain/justice/report-decisions'
import type { EntryHash, StreamId } from '@cobijo/domain/journal/identifier'
import { refused } from '@cobijo/domain/journal/refusal'
import type { Refusal } from '@cobijo/domain/journal/refusal'
import { ServerUnreachable } from '../../client/api-client.ts'
import { quarantineResponse } from '../../wire/operations.ts'
import type { QuarantineResponse } from '../../wire/operations.ts'
import { readLog } from '../cases/logged-lines.ts'
import type { LoggedDecision } from '../cases/logged-lines.ts'
import { fetchIfReachable } from '../cases/open-case.ts'
import { findOwnLog } from '../cases/own-log.ts'
import { describeOrganisation, describeSession } from '../describe-session.ts'
import { ownOrganisation, streamsOf } from '../device-knowledge.ts'
import { openKnownStream } from '../cases/open-known-stream.ts'
import { findErasure, erasedWholeAt } from '../erasure/forget-erased.ts'
import type { LateEntries, LateEntry } from './late-api.ts'
import { hashesById, isJusticeType, isOfEndedDevice, readLate } from './read-late.ts'
import type { ReadLate } from './read-late.ts'
import type { Unlocked } from '../unlocked.ts'

/** Each is fetched and opened to be shown. */
const mostShown = 50

type Row = QuarantineResponse['entries'][number]

/**
 * What came late from devices whose keys had ended, as far as this member may see it: what is to be decided on, and what an officer left
 * aside. What somebody signed anew the server leaves out.
 */
export async function listLate(unlocked: Unlocked): Promise<LateEntries | Refusal> {
  const found = await askForLate(unlocked)
  if (!found) return refused('server-needed-to-look')
  const ended = found.entries
    .filter(({ device }) => isOfEndedDevice(unlocked, device))
    .sort((a, b) => a.receivedAt - b.receivedAt)
  const late: Row[] = []
  // What was taken up here and has not reached the server yet is decided.
  for (const row of ended)
    if (!(await hashesById(unlocked, row.stream as StreamId)).has(row.entry)) late.push(row)
  if (late.length === 0) return { open: [], more: 0, leftAside: [], full: [] }
  const decided = await decisionsOf(unlocked)
  const waiting = late.filter(({ hash }) => !decided.has(hash))
  const aside = late.filter(({ hash }) => decided.has(hash))
  const describe = async (row: Row) => describeLate(unlocked, row, decided)
  const open: LateEntry[] = []
  for (const row of waiting.slice(0, mostShown)) open.push(await describe(row))
  const leftAside: LateEntry[] = []
  for (const row of aside.slice(-mostShown)) leftAside.unshift(await describe(row))
  const full = new Set(
    late.filter(({ device }) => found.full.includes(device)).map((row) => nameOf(unlocked, row)),
  )
  return { open, more: Math.max(0, waiting.length - mostShown), leftAside, full: [...full] }
}

async function askForLate({ send }: Unlocked): Promise<QuarantineResponse | undefined> {
  try {
    return await send({ method: 'GET', path: 'quarantine', response: quarantineResponse })
  } catch (fault) {
    if (fault instanceof ServerUnreachable) return undefined
    throw fault
  }
}

/** The lines of each log that came since it was last read are opened; nobody asks while nothing came late. */
async function decisionsOf(unlocked: Unlocked): Promise<ReadonlyMap<string, LoggedDecision>> {
  const { account } = unlocked
  const found = new Map<string, LoggedDecision>()
  if (!describeSession(unlocked).officer) return found
  const own = await findOwnLog(account.store)
  const logs = new Set([...(await streamsOf(account, ['work'])).keys(), ...(own ? [own] : [])])
  for (const log of logs) {
    await fetchIfReachable(unlocked, log)
    for (const decision of (await readLog(unlocked, log)).leftAside)
      found.set(decision.late, decision)
  }
  return found
}

async function describeLate(
  unlocked: Unlocked,
  row: Row,
  decided: ReadonlyMap<string, LoggedDecision>,
): Promise<LateEntry> {
  const { read, refusal } = await lookAt(unlocked, row)
  const { memberNames } = ownOrganisation(unlocked.knowledge, unlocked.account.kept.organisation)
  const decision = decided.get(row.hash)
  const stream = row.stream as StreamId
  return {
    hash: row.hash as EntryHash,
    stream,
    member: read?.opened.member ?? memberOf(unlocked, row),
    memberName: nameOf(unlocked, row),
    deviceLabel: describeOrganisation(unlocked)
      .members.flatMap(({ devices }) => devices)
      .find(({ id }) => id === row.device)?.label,
    cameAt: row.receivedAt,
    code: row.code,
    words: read?.words,
    sealedParts: read?.opened.sealedParts ?? 0,
    isOfCase: (await unlocked.account.store.list('entry', `${stream}/`)).length > 0,
    refusal,
    decision: decision && {
      byName: memberNames.get(decision.member) ?? '',
      why: decision.why,
      at: decision.at,
    },
  }
}

/** What somebody sent late as this member may read it, and why she does not take it up. */
export interface LookedAt {
  readonly read: ReadLate | undefined
  /** Undefined where she may. */
  readonly refusal: string | undefined
}

/** Of whoever was erased as a whole nothing that comes late is read. */
export async function lookAt(unlocked: Unlocked, row: Row): Promise<LookedAt> {
  const isGone = { read: undefined, refusal: 'case-erased' }
  if (await isErasedWhole(unlocked, row.stream as StreamId)) return isGone
  const read = await readLate(unlocked, row.hash as EntryHash)
  if (read && (await isOfErased(unlocked, read))) return isGone
  return { read, refusal: refusalFor(unlocked, read) }
}

async function isErasedWhole({ account }: Unlocked, stream: StreamId): Promise<boolean> {
  const erasure = await findErasure(account.store, stream)
  return erasure !== undefined && erasedWholeAt(erasure) !== undefined
}

/** What the legal group has of a person lies in a stream of its own, which her case's order does not name. */
async function isOfErased(unlocked: Unlocked, { opened, words }: ReadLate): Promise<boolean> {
  if (words?.type === undefined || !isJusticeType(words.type)) return false
  const { entries } = await openKnownStream(unlocked, opened.stream)
  const about = foldReportDecisions([...entries, opened])?.case
  return about !== undefined && (await isErasedWhole(unlocked, about))
}

/**
 * Officers do; of a stream that only the legal group has, its members do, since officers know nothing of it. Grants, referrals and what an
 * officer says are done anew by whoever decides now, on what stands now.
 */
function refusalFor(unlocked: Unlocked, read: ReadLate | undefined): string | undefined {
  if (!read?.words) return 'late-not-taken-up'
  const { words, opened } = read
  if (opened.facts.family !== 'case' || words.standing === 'newer-version')
    return 'late-not-taken-up'
  if (!describeSession(unlocked).officer && !isJusticeType(words.type)) return 'officers-only'
  return undefined
}

function memberOf(unlocked: Unlocked, { device }: Row): LateEntry['member'] {
  const { organisation } = unlocked.account.kept
  const devices = unlocked.knowledge.directory.organisations.get(organisation)?.devices
  return [...(devices?.values() ?? [])].find(({ id }) => id === device)?.member
}

function nameOf(unlocked: Unlocked, row: Row): string {
  const { memberNames } = ownOrganisation(unlocked.knowledge, unlocked.account.kept.organisation)
  const member = memberOf(unlocked, row)
  return (member && memberNames.get(member)) ?? ''
}
