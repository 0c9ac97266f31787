import type { StreamId } from '@cobijo/domain/journal/identifier'
import { isBeingBroughtBack } from '../synchronisation/repair/went-back.ts'
import { surelyPast } from '../synchronisation/server-clock.ts'
import type { Unlocked } from '../unlocked.ts'

/** A look at all feeds that came to its end. */
export interface WholeLook {
  /** By `performance.now()`. */
  readonly askedAt: number
  /** How long the oldest entry has waited that is to come into any of them. */
  readonly lagMs: number
}

/** A server that is behind for so long is not waited for: it may be keeping back what there is. */
const longestMs = 10 * 60_000

/**
 * Why what a grant rests on may still come though all that was announced of its case is here. `look`: each feed is read by itself, so it may
 * have come between two of them. `restore`: the server went back, and whoever wrote it has not sent it again; her telephone may lie in a drawer.
 *
 * Nobody keeps an invented yes waiting for long: a look is over with the next round, or after ten minutes of a server that says to be behind; a restore
 * after two weeks on each device, which no entry of anybody's begins anew. A host that says every week that it was restored does; meanwhile as ever nothing is sealed to
 * such a grant but by who wrote it, and whoever opens the case reads that it is not judged.
 */
export async function whyMoreAwaited(
  unlocked: Unlocked,
  grant: StreamId,
): Promise<'look' | 'restore' | undefined> {
  const { look, judgedSince, account } = unlocked
  const since = judgedSince.get(grant) ?? performance.now()
  judgedSince.set(grant, since)
  const waitedMs = (look?.askedAt ?? -Infinity) - since
  const isLookedAt = look !== undefined && (look.lagMs <= waitedMs || waitedMs > longestMs)
  if (!isLookedAt) return 'look'
  return (await isBeingBroughtBack(account.store, surelyPast(unlocked))) ? 'restore' : undefined
}
