import { editionOf } from '@cobijo/domain/clock/clock-rule'
import type { StreamId } from '@cobijo/domain/journal/identifier'
import { currentGeneration } from '@cobijo/sealing/directory/directory'
import { hash, toHexadecimal, utf8 } from '@cobijo/sealing/bytes'
import type { OpenedStream } from './cases/open-stream.ts'
import { openKnownStream } from './cases/open-known-stream.ts'
import type { DeviceKnowledge } from './device-knowledge.ts'
import { noteOpened } from './directory/doubted-signers.ts'
import { openForMember, sealForMember } from './seal-for-member.ts'
import { newStamp, viewKey } from './store/stamped-store.ts'
import type { StoreWrite } from './store/device-store.ts'
import type { Unlocked } from './unlocked.ts'

/** What a list needs of one stream, by the stream's stamp and by what this member could open then. */
export interface KnownView {
  readonly purpose: string
  readonly view: unknown
}

/**
 * Small views of streams, each folded once and kept on this device until its stream moves, other keys open or the country's clocks change: nothing is opened to
 * show a list again (ADR 1: a view is thrown away and folded again at will). Plain data; undefined where there is nothing to show.
 *
 * Sealed under a key that is made of the member's keys and of the stream's stamp. The stamp goes with the first change, an erasure
 * included, and with it what opens a view that was made of what is no longer there (ADR 21).
 */
export async function viewStreams<View>(
  unlocked: Unlocked,
  kind: 'case' | 'referral' | 'gathering' | 'legal-demand',
  streams: Iterable<StreamId>,
  fold: (opened: OpenedStream, stream: StreamId) => View | undefined | Promise<View | undefined>,
): Promise<ReadonlyMap<StreamId, View>> {
  const { store } = unlocked.account
  const stamps = await unlocked.stamps.read(store)
  const found = new Map<StreamId, View>()
  const writes: StoreWrite[] = []
  const edition = editionOf(unlocked.country.clocks)
  for (const stream of streams) {
    const stamp = stamps.of(stream) ?? (await stampNow(unlocked, stream))
    const purpose = `cobijo/views/9/${kind}/${edition}/${stamp}/${keysOf(unlocked.knowledge)}`
    const known = unlocked.streamViews.get(stream) ?? (await readKept(unlocked, stream, purpose))
    if (known?.purpose === purpose) {
      unlocked.streamViews.set(stream, known)
      if (known.view !== null) found.set(stream, known.view as View)
      continue
    }
    const opened = await openKnownStream(unlocked, stream)
    noteOpened(unlocked, stream, opened.findings)
    const view = await fold(opened, stream)
    if (view !== undefined) found.set(stream, view)
    // What is doubted may be believed once the directory says more: it is looked at again each time.
    if (opened.findings.length > 0) continue
    unlocked.streamViews.set(stream, { purpose, view: view ?? null })
    const sealed = sealForMember(unlocked, purpose, view ?? null)
    writes.push({ put: 'setting', key: viewKey(stream), value: sealed })
  }
  if (writes.length > 0) await store.write(writes)
  return found
}

/** Written before anything of it is read: whatever changes it afterwards leaves another. */
async function stampNow({ account }: Unlocked, stream: StreamId): Promise<string> {
  const { stamp, writes } = newStamp(stream)
  await account.store.write(writes)
  return stamp
}

async function readKept(
  unlocked: Unlocked,
  stream: StreamId,
  purpose: string,
): Promise<KnownView | undefined> {
  const sealed = await unlocked.account.store.find('setting', viewKey(stream))
  if (sealed === undefined) return undefined
  const view = openForMember(unlocked, purpose, sealed as Uint8Array)
  return view === undefined ? undefined : { purpose, view }
}

const byKnowledge = new WeakMap<DeviceKnowledge, string>()

/** What decides about what a stream opens to, besides its own rows: the keys held, whose keys ended, and who left a group. */
export function keysOf(knowledge: DeviceKnowledge): string {
  const known = byKnowledge.get(knowledge)
  if (known !== undefined) return known
  const groups = knowledge.ring
    .groups()
    .map((group) => `${group.id}.${currentGeneration(group).generation}`)
    .sort()
  let endings = 0
  for (const { devices } of knowledge.directory.organisations.values())
    for (const device of devices.values()) endings += device.endings.length
  let rotations = 0
  for (const { generations } of knowledge.directory.groups.values())
    rotations += generations.length - 1
  const made = toHexadecimal(
    hash('cobijo/keys-of-views/1', utf8(`${groups.join(',')}/${endings}/${rotations}`)),
  )
  byKnowledge.set(knowledge, made)
  return made
}
