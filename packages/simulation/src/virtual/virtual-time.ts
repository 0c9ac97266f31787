/** Kept before anything is taken over: what runs the virtual hours is the real machine. */
const afterMicrotasks = globalThis.setImmediate

interface Event {
  readonly at: number
  readonly order: number
  readonly run: () => void
}

/** A wake that never comes: nothing is left to happen, and somebody still waits. */
export class Stalled extends Error {
  override name = 'Stalled'
}

/**
 * Hours that pass as fast as their events can be run, one after the other, in an order that the seed alone decides. Everything between two
 * events is promises, which are run to their end before the next one.
 */
export class VirtualTime {
  #now: number
  #order = 0
  #events: Event[] = []
  readonly #cancelled = new Set<number>()

  constructor(begin: number) {
    this.#now = begin
  }

  now(): number {
    return this.#now
  }

  after(milliseconds: number, run: () => void): number {
    this.#order += 1
    const event = { at: this.#now + Math.max(0, Math.ceil(milliseconds)), order: this.#order, run }
    let place = this.#events.length
    while (place > 0 && isLater(this.#events[place - 1] as Event, event)) place -= 1
    this.#events.splice(place, 0, event)
    return event.order
  }

  cancel(order: number): void {
    this.#cancelled.add(order)
  }

  pause(milliseconds: number): Promise<void> {
    return new Promise((resolve) => this.after(milliseconds, resolve))
  }

  /** Lets events happen until `work` is done. */
  async until<Value>(work: Promise<Value>): Promise<Value> {
    let isDone = false
    const settled = work.then(
      () => (isDone = true),
      () => (isDone = true),
    )
    for (;;) {
      await drained()
      if (isDone) break
      if (!this.#step()) throw new Stalled('nothing is left to happen')
    }
    await settled
    return work
  }

  #step(): boolean {
    for (;;) {
      const event = this.#events.shift()
      if (!event) return false
      if (this.#cancelled.delete(event.order)) continue
      this.#now = event.at
      event.run()
      return true
    }
  }
}

function isLater(one: Event, other: Event): boolean {
  return one.at > other.at || (one.at === other.at && one.order > other.order)
}

function drained(): Promise<void> {
  return new Promise((resolve) => afterMicrotasks(resolve))
}
