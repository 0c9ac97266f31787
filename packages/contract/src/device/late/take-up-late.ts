import { lateEntryLeftAside } from '@cobijo/domain/late/late-entry-left-aside'
import { lateEntryTakenUp } from '@cobijo/domain/late/late-entry-taken-up'
import type { EntryHash } from '@cobijo/domain/journal/identifier'
import { isRefusal, refused } from '@cobijo/domain/journal/refusal'
import type { Refusal } from '@cobijo/domain/journal/refusal'
import { signEntry } from '@cobijo/sealing/entry/envelope'
import type { SealedEntry } from '@cobijo/sealing/entry/seal-entry'
import { base64url } from '../../wire/bytes.ts'
import { quarantineResponse } from '../../wire/operations.ts'
import type { QuarantineResponse } from '../../wire/operations.ts'
import { ownLog } from '../cases/own-log.ts'
import { composeEntries, findPlace } from '../cases/compose-entry.ts'
import { fetchIfReachable } from '../cases/open-case.ts'
import { noteWaitingNames } from '../cases/note-names.ts'
import { describeSession } from '../describe-session.ts'
import type { Saved } from '../saved.ts'
import { queueEntries, sealQueueNote } from '../synchronisation/outbox.ts'
import { readersNow, saveEntries } from '../unlocked.ts'
import type { Unlocked } from '../unlocked.ts'
import { lookAt } from './list-late.ts'
import { hashesById, isJusticeType, isOfEndedDevice } from './read-late.ts'
import type { ReadLate } from './read-late.ts'

type Row = QuarantineResponse['entries'][number]

/**
 * Signs what came late under its own id, with its own parts and keys as they came, those for other groups of the organisation too: no
 * ciphertext changes, and what the author had seen stays what it follows. Other organisations get it as they get what was written before
 * a grant.
 */
export async function takeUpLate(unlocked: Unlocked, hash: EntryHash): Promise<Saved | Refusal> {
  const { entries } = await unlocked.send({
    method: 'GET',
    path: 'quarantine',
    response: quarantineResponse,
  })
  const row = entries.find((each) => each.hash === hash)
  if (!row || !isOfEndedDevice(unlocked, row.device)) return refused('not-found')
  const { read, refusal } = await lookAt(unlocked, row)
  if (refusal !== undefined || !read) return refused(refusal ?? 'not-found')
  await fetchIfReachable(unlocked, read.opened.stream)
  const saved = await unlocked.account.store.exclusively('save', () =>
    signAnew(unlocked, read, row, entries),
  )
  if (isRefusal(saved)) return saved
  unlocked.onChange()
  await noteWaitingNames(unlocked)
  return saved
}

async function signAnew(
  unlocked: Unlocked,
  { sealed, words }: ReadLate,
  { receivedAt }: Row,
  late: readonly Row[],
): Promise<Saved | Refusal> {
  const { account, now } = unlocked
  const { kept, store } = account
  const author = {
    organisation: kept.organisation,
    member: kept.member,
    device: kept.device,
    deviceKey: account.deviceKey.privateKey,
  }
  const { envelope, bytes, parents } = sealed.entry
  const { stream } = envelope
  const inPlace = await hashesById(unlocked, stream)
  // Another tab or an earlier try did it.
  if (inPlace.has(envelope.id)) return refused('not-found')
  const place = await findPlace(store, kept.device, stream)
  const idOf = new Map(late.map((each) => [each.hash, each.entry]))
  const entry = signEntry(
    {
      ...envelope,
      member: kept.member,
      device: kept.device,
      sequence: (place.chain?.sequence ?? 0) + 1,
      previous: place.chain?.hash,
    },
    // What itself came late and was taken up has another hash since.
    parents.map((parent) => inPlace.get(idOf.get(parent) ?? '') ?? parent),
    author.deviceKey,
  )
  const anew: SealedEntry = { ...sealed, entry }
  const type = words?.type ?? ''
  const following = new Set([entry.hash, ...place.heads])
  for (const parent of entry.parents) following.delete(parent)
  const after = {
    chain: { sequence: entry.envelope.sequence, hash: entry.hash },
    heads: [...following],
  }
  const content = {
    takenUp: entry.hash,
    original: base64url(bytes),
    ...(envelope.member === undefined ? {} : { wroteBy: envelope.member }),
    cameAt: receivedAt,
  }
  // Beside what only the legal group has nothing may lie that others read.
  const beside = isJusticeType(type)
    ? []
    : [{ stream, entryType: lateEntryTakenUp, content, occurredAt: undefined, outside: [] }]
  const at = now()
  // Who wrote what in the house, and when, is told to nobody outside it.
  const composed = await composeEntries(
    beside,
    author,
    at,
    store,
    readersNow(unlocked),
    new Map([[stream, after]]),
  )
  if (isRefusal(composed)) return composed
  const types = [type, ...beside.map(({ entryType }) => entryType.type)]
  const notes = types.map((each, which) =>
    sealQueueNote(unlocked, which === 0 ? { type: each } : { type: each, takesUp: envelope.id }),
  )
  await queueEntries(store, [anew, ...composed], at, notes)
  return {
    kind: 'saved',
    entries: [anew, ...composed].map((each, which) => ({
      stream,
      hash: each.entry.hash,
      type: types[which] as string,
    })),
  }
}

/** An officer's word, in her device's log: the hash alone, since the log tells of whoever looked at whom. */
export async function leaveLateAside(
  unlocked: Unlocked,
  { hash, why }: { readonly hash: EntryHash; readonly why: string },
): Promise<Saved | Refusal> {
  if (!describeSession(unlocked).officer) return refused('officers-only')
  if (why.trim() === '') return refused('field-required', { field: 'why' })
  return saveEntries(unlocked, [
    {
      stream: await ownLog(unlocked.account.store),
      entryType: lateEntryLeftAside,
      content: { late: hash, why: why.trim() },
      occurredAt: undefined,
      outside: [],
    },
  ])
}
