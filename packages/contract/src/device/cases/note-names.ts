import { foldCase } from '@cobijo/domain/case/case-file'
import type { DecidedEntry } from '@cobijo/domain/command/decision'
import type { StreamId } from '@cobijo/domain/journal/identifier'
import { openKnownStream } from './open-known-stream.ts'
import { listQueue } from '../synchronisation/outbox.ts'
import type { Unlocked } from '../unlocked.ts'

/** Makes whom a save names searchable here at once; other devices find her when the index has been stored. */
export async function noteNames(
  unlocked: Unlocked,
  decided: readonly DecidedEntry[],
): Promise<void> {
  await noteCases(unlocked, new Set(decided.filter(names).map(({ stream }) => stream)))
}

/** What an earlier sitting saved and no server has yet is in no index but this device's own. */
export async function noteWaitingNames(unlocked: Unlocked): Promise<void> {
  const waiting = (await listQueue(unlocked)).filter(({ state }) => state !== 'acknowledged')
  await noteCases(unlocked, new Set(waiting.map(({ stream }) => stream)))
}

async function noteCases(unlocked: Unlocked, streams: ReadonlySet<StreamId>): Promise<void> {
  for (const stream of streams) {
    const { entries } = await openKnownStream(unlocked, stream)
    const isCase = entries.some((entry) => entry.kind === 'entry' && entry.facts.family === 'case')
    if (isCase) await unlocked.names.note(stream, foldCase(entries))
  }
}

/** Names lie in `identity`, the one to use in `essential`. */
function names({ entryType, content }: DecidedEntry): boolean {
  return (
    entryType.family === 'case' &&
    Object.keys(content).some((name) => {
      const compartment = entryType.fields[name]?.compartment
      return compartment === 'identity' || compartment === 'essential'
    })
  )
}
