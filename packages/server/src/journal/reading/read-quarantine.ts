import type { Quarantined } from '@cobijo/contract/wire/operations'
import type { Reader } from '../../database/transaction.ts'

/**
 * What is set aside, newest first, at most 1,000. What a later append took in after all (a gap was filled) is left out; an id that
 * was used twice stays, with both hashes.
 */
export async function readQuarantine(reader: Reader, organisation: string): Promise<Quarantined[]> {
  const rows = await reader.query<{
    hash: string
    entry_id: string
    stream_id: string
    device_id: string
    code: string
    received_at: number
  }>(
    `select encode(aside.hash, 'hex') as hash, entry_id, aside.stream_id, aside.device_id, code,
            aside.received_at
       from quarantine as aside
      where organisation_id = $1
        and (code = 'entry-id-reused' or not exists (
              select from entry where entry.organisation_id = $1
                 and entry.id = aside.entry_id and entry.hash = aside.hash))
      order by aside.received_at desc, aside.hash limit 1000`,
    [organisation],
  )
  return rows.map((row) => ({
    hash: row.hash,
    entry: row.entry_id,
    stream: row.stream_id,
    device: row.device_id,
    code: row.code,
    receivedAt: row.received_at,
  }))
}
