import type { CaseFile } from '../case/case-file.ts'
import type { ClockCodes } from '../clock/clock-rule.ts'
import type { Grant } from '../grant/grants.ts'
import type { WaysBack } from '../grant/ask-end.ts'
import type { Referral } from '../referral/referral.ts'
import type { Compartment } from '../journal/compartment.ts'
import type { GroupKind } from '../organisation/group-kind.ts'
import type { OrganisationProfile } from '../organisation/organisation-profile.ts'

/** What a decision is taken on: what this member can read, and the country's lists. */
export interface Situation {
  /** `emptyCaseFile` where a case begins. */
  readonly caseFile: CaseFile
  /** Grants over this case and its referrals, of both directions. */
  readonly grants: readonly Grant[]
  readonly referral?: Referral | undefined
  /** Profile of the organisation that a command names as recipient. */
  readonly recipient?: OrganisationProfile | undefined
  /** What the author's groups open of a case of her own organisation; undefined of any other, and where nobody signed in. */
  readonly readsOfOwn?: readonly Compartment[] | undefined
  /** The author's groups; undefined where nobody signed in (an arrival taken down unattended). */
  readonly groups?: readonly GroupKind[] | undefined
  /** Where words to those who opened this case go; known to the commands that ask for it. */
  readonly waysBack?: WaysBack | undefined
  readonly country: CountryCodes
}

/** The codes of a country's pack that rules need (packages/countries). */
export interface CountryCodes {
  /** Grounds on which the law lets an organisation share without consent. */
  readonly legalGrounds: readonly string[]
  /** Words in a closure's text that ask for a second look (BR-24), lower case. */
  readonly closurePhrases: readonly string[]
  /** The country's law behind a rule, by its number (`BR-41`). */
  readonly ruleSources?: Readonly<Record<string, string>>
  /** What is due by when, and on which days the authorities work; without it no clock runs. */
  readonly clocks?: ClockCodes
}
