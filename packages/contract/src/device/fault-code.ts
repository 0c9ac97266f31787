import { KeyDropped } from '@cobijo/sealing/key-in-use'
import { ServerRefused, ServerUnreachable } from '../client/api-client.ts'
import { DeviceLocked } from './device-api.ts'
import { StoreUnavailable } from './store/device-store.ts'

/** A code of our own for a fault; a message of a library could hold a value. */
export function codeOfFault(fault: unknown): string {
  if (fault instanceof StoreUnavailable) return `device-${fault.code}`
  if (fault instanceof ServerRefused) return fault.problem.code
  if (fault instanceof ServerUnreachable) return 'server-unreachable'
  if (fault instanceof DeviceLocked || fault instanceof KeyDropped) return 'device-locked'
  return 'device-fault'
}
