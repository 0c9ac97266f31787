import { clockStanding } from '@cobijo/domain/clock/clocks'
import type { StreamId } from '@cobijo/domain/journal/identifier'
import { inventedClocks } from '@cobijo/domain/testing/first-night'
import { startTestServer } from '@cobijo/server/test-server'
import type { TestServer } from '@cobijo/server/test-server'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { createDevice } from '../device.ts'
import type { DeviceApi } from '../device-api.ts'
import { createMemoryStore } from '../store/memory-store.ts'
import { admitColleague } from '../testing/colleague.ts'
import {
  allSent,
  foundAndEnter,
  got,
  newTestDevice,
  passphrase,
  settle,
} from '../testing/invented-organisation.ts'
import { register } from '../testing/refer.ts'

vi.setConfig({ testTimeout: 240_000, hookTimeout: 240_000 })

let server: TestServer
beforeEach(async () => {
  server = await startTestServer()
})
afterEach(async () => {
  await server.stop()
})

async function founded(size: 'small' | 'large') {
  const device = await newTestDevice(server.baseUrl, createMemoryStore, inventedClocks)
  await foundAndEnter(device, server, 'Mesa de protección', { size })
  return device
}

async function clocksOnDay(device: DeviceApi) {
  const day = await device.myDay()
  return day.flatMap(({ kind, code, lacks, part }) =>
    kind === 'clock' ? [[code, part, lacks]] : [],
  )
}

/** Nothing of it waits here: what the day tells then comes from cards that were sealed and sent. */
async function atRest(device: DeviceApi) {
  await allSent(device)
  await device.sync()
}

async function openedClocks(device: DeviceApi, stream: StreamId) {
  return got(await device.openCase(stream)).file.clocks
}

test('W4: the notice of a child stands on the day with its hour, stays for its number, and goes with it', async () => {
  const desk = await founded('small')
  const stream = await register(desk, 'Xóchitl', { ageGroup: 'child' })
  const [first] = (await desk.myDay()).filter(({ code }) => code === 'tell-of-child')
  expect(first).toMatchObject({ kind: 'clock', label: 'Xóchitl' })
  expect((first?.dueAt ?? 0) - (first?.since ?? 0)).toBe(3_600_000)
  await atRest(desk)
  expect((await clocksOnDay(desk)).map(([code]) => code)).toContain('tell-of-child')

  const notice = { case: stream, deadline: 'tell-of-child', how: 'by-telephone' }
  got(await desk.carryOut('notify-authority', notice))
  const lacking = async () =>
    (await clocksOnDay(desk)).some(
      ([code, , lacks]) => code === 'tell-of-child' && lacks === 'number',
    )
  expect(await lacking()).toBe(true)
  await atRest(desk)
  await settle(desk, lacking, 'a card that says what is missing')

  const { file } = got(await desk.openCase(stream))
  const [told] = file.notices
  got(await desk.carryOut('notify-authority', { ...notice, continues: told?.id, number: 'F-77' }))
  await settle(desk, async () =>
    (await clocksOnDay(desk)).every(([code]) => code !== 'tell-of-child'),
  )
  const [clock] = await openedClocks(desk, stream)
  expect(clock && clockStanding(clock, Date.now() + 1e9)).toBe('met')
})

test('W5: what works less with each hour stands on the day among what is now from the minute it is known, and goes once it was given', async () => {
  const desk = await founded('small')
  const stream = await register(desk, 'Itzel', { ageGroup: 'adult', urgency: 'ordinary' })
  got(await desk.carryOut('record-signs', { case: stream, hurtLastFiveDays: 'yes' }))
  expect(await clocksOnDay(desk)).toEqual([['at-the-clinic', 'now', undefined]])
  await atRest(desk)
  await settle(desk, async () =>
    (await clocksOnDay(desk)).some(([code, part]) => code === 'at-the-clinic' && part === 'now'),
  )
  got(
    await desk.carryOut('meet-clock', { case: stream, deadline: 'at-the-clinic', answer: 'done' }),
  )
  await settle(desk, async () => (await clocksOnDay(desk)).length === 0)
})

test('the night shift of a large house, which reads no care, writes the notice of a child; whoever carries the case sees it', async () => {
  const desk = await founded('large')
  const stream = await register(desk, 'Xóchitl', { ageGroup: 'child' })
  await atRest(desk)
  const { device: shift } = await admitColleague(server.baseUrl, desk, ['shift'], {
    clocks: inventedClocks,
  })
  await settle(shift, async () => (await shift.openCase(stream)).kind === 'opened')
  expect(await openedClocks(shift, stream)).toEqual([])
  expect(got(await shift.openCase(stream)).file.ageGroup.value).toBe('child')
  // By the deadline alone: the entry that set it going she cannot name by its clock.
  const notice = { case: stream, deadline: 'tell-of-child', how: 'by-telephone' }
  got(await shift.carryOut('notify-authority', notice))
  await atRest(shift)
  await settle(
    desk,
    async () =>
      (await openedClocks(desk, stream)).some(
        ({ deadline, met }) => deadline === 'tell-of-child' && met?.how === 'notice',
      ),
    'the notice of the night',
  )
})

test('whoever is in several groups sees on her day what is due by all that they read', async () => {
  const desk = await founded('large')
  await register(desk, 'Itzel', { ageGroup: 'child' })
  await atRest(desk)
  // Care is read by the group of her list; protection by another of hers, whose deadlines no card of that list tells.
  const both = async () => {
    const codes = (await clocksOnDay(desk)).map(([code]) => code)
    return codes.includes('tell-of-child') && codes.includes('paper-for-child')
  }
  await settle(desk, both, 'both clocks')
})

test('a list by the next reminder tells reminders alone, with a server and without: deadlines stand on the day', async () => {
  let isAway = false
  const desk = await createDevice({
    baseUrl: server.baseUrl,
    openStore: createMemoryStore,
    now: () => Date.now(),
    country: { legalGrounds: [], closurePhrases: [], clocks: inventedClocks },
    fetchFrom: (...request) =>
      isAway ? Promise.reject(new TypeError('no network')) : fetch(...request),
  })
  await foundAndEnter(desk, server, 'Mesa de protección', { size: 'small' })
  await register(desk, 'Ana', { ageGroup: 'child', urgency: 'ordinary' })
  const adult = await register(desk, 'Bea', { ageGroup: 'adult', urgency: 'ordinary' })
  const remindAt = Date.now() + 5 * 3_600_000
  got(await desk.carryOut('record-note', { case: adult, care: 'Llamar', remindAt }))
  await atRest(desk)
  const reminded = async (sort: 'due' | 'last-update') =>
    (await desk.list({ sort })).rows
      .map((line) => [line.nameToUse, line.remindAt])
      .sort(([one = ''], [other = '']) => (one < other ? -1 : 1))
  const everybody = [
    ['Ana', undefined],
    ['Bea', remindAt],
  ]
  await settle(
    desk,
    async () => JSON.stringify(await reminded('last-update')) === JSON.stringify(everybody),
  )
  expect(await reminded('due')).toEqual([['Bea', remindAt]])
  await settle(desk, async () =>
    (await clocksOnDay(desk)).some(([code]) => code === 'tell-of-child'),
  )
  isAway = true
  expect(await reminded('last-update')).toEqual(everybody)
  expect(await reminded('due')).toEqual([['Bea', remindAt]])
})

test('a colleague’s program that knows no clocks folds the card of a child, and her hour stays on the day of all others', async () => {
  const desk = await founded('small')
  const colleague = await admitColleague(server.baseUrl, desk, ['casework'])
  const stream = await register(desk, 'Xóchitl', { ageGroup: 'child' })
  await atRest(desk)
  const [account] = await desk.knownAccounts()
  await desk.lock()
  const { device } = colleague
  await settle(device, async () => (await device.openCase(stream)).kind === 'opened')
  got(await device.carryOut('record-note', { case: stream, care: 'Llegó sola' }))
  await atRest(device)
  // Its rounds fold what it wrote itself.
  for (let round = 0; round < 3; round += 1) await device.sync()

  got(await desk.signIn({ account: account?.account ?? '', passphrase }))
  const noted = async () =>
    JSON.stringify(await desk.openCase(stream)).includes('Llegó sola') &&
    (await desk.saveStates()).onThisDevice.length === 0
  await settle(desk, noted, 'the note')
  const isTold = async () => (await clocksOnDay(desk)).some(([code]) => code === 'tell-of-child')
  await settle(desk, isTold, 'her hour')
  // Whoever joins now and holds nothing of the case is told by the card alone.
  const third = await admitColleague(server.baseUrl, desk, ['casework'], { clocks: inventedClocks })
  const isToldToo = async () =>
    (await clocksOnDay(third.device)).some(([code]) => code === 'tell-of-child')
  await settle(third.device, isToldToo, 'her hour at a third device')
})
