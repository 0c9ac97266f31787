import { erasureCarriedOut } from '@cobijo/domain/erasure/erasure-carried-out'
import type { ContentOf } from '@cobijo/domain/journal/entry-type'
import type { EntryHash, Instant, StreamId } from '@cobijo/domain/journal/identifier'
import { isRefusal, refused } from '@cobijo/domain/journal/refusal'
import type { Refusal } from '@cobijo/domain/journal/refusal'
import { ServerRefused } from '../../client/api-client.ts'
import { erasureResponse } from '../../wire/accounts.ts'
import { liveGrants } from '@cobijo/domain/grant/grants'
import { carryOutCommand, decideOn } from '../cases/carry-out.ts'
import { familyOf } from '../sharing/judge-grants.ts'
import { listReferrals } from '../synchronisation/referral-lines.ts'
import { backupsLastMs } from './backups-last.ts'
import { requestErasure } from './request-erasure.ts'
import type { DeviceStore } from '../store/device-store.ts'
import type { QueuedEntry } from '../synchronisation/outbox.ts'
import { forgetOrdered } from './forget-erased.ts'
import { isErasable } from './forget-stream.ts'
import { syncOnce } from '../synchronisation/sync.ts'
import { saveEntries } from '../unlocked.ts'
import type { Unlocked } from '../unlocked.ts'

export interface ErasureOrder {
  readonly stream: StreamId
  readonly ground:
    | 'retention-ended'
    | 'her-request'
    | 'recorded-in-error'
    | 'purge-requested'
    | 'handed-over'
  readonly words?: string
  /** Only these; everything of the stream where it is left out. */
  readonly entries?: readonly EntryHash[]
}

export interface Erased {
  readonly kind: 'erased'
  readonly parts: number
  readonly keys: number
  /** When the last backup that still holds them has to be gone. */
  readonly backupsGoneAt: Instant
  /** What is still open to others because this member may not end it: somebody who may has to. */
  readonly stillShared: number
}

/** What an order lists stands in its facts, which hold no more. */
const mostListed = 900

/**
 * Orders with a signed entry that the organisation's copies of a case's sealed parts and keys be deleted, has it done, and deletes
 * its own; the organisation's other devices do as much when they hear of the order. All of a case takes its referrals along, sent and
 * received, and ends what was opened of it to others, unless it was handed over; at her own request, or where it should never have been written, they are asked to
 * erase too. Envelopes stay and still verify. Refuses `not-permitted` (officers), `not-found` for what is no case or referral, `server-needed-to-erase`, and what the command and the
 * server refuse.
 */
export async function eraseCase(
  unlocked: Unlocked,
  order: ErasureOrder,
): Promise<Erased | Refusal> {
  const { stream, entries } = order
  if (!(await isErasable(unlocked.account.store, stream)))
    return refused('not-found', { field: 'case' })
  if (entries) return eraseListed(unlocked, { ...order, entries })
  const allowed = await decideOn(unlocked, 'order-erasure', await inputOf(unlocked, order, stream))
  if (isRefusal(allowed)) return allowed
  const referrals = await referralsOf(unlocked, stream)
  const stillShared = await endSharing(unlocked, order, referrals)
  const done: Erased[] = []
  // The case last: while it stands, the rule about when it may go can be asked.
  for (const each of [...referrals, stream]) {
    const erased = await eraseOrdered(unlocked, order, each)
    if (isRefusal(erased)) return erased
    done.push(erased)
  }
  return { ...summed(done), stillShared }
}

async function eraseListed(
  unlocked: Unlocked,
  order: ErasureOrder & { readonly entries: readonly EntryHash[] },
): Promise<Erased | Refusal> {
  const done: Erased[] = []
  for (let at = 0; at < order.entries.length; at += mostListed) {
    const entries = order.entries.slice(at, at + mostListed)
    const erased = await eraseOrdered(unlocked, { ...order, entries }, order.stream)
    if (isRefusal(erased)) return erased
    done.push(erased)
  }
  return done.length === 0 ? refused('entries-missing', { field: 'entries' }) : summed(done)
}

function summed(done: readonly Erased[]): Erased {
  return {
    ...(done.at(-1) as Erased),
    parts: done.reduce((sum, { parts }) => sum + parts, 0),
    keys: done.reduce((sum, { keys }) => sum + keys, 0),
  }
}

/** Those by which she came to this organisation too: they hold what the sender said of her. */
async function referralsOf(unlocked: Unlocked, stream: StreamId): Promise<readonly StreamId[]> {
  return (await listReferrals(unlocked)).flatMap((line) =>
    line.caseStream === stream ? [line.stream] : [],
  )
}

/** How many of the grants over these streams are open still. */
async function endSharing(
  unlocked: Unlocked,
  { stream, ground }: ErasureOrder,
  referrals: readonly StreamId[],
): Promise<number> {
  if (ground === 'handed-over') return 0
  const open = () =>
    [stream, ...referrals].flatMap((opens) =>
      liveGrants(unlocked.grants, unlocked.now(), opens).filter(
        ({ grantor }) => grantor === unlocked.account.kept.organisation,
      ),
    )
  // Refused where nothing was shared, and where she may not: then it is counted.
  if (ground === 'her-request' || ground === 'recorded-in-error')
    await requestErasure(unlocked, { stream })
  for (const grant of open()) await carryOutCommand(unlocked, 'end-grant', { grant: grant.stream })
  return open().length
}

async function inputOf(unlocked: Unlocked, order: ErasureOrder, stream: StreamId) {
  const isGathering = (await familyOf(unlocked, order.stream)) === 'gathering'
  return {
    case: order.stream,
    ...(isGathering ? { gathering: order.stream } : {}),
    ...(stream === order.stream ? {} : { referral: stream }),
    scope: order.entries ? 'listed' : 'everything',
    ground: order.ground,
    ...(order.entries ? { entries: order.entries } : {}),
    ...(order.words === undefined ? {} : { words: order.words }),
  }
}

/** `stream`: the case, or a referral of it. */
async function eraseOrdered(
  unlocked: Unlocked,
  order: ErasureOrder,
  stream: StreamId,
): Promise<Erased | Refusal> {
  const { entries } = order
  const saved = await carryOutCommand(
    unlocked,
    'order-erasure',
    await inputOf(unlocked, order, stream),
  )
  if (isRefusal(saved)) return saved
  const [ordered] = saved.entries
  const cites = ordered?.hash as EntryHash
  await syncOnce(unlocked)
  if (await stillWaits(unlocked.account.store, cites)) return refused('server-needed-to-erase')
  try {
    const erased = await unlocked.send({
      method: 'POST',
      path: 'erasures',
      body: { stream, cites, ...(entries ? { entries } : {}) },
      response: erasureResponse,
    })
    const gone = { hash: cites, stream, entries: entries && new Set(entries) }
    await forgetOrdered(unlocked, gone, { receivedAt: undefined, isTold: false })
    if (!entries) await unlocked.names.forget(stream)
    const backupsGoneAt = unlocked.now() + backupsLastMs
    await noteErasure(unlocked, ordered?.stream as StreamId, {
      case: stream,
      order: cites,
      partsErased: erased.parts,
      backupsGoneAt,
    })
    unlocked.onChange()
    return { kind: 'erased', ...erased, backupsGoneAt, stillShared: 0 }
  } catch (fault) {
    if (fault instanceof ServerRefused) return refused(fault.problem.code)
    throw fault
  }
}

async function stillWaits(store: DeviceStore, hash: string): Promise<boolean> {
  const rows = await store.list('outbox', '')
  return rows.some(({ value }) => {
    const queued = value as QueuedEntry
    return queued.hash === hash && queued.state !== 'acknowledged'
  })
}

/** The order's own answer, signed and for the officers to read. */
async function noteErasure(
  unlocked: Unlocked,
  stream: StreamId,
  content: ContentOf<typeof erasureCarriedOut.fields>,
): Promise<void> {
  const entryType = erasureCarriedOut
  await saveEntries(unlocked, [{ stream, entryType, content, occurredAt: undefined, outside: [] }])
}
