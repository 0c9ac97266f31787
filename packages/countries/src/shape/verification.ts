import type { CodeEntry, Sourced } from './code-entry.ts'

/** As `verificationDemands` of `domain/src/verification/verification-codes.ts`. */
export type VerificationDemand =
  | 'order-number'
  | 'order-issuer'
  | 'order-officer'
  | 'order-grounds'
  | 'order-object'
  | 'order-scope'
  | 'order-duration'
  | 'order-place'
  | 'commission-number'
  | 'officer-identified'
  | 'order-shown'
  | 'hours'
  | 'two-witnesses'
  | 'paper-number'
  | 'copy-left'

/** One kind of visit or check, and what the law asks for before it counts as carried out (BR-50). */
export interface VerificationKind extends CodeEntry {
  readonly demands: readonly (Sourced & { readonly demand: VerificationDemand })[]
  /** On which grounds it may be ordered. */
  readonly grounds: readonly CodeEntry[]
  /** What comes of it: a record with witnesses, or a report to whoever ordered it. */
  readonly paper: 'record' | 'report'
  /** Code of the deadline within which whoever was visited may answer the record. */
  readonly observations?: string
}
