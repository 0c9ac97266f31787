import { causalHistory } from '@cobijo/domain/journal/causal-history'
import { timelineOf } from '@cobijo/domain/case/timeline'
import type { TimelineEntry } from '@cobijo/domain/case/timeline'
import { findEntryType } from '@cobijo/domain/registry'
import type { EntryHash, StreamId } from '@cobijo/domain/journal/identifier'
import type { OpenedEntry } from '@cobijo/domain/journal/opened-entry'
import { commitsTo } from '@cobijo/sealing/entry/envelope'
import type { SealedEntry } from '@cobijo/sealing/entry/seal-entry'
import { ServerRefused } from '../../client/api-client.ts'
import { fromBase64url } from '../../wire/bytes.ts'
import { deliveryFromWire, factsFromWire, partFromWire } from '../../wire/entry-codec.ts'
import { setAsideResponse } from '../../wire/operations.ts'
import { openHeld } from '../cases/open-stream.ts'
import { findOwn } from '../directory/directory-acts.ts'
import { readHeld } from '../held-entry.ts'
import type { Held } from '../held-entry.ts'
import type { Unlocked } from '../unlocked.ts'

/** An item as it came, verified here, with what this member's keys open of it. */
export interface ReadLate {
  readonly sealed: SealedEntry
  readonly opened: OpenedEntry
  readonly words: TimelineEntry | undefined
}

/** Whose word did not count because her keys had ended: what another device sent out of place, it sends again itself. */
export function isOfEndedDevice(unlocked: Unlocked, device: string): boolean {
  const known = [...(findOwn(unlocked)?.devices.values() ?? [])].find(({ id }) => id === device)
  return (known?.endings.length ?? 0) > 0
}

/** Undefined for what is not there, or is not as one of this organisation's devices signed it. */
export async function readLate(unlocked: Unlocked, hash: EntryHash): Promise<ReadLate | undefined> {
  const item = await fetchItem(unlocked, hash)
  if (!item) return undefined
  const bytes = fromBase64url(item.entry)
  const entry = readHeld({ bytes })
  if (!entry || entry.hash !== hash) return undefined
  const sealed: SealedEntry = {
    entry,
    facts: factsFromWire(item.facts),
    parts: item.parts.map(partFromWire),
    deliveries: item.deliveries.map(deliveryFromWire),
  }
  if (!isFaithful(unlocked, sealed)) return undefined
  const { knowledge } = unlocked
  const { stream } = entry.envelope
  const held = {
    kind: 'entry' as const,
    bytes,
    facts: sealed.facts,
    parts: sealed.parts,
    bundles: sealed.deliveries,
    receivedAt: undefined,
  }
  const opened = openHeld(held, stream, hash, knowledge.opener)
  if ('code' in opened) return undefined
  const [words] = timelineOf(causalHistory([opened.entry], findEntryType))
  const isReadable = words?.kind === 'entry' && words.type !== undefined
  return { sealed, opened: opened.entry, words: isReadable ? words : undefined }
}

async function fetchItem(unlocked: Unlocked, hash: EntryHash) {
  try {
    const { item } = await unlocked.send({
      method: 'GET',
      path: 'quarantine/item',
      query: { hash },
      response: setAsideResponse,
    })
    return item
  } catch (fault) {
    if (fault instanceof ServerRefused && fault.problem.code === 'not-found') return undefined
    throw fault
  }
}

/** What is signed anew is vouched for: sealed parts too, which this member may not be able to open. */
function isFaithful({ account, knowledge }: Unlocked, { entry, parts }: SealedEntry): boolean {
  return (
    entry.envelope.organisation === account.kept.organisation &&
    knowledge.opener.doubtAbout(entry) === undefined &&
    parts.every((part) => commitsTo(entry.envelope, part))
  )
}

/** What lies here of a stream, by id. */
export async function hashesById(
  { account }: Unlocked,
  stream: StreamId,
): Promise<ReadonlyMap<string, EntryHash>> {
  const found = new Map<string, EntryHash>()
  for (const { value } of await account.store.list('entry', `${stream}/`)) {
    const held = value as Held
    const entry = held.kind === 'entry' ? readHeld(held) : undefined
    if (entry) found.set(entry.envelope.id, entry.hash)
  }
  return found
}

/** Its stream is the legal group's alone, and nobody else may learn that there is one. */
export function isJusticeType(type: string | undefined): boolean {
  const fields = type === undefined ? undefined : findEntryType(type)?.fields
  return Object.values(fields ?? {}).some(({ compartment }) => compartment === 'justice')
}
