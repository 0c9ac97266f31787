import { caseCode } from '@cobijo/domain/views/card'
import type { ErasedHere } from './erasure-api.ts'
import type { Unlocked } from '../unlocked.ts'
import { listErasures, putErasure } from './forget-erased.ts'

/** What an officer ordered to be erased and is gone from this device, newest first; until it is put away. */
export async function erasuresToTell({ account }: Unlocked): Promise<readonly ErasedHere[]> {
  const erasures = await listErasures(account.store)
  return erasures
    .flatMap(({ stream, orders, untold }) =>
      untold
        ? [
            {
              stream,
              code: caseCode(stream),
              isWhole: orders.some(({ entries }) => entries === undefined),
              ...untold,
            },
          ]
        : [],
    )
    .sort((one, other) => other.at - one.at)
}

/** She has read it. */
export async function putErasuresAway({ account }: Unlocked): Promise<void> {
  const told = (await listErasures(account.store)).filter(({ untold }) => untold)
  await account.store.write(told.map((each) => putErasure({ ...each, untold: undefined })))
}
