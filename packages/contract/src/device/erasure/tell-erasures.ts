import { caseCode } from '@cobijo/domain/views/card'
import { entryKey } from '../held-entry.ts'
import { listPlaces } from '../synchronisation/announced-lines.ts'
import type { Unlocked } from '../unlocked.ts'
import type { ErasedHere } from './erasure-api.ts'
import { listErasures, putErasure } from './forget-erased.ts'
import type { Erasure } from './forget-erased.ts'
import { ordersNotBelieved } from './hand-in-orders.ts'

/**
 * What an officer ordered to be erased and is gone from this device, newest first; until it is put away, and for as long as a server that went back
 * to an older copy has it again.
 */
export async function erasuresToTell(unlocked: Unlocked): Promise<readonly ErasedHere[]> {
  const { store } = unlocked.account
  const notBelieved = await ordersNotBelieved(unlocked)
  const told: ErasedHere[] = []
  for (const erasure of await listErasures(store)) {
    const { stream, orders, untold } = erasure
    const isBackAtServer = isBack(erasure, notBelieved) && !(await isReferral(store, erasure))
    if (!untold && !isBackAtServer) continue
    const isWhole = orders.some(({ entries }) => entries === undefined)
    const at = Math.max(...orders.map(({ receivedAt }) => receivedAt ?? 0))
    told.push({
      stream,
      code: caseCode(stream),
      isWhole,
      isBackAtServer,
      ...(untold ?? { at, unsent: 0 }),
    })
  }
  return told.sort((one, other) => other.at - one.at)
}

/**
 * By the orders that name it: what went with somebody's case and is nobody else's to know of is not named. An order that was given
 * anew takes all of it.
 */
function isBack({ stream, orders }: Erasure, notBelieved: ReadonlySet<string>): boolean {
  const isLeft = ({ hash }: Erasure['orders'][number]) => notBelieved.has(entryKey(stream, hash))
  const isOrderedAnew = orders.some((order) => order.entries === undefined && !isLeft(order))
  return orders.some(isLeft) && !isOrderedAnew
}

/** It goes with its case, of which the member is told. */
async function isReferral(
  store: Unlocked['account']['store'],
  { stream }: Erasure,
): Promise<boolean> {
  return (await listPlaces(store, stream)).some(({ place }) => place.family === 'referral')
}

/** She has read it. */
export async function putErasuresAway({ account }: Unlocked): Promise<void> {
  const told = (await listErasures(account.store)).filter(({ untold }) => untold)
  await account.store.write(told.map((each) => putErasure({ ...each, untold: undefined })))
}
