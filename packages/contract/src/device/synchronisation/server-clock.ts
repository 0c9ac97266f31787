import type { Instant } from '@cobijo/domain/journal/identifier'
import type { Unlocked } from '../unlocked.ts'

/** Below this a difference says nothing: the server gives whole seconds, and answers take their time. */
const noticeableMs = 2 * 60_000

/**
 * How far this device's clock is ahead of the server's (negative: behind), as the last answer hinted. Nobody signed that hint: it warns a
 * person and ends nothing. Undefined within two minutes, and while no server was reached.
 */
export function clockAhead({ clock }: Pick<Unlocked, 'clock'>): number | undefined {
  const { aheadMs } = clock
  return aheadMs !== undefined && Math.abs(aheadMs) > noticeableMs ? aheadMs : undefined
}

/**
 * The earlier of this device's clock and what the server's answers hint: what is over by both is over. A false hint puts an end off, and
 * brings none nearer.
 */
export function surelyPast({ clock, now }: Pick<Unlocked, 'clock' | 'now'>): Instant {
  return now() - Math.max(0, clockAhead({ clock }) ?? 0)
}

/** The later of the two: what is counted from now on is not over before its time. */
export function surelyReached({ clock, now }: Pick<Unlocked, 'clock' | 'now'>): Instant {
  return now() + Math.max(0, -(clockAhead({ clock }) ?? 0))
}

/** What answers hint of the server's clock. */
export interface ServerClock {
  aheadMs: number | undefined
}

/** Compares the time at which an answer came with the one that it names. */
export function noteServerTime(clock: ServerClock, serverTime: Instant, now: Instant): void {
  clock.aheadMs = now - serverTime
}
