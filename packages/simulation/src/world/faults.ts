import type { Draws } from '../virtual/draws.ts'

/** The menu (reliability §7). Each seed switches on a part of it. */
export const faultMenu = [
  'delay',
  'request-lost',
  'answer-lost',
  'answer-cut',
  'duplicate',
  'server-error',
  'captive-portal',
  'partition',
  'server-crash',
  'server-restored',
  'device-killed',
  'device-killed-at-write',
  'no-room',
  'clock-wrong',
] as const
export type FaultName = (typeof faultMenu)[number]

/** What may go wrong in one run, and how often. Nothing does once it is healed. */
export class Faults {
  readonly on: ReadonlySet<FaultName>
  readonly #draws: Draws
  readonly #share: number
  isHealed = false

  constructor(on: Iterable<FaultName>, draws: Draws) {
    this.on = new Set(on)
    this.#draws = draws
    this.#share = draws.one([0.05, 0.15, 0.4])
  }

  static drawn(draws: Draws): Faults {
    const share = draws.one([0.2, 0.5, 0.8])
    return new Faults(
      faultMenu.filter(() => draws.happens(share)),
      draws.branch(),
    )
  }

  happens(name: FaultName, weight = 1): boolean {
    // Drawn whether or not it is on: switching one off moves no other.
    const isDrawn = this.#draws.happens(this.#share * weight)
    return isDrawn && !this.isHealed && this.on.has(name)
  }

  between(least: number, most: number): number {
    return this.#draws.between(least, most)
  }
}
