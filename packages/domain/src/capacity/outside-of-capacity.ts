import type { OutsideReader } from '../command/decision.ts'
import { readerOfGrant } from '../grant/outside-reader.ts'
import { partOfCapacity } from './capacity-codes.ts'

/** The other side of a question for beds reads of it what was written to it. */
export function outsideOfCapacity(to: Parameters<typeof readerOfGrant>[0]): OutsideReader {
  return { ...readerOfGrant(to), compartments: [partOfCapacity] }
}
