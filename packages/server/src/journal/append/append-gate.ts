/** What somebody sends who is at work never waits behind an import. */
const alwaysLetIn = 64 * 1024
/** Bytes of bodies between their inspection and their commit, and of those that wait for it. */
const underWayAtMost = 16 * 1024 * 1024
const waitingAtMost = 256 * 1024 * 1024

interface Waiting {
  readonly bytes: number
  readonly letIn: () => void
}

/**
 * Lets large appends through one after the other, so that memory is that of a few batches however many are sent: an inspected
 * batch is held as bytes, as items and as the values of statements. First come, first served; a body that is larger than the
 * bound goes alone.
 */
export class AppendGate {
  readonly #waiting: Waiting[] = []
  #underWay = 0
  #waitingBytes = 0

  /** Undefined when so much is waiting already that the body had better be sent again later. */
  async pass<Result>(bytes: number, work: () => Promise<Result>): Promise<Result | undefined> {
    if (bytes <= alwaysLetIn) return work()
    if (this.#isOpenTo(bytes) && this.#waiting.length === 0) this.#underWay += bytes
    else {
      if (this.#waitingBytes + bytes > waitingAtMost) return undefined
      this.#waitingBytes += bytes
      const { promise, resolve } = Promise.withResolvers<undefined>()
      this.#waiting.push({ bytes, letIn: () => resolve(undefined) })
      await promise
    }
    try {
      return await work()
    } finally {
      this.#underWay -= bytes
      this.#letNextIn()
    }
  }

  #isOpenTo(bytes: number): boolean {
    return this.#underWay === 0 || this.#underWay + bytes <= underWayAtMost
  }

  #letNextIn(): void {
    for (let next = this.#waiting[0]; next && this.#isOpenTo(next.bytes); [next] = this.#waiting) {
      this.#waiting.shift()
      this.#waitingBytes -= next.bytes
      this.#underWay += next.bytes
      next.letIn()
    }
  }
}
