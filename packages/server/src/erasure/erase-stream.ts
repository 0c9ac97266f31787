import { erasableFamilies, families } from '@cobijo/domain/journal/facts'
import type { EntryHash, OrganisationId } from '@cobijo/domain/journal/identifier'
import type { Directory } from '@cobijo/sealing/directory/directory'
import { isRefusal, refused } from '@cobijo/domain/journal/refusal'
import type { Refusal } from '@cobijo/domain/journal/refusal'
import { readFacts } from '@cobijo/domain/journal/read-facts'
import { readCanonical } from '@cobijo/sealing/canonical'
import { concatenate } from '@cobijo/sealing/bytes'
import { verifySigner } from '@cobijo/sealing/directory/verify-signer'
import { readEntry } from '@cobijo/sealing/entry/envelope'
import type { SaltedFacts } from '@cobijo/sealing/entry/envelope'
import { readErasureOrder } from '@cobijo/sealing/erasure-order'
import type { ErasureOrder } from '@cobijo/sealing/erasure-order'
import type pg from 'pg'
import { hashArray } from '../database/binary-array.ts'
import { inTransaction } from '../database/transaction.ts'
import type { Writer } from '../database/transaction.ts'
import { unpackFacts } from '../journal/append/packed-facts.ts'
import { holdForErasing } from './hold-from-erasure.ts'

export interface Erasure {
  readonly organisation: OrganisationId
  readonly stream: string
  /** Hash of the signed order. */
  readonly cites: string
  /** Entry hashes; undefined for the whole stream. */
  readonly entries: readonly EntryHash[] | undefined
}

/**
 * Deletes the organisation's own copies of a stream's sealed parts and keys, the chunks of its pictures, its cards, and what was set aside of it. Envelopes,
 * commitments and signatures stay. `pool` is connected as the eraser. Refuses `citation-unknown` unless the organisation's
 * journal holds an officer's order for exactly this, and it is of a case, a referral or a gathering. Safe to repeat.
 */
export async function eraseStream(
  pool: pg.Pool,
  directory: Directory,
  erasure: Erasure,
  now: number,
): Promise<{ parts: number; keys: number } | Refusal> {
  const { organisation } = erasure
  return inTransaction(pool, { organisation }, async (writer) => {
    const [cited] = await writer.query<{ envelope: Buffer; facts: Buffer }>(
      `select envelope, facts from entry where organisation_id = $1 and hash = decode($2, 'hex')`,
      [organisation, erasure.cites],
    )
    if (!cited || !orders(cited, directory, erasure))
      return refused('citation-unknown', { field: 'cites' })
    if (await isOfOtherFamily(writer, erasure))
      return refused('citation-unknown', { field: 'cites' })
    return carryOut(writer, erasure, { ...cited, at: now })
  })
}

interface SignedOrder {
  readonly envelope: Buffer
  readonly facts: Buffer
  /** By when what was there had come. */
  readonly at: number
}

async function carryOut(
  writer: Writer,
  { organisation, stream, cites, entries }: Erasure,
  { envelope, facts, at }: SignedOrder,
): Promise<{ parts: number; keys: number }> {
  await holdForErasing(writer, { organisation, stream })
  const which = entries ? 'and hash = any($3)' : ''
  const values = [organisation, stream, ...(entries ? [hashArray(entries)] : [])]
  const erased = await writer.query<{ positions: number }>(
    `delete from sealed_copy where organisation_id = $1 and stream_id = $2 ${which}
       returning positions`,
    values,
  )
  await writer.execute(
    `delete from attachment_chunk where organisation_id = $1 and stream_id = $2 ${which}`,
    values,
  )
  await writer.execute(
    `update quarantine set item = null where organisation_id = $1 and stream_id = $2 ${which}`,
    values,
  )
  await writer.execute('delete from card where organisation_id = $1 and stream_id = $2', [
    organisation,
    stream,
  ])
  await writer.execute(
    `insert into erasure (organisation_id, stream_id, cites, erased_at, envelope, facts)
       values ($1, $2, decode($3, 'hex'), $4, $5, $6) on conflict do nothing`,
    [organisation, stream, cites, at, envelope, facts],
  )
  return {
    keys: erased.length,
    parts: erased.reduce((sum, { positions }) => sum + bitsIn(positions), 0),
  }
}

/** `known`: it was carried out here. `not-believed`: nobody who could order it today stands by it, as far as this server knows yet. */
export type HandedIn = 'carried-out' | 'known' | 'not-believed'

/** Who hands an order in. */
export interface HandingIn {
  readonly organisation: OrganisationId
  readonly isByOfficer: boolean
}

/**
 * Carries out an order that a member of the organisation hands in, because this server went back to a copy of before it: an officer's signature is
 * what counts. It takes what it lists, or what had come when its author signed it: what was sent here again came later, and of it
 * no device sends what an order takes. Of one whose signer's keys have ended, or who is no officer any more, nobody here knows whether it was
 * signed before: it is believed only from a present officer, whose device obeyed it at its time.
 */
export async function eraseByOrder(
  pool: pg.Pool,
  directory: Directory,
  { organisation, isByOfficer }: HandingIn,
  signed: { readonly envelope: Uint8Array; readonly facts: SaltedFacts },
  now: number,
): Promise<HandedIn> {
  const order = orderIn(signed, directory)
  if (order?.organisation !== organisation) return 'not-believed'
  const entry = readEntry(signed.envelope)
  return inTransaction(pool, { organisation }, async (writer) => {
    const place = { organisation, stream: order.stream, cites: order.hash }
    const done = await writer.query(
      `select from erasure where organisation_id = $1 and stream_id = $2 and cites = decode($3, 'hex')`,
      [organisation, order.stream, order.hash],
    )
    if (done.length > 0) return 'known'
    const signer = verifySigner(directory, entry)
    const isSignedByOfficer = !isRefusal(signer) && signer.officer
    if (!isSignedByOfficer && !isByOfficer) return 'not-believed'
    const at = Math.min(now, entry.envelope.recordedAt)
    const entries = order.entries ? [...order.entries] : await comeBy(writer, place, at)
    const erasure: Erasure = { ...place, entries }
    if (await isOfOtherFamily(writer, erasure)) return 'not-believed'
    const envelope = Buffer.from(signed.envelope)
    const facts = Buffer.from(concatenate(signed.facts.salt, signed.facts.bytes))
    await carryOut(writer, erasure, { envelope, facts, at })
    return 'carried-out'
  })
}

/** Undefined for whatever else somebody sends. */
function orderIn(
  { envelope, facts }: { readonly envelope: Uint8Array; readonly facts: SaltedFacts },
  directory: Directory,
): ErasureOrder | undefined {
  try {
    return readFacts(readCanonical(facts.bytes)) && readErasureOrder(envelope, facts, directory)
  } catch {
    return undefined
  }
}

async function comeBy(
  writer: Writer,
  { organisation, stream }: Pick<Erasure, 'organisation' | 'stream'>,
  at: number,
): Promise<readonly EntryHash[]> {
  const tables = ['delivery', 'dispatch', 'quarantine', 'entry'].map(
    (table) =>
      `select hash from ${table} where organisation_id = $1 and stream_id = $2 and received_at <= $3`,
  )
  const rows = await writer.query<{ hash: EntryHash }>(
    `select distinct encode(hash, 'hex') as hash from (${tables.join(' union all ')}) as come`,
    [organisation, stream, at],
  )
  return rows.map(({ hash }) => hash)
}

/** Whether anything of the stream, written or received, tells of no person. */
async function isOfOtherFamily(
  writer: Writer,
  { organisation, stream }: Erasure,
): Promise<boolean> {
  const rows = await writer.query(
    `select from entry where organisation_id = $1 and stream_id = $2 and not family = any($3)
      union all
     select from stream_state where organisation_id = $1 and stream_id = $2 and not family = any($3)
      limit 1`,
    [organisation, stream, erasableFamilies.map((each) => families.indexOf(each))],
  )
  return rows.length > 0
}

function orders(
  { envelope, facts }: { readonly envelope: Buffer; readonly facts: Buffer },
  directory: Directory,
  { organisation, stream, entries }: Erasure,
): boolean {
  const order = readErasureOrder(new Uint8Array(envelope), unpackFacts(facts), directory)
  if (order?.organisation !== organisation || order.stream !== stream) return false
  const ordered = order.entries
  if (ordered === undefined || entries === undefined) return ordered === entries
  return ordered.size === new Set(entries).size && entries.every((hash) => ordered.has(hash))
}

function bitsIn(positions: number): number {
  let count = 0
  for (let bits = positions; bits !== 0; bits &= bits - 1) count += 1
  return count
}
