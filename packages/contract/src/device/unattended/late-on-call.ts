import { compartmentCodes } from '@cobijo/domain/journal/compartment'
import type { EntryHash, StreamId } from '@cobijo/domain/journal/identifier'
import { currentGeneration } from '@cobijo/sealing/directory/directory'
import type { Group } from '@cobijo/sealing/directory/directory'
import type { KeyBundle } from '@cobijo/sealing/entry/key-bundle'
import { positionOf } from '@cobijo/sealing/entry/part'
import { sealForOnCall } from '@cobijo/sealing/on-call'
import { ServerRefused } from '../../client/api-client.ts'
import { base64url } from '../../wire/bytes.ts'
import { resealResponse } from '../../wire/entries.ts'
import type { ResealRequest } from '../../wire/entries.ts'
import { groupHere } from '../directory/directory-acts.ts'
import { entryKey, readHeld } from '../held-entry.ts'
import type { Held, HeldEntry } from '../held-entry.ts'
import { keepTaken } from '../sharing/send-reseals.ts'
import type { StoreWrite } from '../store/device-store.ts'
import type { Unlocked } from '../unlocked.ts'
import { listDueForOnCall, onCallDueKey, onCallLookedKey } from './on-call-due.ts'
import type { DueForOnCall } from './on-call-due.ts'

/**
 * Leaves to be sealed to those on call what colleagues' devices wrote of a case and this member reads: a device that knew of no release key
 * may never come back to do it. What they were given already the server leaves as it is.
 */
export async function noteColleaguesForOnCall(unlocked: Unlocked, stream: StreamId): Promise<void> {
  const { store, kept } = unlocked.account
  if (!unlocked.releaseBox || !groupHere(unlocked, 'on-call')) return
  const key = onCallLookedKey(stream)
  const looked = new Set((await store.find('setting', key)) as readonly EntryHash[] | undefined)
  const due: EntryHash[] = []
  const seen: EntryHash[] = []
  for (const { key: of, value } of await store.list('entry', `${stream}/`)) {
    const hash = of.slice(stream.length + 1) as EntryHash
    const held = value as Held
    if (looked.has(hash) || held.kind === 'stub' || held.receivedAt === undefined) continue
    const envelope = readHeld(held)?.envelope
    if (envelope?.family !== 'case' || envelope.organisation !== kept.organisation) continue
    if (envelope.device === kept.device) continue
    seen.push(hash)
    if (findEssential(unlocked, held)) due.push(hash)
  }
  if (seen.length === 0) return
  await store.write([
    ...due.map((hash) => ({
      put: 'setting' as const,
      key: onCallDueKey(stream, hash),
      value: true,
    })),
    { put: 'setting', key, value: [...looked, ...seen] },
  ])
}

/** Seals to those on call what this device, or a colleague's, wrote before it knew of a release key, once the server has it. */
export async function sealLateForOnCall(unlocked: Unlocked): Promise<void> {
  const { account, releaseBox } = unlocked
  const group = groupHere(unlocked, 'on-call')
  if (!releaseBox || !group) return
  for (const due of await listDueForOnCall(account.store)) {
    const key = entryKey(due.stream, due.hash)
    const held = (await account.store.find('entry', key)) as Held | undefined
    // Erased meanwhile, or gone with a purge: nothing is due any more.
    const isOver = held?.kind !== 'entry'
    const done = isOver ? [] : await sealLate(unlocked, due, held, group, releaseBox)
    if (done) await account.store.write([{ remove: 'setting', key: due.key }, ...done])
  }
}

/** What is to be noted once it is done; undefined while it is not. */
async function sealLate(
  unlocked: Unlocked,
  { stream, hash }: DueForOnCall,
  held: HeldEntry,
  group: Group,
  releaseBox: Uint8Array,
): Promise<readonly StoreWrite[] | undefined> {
  if (held.receivedAt === undefined) return undefined
  const source = findEssential(unlocked, held)
  if (!source) return undefined
  const entry = readHeld(held)
  if (!entry) return undefined
  const { id } = entry.envelope
  const { generation, box } = currentGeneration(group)
  const keys = sealForOnCall(source.bundle, { stream, entry: id }, { onCallBox: box, releaseBox })
  if (!keys) return []
  const { order } = source.bundle
  const positions = [compartmentCodes.header, compartmentCodes.essential]
    .map((code) => positionOf(order, code))
    .sort((a, b) => a - b)
  const request: ResealRequest = {
    from: source.feed,
    to: group.feed,
    stream,
    cites: hash,
    onlyLacking: true,
    items: [{ hash, generation, keys: base64url(keys), positions }],
  }
  try {
    const { codes } = await unlocked.send({
      method: 'POST',
      path: 'reseals',
      body: request,
      response: resealResponse,
    })
    if (codes.includes('already-given')) return []
    // A server that goes back to an older copy gets it once more.
    return codes.includes('entry-not-held') ? undefined : [keepTaken(hash, request)]
  } catch (fault) {
    if (fault instanceof ServerRefused && fault.status < 500) return undefined
    throw fault
  }
}

/** A feed of this member's that gave the key of `essential`. */
export function findEssential(
  { knowledge }: Unlocked,
  held: HeldEntry,
): { readonly feed: string; readonly bundle: KeyBundle } | undefined {
  for (const bundle of held.bundles) {
    const opened = knowledge.opener
      .openBundles([bundle])
      .find(({ keys }) => keys.some(({ code }) => code === compartmentCodes.essential))
    if (opened) return { feed: bundle.feed, bundle: opened }
  }
  return undefined
}
