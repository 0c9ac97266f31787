import type { EntryHash, StreamId } from '@cobijo/domain/journal/identifier'
import { openKnownStream } from '../cases/open-known-stream.ts'
import { openHeld } from '../cases/open-stream.ts'
import type { Finding, FindingCode } from '../finding.ts'
import { dropExplained, findingName, noteFindings } from '../note-findings.ts'
import { findHeld } from '../sharing/signer-groups.ts'
import type { Unlocked } from '../unlocked.ts'

/** An entry for whose signer no statement that has come here vouches, or not as far as she went. */
export interface DoubtedSigner {
  readonly code: FindingCode
  readonly stream: StreamId
  /** When it was first opened, by `performance.now()`: only how long ago counts, and nobody sets that clock. */
  readonly since: number
}

/** One look at the feeds, by what was known before the server was asked. */
export interface LookAtFeeds {
  readonly doubtedBefore: ReadonlySet<EntryHash>
  /** By `performance.now()`. */
  readonly askedAt: number
  /** How long the oldest entry has waited that is to come into any of them; undefined where not all of it was taken up. */
  readonly lagMs: number | undefined
}

const untilStatements: ReadonlySet<FindingCode> = new Set([
  'device-unknown',
  'organisation-unknown',
  // What let her into the group, or her organisation into the case, comes by another feed.
  'signer-not-entitled',
])
/** A server that is behind for so long is not waited for: it may be keeping the statement back. */
const longestMs = 10 * 60_000

/**
 * Notes what was found in one stream. A signer of whom nothing is known yet is doubted at once and told later: each feed is delivered by
 * itself, so an entry may come before the statement that its signer was introduced by. Until then the entry is not read.
 */
export function noteOpened(unlocked: Unlocked, stream: StreamId, found: readonly Finding[]): void {
  const doubted = new Set(doubt(unlocked, stream, found))
  noteFindings(
    unlocked,
    found.filter((finding) => !doubted.has(finding)),
  )
}

/** Whether a statement may still come that vouches for something of what was found in this stream: what is made of it now may lack an entry. */
export function isSignerAwaited(
  unlocked: Unlocked,
  stream: StreamId,
  found: readonly Finding[],
): boolean {
  const told = new Set(unlocked.findings.map(findingName))
  return doubt(unlocked, stream, found).some((finding) => !told.has(findingName(finding)))
}

function doubt(
  { doubted }: Unlocked,
  stream: StreamId,
  found: readonly Finding[],
): readonly Finding[] {
  return found.filter((finding) => {
    const { code, hash } = finding
    if (hash === undefined || !untilStatements.has(code)) return false
    if (!doubted.has(hash)) doubted.set(hash, { code, stream, since: performance.now() })
    return true
  })
}

export function beginLook({ doubted }: Unlocked): Omit<LookAtFeeds, 'lagMs'> {
  return { doubtedBefore: new Set(doubted.keys()), askedAt: performance.now() }
}

/**
 * Looks at every doubted signer once more. Whoever is vouched for by now is told no more; the others are told once the feeds brought all
 * that waited when their entry was here: the server took the statement in before the entry.
 */
export async function settleDoubted(unlocked: Unlocked, look: LookAtFeeds): Promise<void> {
  for (const [hash, { code, stream, since }] of unlocked.doubted) {
    if (!(await isStillDoubted(unlocked, hash, { code, stream }))) {
      unlocked.doubted.delete(hash)
      dropExplained(unlocked, code, [hash])
      continue
    }
    const waitedMs = look.askedAt - since
    const isAllHere = look.lagMs !== undefined && look.lagMs <= waitedMs
    if (look.doubtedBefore.has(hash) && (isAllHere || waitedMs > longestMs))
      noteFindings(unlocked, [{ code, hash }])
  }
}

async function isStillDoubted(
  unlocked: Unlocked,
  hash: EntryHash,
  { code, stream }: Pick<DoubtedSigner, 'code' | 'stream'>,
): Promise<boolean> {
  const held = await findHeld(unlocked.account, stream, hash)
  if (!held) return false
  const opened = openHeld(held, stream, hash, unlocked.knowledge.opener)
  if ('code' in opened) return opened.code === code
  if (code !== 'signer-not-entitled') return false
  const { findings } = await openKnownStream(unlocked, stream)
  return findings.some((each) => each.code === code && each.hash === hash)
}
