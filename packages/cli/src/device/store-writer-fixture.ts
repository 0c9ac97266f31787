// A process of its own that writes to a store until it is killed: tells each write that the store acknowledged.
import { openSqliteStore } from './sqlite-store.ts'

const store = openSqliteStore(process.argv[2] as string)
for (let count = 1; ; count += 1) {
  const key = String(count).padStart(8, '0')
  await store.write([
    { put: 'entry', key, value: { bytes: new Uint8Array(3000).fill(count) } },
    { put: 'outbox', key, value: count },
  ])
  process.stdout.write(`${count}\n`)
}
