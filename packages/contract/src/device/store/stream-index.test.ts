import type { StreamId } from '@cobijo/domain/journal/identifier'
import { expect, test } from 'vitest'
import { createMemoryStore } from './memory-store.ts'
import { stampedStore } from './stamped-store.ts'
import { announced, buildStreamIndex, findIndexed, indexKey, listIndexed } from './stream-index.ts'

const stream = (at: number) => `0000000${at}-0000-4000-8000-000000000000` as StreamId
const place = (at: number, family: string | undefined) => ({
  put: 'stream' as const,
  key: `${stream(at)}/feed`,
  value: { family, lines: [], fetchedTo: 0 },
})
const week = 7 * 24 * 60 * 60 * 1000

test('what a feed announces is in the index in the same write, and what was kept of it is put away', async () => {
  const store = stampedStore(createMemoryStore())
  await store.write([
    place(1, 'case'),
    place(2, 'referral'),
    place(3, 'grant'),
    place(4, undefined),
  ])
  expect([...(await listIndexed(store, 'case')).keys()]).toEqual([stream(1), stream(4)])
  expect([...(await listIndexed(store, 'referral')).keys()]).toEqual([stream(2)])
  await store.write([{ put: 'setting', key: indexKey('case', stream(1)), value: 'kept' }])
  expect(await findIndexed(store, 'case', stream(1))).toBe('kept')
  await store.write([place(1, 'case')])
  expect(await findIndexed(store, 'case', stream(1))).toBe(announced)
})

test('an index that an earlier version did not keep is built from all that was announced, and what is kept stays', async () => {
  const plain = createMemoryStore()
  const store = stampedStore(plain)
  await plain.write([place(1, 'case'), place(2, 'referral'), place(3, 'grant')])
  expect((await listIndexed(store, 'case')).size).toBe(0)
  await buildStreamIndex(store, 1_000)
  expect([...(await listIndexed(store, 'case')).keys()]).toEqual([stream(1)])
  expect([...(await listIndexed(store, 'referral')).keys()]).toEqual([stream(2)])

  // An earlier version that is still open in another tab.
  await store.write([{ put: 'setting', key: indexKey('case', stream(1)), value: 'kept' }])
  await plain.write([place(5, 'case')])
  await buildStreamIndex(store, 2_000)
  expect(await findIndexed(store, 'case', stream(5))).toBeUndefined()
  await buildStreamIndex(store, 1_000 + week)
  expect(await findIndexed(store, 'case', stream(5))).toBe(announced)
  expect(await findIndexed(store, 'case', stream(1))).toBe('kept')

  // A clock that went back.
  await plain.write([place(6, 'case')])
  await buildStreamIndex(store, 500)
  expect(await findIndexed(store, 'case', stream(6))).toBe(announced)
})
