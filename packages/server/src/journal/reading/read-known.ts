import type { DeviceId, EntryHash, OrganisationId } from '@cobijo/domain/journal/identifier'
import { hashArray, uuidArray } from '../../database/binary-array.ts'
import type { Reader } from '../../database/transaction.ts'

/** Which of these entries `devices` wrote and the journal has. `reader` is inside a transaction under the organisation's scope. */
export async function readKnown(
  reader: Reader,
  organisation: OrganisationId,
  devices: readonly DeviceId[],
  hashes: readonly string[],
): Promise<EntryHash[]> {
  const rows = await reader.query<{ hash: EntryHash }>(
    `select encode(hash, 'hex') as hash from entry
      where organisation_id = $1 and hash = any($2) and device_id = any($3)`,
    [organisation, hashArray(hashes), uuidArray(devices)],
  )
  return rows.map(({ hash }) => hash)
}
