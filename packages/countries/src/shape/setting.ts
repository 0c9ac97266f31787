import type { CodeEntry } from './code-entry.ts'

/**
 * A number that the law leaves open or that nobody has checked: configuration with its source shown, never a constant
 * in code. Without a value an organisation must set it before anything is worked out with it.
 */
export interface Setting extends CodeEntry {
  readonly unit: 'hours' | 'calendar-days' | 'months' | 'persons' | 'times' | 'minor-units'
  readonly value?: number
}
