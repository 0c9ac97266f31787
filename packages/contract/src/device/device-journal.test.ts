import { describeJournal } from '@cobijo/server/journal/journal-contract'
import { createMemoryStore } from './store/memory-store.ts'
import { describeDeviceStore } from './testing/store-contract.ts'
import { openDeviceJournal } from './testing/device-journal.ts'

describeJournal('the journal on a device, in memory', () => openDeviceJournal(createMemoryStore))
describeDeviceStore('a store in memory', async () => createMemoryStore())
