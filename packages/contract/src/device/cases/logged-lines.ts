import { lateEntryLeftAside } from '@cobijo/domain/late/late-entry-left-aside'
import type { EntryHash, Instant, MemberId, StreamId } from '@cobijo/domain/journal/identifier'
import type { OpenedEntry } from '@cobijo/domain/journal/opened-entry'
import { openKnownStream } from './open-known-stream.ts'
import { noteOpened } from '../directory/doubted-signers.ts'
import { entryKey } from '../held-entry.ts'
import { openForMember, sealForMember } from '../seal-for-member.ts'
import { keysOf } from '../stream-views.ts'
import type { Unlocked } from '../unlocked.ts'

export interface LoggedOpening {
  readonly stream: string
  readonly member: MemberId
  readonly openedAt: Instant
}

/** An officer's word on what came late and is not taken up. */
export interface LoggedDecision {
  readonly late: string
  readonly why: string
  readonly member: MemberId
  readonly at: Instant
}

export interface LoggedLines {
  readonly openings: readonly LoggedOpening[]
  readonly leftAside: readonly LoggedDecision[]
}

/** A line of a log that was opened and believed. */
interface KnownLine {
  readonly hash: EntryHash
  readonly id: string
  /** Undefined: no opening of a case. */
  readonly opening: LoggedOpening | undefined
  /** Undefined: nothing was left aside. */
  readonly leftAside: LoggedDecision | undefined
}

/**
 * What one device's log says. A log only grows, and nothing of it is ever erased: what was opened and believed is kept, sealed for
 * this member, until other keys open or end, and only what came since is opened.
 */
export async function readLog(unlocked: Unlocked, log: StreamId): Promise<LoggedLines> {
  const { account, knowledge } = unlocked
  const key = `log-view/${log}`
  const purpose = `cobijo/log-views/2/${log}/${keysOf(knowledge)}`
  const sealed = await account.store.find('setting', key)
  const known =
    sealed === undefined
      ? []
      : ((openForMember(unlocked, purpose, sealed as Uint8Array) as KnownLine[] | undefined) ?? [])
  const hashes = new Set<string>(known.map(({ hash }) => hash))
  const { entries, findings } = await openKnownStream(unlocked, log, hashes)
  const fresh = entries.flatMap((entry) => (entry.kind === 'entry' ? lineOf(entry) : []))
  const found = [...findings]
  const signedAnew = new Set<string>()
  const byId = new Map(known.map((line) => [line.id, line.hash]))
  for (const { id, hash } of fresh) {
    const before = byId.get(id)
    if (before === undefined) continue
    if (await account.store.find('entry', entryKey(log, before)))
      found.push({ code: 'id-twice', hash })
    else signedAnew.add(before)
  }
  noteOpened(unlocked, log, found)
  // What is doubted may be believed once the directory says more: it is looked at again each time.
  const doubted = new Set(found.map(({ hash }) => hash))
  const before = known.filter(({ hash }) => !signedAnew.has(hash))
  const believed = fresh.filter(({ hash }) => !doubted.has(hash))
  if (believed.length > 0) {
    const kept = sealForMember(unlocked, purpose, [...before, ...believed])
    await account.store.write([{ put: 'setting', key, value: kept }])
  }
  const lines = [...before, ...fresh]
  return {
    openings: lines.flatMap(({ opening }) => opening ?? []),
    leftAside: lines.flatMap(({ leftAside }) => leftAside ?? []),
  }
}

function lineOf(entry: OpenedEntry): KnownLine {
  const { hash, id } = entry
  return { hash, id, opening: openingIn(entry), leftAside: decisionIn(entry) }
}

function openingIn({ header, member, content }: OpenedEntry): LoggedOpening | undefined {
  const { case: stream, openedAt } = content.oversight ?? {}
  if (header?.type !== 'case-opened' || member === undefined) return undefined
  if (typeof stream !== 'string' || typeof openedAt !== 'number') return undefined
  return { stream, member, openedAt }
}

function decisionIn({
  header,
  member,
  content,
  recordedAt,
}: OpenedEntry): LoggedDecision | undefined {
  const { late, why } = content.oversight ?? {}
  if (header?.type !== lateEntryLeftAside.type || member === undefined) return undefined
  if (typeof late !== 'string' || typeof why !== 'string') return undefined
  return { late, why, member, at: recordedAt }
}
