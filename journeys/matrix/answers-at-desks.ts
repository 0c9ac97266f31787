import type { AnyCommand } from '@cobijo/domain/command/command-definition'
import { readEntry } from '@cobijo/sealing/entry/envelope'
import { fromBase64url } from '@cobijo/contract/wire/bytes'
import { streamResponse } from '@cobijo/contract/wire/entries'
import type { EntryHash } from '@cobijo/domain/journal/identifier'
import type { KnownCase } from './cases-in-states.ts'
import type { Feed, Seat, World } from './world-of-desks.ts'

/** What the server hands her session of a case from a feed: the entries that come with a key; undefined for a feed that is not hers. */
export async function handedOut(
  { server }: World,
  { desk }: Seat,
  feed: Feed,
  { stream }: KnownCase,
): Promise<ReadonlySet<EntryHash> | undefined> {
  const path = `/api/v1/feeds/${feed.id}/streams/${stream}?limit=100`
  const answer = await fetch(server.baseUrl + path, {
    headers: { authorization: desk.authorization() },
  })
  // Not hers, or nobody's session any more.
  if (answer.status === 404 || answer.status === 401) return undefined
  if (!answer.ok) throw new Error(`the server answers ${answer.status}`)
  const { lines } = streamResponse.parse(await answer.json())
  return new Set(
    lines.flatMap((line) =>
      line.kind === 'entry' && line.bundles.length > 0
        ? [readEntry(fromBase64url(line.entry)).hash]
        : [],
    ),
  )
}

/** Commands that can be asked about a case: by itself, by its referral, or as one of several. */
export function asksOfCase({ concerns }: AnyCommand): boolean {
  return concerns.includes('case') || concerns.includes('cases')
}

/**
 * What her device says to a command about a case, before it looks at what else is asked: `yes` is the refusal of a field that no
 * command has, so that nothing is written.
 */
export async function answerAtDesk(
  { desk }: Seat,
  command: AnyCommand,
  { stream }: KnownCase,
): Promise<string> {
  const about = command.concerns.includes('case') ? { case: stream } : { cases: [stream] }
  const answer = await desk.device.carryOut(command.name, { ...about, unknownToAnyCommand: true })
  if (answer.kind !== 'refused') throw new Error(`${command.name} took a field that is unknown`)
  return answer.code === 'field-unknown' ? 'yes' : answer.code
}
