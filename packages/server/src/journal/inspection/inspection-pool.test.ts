import type { StreamId } from '@cobijo/domain/journal/identifier'
import { toAppendItem } from '@cobijo/contract/wire/entry-codec'
import { utf8 } from '@cobijo/sealing/bytes'
import { sodiumReady } from '@cobijo/sealing/sodium'
import {
  newDevice,
  newIdentifier,
  newMember,
  signAs,
} from '@cobijo/sealing/testing/invented-network'
import { expect, test } from 'vitest'
import { InspectionPool } from './inspection-pool.ts'

await sodiumReady()

const device = newDevice(newMember(newIdentifier()))
const deviceKeys = new Map([[device.id, device.keys.publicKey]])

/** The body of an append that is too large to be inspected in this thread. */
function body(): Uint8Array {
  const items = Array.from({ length: 40 }, () =>
    toAppendItem(
      signAs(device, {
        stream: newIdentifier<StreamId>(),
        facts: { family: 'case', state: 'open' },
      }),
    ),
  )
  return utf8(JSON.stringify({ items }))
}

test('a worker verifies under the keys it was last told, and hands back what it read', async () => {
  const pool = new InspectionPool(1)
  try {
    for (const keys of [deviceKeys, deviceKeys, new Map<string, Uint8Array>()]) {
      const reading = await pool.inspect(body(), keys)
      if (reading.kind === 'refused') throw new Error(reading.code)
      expect(reading.items).toHaveLength(40)
      for (const item of reading.items)
        expect(item).toMatchObject({
          kind: 'inspected',
          device: device.id,
          verifiedUnder: keys.get(device.id),
        })
    }
  } finally {
    await pool.close()
  }
})

test('a batch whose worker ends is to be sent again; then it is inspected here', async () => {
  const pool = new InspectionPool(1)
  const broken = pool.inspect(body(), deviceKeys)
  await pool.close()
  expect(await broken).toEqual({ kind: 'refused', code: 'store-unavailable' })
  expect(await pool.inspect(body(), deviceKeys)).toMatchObject({ kind: 'batch' })
})
