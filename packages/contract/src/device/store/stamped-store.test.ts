import type { StreamId } from '@cobijo/domain/journal/identifier'
import { expect, test } from 'vitest'
import { createMemoryStore } from './memory-store.ts'
import { readStamps, stampedStore, viewKey } from './stamped-store.ts'

const stream = '00000000-0000-4000-8000-000000000001' as StreamId
const other = '00000000-0000-4000-8000-000000000002' as StreamId

test('whatever changes of a stream gives it a new stamp and takes away the view of what was', async () => {
  const store = stampedStore(createMemoryStore())
  await store.write([
    { put: 'entry', key: `${stream}/a`, value: 1 },
    { put: 'entry', key: `${other}/a`, value: 1 },
  ])
  const before = await readStamps(store)
  expect(before.get(stream)).not.toBe(before.get(other))
  await store.write([
    { put: 'setting', key: viewKey(stream), value: 'sealed' },
    { put: 'setting', key: viewKey(other), value: 'sealed' },
  ])
  expect(await readStamps(store)).toEqual(before)

  // As an erasure does.
  await store.write([{ remove: 'entry', key: `${stream}/a` }])
  const after = await readStamps(store)
  expect(after.get(stream)).not.toBe(before.get(stream))
  expect(after.get(other)).toBe(before.get(other))
  expect(await store.find('setting', viewKey(stream))).toBeUndefined()
  expect(await store.find('setting', viewKey(other))).toBe('sealed')

  await store.write([{ put: 'stream', key: `${other}/feed`, value: {} }])
  expect((await readStamps(store)).get(other)).not.toBe(before.get(other))
  expect(await store.find('setting', viewKey(other))).toBeUndefined()
})
