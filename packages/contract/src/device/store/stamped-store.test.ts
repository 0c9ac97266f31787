import type { StreamId } from '@cobijo/domain/journal/identifier'
import { expect, test } from 'vitest'
import { createMemoryStore } from './memory-store.ts'
import { StampReader, Stamps, newStamp, stampedStore, viewKey } from './stamped-store.ts'
import type { DeviceStore } from './device-store.ts'

const stream = '00000000-0000-4000-8000-000000000001' as StreamId
const other = '00000000-0000-4000-8000-000000000002' as StreamId

test('whatever changes of a stream gives it a new stamp and takes away the view of what was', async () => {
  const store = stampedStore(createMemoryStore())
  await store.write([
    { put: 'entry', key: `${stream}/a`, value: 1 },
    { put: 'entry', key: `${other}/a`, value: 1 },
  ])
  const before = await Stamps.readAll(store)
  expect(before.of(stream)).not.toBe(before.of(other))
  await store.write([
    { put: 'setting', key: viewKey(stream), value: 'sealed' },
    { put: 'setting', key: viewKey(other), value: 'sealed' },
  ])
  expect((await Stamps.readAll(store)).movedSince(before)).toEqual([])

  // As an erasure does.
  await store.write([{ remove: 'entry', key: `${stream}/a` }])
  const after = await Stamps.readAll(store)
  expect(after.movedSince(before)).toEqual([stream])
  expect(after.of(other)).toBe(before.of(other))
  expect(await store.find('setting', viewKey(stream))).toBeUndefined()
  expect(await store.find('setting', viewKey(other))).toBe('sealed')

  await store.write([{ put: 'stream', key: `${other}/feed`, value: {} }])
  expect((await Stamps.readAll(store)).of(other)).not.toBe(before.of(other))
  expect(await store.find('setting', viewKey(other))).toBeUndefined()
})

test.each(['erased', 'purged', 'lessened'])(
  'that a stream was %s gives it a new stamp too',
  async (what) => {
    const store = stampedStore(createMemoryStore())
    await store.write(newStamp(stream).writes)
    const before = await Stamps.readAll(store)
    await store.write([{ put: 'setting', key: `${what}/${stream}`, value: {} }])
    expect((await Stamps.readAll(store)).movedSince(before)).toEqual([stream])
  },
)

const place = (at: number) => ({
  put: 'stream' as const,
  key: `${at.toString(16).padStart(8, '0').split('').reverse().join('')}-0000-4000-8000-000000000000/feed`,
  value: { family: 'case', lines: [], fetchedTo: 0 },
})

test('who reads stamps again hears of each change, by whatever tab, and reads none but those beside it', async () => {
  const shared = createMemoryStore()
  const [mine, another] = [stampedStore(shared), stampedStore(shared)]
  const many = Array.from({ length: 2_000 }, (_, at) => place(at))
  await mine.write(many)
  // An earlier version wrote stamps and no marks.
  for (const { key } of await shared.list('setting', 'mark/'))
    await shared.write([{ remove: 'setting', key }])
  await shared.write([{ remove: 'setting', key: 'marks' }])
  let read = 0
  const counting: DeviceStore = {
    ...mine,
    list: async (table, prefix) => {
      const rows = await shared.list(table, prefix)
      if (prefix.startsWith('stamp/')) read += rows.length
      return rows
    },
  }
  const reader = new StampReader()
  const first = await reader.read(counting)
  expect(read).toBe(many.length)
  for (const at of [3, 1_999, 2_000]) {
    const before = await reader.read(counting)
    read = 0
    await another.write([place(at)])
    const after = await reader.read(counting)
    const moved = place(at).key.split('/')[0]
    expect(after.movedSince(before)).toEqual([moved])
    expect(read).toBeLessThan(20)
    expect(await reader.read(counting)).toBe(after)
  }
  expect((await reader.read(counting)).movedSince(first)).toHaveLength(3)
})
