import { sqlState } from './prepare-roles.ts'

/** `store-unavailable`: try again later. `store-full`: no room left. Undefined: a fault of our own. */
export type StoreFault = 'store-unavailable' | 'store-full'

const fullStates = new Set(['53100', '53200'])
const goneStates = new Set([
  '53300', // too many connections
  '55000', // the database takes no connections now
  '57P01', // administrator shut it down
  '57P02', // a crash elsewhere ended the session
  '57P03', // starting up or shutting down
  '57014', // statement cancelled while shutting down
  '58000',
  '58030', // input/output error
  '40001',
  '40P01',
  'ECONNREFUSED',
  'ECONNRESET',
  'ENOENT', // the socket is not there yet
  'EPIPE',
  'ETIMEDOUT',
  'ENOTFOUND',
  'EAI_AGAIN',
])
// node-postgres gives these no code.
const goneWords = [
  'Connection terminated',
  'timeout exceeded when trying to connect',
  'Client has encountered a connection error',
  'Cannot use a pool after calling end',
]

/** Tells a database that is away or full from a mistake in our statements. */
export function storeFaultOf(error: unknown): StoreFault | undefined {
  if (!(error instanceof Error)) return undefined
  const state = sqlState(error)
  if (fullStates.has(state) || state === 'ENOSPC') return 'store-full'
  if (goneStates.has(state) || state.startsWith('08')) return 'store-unavailable'
  if (goneWords.some((words) => error.message.startsWith(words))) return 'store-unavailable'
  if (error instanceof AggregateError) {
    return error.errors.map(storeFaultOf).find((found) => found !== undefined)
  }
  return undefined
}
