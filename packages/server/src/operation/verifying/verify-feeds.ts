import type { EntryHash } from '@cobijo/domain/journal/identifier'
import { sameBytes } from '@cobijo/sealing/bytes'
import { commitmentToFacts, hashOfStub } from '@cobijo/sealing/entry/envelope'
import { verifyFeed } from '@cobijo/sealing/verify-journal'
import type { Finding } from '@cobijo/sealing/verify-journal'
import type pg from 'pg'
import { unpackFacts } from '../../journal/append/packed-facts.ts'
import { unpackStub } from '../../journal/append/packed-stub.ts'
import { readOrNot, rowsOf } from './stored-rows.ts'

interface HeadRow {
  readonly organisation_id: string
  readonly feed_id: string
  readonly position: string | null
  readonly rolling: Buffer
  readonly signature: Buffer
}

interface LineRow {
  readonly position: string
  readonly hash: Buffer
  readonly stream_id: string
  readonly facts: Buffer | null
  readonly envelope: Buffer | null
  readonly stub: Buffer | null
}

/**
 * Every line against what it names, and every feed against its signed head: `delivery-changed`, `facts-not-as-signed`, what `verifyFeed`
 * finds, and `head-missing` where a feed was delivered to and has no head. Returns how many feeds there are.
 */
export async function verifyFeeds(
  client: pg.Client,
  serverKey: Uint8Array,
  findings: Finding[],
): Promise<number> {
  // A feed that was followed or listed has had lines: that there are none any more is no excuse.
  const { rows } = await client.query<HeadRow>(
    `select organisation_id, feed_id, position, rolling, signature
       from (select organisation_id, feed_id from feed_head
              union select organisation_id, feed_id from delivery
              union select organisation_id, feed_id from stream_state
              union select organisation_id, feed_id from download) as feed
       left join feed_head using (organisation_id, feed_id)`,
  )
  for (const head of rows) {
    if (head.position === null) findings.push({ code: 'head-missing' })
    const lines = await verifyLines(client, head, findings)
    if (head.position === null) continue
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

async function verifyLines(
  client: pg.Client,
  { organisation_id, feed_id }: HeadRow,
  findings: Finding[],
): Promise<{ position: number; hash: EntryHash }[]> {
  const lines: { position: number; hash: EntryHash }[] = []
  for await (const row of rowsOf<LineRow>(
    client,
    `select position, hash, stream_id, facts, envelope, stub from delivery
      where organisation_id = $1 and feed_id = $2 order by position`,
    [organisation_id, feed_id],
  )) {
    const hash = row.hash.toString('hex') as EntryHash
    lines.push({ position: Number(row.position), hash })
    const code = problemOf(row, hash)
    if (code !== undefined) findings.push({ code, hash })
  }
  return lines
}

function problemOf(row: LineRow, hash: EntryHash): string | undefined {
  if (!row.envelope || !row.facts) {
    const isThat = row.stub && hashOfStub(unpackStub(new Uint8Array(row.stub))) === hash
    return isThat ? undefined : 'delivery-changed'
  }
  const entry = readOrNot(row.envelope)
  if (entry?.hash !== hash || (entry.envelope.stream as string) !== row.stream_id)
    return 'delivery-changed'
  const { id, factsCommitment } = entry.envelope
  const facts = unpackFacts(new Uint8Array(row.facts))
  return sameBytes(factsCommitment, commitmentToFacts(id, facts))
    ? undefined
    : 'facts-not-as-signed'
}
