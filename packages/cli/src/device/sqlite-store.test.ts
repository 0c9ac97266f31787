import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, rmSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { afterAll, expect, test } from 'vitest'
import { StoreUnavailable } from '@cobijo/contract/device/store/device-store'
import { openDeviceJournal } from '@cobijo/contract/device/testing/device-journal'
import { describeDeviceStore } from '@cobijo/contract/device/testing/store-contract'
import { describeJournal } from '@cobijo/server/journal/journal-contract'
import { openSqliteStore } from './sqlite-store.ts'

const folder = mkdtempSync(join(tmpdir(), 'cobijo-store-'))
afterAll(() => rmSync(folder, { recursive: true }))

describeJournal('the journal on a device, in a file', () =>
  openDeviceJournal((name) => openSqliteStore(join(folder, `${name}.sqlite`))),
)

const file = join(folder, 'contract.sqlite')
describeDeviceStore(
  'a store in a file',
  async () => openSqliteStore(file),
  async () => openSqliteStore(file),
)

test('what a killed process was told to be saved is there, whole, and nothing is there by half', async () => {
  const path = join(folder, 'killed.sqlite')
  const fixture = join(import.meta.dirname, 'store-writer-fixture.ts')
  const writer = spawn(process.execPath, [fixture, path], { stdio: ['ignore', 'pipe', 'inherit'] })
  let told = ''
  writer.stdout.setEncoding('utf8').on('data', (text: string) => {
    told += text
    if (told.split('\n').length > 30) writer.kill('SIGKILL')
  })
  await once(writer, 'close')
  const acknowledged = told.slice(0, told.lastIndexOf('\n')).split('\n').length
  expect(acknowledged).toBeGreaterThanOrEqual(30)
  const store = openSqliteStore(path)
  const entries = await store.list('entry', '')
  const queued = await store.list('outbox', '')
  expect(entries.length).toBeGreaterThanOrEqual(acknowledged)
  expect(entries.map(({ key }) => key)).toEqual(queued.map(({ key }) => key))
  for (const [at, { value }] of entries.entries())
    expect(value).toEqual({ bytes: new Uint8Array(3000).fill(at + 1) })
  expect(statSync(path).mode & 0o077).toBe(0)
})

test('two programs write into one store at once, as a nightly import beside an export: neither gets a fault', async () => {
  const path = join(folder, 'two.sqlite')
  const fixture = join(import.meta.dirname, 'store-writer-fixture.ts')
  const writeUntilMany = async (): Promise<{ lines: number; said: string }> => {
    const writer = spawn(process.execPath, [fixture, path], { stdio: ['ignore', 'pipe', 'pipe'] })
    let [lines, said] = [0, '']
    writer.stderr.setEncoding('utf8').on('data', (text: string) => (said += text))
    writer.stdout.setEncoding('utf8').on('data', (text: string) => {
      lines += text.split('\n').length - 1
      if (lines >= 300) writer.kill('SIGKILL')
    })
    await once(writer, 'close')
    return { lines, said }
  }
  for (const { lines, said } of await Promise.all([writeUntilMany(), writeUntilMany()])) {
    expect(said).toBe('')
    expect(lines).toBeGreaterThanOrEqual(300)
  }
}, 300_000)

test('a fault that is no lack of room is not told as one', async () => {
  const path = join(folder, 'spoilt.sqlite')
  const store = openSqliteStore(path)
  const other = new DatabaseSync(path)
  other.exec('drop table held')
  other.close()
  const written = store.write([{ put: 'setting', key: 'one', value: 1 }])
  await expect(written).rejects.not.toBeInstanceOf(StoreUnavailable)
})
