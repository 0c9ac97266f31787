import { beforeAll, expect, test } from 'vitest'
import type { OrganisationId } from '@cobijo/domain/journal/identifier'
import { randomBytes } from '@cobijo/sealing/bytes'
import { coverLetter } from '@cobijo/sealing/complaint/letter'
import { sodiumReady } from '@cobijo/sealing/sodium'
import { ServerRefused } from '../../client/api-client.ts'
import { newRandomId } from '../new-id.ts'
import type { DeviceStore } from '../store/device-store.ts'
import { createMemoryStore } from '../store/memory-store.ts'
import { handInLetters, keepWaiting } from './letters.ts'
import type { WaitingLetter } from './letters.ts'

const house = newRandomId<OrganisationId>()
const dayMs = 24 * 60 * 60 * 1000

beforeAll(sodiumReady)

const letterTo = (of: OrganisationId): WaitingLetter => ({
  house: of,
  letter: coverLetter(of),
  tag: randomBytes(32),
})

const waitingIn = async (store: DeviceStore) =>
  (await store.list('setting', 'letter-waits/')).length

test.each([
  ['intake-refused', 403],
  ['not-found', 404],
])(
  'what a server refuses with %s, back from a backup or with the house suspended, waits until it is taken',
  async (code, status) => {
    const store = createMemoryStore()
    const own = letterTo(house)
    await store.write([keepWaiting('member', own)])
    const refuse = () => Promise.reject(new ServerRefused(status, { code }))
    await handInLetters(store, 'member', [], 0, refuse)
    expect(await waitingIn(store)).toBe(1)
    const taken: WaitingLetter[] = []
    await handInLetters(store, 'member', [], 1, (each) => Promise.resolve(void taken.push(each)))
    expect(taken).toEqual([own])
    expect(await waitingIn(store)).toBe(0)
  },
)

test('a house that takes none is asked once a round, and holds up no other', async () => {
  const store = createMemoryStore()
  const other = newRandomId<OrganisationId>()
  await store.write(
    [house, house, house, other].map((each) => keepWaiting('member', letterTo(each))),
  )
  const asked: OrganisationId[] = []
  await handInLetters(store, 'member', [], 0, (each) => {
    asked.push(each.house)
    return each.house === house
      ? Promise.reject(new ServerRefused(404, { code: 'not-found' }))
      : Promise.resolve()
  })
  expect(asked.sort()).toEqual([house, other].sort())
  expect(await waitingIn(store)).toBe(3)
})

test('a house that takes none fills no device with letters that say nothing', async () => {
  const store = createMemoryStore()
  const refuse = () => Promise.reject(new ServerRefused(404, { code: 'not-found' }))
  for (let day = 0; day < 60; day += 1)
    await handInLetters(store, 'member', [house], day * 2 * dayMs, refuse)
  const waiting = await waitingIn(store)
  expect(waiting).toBeGreaterThan(10)
  expect(waiting).toBeLessThan(30)
})
