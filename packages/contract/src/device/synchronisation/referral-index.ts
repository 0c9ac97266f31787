import type { StreamId } from '@cobijo/domain/journal/identifier'
import type { Referral } from '@cobijo/domain/referral/referral'
import type { StoreWrite } from '../store/device-store.ts'
import type { Stamps } from '../store/stamped-store.ts'
import { findIndexed, indexKey, listIndexed } from '../store/stream-index.ts'
import { keysOf } from '../stream-views.ts'
import type { Unlocked } from '../unlocked.ts'

/**
 * Which streams are referrals, and which of them ask for nobody any more: answered by this organisation, or over. One that rests is
 * neither opened nor read for a day until something of it moves. By the index of streams, kept from one sitting to the next (ADR 31).
 */
export class ReferralIndex {
  #stamps: Stamps | undefined
  /** Each with what it rests by; undefined for one that does not. */
  readonly #known = new Map<StreamId, string | undefined>()

  async all(unlocked: Unlocked): Promise<readonly StreamId[]> {
    await this.#follow(unlocked)
    return [...this.#known.keys()]
  }

  async awake(unlocked: Unlocked): Promise<readonly StreamId[]> {
    const stamps = await this.#follow(unlocked)
    return [...this.#known].flatMap(([stream, restsBy]) =>
      restsBy !== undefined && restsBy === this.#restingBy(unlocked, stamps, stream)
        ? []
        : [stream],
    )
  }

  /** Lets rest what was folded from what is here now, by `stamps` that were read before; the rest of a referral ends with its stamp. */
  async letRest(unlocked: Unlocked, folded: Iterable<Referral>): Promise<void> {
    const { account, streamViews } = unlocked
    const stamps = this.#stamps
    if (!stamps) return
    const writes: StoreWrite[] = []
    for (const referral of folded) {
      const { stream } = referral
      const restsBy = this.#restingBy(unlocked, stamps, stream)
      // What is doubted is kept as no view, and looked at again.
      const isCurrent = restsBy !== undefined && streamViews.get(stream)?.purpose.endsWith(restsBy)
      if (!isCurrent || !isDone(referral, account.kept.organisation)) continue
      if (this.#known.get(stream) === restsBy) continue
      this.#known.set(stream, restsBy)
      writes.push({ put: 'setting', key: indexKey('referral', stream), value: restsBy })
    }
    if (writes.length > 0) await account.store.write(writes)
  }

  async #follow(unlocked: Unlocked): Promise<Stamps> {
    const { store } = unlocked.account
    const before = this.#stamps
    const stamps = await unlocked.stamps.read(store)
    if (before) {
      for (const stream of stamps.movedSince(before)) {
        const value = await findIndexed(store, 'referral', stream)
        if (value !== undefined) this.#known.set(stream, restOf(value))
      }
    } else
      for (const [stream, value] of await listIndexed(store, 'referral'))
        this.#known.set(stream, restOf(value))
    this.#stamps = stamps
    return stamps
  }

  #restingBy({ knowledge }: Unlocked, stamps: Stamps, stream: StreamId): string | undefined {
    const stamp = stamps.of(stream)
    return stamp === undefined ? undefined : `${stamp}/${keysOf(knowledge)}`
  }
}

function restOf(value: unknown): string | undefined {
  return typeof value === 'string' ? value : undefined
}

/** Whatever time does to it and to grants: only a line of it brings it back. */
function isDone({ sender, state: { value } }: Referral, own: string): boolean {
  if (sender !== own) return value !== undefined && value !== 'waiting'
  return value === 'ended' || value === 'closed'
}
