import type { EntryHash } from '@cobijo/domain/journal/identifier'
import { hashOfChunk } from '@cobijo/sealing/attachment/sealed-chunks'
import type { Finding } from '@cobijo/sealing/verify-journal'
import type pg from 'pg'
import { rowsOf } from './stored-rows.ts'

/** Of 256 KiB each. */
const chunksAtOnce = 32

/** `chunk-damaged` where a sealed chunk of a picture is not the one under whose hash it lies. Whether one is lacking only its author's device knows. */
export async function verifyChunks(client: pg.Client): Promise<readonly Finding[]> {
  const findings: Finding[] = []
  for await (const { hash, chunk_hash, sealed } of rowsOf<{
    hash: Buffer
    chunk_hash: Buffer
    sealed: Buffer
  }>(client, 'select hash, chunk_hash, sealed from attachment_chunk', [], chunksAtOnce))
    if (!chunk_hash.equals(hashOfChunk(new Uint8Array(sealed))))
      findings.push({ code: 'chunk-damaged', hash: hash.toString('hex') as EntryHash })
  return findings
}
