import { families } from '@cobijo/domain/journal/facts'
import type { EntryHash } from '@cobijo/domain/journal/identifier'
import { foldDirectory } from '@cobijo/sealing/directory/fold-directory'
import type { Directory } from '@cobijo/sealing/directory/directory'
import { sameBytes } from '@cobijo/sealing/bytes'
import { commitmentToFacts, hashOfStub } from '@cobijo/sealing/entry/envelope'
import type { SealedStub, SignedEntry } from '@cobijo/sealing/entry/envelope'
import {
  verifyChains,
  verifyClosure,
  verifyEntries,
  verifyIds,
  verifyReceipts,
} from '@cobijo/sealing/verify-journal'
import type { Finding, HeldEntry } from '@cobijo/sealing/verify-journal'
import { verifyReceipt } from '@cobijo/sealing/server-key'
import type { SignedReceipt } from '@cobijo/sealing/server-key'
import type pg from 'pg'
import { unpackFacts } from '../journal/append/packed-facts.ts'
import { unpackStub } from '../journal/append/packed-stub.ts'
import { readErasureOrders } from './verifying/erasure-orders.ts'
import { grantWords } from './verifying/grant-words.ts'
import { findMissingCopies } from './verifying/find-missing-copies.ts'
import { findMissingLines } from './verifying/find-missing-lines.ts'
import { readOrNot, rowsAtOnce, rowsOf } from './verifying/stored-rows.ts'
import { verifyChunks } from './verifying/verify-chunks.ts'
import { verifyCopies } from './verifying/verify-copies.ts'
import { verifyFeeds } from './verifying/verify-feeds.ts'
import { verifyGivenLines } from './verifying/verify-given-lines.ts'
import { verifyGrants } from './verifying/verify-grants.ts'
import { verifyLists } from './verifying/verify-lists.ts'
import { verifyRoutes } from './verifying/verify-routes.ts'
import { verifySetAside } from './verifying/verify-set-aside.ts'
import { verifyTimes } from './verifying/verify-times.ts'

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

/**
 * Checks the whole journal without a key: every envelope's bytes and signature against the directory, facts and parts against
 * their commitments, ids, device chains, missing parents, copies and lines, what grants and erasures rest on, each feed's rolling
 * hash and signed head, the lists that were folded of it, what was set aside, every receipt. A row that was changed, removed or slipped in gives a finding; what only a device can tell
 * stands in docs/journal-format.md. `client` sees all rows; one consistent snapshot is read.
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
    findings.push(
      ...verifyIds(signed),
      ...verifyChains(signed),
      ...(await missingParents(client, signed)),
    )
    const parts = await verifyCopies(client, signed, findings)
    const receipts = await readReceipts(client)
    const times = timesIn(receipts, serverKey)
    const receivedAt = (hash: EntryHash) => times.get(hash)?.[0]
    const words = await grantWords(client, receivedAt)
    const erasures = await readErasureOrders(client, directory, receivedAt)
    findings.push(
      ...(await verifyRoutes(client, words, directory)),
      ...(await verifyGrants(client, directory, words, receivedAt)),
      ...(await verifyGivenLines(client, directory, words, receivedAt)),
      ...erasures.findings,
      ...(await verifyChunks(client)),
      ...(await findMissingCopies(client, directory, erasures)),
      ...(await findMissingLines(client, directory, words)),
      ...(await verifyLists(client)),
      ...(await verifyTimes(client, directory, (hash) => times.get(hash))),
    )
    const feeds = await verifyFeeds(client, serverKey, findings)
    const present = new Set<EntryHash>(signed.map(({ hash }) => hash))
    findings.push(
      ...(await verifySetAside(client, directory, erasures, present)),
      ...verifyReceipts(receipts, present, serverKey),
    )
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
  /** What is signed, written out once more to be looked up by. */
  readonly place: string
}

const entryRows = `select hash, facts, envelope,
    concat_ws(' ', organisation_id, id, stream_id, device_id, sequence, family) as place
  from entry order by organisation_id, id`

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
  else if (placeOf(entry) !== row.place) findings.push({ code: 'entry-misplaced', hash: stored })
  return entry && { entry, facts: unpackFacts(new Uint8Array(row.facts)), parts: [] }
}

function placeOf({ envelope }: SignedEntry): string {
  const { organisation, id, stream, device, sequence, family } = envelope
  return [organisation, id, stream, device, sequence, families.indexOf(family)].join(' ')
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

async function readReceipts(client: pg.Client): Promise<readonly SignedReceipt[]> {
  const { rows } = await client.query<{ bytes: Buffer; signature: Buffer }>(
    'select bytes, signature from receipt',
  )
  return rows.map(({ bytes, signature }) => ({
    bytes: new Uint8Array(bytes),
    signature: new Uint8Array(signature),
  }))
}

/** When each entry came, by the server's signed word, the first time first: what was sent again has several receipts. */
function timesIn(
  receipts: readonly SignedReceipt[],
  serverKey: Uint8Array,
): ReadonlyMap<string, readonly number[]> {
  const times = new Map<string, readonly number[]>()
  for (const signed of receipts) {
    const receipt = verifyReceipt(signed, serverKey)
    for (const hash of receipt?.hashes ?? [])
      if (receipt)
        times.set(
          hash,
          [...(times.get(hash) ?? []), receipt.receivedAt].sort((a, b) => a - b),
        )
  }
  return times
}

function distinct(findings: readonly Finding[]): readonly Finding[] {
  return [...new Map(findings.map((each) => [`${each.code} ${each.hash ?? ''}`, each])).values()]
}
