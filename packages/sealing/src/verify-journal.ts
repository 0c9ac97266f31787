import type { DeviceId, EntryHash, StreamId } from '@cobijo/domain/journal/identifier'
import { isRefusal } from '@cobijo/domain/journal/refusal'
import { sameBytes } from './bytes.ts'
import type { Bytes } from './bytes.ts'
import type { Directory } from './directory/directory.ts'
import { verdictOn, verifyStoredSigner } from './directory/verify-signer.ts'
import { commitmentToFacts, commitsTo, hashOfStub } from './entry/envelope.ts'
import type { SaltedFacts, SealedStub, SignedEntry } from './entry/envelope.ts'
import type { SealedPart } from './entry/part.ts'
import { firstRolling, nextRolling } from './feed-rolling.ts'
import { verifyFeedHead, verifyReceipt } from './server-key.ts'
import type { FeedHead, SignedReceipt } from './server-key.ts'

/** Something that is not as it was signed. Names hashes, never content. */
export interface Finding {
  readonly code: string
  readonly hash?: EntryHash
}

/** An entry as some store holds it. Parts that were erased or not delivered may be absent. */
export interface HeldEntry {
  readonly entry: SignedEntry
  readonly facts: SaltedFacts
  readonly parts: readonly SealedPart[]
}

export interface HeldFeed {
  readonly lines: readonly { readonly position: number; readonly hash: EntryHash }[]
  readonly head: FeedHead
  readonly signature: Bytes
}

/**
 * `device-unknown`, `signature-wrong` and whatever else `verifyStoredSigner` says; `facts-not-as-signed`;
 * `part-not-as-signed`; for statements the directory's own code.
 */
export function verifyEntries(held: Iterable<HeldEntry>, directory: Directory): Finding[] {
  const findings: Finding[] = []
  for (const { entry, facts, parts } of held) {
    const { hash, envelope } = entry
    const code = signerCode(entry, directory)
    if (code !== undefined) findings.push({ code, hash })
    if (!sameBytes(envelope.factsCommitment, commitmentToFacts(envelope.id, facts)))
      findings.push({ code: 'facts-not-as-signed', hash })
    if (!parts.every((part) => commitsTo(envelope, part)))
      findings.push({ code: 'part-not-as-signed', hash })
  }
  return findings
}

/** `id-twice` where two different entries bear one id, be they of different organisations. */
export function verifyIds(entries: Iterable<SignedEntry>): Finding[] {
  const findings: Finding[] = []
  const byId = new Map<string, EntryHash>()
  for (const { hash, envelope } of entries) {
    const other = byId.get(envelope.id)
    if (other !== undefined && other !== hash) findings.push({ code: 'id-twice', hash })
    byId.set(envelope.id, hash)
  }
  return findings
}

/**
 * Each device numbers its entries of a stream and names the one before: `chain-fork` where a device gave one number twice,
 * `chain-broken` where number and predecessor disagree, `chain-gap` where the predecessor is not here, not even as a stub.
 */
export function verifyChains(
  entries: Iterable<SignedEntry>,
  stubs: Iterable<SealedStub> = [],
): Finding[] {
  const all = [...entries]
  const byHash = new Map(all.map((entry) => [entry.hash, entry]))
  const stubHashes = new Set([...stubs].map(hashOfStub))
  const numbered = new Map<string, EntryHash>()
  const findings: Finding[] = []
  for (const { hash, envelope } of all) {
    const place = `${placeOf(envelope)} ${envelope.sequence}`
    const twin = numbered.get(place)
    if (twin !== undefined && twin !== hash) findings.push({ code: 'chain-fork', hash })
    numbered.set(place, hash)
    if (envelope.previous === undefined) continue
    const before = byHash.get(envelope.previous)
    if (!before) {
      if (!stubHashes.has(envelope.previous)) findings.push({ code: 'chain-gap', hash })
      continue
    }
    const follows =
      before.envelope.sequence + 1 === envelope.sequence &&
      placeOf(before.envelope) === placeOf(envelope)
    if (!follows) findings.push({ code: 'chain-broken', hash })
  }
  return findings
}

/** `parent-missing` for every hash that somebody had opened and that is not here, not even as a stub: a row was removed. */
export function verifyClosure(
  entries: Iterable<SignedEntry>,
  stubs: Iterable<SealedStub> = [],
): Finding[] {
  const linked = [
    ...[...entries].map(({ hash, parents }) => ({ hash, parents })),
    ...[...stubs].map((stub) => ({ hash: hashOfStub(stub), parents: stub.parents })),
  ]
  const known = new Set(linked.map((each) => each.hash))
  const missing = new Set(linked.flatMap((each) => each.parents.filter((hash) => !known.has(hash))))
  return [...missing].sort().map((hash) => ({ code: 'parent-missing', hash }))
}

/** `position-missing`, `rolling-wrong`, `head-signature-wrong`. `serverKey`: the pinned 32 bytes. */
export function verifyFeed(feed: HeldFeed, serverKey: Bytes): Finding[] {
  const findings: Finding[] = []
  const lines = [...feed.lines].sort((a, b) => a.position - b.position)
  let rolling = firstRolling(feed.head.feed as Parameters<typeof firstRolling>[0])
  let isWhole = lines.length === feed.head.position
  for (const [at, { position, hash }] of lines.entries()) {
    if (position !== at + 1) isWhole = false
    rolling = nextRolling(rolling, position, hash)
  }
  if (!isWhole) findings.push({ code: 'position-missing' })
  else if (!sameBytes(rolling, feed.head.rolling)) findings.push({ code: 'rolling-wrong' })
  if (!verifyFeedHead(feed.head, feed.signature, serverKey))
    findings.push({ code: 'head-signature-wrong' })
  return findings
}

/** `receipt-wrong`; `receipted-entry-missing` for what was acknowledged and is not here; `receipt-missing`. */
export function verifyReceipts(
  receipts: Iterable<SignedReceipt>,
  present: ReadonlySet<EntryHash>,
  serverKey: Bytes,
): Finding[] {
  const findings: Finding[] = []
  const covered = new Set<EntryHash>()
  for (const signed of receipts) {
    const receipt = verifyReceipt(signed, serverKey)
    if (!receipt) findings.push({ code: 'receipt-wrong' })
    for (const hash of receipt?.hashes ?? []) covered.add(hash)
  }
  for (const hash of covered)
    if (!present.has(hash)) findings.push({ code: 'receipted-entry-missing', hash })
  for (const hash of present)
    if (!covered.has(hash)) findings.push({ code: 'receipt-missing', hash })
  return findings
}

function signerCode(entry: SignedEntry, directory: Directory): string | undefined {
  const { family } = entry.envelope
  if (family === 'organisation' || family === 'network') {
    const verdict = verdictOn(directory, entry.hash)
    if (isRefusal(verdict)) return verdict.code
    return verdict === undefined ? 'statement-unread' : undefined
  }
  const signer = verifyStoredSigner(directory, entry)
  return isRefusal(signer) ? signer.code : undefined
}

function placeOf({ device, stream }: { device: DeviceId; stream: StreamId }): string {
  return `${device} ${stream}`
}
