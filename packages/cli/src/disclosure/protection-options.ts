import { isDay } from '@cobijo/publications/language/days'
import { type Refusal, isRefusal, refused } from '@cobijo/statistics/refusal'
import { type Given, textOption, textOptions } from '../command.ts'
import { dayHere } from '../local-days.ts'
import type { ProtectionJob } from './table-message.ts'

const defaultThreshold = 10
const defaultSeconds = 60

/** How tables are protected, in whichever command. */
export const protectionOptions = {
  threshold: { type: 'string' },
  contributors: { type: 'string' },
  weigh: { type: 'string' },
  seconds: { type: 'string' },
  released: { type: 'string', multiple: true },
  earlier: { type: 'string', multiple: true },
  ledger: { type: 'string' },
  'cut-off': { type: 'string' },
  out: { type: 'string' },
} as const

/** What these options ask for; which tables, the command knows. */
export function protectionOf(given: Given): Omit<ProtectionJob, 'paths'> | Refusal {
  const contributors = textOption(given, 'contributors')
  const weigh = textOption(given, 'weigh') ?? 'counts'
  const seconds = Number(textOption(given, 'seconds') ?? defaultSeconds)
  if (weigh !== 'counts' && weigh !== 'cells') return refused('option-not-valid', 'weigh')
  if (!(seconds >= 0)) return refused('option-not-valid', 'seconds')
  const ledger = ledgerOf(given)
  if (isRefusal(ledger)) return ledger
  return {
    released: textOptions(given, 'released'),
    earlier: textOptions(given, 'earlier'),
    ...(ledger !== undefined && { ledger }),
    threshold: Number(textOption(given, 'threshold') ?? defaultThreshold),
    weigh,
    seconds,
    ...(contributors !== undefined && { contributors }),
  }
}

/** What a ledger says stands for good: a day that there is not, or is not yet, as in the specification of a release. */
function ledgerOf(given: Given): ProtectionJob['ledger'] | Refusal {
  const path = textOption(given, 'ledger')
  const cutOff = textOption(given, 'cut-off')
  if (path === undefined) {
    return cutOff === undefined ? undefined : refused('ledger-missing', 'ledger')
  }
  if (cutOff === undefined) return refused('cut-off-missing', 'cut-off')
  if (!isDay(cutOff)) return refused('day-invalid', 'cut-off')
  const today = dayHere()
  return cutOff > today ? refused('cut-off-after-publication', 'cut-off') : { path, cutOff }
}
