import type { EntryHash } from '@cobijo/domain/journal/identifier'
import { foldDirectory } from '@cobijo/sealing/directory/fold-directory'
import type { Directory } from '@cobijo/sealing/directory/directory'
import { sameBytes } from '@cobijo/sealing/bytes'
import {
  commitmentToFacts,
  commitsTo,
  EnvelopeMalformed,
  hashOfStub,
  readEntry,
} from '@cobijo/sealing/entry/envelope'
import type { SealedStub, SignedEntry } from '@cobijo/sealing/entry/envelope'
import {
  verifyChains,
  verifyClosure,
  verifyEntries,
  verifyFeed,
  verifyReceipts,
} from '@cobijo/sealing/verify-journal'
import type { Finding, HeldEntry } from '@cobijo/sealing/verify-journal'
import { verifyReceipt } from '@cobijo/sealing/server-key'
import type { SignedReceipt } from '@cobijo/sealing/server-key'
import type pg from 'pg'
import Cursor from 'pg-cursor'
import { PackedPartsDamaged, unpackParts } from '../journal/append/packed-parts.ts'
import { unpackFacts } from '../journal/append/packed-facts.ts'
import { unpackStub } from '../journal/append/packed-stub.ts'
import { findMissingCopies } from './find-missing-copies.ts'
import { verifyRoutes } from './verify-routes.ts'

export interface VerifiedDatabase {
  readonly entries: number
  readonly feeds: number
  readonly receipts: number
  readonly parts: number
  readonly findings: readonly Finding[]
}

export interface VerifyProgress {
  readonly entries: number
}

const rowsAtOnce = 1_000

/**
 * Checks the whole journal without a key: every envelope's bytes and signature against the directory, facts and parts against
 * their commitments, device chains, missing parents and copies, what grants and erasures rest on, each feed's rolling hash and
 * signed head, every receipt. A row that was
 * changed, removed or slipped in gives a finding. `client` sees all rows; one consistent snapshot is read.
 */
export async function verifyDatabase(
  client: pg.Client,
  serverKey: Uint8Array,
  onProgress: (progress: VerifyProgress) => void = () => undefined,
): Promise<VerifiedDatabase> {
  await client.query('begin isolation level repeatable read read only')
  try {
    const findings: Finding[] = []
    const directory = await foldStatements(client, findings)
    // What the running server folds its directory from; each of these is an entry too, and has to be as it was signed.
    findings.push(...directory.rejected.map(({ code, hash }) => ({ code, hash })))
    const signed: SignedEntry[] = []
    for await (const row of rowsOf<EntryRow>(client, entryRows)) {
      const read = readHeld(row, findings)
      if (read) {
        findings.push(...verifyEntries([read], directory))
        signed.push(read.entry)
      }
      if (signed.length % rowsAtOnce === 0) onProgress({ entries: signed.length })
    }
    findings.push(...verifyChains(signed), ...(await missingParents(client, signed)))
    const parts = await verifyCopies(client, signed, findings)
    const receipts = await readReceipts(client)
    const receivedAt = timesIn(receipts, serverKey)
    findings.push(
      ...(await verifyRoutes(client)),
      ...(await findMissingCopies(client, directory, (hash) => receivedAt.get(hash))),
    )
    const feeds = await verifyFeeds(client, serverKey, findings)
    const present = new Set<EntryHash>(signed.map(({ hash }) => hash))
    for (const hash of await setAside(client)) present.add(hash)
    findings.push(...verifyReceipts(receipts, present, serverKey))
    return {
      entries: signed.length,
      feeds,
      receipts: receipts.length,
      parts,
      findings: distinct(findings),
    }
  } finally {
    await client.query('rollback')
  }
}

interface EntryRow {
  readonly hash: Buffer
  readonly facts: Buffer
  readonly envelope: Buffer
}

const entryRows = 'select hash, facts, envelope from entry order by organisation_id, id'

/** Each row by itself: the fold takes one text of a statement and would not look at a second. */
async function foldStatements(client: pg.Client, findings: Finding[]): Promise<Directory> {
  const { rows } = await client.query<Pick<EntryRow, 'facts' | 'envelope'>>(
    'select facts, envelope from statement order by version',
  )
  const statements = rows.flatMap((row) => {
    const entry = readOrNot(row.envelope)
    if (!entry) findings.push({ code: 'statement-malformed' })
    return entry ? [{ entry, facts: unpackFacts(new Uint8Array(row.facts)) }] : []
  })
  for (const { entry, facts } of statements) {
    const { hash, envelope } = entry
    if (!sameBytes(envelope.factsCommitment, commitmentToFacts(envelope.id, facts)))
      findings.push({ code: 'facts-not-as-signed', hash })
  }
  return foldDirectory(statements)
}

/** The stored hash is a copy for looking up; the bytes decide. */
function readHeld(row: EntryRow, findings: Finding[]): HeldEntry | undefined {
  const stored = row.hash.toString('hex') as EntryHash
  const entry = readOrNot(row.envelope)
  if (!entry) findings.push({ code: 'envelope-malformed', hash: stored })
  else if (entry.hash !== stored) findings.push({ code: 'envelope-changed', hash: stored })
  return entry && { entry, facts: unpackFacts(new Uint8Array(row.facts)), parts: [] }
}

function readOrNot(bytes: Buffer): SignedEntry | undefined {
  try {
    return readEntry(new Uint8Array(bytes))
  } catch (fault) {
    if (fault instanceof EnvelopeMalformed) return undefined
    throw fault
  }
}

/** Parents that neither an entry nor a quarantined item nor anybody's stub explains. */
async function missingParents(
  client: pg.Client,
  signed: readonly SignedEntry[],
): Promise<Finding[]> {
  const stubs: SealedStub[] = []
  for await (const row of rowsOf<{ stub: Buffer }>(
    client,
    'select distinct stub from delivery where stub is not null',
  )) {
    stubs.push(unpackStub(new Uint8Array(row.stub)))
  }
  const known = new Set(signed.map(({ hash }) => hash))
  // A stub stands for an entry that is here; one that is not is itself a removed row.
  const orphans = stubs.filter((stub) => !known.has(hashOfStub(stub)))
  return [
    ...verifyClosure(signed, stubs),
    ...orphans.map((stub) => ({ code: 'entry-missing', hash: hashOfStub(stub) })),
  ]
}

/** Every copy of every part in every feed against its author's commitments. Erased ones are gone, not wrong. */
async function verifyCopies(
  client: pg.Client,
  signed: readonly SignedEntry[],
  findings: Finding[],
): Promise<number> {
  const byHash = new Map<string, SignedEntry>(signed.map((entry) => [entry.hash, entry]))
  let count = 0
  for await (const row of rowsOf<{ hash: Buffer; parts: Buffer }>(
    client,
    'select hash, parts from sealed_copy',
  )) {
    const hash = row.hash.toString('hex') as EntryHash
    const entry = byHash.get(hash)
    try {
      const parts = unpackParts(new Uint8Array(row.parts))
      count += parts.length
      if (!entry) findings.push({ code: 'entry-missing', hash })
      else if (!parts.every((part) => commitsTo(entry.envelope, part)))
        findings.push({ code: 'part-not-as-signed', hash })
    } catch (fault) {
      if (!(fault instanceof PackedPartsDamaged)) throw fault
      findings.push({ code: 'part-damaged', hash })
    }
  }
  return count
}

async function verifyFeeds(
  client: pg.Client,
  serverKey: Uint8Array,
  findings: Finding[],
): Promise<number> {
  const { rows } = await client.query<{
    feed_id: string
    position: string
    rolling: Buffer
    signature: Buffer
  }>('select feed_id, position, rolling, signature from feed_head')
  for (const head of rows) {
    const lines: { position: number; hash: EntryHash }[] = []
    for await (const row of rowsOf<{
      position: string
      hash: Buffer
      envelope: Buffer | null
      stub: Buffer | null
    }>(
      client,
      'select position, hash, envelope, stub from delivery where feed_id = $1 order by position',
      [head.feed_id],
    )) {
      const hash = row.hash.toString('hex') as EntryHash
      lines.push({ position: Number(row.position), hash })
      if (!isThatEntry(row, hash)) findings.push({ code: 'delivery-changed', hash })
    }
    const feed = {
      lines,
      head: {
        feed: head.feed_id,
        position: Number(head.position),
        rolling: new Uint8Array(head.rolling),
      },
      signature: new Uint8Array(head.signature),
    }
    findings.push(...verifyFeed(feed, serverKey))
  }
  return rows.length
}

function isThatEntry(
  row: { envelope: Buffer | null; stub: Buffer | null },
  hash: EntryHash,
): boolean {
  if (row.envelope) return readOrNot(row.envelope)?.hash === hash
  return row.stub !== null && hashOfStub(unpackStub(new Uint8Array(row.stub))) === hash
}

async function readReceipts(client: pg.Client): Promise<readonly SignedReceipt[]> {
  const { rows } = await client.query<{ bytes: Buffer; signature: Buffer }>(
    'select bytes, signature from receipt',
  )
  return rows.map(({ bytes, signature }) => ({
    bytes: new Uint8Array(bytes),
    signature: new Uint8Array(signature),
  }))
}

/** When each entry came, by the server's signed word: the first time where there are several. */
function timesIn(
  receipts: readonly SignedReceipt[],
  serverKey: Uint8Array,
): ReadonlyMap<string, number> {
  const times = new Map<string, number>()
  for (const signed of receipts) {
    const receipt = verifyReceipt(signed, serverKey)
    for (const hash of receipt?.hashes ?? []) {
      const known = times.get(hash)
      if (receipt && (known === undefined || receipt.receivedAt < known))
        times.set(hash, receipt.receivedAt)
    }
  }
  return times
}

async function setAside(client: pg.Client): Promise<readonly EntryHash[]> {
  const { rows } = await client.query<{ hash: Buffer }>('select hash from quarantine')
  return rows.map(({ hash }) => hash.toString('hex') as EntryHash)
}

async function* rowsOf<Row>(
  client: pg.Client,
  sql: string,
  values: readonly unknown[] = [],
): AsyncGenerator<Row> {
  const cursor = client.query(new Cursor<Row>(sql, [...values]))
  try {
    for (;;) {
      const rows = await cursor.read(rowsAtOnce)
      if (rows.length === 0) return
      yield* rows
    }
  } finally {
    await cursor.close()
  }
}

function distinct(findings: readonly Finding[]): readonly Finding[] {
  return [...new Map(findings.map((each) => [`${each.code} ${each.hash ?? ''}`, each])).values()]
}
