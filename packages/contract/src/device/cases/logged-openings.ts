import type { EntryHash, Instant, MemberId, StreamId } from '@cobijo/domain/journal/identifier'
import type { OpenedEntry } from '@cobijo/domain/journal/opened-entry'
import { openKnownStream } from '../device-knowledge.ts'
import { entryKey } from '../held-entry.ts'
import { noteFindings } from '../note-findings.ts'
import { openForMember, sealForMember } from '../seal-for-member.ts'
import { keysOf } from '../stream-views.ts'
import type { Unlocked } from '../unlocked.ts'

export interface LoggedOpening {
  readonly stream: string
  readonly member: MemberId
  readonly openedAt: Instant
}

/** A line of a log that was opened and believed. */
interface KnownLine {
  readonly hash: EntryHash
  readonly id: string
  /** Undefined: no opening of a case. */
  readonly opening: LoggedOpening | undefined
}

/**
 * The openings in one device's log. A log only grows, and nothing of it is ever erased: what was opened and believed is kept, sealed for
 * this member, until other keys open or end, and only what came since is opened.
 */
export async function openingsIn(
  unlocked: Unlocked,
  log: StreamId,
): Promise<readonly LoggedOpening[]> {
  const { account, knowledge } = unlocked
  const key = `log-view/${log}`
  const purpose = `cobijo/log-views/1/${log}/${keysOf(knowledge)}`
  const sealed = await account.store.find('setting', key)
  const known =
    sealed === undefined
      ? []
      : ((openForMember(unlocked, purpose, sealed as Uint8Array) as KnownLine[] | undefined) ?? [])
  const hashes = new Set<string>(known.map(({ hash }) => hash))
  const { entries, findings } = await openKnownStream(account, knowledge, log, hashes)
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
  noteFindings(unlocked, found)
  // What is doubted may be believed once the directory says more: it is looked at again each time.
  const doubted = new Set(found.map(({ hash }) => hash))
  const before = known.filter(({ hash }) => !signedAnew.has(hash))
  const believed = fresh.filter(({ hash }) => !doubted.has(hash))
  if (believed.length > 0) {
    const kept = sealForMember(unlocked, purpose, [...before, ...believed])
    await account.store.write([{ put: 'setting', key, value: kept }])
  }
  return [...before, ...fresh].flatMap(({ opening }) => opening ?? [])
}

function lineOf(entry: OpenedEntry): KnownLine {
  const { hash, id, member } = entry
  const { case: stream, openedAt } = entry.content.oversight ?? {}
  const isOpening =
    entry.header?.type === 'case-opened' &&
    member !== undefined &&
    typeof stream === 'string' &&
    typeof openedAt === 'number'
  return { hash, id, opening: isOpening ? { stream, member, openedAt } : undefined }
}
