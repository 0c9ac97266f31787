import type { Grant } from '@cobijo/domain/grant/grants'
import type { EntryHash, Instant, StreamId } from '@cobijo/domain/journal/identifier'
import type { OpenedEntry } from '@cobijo/domain/journal/opened-entry'
import type { DeviceKnowledge, KnownHere } from '../device-knowledge.ts'
import type { Finding, FindingCode } from '../finding.ts'
import { entitlementCheck } from '../sharing/entitlement.ts'
import { findHeld } from '../sharing/signer-groups.ts'
import type { DeviceStore } from '../store/device-store.ts'
import { askAnew } from '../synchronisation/moved-streams.ts'
import { damagedIn, openStream } from './open-stream.ts'
import type { OpenedStream } from './open-stream.ts'

/** What a stream is opened with: what is known of its authors, and whom it was opened to. */
export interface KnownStreams extends KnownHere {
  readonly grants: readonly Grant[]
}

/**
 * Opens a stream with what is known now. What was received after its signer's keys ended (a stolen phone, a removed member) is a
 * finding and is not read, even where a server let it pass; what its signer might not decide is a finding, stays in its place and counts
 * for nobody (ADR 36). What is `known` by its hash is left out.
 */
export async function openKnownStream(
  here: KnownStreams,
  stream: StreamId,
  known: ReadonlySet<string> = new Set(),
): Promise<OpenedStream> {
  const { account, knowledge } = here
  const opened = await openStream(account.store, stream, knowledge.opener, known)
  await askAnew(account.store, stream, damagedIn(opened))
  const found: Finding[] = []
  const late = new Set<EntryHash>()
  for (const entry of opened.entries) {
    if (entry.kind !== 'entry') continue
    const code = await lateness(account.store, knowledge, entry)
    if (code === undefined) continue
    late.add(entry.hash)
    found.push({ code, hash: entry.hash })
  }
  const entries =
    late.size === 0 ? opened.entries : opened.entries.filter(({ hash }) => !late.has(hash))
  const undecided = await entitlementCheck(here, stream, entries)
  if (late.size === 0 && undecided.size === 0) return opened
  for (const hash of undecided) found.push({ code: 'signer-not-entitled', hash })
  return {
    entries: entries.map((entry) =>
      entry.kind === 'entry' && undecided.has(entry.hash)
        ? { ...entry, standing: 'not-entitled' as const }
        : entry,
    ),
    findings: [...opened.findings, ...found],
  }
}

/** Streams have no common order, so the server's times of receipt are compared, of the entry and of what ended its keys. */
async function lateness(
  store: DeviceStore,
  { directory }: DeviceKnowledge,
  { stream, hash, organisation, device }: OpenedEntry,
): Promise<FindingCode | undefined> {
  const endings = directory.organisations.get(organisation)?.devices.get(device)?.endings ?? []
  if (endings.length === 0) return undefined
  const received = await receivedAt(store, stream, hash)
  for (const { by, cause } of endings) {
    const ended = await receivedAt(store, organisation as string as StreamId, by)
    if (received !== undefined && ended !== undefined && received > ended) return cause
  }
  return undefined
}

async function receivedAt(
  store: DeviceStore,
  stream: StreamId,
  hash: EntryHash,
): Promise<Instant | undefined> {
  return (await findHeld({ store }, stream, hash))?.receivedAt
}
