import type { Fault } from '../language/error-sentence.ts'
import { DeviceFault } from './worker-calls.ts'

/** What went wrong, as a code that the catalogue has a sentence for; never a message, which could hold a value. */
export function faultOf(fault: unknown): Fault {
  return { code: fault instanceof DeviceFault ? fault.code : 'device-fault' }
}
