import type { Authority, RecognisingBody } from './shape/authority.ts'
import type { AuthorityCalendar } from './shape/business-calendar.ts'
import type { CodeEntry, Sourced } from './shape/code-entry.ts'
import type { DeadlineRule } from './shape/deadline-rule.ts'
import type { Division, TimeZoneArea } from './shape/division.ts'
import type { Act, FormOfExploitation, Means, TraffickingDefinition } from './shape/exploitation.ts'
import type { FacilityType } from './shape/facility.ts'
import type { IncidentNotice } from './shape/incident-notice.ts'
import type { ServiceEntry } from './shape/service.ts'
import type { Setting } from './shape/setting.ts'
import type { VerificationKind } from './shape/verification.ts'

/** Everything that differs from country to country; data only, so that no rule names a country (decision 13). */
export interface CountryPack {
  /** ISO 3166-1 alpha-3. */
  readonly country: string
  /** ISO 4217: the money that support is agreed in unless somebody says another. */
  readonly currency: string
  /** Whether counsel of the country has read it. Screens say so wherever they cite it. */
  readonly legalReview: 'none' | { readonly by: string; readonly on: string }

  /** What trafficking is here, and its parts. */
  readonly definition: TraffickingDefinition
  readonly acts: readonly Act[]
  readonly means: readonly Means[]
  readonly formsOfExploitation: readonly FormOfExploitation[]
  readonly vulnerabilities: readonly CodeEntry[]
  /** Crimes beside trafficking, and what makes it graver; for the legal group's view only. */
  readonly relatedOffences: readonly CodeEntry[]
  readonly aggravations: readonly CodeEntry[]

  /** What a consent may be for; the codes of `domain/src/consent/purpose.ts`. */
  readonly purposes: readonly CodeEntry[]
  /** What help there is; the codes of `domain/src/service/service-codes.ts`. */
  readonly services: readonly ServiceEntry[]
  /** Why a case ends; the codes of `domain/src/closure/closure.ts`. */
  readonly closureReasons: readonly CodeEntry[]
  /** Words in a closure's text that ask for a second look (BR-24), lower case. */
  readonly closurePhrases: readonly CodeEntry[]
  /** Why a referral is declined; the codes of `domain/src/referral/referral-codes.ts`. */
  readonly declineReasons: readonly CodeEntry[]
  /** Grounds on which the law lets personal data be shared without consent. */
  readonly legalGrounds: readonly CodeEntry[]

  readonly authorities: readonly Authority[]
  /** Who may formally recognise somebody as a victim. */
  readonly recognisedBy: readonly RecognisingBody[]
  /** A child's rights as the law lists them: the rows of the plan to restore them. */
  readonly childRights: readonly CodeEntry[]
  /** What a child may be asked in a migration interview; nothing else is (BR-14). */
  readonly childInterviewTopics: readonly CodeEntry[]
  readonly childRepresentation: readonly CodeEntry[]

  readonly facilityTypes: readonly FacilityType[]
  /** Who is told of what happened in a house, by when. */
  readonly incidentNotices: readonly IncidentNotice[]
  /** Visits and checks that an authority makes, with what the law asks of each (BR-50). */
  readonly verificationKinds: readonly VerificationKind[]
  /** Joint operations that recur, by name; and what is done in one. */
  readonly operations: readonly CodeEntry[]
  readonly operationActions: readonly CodeEntry[]
  /** Where things happen: where she was met, recruited, exploited. */
  readonly placeTypes: readonly CodeEntry[]
  /** First-level divisions. What lies within them is long and loaded apart: `load-municipalities.ts`. */
  readonly divisions: readonly Division[]
  readonly timeZones: readonly TimeZoneArea[]
  /** Languages that people speak when they are met there; ISO 639-3, variants where they matter to an interpreter. */
  readonly languages: readonly CodeEntry[]
  /** Codes that a form offers as one tap, the commonest first; anything else is written in her own words. */
  readonly firstOffered: {
    readonly languages: readonly string[]
    /** ISO 3166-1 alpha-3. */
    readonly nationalities: readonly string[]
  }

  /** Raised with every change of the deadlines, calendars, settings and time zones: what was folded by a lower one is folded anew. */
  readonly clocksEdition: number
  readonly deadlines: readonly DeadlineRule[]
  readonly calendars: readonly AuthorityCalendar[]
  readonly settings: readonly Setting[]
  /** The national law behind a rule of the domain, by the rule's number (`BR-13`). */
  readonly ruleSources: Readonly<Record<string, Sourced & { readonly source: string }>>
}
