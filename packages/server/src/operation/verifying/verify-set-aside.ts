import type { EntryHash } from '@cobijo/domain/journal/identifier'
import { isRefusal } from '@cobijo/domain/journal/refusal'
import { sameBytes } from '@cobijo/sealing/bytes'
import type { Directory } from '@cobijo/sealing/directory/directory'
import { verifyStoredSigner } from '@cobijo/sealing/directory/verify-signer'
import { commitmentToFacts, commitsTo, readEntry } from '@cobijo/sealing/entry/envelope'
import type { SignedEntry } from '@cobijo/sealing/entry/envelope'
import type { Finding } from '@cobijo/sealing/verify-journal'
import type pg from 'pg'
import { unpackFacts } from '../../journal/append/packed-facts.ts'
import { positionBits, unpackParts } from '../../journal/append/packed-parts.ts'
import { unpackItem } from '../../journal/reading/read-set-aside.ts'
import type { ErasureOrders } from './erasure-orders.ts'
import { rowsOf } from './stored-rows.ts'

interface SetAsideRow {
  readonly hash: EntryHash
  readonly organisation_id: string
  readonly stream_id: string
  /** What it is looked up by. */
  readonly place: string
  readonly code: string
  readonly item: Buffer | null
}

/**
 * What was set aside is there as long as it can be taken up: `set-aside-changed` where an item's bytes, facts, parts or signature are not
 * what its author sent, or where it lies under another stream, device or id. A row alone proves nothing: without its item it only says
 * that an entry of the journal has a twin, or that an officer had it erased. Adds to `present` what is there or was erased so.
 */
export async function verifySetAside(
  client: pg.Client,
  directory: Directory,
  erasures: ErasureOrders,
  present: Set<EntryHash>,
): Promise<readonly Finding[]> {
  const findings: Finding[] = []
  const rows = rowsOf<SetAsideRow>(
    client,
    `select encode(hash, 'hex') as hash, organisation_id, stream_id, code, item,
            concat_ws(' ', organisation_id, entry_id, stream_id, device_id) as place
       from quarantine`,
  )
  for await (const row of rows) {
    const { hash, item } = row
    const isErased = !item && (erasures.covers(row) || erasures.takesWhole(row))
    if (isErased || (item && isAsSent(row, item, directory))) present.add(hash)
    else if (item) findings.push({ code: 'set-aside-changed', hash })
  }
  return findings
}

function isAsSent({ hash, place, code }: SetAsideRow, item: Buffer, directory: Directory): boolean {
  try {
    const [bytes, packed, placements] = unpackItem(item)
    const entry = readEntry(bytes)
    const { envelope } = entry
    const { organisation, id, stream, device } = envelope
    const given = new Map<string, { bits: number; held: number }>()
    for (const [feed, , positions, , parts] of placements) {
      const unpacked = unpackParts(parts)
      if (!unpacked.every((part) => commitsTo(envelope, part))) return false
      const before = given.get(feed) ?? { bits: 0, held: 0 }
      const held = positionBits(unpacked.map(({ position }) => position))
      given.set(feed, { bits: before.bits | positions, held: before.held | held })
    }
    return (
      entry.hash === hash &&
      [organisation, id, stream, device].join(' ') === place &&
      sameBytes(envelope.factsCommitment, commitmentToFacts(id, unpackFacts(packed))) &&
      [...given.values()].every(({ bits, held }) => held !== 0 && (bits & ~held) === 0) &&
      (given.size > 0 || code === 'delivery-missing' || isToldToNobody(entry)) &&
      isSigned(entry, directory)
    )
  } catch {
    // Bytes of any other shape: whoever wrote them was not the append.
    return false
  }
}

/** Everything but a public statement was sealed to a group of its author's, if to nobody else, or was set aside for that very reason. */
function isToldToNobody({ envelope }: SignedEntry): boolean {
  return !['case', 'referral', 'grant', 'work', 'gathering'].includes(envelope.family)
}

/** Whatever else the directory says of its signer may be why it was set aside. */
function isSigned(entry: SignedEntry, directory: Directory): boolean {
  const signer = verifyStoredSigner(directory, entry)
  return !isRefusal(signer) || signer.code !== 'signature-wrong'
}
