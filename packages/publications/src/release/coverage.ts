import type { Bilingual } from '../language/bilingual.ts'
import { bilingual } from './bilingual-form.ts'
import { fields, listOf, oneOf, text } from './form-check.ts'

/** Who told what, and who did not: zero is not missing (practice W29). */
export interface CoverageLine {
  readonly organisation: string
  readonly state: 'reported' | 'reported-none' | 'late' | 'not-reported'
  /** From the devices, on paper, or as sums of its own. */
  readonly way?: 'device' | 'paper' | 'sums'
  /** A calendar day, `YYYY-MM-DD`. */
  readonly on?: string
  readonly note?: Bilingual
}

export const coverageForm = listOf(
  fields(
    { organisation: text, state: oneOf('reported', 'reported-none', 'late', 'not-reported') },
    { way: oneOf('device', 'paper', 'sums'), on: text, note: bilingual },
  ),
)
