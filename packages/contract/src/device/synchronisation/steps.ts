import { KeyDropped } from '@cobijo/sealing/key-in-use'
import { isUnanswered, ServerRefused } from '../../client/api-client.ts'
import { DeviceLocked } from '../device-api.ts'
import { codeOfFault } from '../fault-code.ts'

/** Does a piece of work; where the device itself could not, that is noted and `otherwise` is the answer. */
export type Attempt = <Value>(work: () => Promise<Value>, otherwise: Value) => Promise<Value>

/** One fault stops everything: for callers that do a single thing. */
export const orThrow: Attempt = (work) => work()

/**
 * The steps of a round, kept apart: one that fails for the device's own reasons (no room, a damaged row) keeps no other from its work
 * and is done again in the next round. A server that is away, and a lock, end the round: every later step would meet the same.
 */
export class Steps {
  readonly #troubles = new Set<string>()
  /** How many pieces of work were not done. */
  failed = 0

  /** Codes of what went wrong, each once. */
  get troubles(): readonly string[] {
    return [...this.#troubles]
  }

  note(code: string): void {
    this.#troubles.add(code)
  }

  readonly attempt: Attempt = async (work, otherwise) => {
    try {
      return await work()
    } catch (fault) {
      if (endsRound(fault)) throw fault
      this.failed += 1
      this.note(fault instanceof ServerRefused ? 'round-step-refused' : codeOfFault(fault))
      return otherwise
    }
  }
}

function endsRound(fault: unknown): boolean {
  return isUnanswered(fault) || isLocked(fault)
}

export function isLocked(fault: unknown): boolean {
  return fault instanceof KeyDropped || fault instanceof DeviceLocked
}
