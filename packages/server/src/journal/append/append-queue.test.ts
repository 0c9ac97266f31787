import type { EntryId, OrganisationId } from '@cobijo/domain/journal/identifier'
import { expect, test } from 'vitest'
import type { Appended } from './append-entries.ts'
import { AppendQueue } from './append-queue.ts'
import type { InspectedItem } from '../inspection/inspected-item.ts'
import { isJoinable, takeTogether } from './join-requests.ts'
import type { RequestItems } from './join-requests.ts'

const north = 'north' as OrganisationId
const south = 'south' as OrganisationId

function item(id: string, family: InspectedItem['family'] = 'case'): InspectedItem {
  const none = new Uint8Array()
  return {
    kind: 'inspected',
    id: id as EntryId,
    hash: id as never,
    stream: 's' as never,
    family,
    organisation: north,
    member: undefined,
    device: 'd' as never,
    sequence: 1,
    previous: undefined,
    recordedAt: 0,
    envelope: none,
    facts: none,
    grant: undefined,
    releaseChecksum: undefined,
    placements: [],
    verifiedUnder: undefined,
  }
}

/** Transactions that end when they are told to; each outcome's code tells which transaction it was. */
function transactions(failing: (requests: readonly RequestItems[]) => boolean = () => false) {
  const begun: { readonly ids: string[][]; readonly end: () => void }[] = []
  const append = async (_: OrganisationId, requests: readonly RequestItems[]) => {
    const { promise, resolve } = Promise.withResolvers<undefined>()
    const ids = requests.map((items) => items.map((each) => ('id' in each ? each.id : 'refused')))
    const number = begun.push({ ids, end: () => resolve(undefined) })
    await promise
    if (failing(requests)) throw new Error(`failed-${number}`)
    return requests.map(
      (): Appended => ({
        outcomes: [{ outcome: 'appended', code: `${number}` }],
        receipt: undefined,
        closedFeeds: [],
        placedIn: [],
        directory: undefined,
      }),
    )
  }
  return { begun, append }
}

async function settle(): Promise<void> {
  for (let turn = 0; turn < 30; turn += 1) await Promise.resolve()
}

test('the first goes at once, what arrives meanwhile goes together, and organisations do not wait for each other', async () => {
  const { begun, append } = transactions()
  const queue = new AppendQueue(append)
  const answers = ['a', 'b', 'c'].map((id) => queue.append(north, [item(id)]))
  const other = queue.append(south, [item('z')])
  expect(begun.map(({ ids }) => ids)).toEqual([[['a']], [['z']]])
  begun[0]?.end()
  await settle()
  expect(begun[2]?.ids).toEqual([['b'], ['c']])
  begun[1]?.end()
  begun[2]?.end()
  const codes = (await Promise.all([...answers, other])).map(({ outcomes }) => outcomes[0]?.code)
  expect(codes).toEqual(['1', '3', '3', '2'])
})

test('when a shared transaction fails, each request is appended alone and only its own fault is told', async () => {
  const isBad = (requests: readonly RequestItems[]) =>
    requests.some((items) => items.some((each) => 'id' in each && each.id === 'bad'))
  const { begun, append } = transactions(isBad)
  const queue = new AppendQueue(append)
  const answers = ['a', 'b', 'bad', 'c'].map((id) => queue.append(north, [item(id)]))
  const told = Promise.allSettled(answers)
  for (let at = 0; at < 6; at += 1) {
    begun[at]?.end()
    await settle()
  }
  expect(begun.map(({ ids }) => ids.flat())).toEqual([
    ['a'],
    ['b', 'bad', 'c'],
    ['b'],
    ['bad'],
    ['c'],
  ])
  expect((await told).map(({ status }) => status)).toEqual([
    'fulfilled',
    'fulfilled',
    'rejected',
    'fulfilled',
  ])
})

test('when the store is away, everybody who waits is told at once', async () => {
  let asked = 0
  const queue = new AppendQueue(() => {
    asked += 1
    return Promise.reject(Object.assign(new Error('gone'), { code: 'ECONNREFUSED' }))
  })
  const answers = ['a', 'b', 'c'].map((id) => queue.append(north, [item(id)]))
  const told = await Promise.allSettled(answers)
  expect(told.map(({ status }) => status)).toEqual(['rejected', 'rejected', 'rejected'])
  expect(asked).toBe(2)
})

test('two texts under one id never share a transaction, and nothing overtakes them', () => {
  const waiting = ['a', 'b', 'a', 'c'].map((id) => ({ items: [item(id)] }))
  const taken = () =>
    takeTogether(waiting).map(({ items }) => items.map((each) => 'id' in each && each.id))
  expect(taken()).toEqual([['a'], ['b']])
  expect(taken()).toEqual([['a'], ['c']])
  expect(taken()).toEqual([])
})

test('statements, grants and large requests keep a transaction of their own', () => {
  expect(isJoinable([item('a'), item('b', 'referral'), { kind: 'refused', code: 'x' }])).toBe(true)
  for (const family of ['organisation', 'network', 'grant', 'release'] as const)
    expect(isJoinable([item('a'), item('b', family)]), family).toBe(false)
  expect(isJoinable(Array.from({ length: 21 }, (_, at) => item(`${at}`)))).toBe(false)
})
