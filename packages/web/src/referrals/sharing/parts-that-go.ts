import type { ReferralPreview } from '@cobijo/contract/device/sharing/referrals-api'
import type { CaseCompartment } from '@cobijo/domain/journal/compartment'
import { keptFromEnforcement } from '../words.ts'

export type PartVerdict =
  | 'goes'
  | 'no-consent'
  | 'sealed'
  | 'empty'
  | 'not-to-enforcement'
  | 'counted'

export interface PartOfReferral {
  readonly part: CaseCompartment
  readonly verdict: PartVerdict
  /** When what she agreed to ends. */
  readonly until?: number
}

/** The device's preview as this screen shows it, with what is never sent to whoever enforces migration law. */
export function partsOf(preview: ReferralPreview): readonly PartOfReferral[] {
  return preview.compartments.map(({ compartment, verdict, until }) => ({
    part: compartment,
    ...(until === undefined ? {} : { until }),
    verdict:
      preview.enforcesMigrationLaw !== 'no' && keptFromEnforcement.includes(compartment)
        ? 'not-to-enforcement'
        : compartment === 'statistics' && verdict !== 'goes'
          ? 'counted'
          : verdict === 'sealed-from-you'
            ? 'sealed'
            : verdict,
  }))
}

/** When the first of what goes is no longer hers to be seen; undefined where nothing ends it. */
export function endOfConsent(
  parts: readonly PartOfReferral[],
  goesAlong: readonly CaseCompartment[],
): number | undefined {
  const ends = parts.flatMap(({ part, until }) =>
    until !== undefined && goesAlong.includes(part) ? [until] : [],
  )
  return ends.length === 0 ? undefined : Math.min(...ends)
}

/**
 * What is ticked: everything that she agreed to, within an agreement with the recipient where there is one, unless somebody ticked otherwise. Never more than she
 * agreed to.
 */
export function partsThatGo(
  parts: readonly PartOfReferral[],
  chosen: readonly CaseCompartment[] | undefined,
  agreement: ReferralPreview['agreement'],
): readonly CaseCompartment[] {
  const proposed = chosen ?? agreement?.compartments
  return parts
    .filter(({ verdict, part }) => verdict === 'goes' && (proposed?.includes(part) ?? true))
    .map(({ part }) => part)
}

/** Of what goes: what this recipient gets this once, by no agreement (W12). */
export function beyondAgreement(
  goesAlong: readonly CaseCompartment[],
  agreement: ReferralPreview['agreement'],
): readonly CaseCompartment[] {
  return agreement === undefined
    ? []
    : goesAlong.filter((part) => !agreement.compartments.includes(part))
}

/**
 * What may go where the law or a danger to her stands in for her consent: all that there is and that this member may send.
 * Being counted is hers alone to agree to.
 */
export function partsWithoutConsent(parts: readonly PartOfReferral[]): readonly CaseCompartment[] {
  return parts
    .filter(
      ({ part, verdict }) =>
        part !== 'statistics' && (verdict === 'goes' || verdict === 'no-consent'),
    )
    .map(({ part }) => part)
}

/** What she can be asked about here. */
export function partsToAsk(parts: readonly PartOfReferral[]): readonly CaseCompartment[] {
  return parts.filter(({ verdict }) => verdict === 'no-consent').map(({ part }) => part)
}
