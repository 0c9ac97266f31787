import type { reasonsToKeep } from '@cobijo/domain/erasure/asked/erasure-answered'
import type { Grant } from '@cobijo/domain/grant/grants'
import type {
  EntryHash,
  Instant,
  OrganisationId,
  StreamId,
} from '@cobijo/domain/journal/identifier'
import { isRefusal, refused } from '@cobijo/domain/journal/refusal'
import type { Refusal } from '@cobijo/domain/journal/refusal'
import { carryOutCommand } from '../cases/carry-out.ts'
import type { ErasureRequest } from './erasure-api.ts'
import type { Saved } from '../saved.ts'
import { eraseCase } from './erase-case.ts'
import type { DeviceStoreReader } from '../store/device-store.ts'
import { everyLine, listPlaces } from '../synchronisation/announced-lines.ts'
import { askAnew } from '../synchronisation/moved-streams.ts'
import { readHeld } from '../held-entry.ts'
import type { Held } from '../held-entry.ts'
import { fetchIfReachable } from '../cases/open-case.ts'
import { incomingGrants } from '../sharing/purge-ended.ts'
import type { Unlocked } from '../unlocked.ts'

export type ErasureAnswer =
  | { readonly grant: StreamId; readonly answer: 'erased' }
  | {
      readonly grant: StreamId
      readonly answer: 'kept'
      readonly keptBecause: (typeof reasonsToKeep)[number]
    }

/** Everything that others asked this organisation to erase, newest first. */
export function erasureRequests(unlocked: Unlocked): readonly ErasureRequest[] {
  return incomingGrants(unlocked)
    .flatMap(({ stream, opens, grantor, erasure }) =>
      erasure
        ? [
            {
              grant: stream,
              opens,
              from: grantor,
              fromName: unlocked.knowledge.organisations.get(grantor)?.name,
              askedAt: erasure.askedAt,
              answers: erasure.answers,
            },
          ]
        : [],
    )
    .sort((one, other) => other.askedAt - one.askedAt)
}

/**
 * Answers a request. To erase, an officer orders it here too: the organisation's copies at the server go of what whoever asks wrote,
 * and of what is here as a place alone; what it wrote itself and what others told stays. Refuses `not-found`, `server-needed-to-erase`, and what the commands refuse.
 */
export async function answerErasure(
  unlocked: Unlocked,
  input: ErasureAnswer,
): Promise<Saved | Refusal> {
  const grant = incomingGrants(unlocked).find(({ stream }) => stream === input.grant)
  if (!grant?.erasure) return refused('not-found', { field: 'grant' })
  if (input.answer === 'kept') return carryOutCommand(unlocked, 'answer-erasure', { ...input })
  const entries = await writtenBy(unlocked, grant)
  // Whose words lie in a row that the device spoilt nobody can tell here.
  if (!entries) return refused('server-needed-to-erase')
  if (entries.length === 0) return answerErased(unlocked, input.grant, 0, unlocked.now())
  const erased = await eraseCase(unlocked, {
    stream: grant.opens,
    ground: 'purge-requested',
    entries,
  })
  if (isRefusal(erased)) return erased
  return answerErased(unlocked, input.grant, erased.parts, erased.backupsGoneAt)
}

function answerErased(
  unlocked: Unlocked,
  grant: StreamId,
  partsErased: number,
  backupsGoneAt: Instant,
): Promise<Saved | Refusal> {
  const answer = { grant, answer: 'erased', partsErased, backupsGoneAt }
  return carryOutCommand(unlocked, 'answer-erasure', answer)
}

/** What the feeds announced of a stream and nobody but the grantor is known to have written: of what was purged no author is left here. */
async function writtenBy(
  unlocked: Unlocked,
  { opens: stream, grantor }: Pick<Grant, 'opens' | 'grantor'>,
): Promise<readonly EntryHash[] | undefined> {
  const { store } = unlocked.account
  await fetchIfReachable(unlocked, stream)
  if ((await damagedRows(store, stream)).size > 0) {
    await askAnew(store, stream, await damagedRows(store, stream))
    await fetchIfReachable(unlocked, stream)
    if ((await damagedRows(store, stream)).size > 0) return undefined
  }
  const announced = new Set<EntryHash>()
  for (const { key, place } of await listPlaces(store, stream))
    for (const { hash } of await everyLine(store, key, place)) announced.add(hash)
  for (const { key, value } of await store.list('entry', `${stream}/`)) {
    const author = authorOf(value as Held)
    if (author !== undefined && author !== grantor)
      announced.delete(key.slice(stream.length + 1) as EntryHash)
  }
  return [...announced].sort()
}

async function damagedRows(
  store: DeviceStoreReader,
  stream: StreamId,
): Promise<ReadonlySet<EntryHash>> {
  const rows = await store.list('entry', `${stream}/`)
  return new Set(
    rows.flatMap(({ key, value }): EntryHash[] => {
      const held = value as Held
      const isDamaged = held.kind === 'entry' && !readHeld(held)
      return isDamaged ? [key.slice(stream.length + 1) as EntryHash] : []
    }),
  )
}

function authorOf(held: Held): OrganisationId | undefined {
  return held.kind === 'stub' ? undefined : readHeld(held)?.envelope.organisation
}
