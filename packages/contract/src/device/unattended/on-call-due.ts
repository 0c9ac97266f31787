import { filledCompartments } from '@cobijo/domain/journal/filled-compartments'
import type { EntryHash, StreamId } from '@cobijo/domain/journal/identifier'
import type { SealedEntry } from '@cobijo/sealing/entry/seal-entry'
import type { WrittenEntry } from '../cases/compose-entry.ts'
import type { DeviceStoreReader, StoreWrite } from '../store/device-store.ts'

const prefix = 'on-call-due/'

/** Goes with its entry: it is renamed with it, and removed with it. */
export function onCallDueKey(stream: StreamId, hash: EntryHash): string {
  return `${prefix}${stream}/${hash}`
}

/** What is written while no release key is known goes to nobody on call: noted, to be sealed to them once one is. */
export function noteDueForOnCall(
  written: readonly WrittenEntry[],
  sealed: readonly SealedEntry[],
): StoreWrite[] {
  return written.flatMap(({ entryType }, at): StoreWrite[] => {
    const entry = sealed[at]?.entry
    if (!entry || entryType.family !== 'case') return []
    if (!filledCompartments(entryType).includes('essential')) return []
    const { stream } = entry.envelope
    return [{ put: 'setting', key: onCallDueKey(stream, entry.hash), value: true }]
  })
}

/** What colleagues' devices wrote of a case and was looked at here, so that each entry is handed to those on call once. */
export function onCallLookedKey(stream: StreamId): string {
  return `on-call-looked/${stream}`
}

export interface DueForOnCall {
  readonly key: string
  readonly stream: StreamId
  readonly hash: EntryHash
}

export async function listDueForOnCall(store: DeviceStoreReader): Promise<readonly DueForOnCall[]> {
  return (await store.list('setting', prefix)).map(({ key }) => {
    const [stream, hash] = key.slice(prefix.length).split('/') as [StreamId, EntryHash]
    return { key, stream, hash }
  })
}
