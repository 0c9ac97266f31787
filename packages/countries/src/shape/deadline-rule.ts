import type { CodeEntry } from './code-entry.ts'

/** What sets a clock going. Rules of the domain know these words; which clocks follow is data. */
export const startEvents = [
  'aid-requested',
  'asylum-application-filed',
  'asylum-decision-notified',
  'asylum-opinion-requested',
  'asylum-wish-expressed',
  'breach-confirmed',
  'child-contacted',
  'child-entered-temporary-care',
  'child-protection-indication-found',
  'child-representative-conflicts',
  'child-risk-found-high',
  'child-risk-found-low',
  'child-risk-found-medium',
  'child-to-hand-over',
  'crime-known',
  'data-request-answered',
  'data-request-cure-notified',
  'data-request-received',
  'emergency-override-used',
  'determination-approved',
  'determination-put-off',
  'entered-country',
  'fund-request-received',
  'fund-request-forwarded',
  'grant-paid-out',
  'last-possible-exposure',
  'medical-appointment-requested',
  'migration-application-complete',
  'migration-detention-begun',
  'migration-opinion-requested',
  'migration-regularisation-filed',
  'migration-regularisation-met',
  'migration-requirement-notified',
  'panel-found-needed',
  'plan-made',
  'presumed-victim',
  'put-at-disposal',
  'register-completion-requested',
  'register-information-requested',
  'return-begun',
  'returned',
  'urgent-measure-ordered',
  'urgent-measure-requested',
  'victim-declaration-received',
  'visit-recorded',
] as const
export type StartEvent = (typeof startEvents)[number]

/** As `Limit` of `domain/src/deadline/deadline.ts`, which works it out. */
export type Limit =
  | { readonly kind: 'immediate'; readonly warnAfterHours: number }
  | { readonly kind: 'hours'; readonly hours: number }
  | { readonly kind: 'business-days'; readonly days: number }
  | { readonly kind: 'calendar-days'; readonly days: number }
  | { readonly kind: 'months'; readonly months: number }
  | {
      readonly kind: 'setting'
      readonly setting: string
      readonly unit: 'hours' | 'calendar-days' | 'months'
    }

export interface DeadlineRule extends CodeEntry {
  readonly startsAt: StartEvent
  readonly limit: Limit
  /** Counted from the same start. */
  readonly extension?: { readonly limit: Limit; readonly when: string }
  /**
   * Who must act. `holder`: the organisation that has the case. `person`: her right; late is still possible and never
   * closes anything (BR-29). `authority`: what is waited for; its silence is followed up.
   */
  readonly binds: 'holder' | 'authority' | 'person'
  /** Where it lies on the device; a deadline that tells of asylum never leaves it (domain §6.5). */
  readonly lies:
    | 'care'
    | 'child'
    | 'health'
    | 'protection'
    | 'justice'
    | 'organisation'
    | 'operation'
  /** It is met by telling an authority, by its code; until the proof is there it stays red (W4). */
  readonly notice?: { readonly to: string; readonly proof: 'number' | 'writing' }
  /** What has to be given works less with each hour, long before the last: it stands on the day from its first minute (W5). */
  readonly everyHourCounts?: true
  /** Code of a business calendar, where days are counted before an authority. */
  readonly calendar?: string
}
