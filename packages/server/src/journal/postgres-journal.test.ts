import { toAppendItem } from '@cobijo/contract/wire/entry-codec'
import { startTestServer } from '../test-server.ts'
import { describeJournal } from './journal-contract.ts'
import type { JournalUnderTest } from './journal-contract.ts'

describeJournal('the journal in PostgreSQL', async () => {
  let passed = 0
  const server = await startTestServer({ clock: () => Date.now() + passed })
  const { journal, directory, inspect, signer } = server.server.services
  const appendBytes: JournalUnderTest['appendBytes'] = async (organisation, items) => {
    const read = await inspect(items, directory.state.deviceKeys)
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
    close: server.stop,
  }
})
