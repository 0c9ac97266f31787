import type { OrganisationId } from '@cobijo/domain/journal/identifier'
import { storeFaultOf } from '../../database/store-faults.ts'
import type { Appended } from './append-entries.ts'
import { takeTogether } from './join-requests.ts'
import type { RequestItems } from './join-requests.ts'

interface WaitingRequest {
  readonly items: RequestItems
  readonly resolve: (appended: Appended) => void
  readonly reject: (fault: unknown) => void
}

/** One transaction over what these requests brought; all of it is durable when it resolves. */
export type AppendTogether = (
  organisation: OrganisationId,
  requests: readonly RequestItems[],
) => Promise<readonly Appended[]>

/**
 * Lets single appends of an organisation share transactions: the first goes at once, and what arrives while it is under way goes
 * together after it. So a lone writer waits for nobody, and the more writers there are, the less each of them costs.
 */
export class AppendQueue {
  readonly #appendTogether: AppendTogether
  readonly #waiting = new Map<OrganisationId, WaitingRequest[]>()

  constructor(appendTogether: AppendTogether) {
    this.#appendTogether = appendTogether
  }

  append(organisation: OrganisationId, items: RequestItems): Promise<Appended> {
    return new Promise((resolve, reject) => {
      const request = { items, resolve, reject }
      const waiting = this.#waiting.get(organisation)
      if (waiting) waiting.push(request)
      else void this.#work(organisation, [request])
    })
  }

  async #work(organisation: OrganisationId, waiting: WaitingRequest[]): Promise<void> {
    this.#waiting.set(organisation, waiting)
    while (waiting.length > 0) await this.#appendAll(organisation, takeTogether(waiting))
    this.#waiting.delete(organisation)
  }

  async #appendAll(
    organisation: OrganisationId,
    requests: readonly WaitingRequest[],
  ): Promise<void> {
    try {
      const all = await this.#appendTogether(
        organisation,
        requests.map(({ items }) => items),
      )
      for (const [at, { resolve }] of requests.entries()) resolve(all[at] as Appended)
    } catch (fault) {
      // Nothing of it counts: each alone, so that nobody suffers for another one's fault. A store that is away is everybody's.
      if (requests.length > 1 && storeFaultOf(fault) === undefined)
        for (const request of requests) await this.#appendAll(organisation, [request])
      else for (const { reject } of requests) reject(fault)
    }
  }
}
