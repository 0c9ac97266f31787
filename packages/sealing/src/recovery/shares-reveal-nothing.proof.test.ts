import type { OrganisationId } from '@cobijo/domain/journal/identifier'
import { isRefusal } from '@cobijo/domain/journal/refusal'
import { combine } from 'shamir-secret-sharing'
import { beforeAll, expect, test } from 'vitest'
import { ordinaryStretching, stretchPassphrase } from '../account/stretching.ts'
import { newBoxKeyPair } from '../entry/key-bundle.ts'
import { sodiumReady } from '../sodium.ts'
import { newIdentifier } from '../testing/invented-network.ts'
import { tellGoal } from '../testing/tell-goal.ts'
import { combineRecoveryShares, readRecoveryShare, splitRecoveryKey } from './recovery-shares.ts'
import type { RecoveryShare } from './recovery-shares.ts'

beforeAll(() => sodiumReady())

const organisation = newIdentifier<OrganisationId>()

async function fiveShares() {
  const pair = newBoxKeyPair()
  const how = { organisation, threshold: 3, shares: 5 }
  const printed = await splitRecoveryKey(pair.privateKey, how)
  if (isRefusal(printed)) throw new Error(printed.code)
  return { pair, shares: printed.map((text) => readRecoveryShare(text) as RecoveryShare) }
}

/** Every choice of so many of them. */
function choices<Item>(items: readonly Item[], size: number): readonly (readonly Item[])[] {
  if (size === 0) return [[]]
  return items.flatMap((item, at) =>
    choices(items.slice(at + 1), size - 1).map((rest) => [item, ...rest]),
  )
}

/** A share like this one, with one value in every byte but its coordinate, the last. */
function forgedLike({ bytes }: RecoveryShare, value: number): Uint8Array {
  const forged = new Uint8Array(bytes.length).fill(value)
  forged[bytes.length - 1] = bytes.at(-1) as number
  return forged
}

test('of five shares any three open the key, and any two go with every key there could be', async () => {
  const { pair, shares } = await fiveShares()
  const expected = { organisation, recovery: pair.publicKey }
  let opened = 0
  for (const three of choices(shares, 3)) {
    expect(await combineRecoveryShares(three, expected)).toEqual(pair)
    opened += 1
  }
  let fitting = 0
  for (const two of choices(shares, 2)) {
    const third = shares.find((share) => !two.includes(share)) as RecoveryShare
    const keys: Uint8Array[] = []
    for (let value = 0; value < 256; value += 1)
      keys.push(await combine([...two.map(({ bytes }) => bytes), forgedLike(third, value)]))
    for (let at = 0; at < 32; at += 1) fitting += new Set(keys.map((key) => key[at])).size
  }
  const all = 10 * 32 * 256
  expect(opened).toBe(10)
  expect(fitting).toBe(all)
  const measured = `${opened} of 10 threes open it; two shares leave ${fitting} of ${all} values of its bytes possible`
  tellGoal({ goal: 22, measured, isMet: opened === 10 && fitting === all })
})

test('a guess of a passphrase costs time and memory', () => {
  const account = newIdentifier()
  const took = Array.from({ length: 5 }, (_, at) => {
    const began = performance.now()
    stretchPassphrase(`guess number ${at}`, account)
    return performance.now() - began
  }).toSorted((a, b) => a - b)
  const median = took[2] ?? 0
  const { mebibytes } = ordinaryStretching
  expect(median).toBeGreaterThan(20)
  const measured = `${median.toFixed(0)} ms and ${mebibytes} MiB a guess on this machine (reference: a budget phone, not tried); wiping was not timed`
  tellGoal({ goal: 12, measured, isMet: false })
})
