import { expect, test } from 'vitest'
import { AppendGate } from './append-gate.ts'

const megabyte = 1024 * 1024

/** Work that ends when it is told to. */
function work() {
  const { promise, resolve } = Promise.withResolvers<string>()
  return { promise, end: () => resolve('done') }
}

async function settle(): Promise<void> {
  for (let turn = 0; turn < 10; turn += 1) await Promise.resolve()
}

test('large bodies go through as far as memory is set aside for them, in their order', async () => {
  const gate = new AppendGate()
  const begun: number[] = []
  const jobs = [7, 7, 7, 40, 1].map((size, at) => {
    const job = work()
    const passed = gate.pass(size * megabyte, () => {
      begun.push(at)
      return job.promise
    })
    return { ...job, passed }
  })
  await settle()
  expect(begun).toEqual([0, 1])
  jobs[1]?.end()
  await settle()
  expect(begun).toEqual([0, 1, 2])
  jobs[0]?.end()
  await settle()
  // The one beyond all bounds goes alone, and nobody overtakes it.
  expect(begun).toEqual([0, 1, 2])
  jobs[2]?.end()
  await settle()
  expect(begun).toEqual([0, 1, 2, 3])
  jobs[3]?.end()
  await settle()
  expect(begun).toEqual([0, 1, 2, 3, 4])
  jobs[4]?.end()
  expect(await Promise.all(jobs.map(({ passed }) => passed))).toEqual(new Array(5).fill('done'))
})

test('a small body never waits, and one too many is sent away', async () => {
  const gate = new AppendGate()
  const first = work()
  const waiting = Array.from({ length: 5 }, () => gate.pass(60 * megabyte, () => first.promise))
  expect(await gate.pass(4_000, () => Promise.resolve('small'))).toBe('small')
  expect(await gate.pass(60 * megabyte, () => first.promise)).toBeUndefined()
  first.end()
  expect(await Promise.all(waiting)).toEqual(new Array(5).fill('done'))
})

test('work that fails leaves its place', async () => {
  const gate = new AppendGate()
  const failing = gate.pass(20 * megabyte, () => Promise.reject(new Error('broken-off')))
  const next = gate.pass(20 * megabyte, () => Promise.resolve('next'))
  await expect(failing).rejects.toThrow('broken-off')
  expect(await next).toBe('next')
})
