import type { Instant } from '@cobijo/domain/journal/identifier'
import { isRefusal } from '@cobijo/domain/journal/refusal'
import { readIntakeKey } from '@cobijo/sealing/intake'
import { ServerRefused, ServerUnreachable } from '../../client/api-client.ts'
import type { Send } from '../../client/api-client.ts'
import type { ReceiptOnWire } from '../../wire/entries.ts'
import { backupsLastMs } from '../erasure/backups-last.ts'
import type { DeviceStore } from '../store/device-store.ts'
import { pushOutbox, readQueue, signedIn } from '../synchronisation/outbox.ts'
import type { QueueRow } from '../synchronisation/outbox.ts'
import { coveredBy, readReceipt } from '../synchronisation/read-receipt.ts'
import {
  dropFromIntake,
  findKit,
  intakeStoreOf,
  kitKey,
  listIntakeStores,
} from './intake-stores.ts'
import type { IntakeKit, IntakeStorePlace, IntakeStores } from './intake-stores.ts'

export interface SendingContext extends IntakeStores {
  /** Sends without a session. */
  readonly send: Send
  readonly now: () => number
}

/**
 * Sends what was taken down, signed by the intake key and without a session. Safe to call at any time. Whether a permission ended by it: a
 * key that the server refuses ended elsewhere, and the next arrival has to ask for a member. What it refused lies here until one signs in.
 */
export async function sendIntake(context: SendingContext): Promise<boolean> {
  const ended: boolean[] = []
  for (const place of await listIntakeStores(context)) {
    const store = intakeStoreOf(context, place.account)
    const kit = await findKit(context.devices, place.account)
    if (kit && !(await isCertified(context, kit))) continue
    // Two tabs at once would each write down an answer, and the later one may be the wrong one.
    await store.exclusively('synchronise', async () => {
      await push(context, store, place)
      await dropLongSent(store, place, context.now())
    })
    ended.push(await endRefused(context, store, kit))
  }
  return ended.includes(true)
}

async function push(
  context: SendingContext,
  store: DeviceStore,
  { serverKey }: IntakeStorePlace,
): Promise<void> {
  const send: Send = (call) => context.send({ ...call, path: 'intake' })
  try {
    await pushOutbox(store, send, (receipt) => coveredBy(receipt, serverKey))
  } catch (fault) {
    if (!(fault instanceof ServerUnreachable) && !(fault instanceof ServerRefused)) throw fault
  }
}

async function isCertified(
  { openStore }: IntakeStores,
  { account, certificate }: IntakeKit,
): Promise<boolean> {
  if (certificate === undefined) return true
  return (await openStore(`cobijo-${account}`).find('receipt', certificate)) !== undefined
}

async function endRefused(
  { devices }: IntakeStores,
  store: DeviceStore,
  kit: IntakeKit | undefined,
): Promise<boolean> {
  const key = kit && readIntakeKey(kit.key)
  if (!key || isRefusal(key)) return false
  const isRefused = (await readQueue(store)).rows.some(
    ({ queued }) =>
      queued.code === 'intake-refused' && signedIn(queued)?.envelope.device === key.device,
  )
  if (isRefused) await devices.write([{ remove: 'setting', key: kitKey(kit.account) }])
  return isRefused
}

/**
 * Where nobody signs in for so long: a server goes back to no copy that is older than its backups last, so nothing needs to be sent again.
 */
async function dropLongSent(
  store: DeviceStore,
  { serverKey }: IntakeStorePlace,
  now: Instant,
): Promise<void> {
  const old: QueueRow[] = []
  for (const row of (await readQueue(store)).rows) {
    if (row.queued.state !== 'acknowledged') continue
    const receipt = (await store.find('receipt', row.queued.hash)) as ReceiptOnWire | undefined
    const sentAt = receipt && readReceipt(receipt, serverKey)?.receivedAt
    if (sentAt === undefined || sentAt + backupsLastMs < now) old.push(row)
  }
  await dropFromIntake(store, old)
}
