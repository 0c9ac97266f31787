import type { EntryHash } from '@cobijo/domain/journal/identifier'
import { commitsTo } from '@cobijo/sealing/entry/envelope'
import type { SignedEntry } from '@cobijo/sealing/entry/envelope'
import type { Finding } from '@cobijo/sealing/verify-journal'
import type pg from 'pg'
import { PackedPartsDamaged, positionBits, unpackParts } from '../../journal/append/packed-parts.ts'
import { rowsOf } from './stored-rows.ts'

interface CopyRow {
  readonly hash: Buffer
  /** Organisation, feed, stream and hash: what several rows give together. */
  readonly place: string
  readonly positions: number
  readonly parts: Buffer
}

/**
 * Every copy of every part in every feed against its author's commitments: `part-not-as-signed`, `part-damaged`, `entry-missing`, and
 * `part-missing` where a bundle was given for a part that no row of the feed holds. Erased copies are gone as a whole, not in parts.
 * Returns how many parts there are.
 */
export async function verifyCopies(
  client: pg.Client,
  signed: readonly SignedEntry[],
  findings: Finding[],
): Promise<number> {
  const byHash = new Map<string, SignedEntry>(signed.map((entry) => [entry.hash, entry]))
  let count = 0
  let open:
    | { readonly place: string; given: number; held: number; readonly hash: EntryHash }
    | undefined
  const close = () => {
    if (open && (open.held === 0 || (open.given & ~open.held) !== 0))
      findings.push({ code: 'part-missing', hash: open.hash })
  }
  for await (const row of rowsOf<CopyRow>(
    client,
    `select hash, concat_ws(' ', organisation_id, feed_id, stream_id, hash) as place, positions, parts
       from sealed_copy order by organisation_id, feed_id, stream_id, hash`,
  )) {
    const hash = row.hash.toString('hex') as EntryHash
    if (open?.place !== row.place) {
      close()
      open = { place: row.place, given: 0, held: 0, hash }
    }
    open.given |= row.positions
    const entry = byHash.get(hash)
    try {
      const parts = unpackParts(new Uint8Array(row.parts))
      count += parts.length
      open.held |= positionBits(parts.map(({ position }) => position))
      if (!entry) findings.push({ code: 'entry-missing', hash })
      else if (!parts.every((part) => commitsTo(entry.envelope, part)))
        findings.push({ code: 'part-not-as-signed', hash })
    } catch (fault) {
      if (!(fault instanceof PackedPartsDamaged)) throw fault
      findings.push({ code: 'part-damaged', hash })
    }
  }
  close()
  return count
}
