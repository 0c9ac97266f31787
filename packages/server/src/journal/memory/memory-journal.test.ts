import { toAppendItem } from '@cobijo/contract/wire/entry-codec'
import { randomBytes } from '@cobijo/sealing/bytes'
import { sodiumReady } from '@cobijo/sealing/sodium'
import { serverSigner } from '../../server-signer.ts'
import { readBatch } from '../inspection/inspect-batch.ts'
import { describeJournal } from '../journal-contract.ts'
import type { JournalUnderTest } from '../journal-contract.ts'
import { MemoryJournal } from './memory-journal.ts'

describeJournal('the journal in memory', async () => {
  await sodiumReady()
  const signer = serverSigner(randomBytes(32))
  let passed = 0
  const journal = new MemoryJournal(signer, () => Date.now() + passed)
  const appendBytes: JournalUnderTest['appendBytes'] = async (organisation, items) => {
    const read = readBatch(items, journal.directory.deviceKeys)
    if (read.kind === 'refused') throw new Error(read.code)
    return (await journal.append(organisation, read.items)).outcomes
  }
  return {
    append: (organisation, entries) => appendBytes(organisation, entries.map(toAppendItem)),
    appendBytes,
    deliver: async () => {
      await journal.deliver()
    },
    pass: (milliseconds) => {
      passed += milliseconds
    },
    lines: (organisation, feed, after) =>
      journal.reading({ organisation, feed }, (reader) => reader.lines(after, 1_000)),
    head: (organisation, feed) =>
      journal.reading({ organisation, feed }, (reader) => reader.head()),
    stream: (organisation, feed, stream) =>
      journal.reading({ organisation, feed }, (reader) => reader.stream(stream, 0, 1_000)),
    serverKey: signer.publicKey,
    close: async () => undefined,
  }
})
