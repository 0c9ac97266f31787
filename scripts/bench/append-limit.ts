import { readEntry } from '@cobijo/sealing/entry/envelope'
import { signKeyPairOf } from '@cobijo/sealing/account/sign-key-pair'
import { fromHexadecimal, randomBytes } from '@cobijo/sealing/bytes'
import type { SealedEntry } from '@cobijo/sealing/entry/seal-entry'
import { makeReceipt } from '@cobijo/sealing/server-key'
import { verifyEntry } from '@cobijo/sealing/entry/envelope'
import { sodium } from '@cobijo/sealing/sodium'
import type { SuperuserClient } from './installation.ts'
import { cpuMicrosecondsEach, median } from './measured.ts'
import { exactProcessorSeconds } from './processor-time.ts'

/** What nobody can do without, in CPU microseconds for one entry. */
export interface AppendLimit {
  readonly verify: number
  readonly insert: number
  readonly sign: number
}

/** Tables in which an append leaves rows; `dispatch` is emptied again, and its rows are none of the limit's. */
export const lastingTables = ['entry', 'sealed_copy', 'delivery', 'stream_state'] as const

const rounds = 3

/** Verification of the same signatures and signing of receipts of this size, by libsodium in this process. */
export function signatureLimits(
  entries: readonly SealedEntry[],
  deviceKey: Uint8Array,
  batch: number,
): Pick<AppendLimit, 'verify' | 'sign'> {
  const label = new TextEncoder().encode('cobijo/entry-signature\0')
  const signed = entries.map(({ entry }) => ({
    signature: entry.signature,
    bytes: Buffer.concat([label, fromHexadecimal(entry.hash)]),
  }))
  const verify = cpuMicrosecondsEach(rounds, signed.length, () => {
    for (const { signature, bytes } of signed)
      if (!sodium.crypto_sign_verify_detached(signature, bytes, deviceKey))
        throw new Error('signature-wrong')
  })
  const first = readEntry((entries[0] as SealedEntry).entry.bytes)
  if (!verifyEntry(first, deviceKey)) throw new Error('signature-wrong')
  const keys = signKeyPairOf(randomBytes(32))
  const hashes = entries.slice(0, batch).map(({ entry }) => entry.hash)
  const { organisation, id } = first.envelope
  const count = Math.max(10, Math.ceil(500 / batch))
  const sign = cpuMicrosecondsEach(rounds, count, () => {
    for (let at = 0; at < count; at += 1)
      makeReceipt({ organisation, id, receivedAt: Date.now(), hashes }, keys)
  })
  return { verify, sign: sign / batch }
}

/**
 * Inserts the very rows that our append made once more, into tables with the same columns and indexes, `batch` entries in one
 * statement and one transaction. CPU of the one backend where it can be seen, elapsed time where it cannot.
 */
export async function insertLimit(
  client: SuperuserClient,
  streams: readonly string[],
  batch: number,
): Promise<number> {
  await stage(client, streams)
  const processId = await backendId(client)
  const used = () => {
    const seconds = exactProcessorSeconds(processId)
    return seconds === undefined ? performance.now() * 1000 : seconds * 1e6
  }
  const columns = lastingTables.map((table) => `staged_${table}.*`)
  const inserts = lastingTables.map(
    (table, at) =>
      `insert_${table} as (insert into limit_${table} select ${columns[at]} from staged_${table}
         join staged_stream using (stream_id) where staged_stream.place between $1 and $2)`,
  )
  const sql = `with ${inserts.join(', ')}
    insert into limit_receipt select * from staged_receipt
     where id in (select receipt_id from staged_entry join staged_stream using (stream_id)
                   where staged_stream.place = $1) on conflict do nothing`
  const each: number[] = []
  const transactions =
    batch === 1 ? Math.min(200, streams.length) : Math.floor(streams.length / batch)
  for (let round = 0; round < rounds; round += 1) {
    for (const table of [...lastingTables, 'receipt']) await client.query(`truncate limit_${table}`)
    const before = used()
    for (let at = 0; at < transactions; at += 1)
      await client.query({
        name: `limit ${batch}`,
        text: sql,
        values: [at * batch + 1, (at + 1) * batch],
      })
    each.push((used() - before) / (transactions * batch))
  }
  return median(each)
}

async function stage(client: SuperuserClient, streams: readonly string[]): Promise<void> {
  await client.query('drop table if exists staged_stream')
  await client.query(`create unlogged table staged_stream as
    select stream_id, place from unnest(array['${streams.join("','")}']::uuid[])
           with ordinality as asked (stream_id, place)`)
  await client.query('create unique index on staged_stream (place)')
  for (const table of [...lastingTables, 'receipt']) {
    await client.query(`drop table if exists staged_${table}, limit_${table}`)
    await client.query(`create table limit_${table} (like ${table} including all)`)
  }
  for (const table of lastingTables) {
    await client.query(`create unlogged table staged_${table} as
      select * from ${table} where stream_id in (select stream_id from staged_stream)`)
    await client.query(`create index on staged_${table} (stream_id)`)
    await client.query(`analyze staged_${table}`)
  }
  await client.query(`create unlogged table staged_receipt as
    select * from receipt where id in (select receipt_id from staged_entry)`)
  await client.query('analyze staged_stream, staged_receipt')
}

async function backendId(client: SuperuserClient): Promise<number> {
  const { rows } = await client.query<{ id: number }>('select pg_backend_pid() as id')
  return rows[0]?.id ?? 0
}
