import type { CountryPack } from '../country-pack.ts'
import { closurePhrases } from './assistance/closure-phrases.ts'
import { closureReasons } from './assistance/closure-reasons.ts'
import { declineReasons } from './assistance/decline-reasons.ts'
import { legalGrounds } from './assistance/legal-grounds.ts'
import { purposes } from './assistance/purposes.ts'
import { services } from './assistance/services.ts'
import { authorities } from './authorities/authorities.ts'
import { recognisedBy } from './authorities/recognised-by.ts'
import { calendars } from './calendars/calendars.ts'
import { childRights } from './children/child-rights.ts'
import { childInterviewTopics } from './children/interview-topics.ts'
import { childRepresentation } from './children/representation.ts'
import { deadlines } from './deadlines/deadlines.ts'
import { ruleSources } from './deadlines/rule-sources.ts'
import { settings } from './deadlines/settings.ts'
import { acts } from './exploitation/acts.ts'
import { definition } from './exploitation/definition.ts'
import { formsOfExploitation } from './exploitation/forms-of-exploitation.ts'
import { means } from './exploitation/means.ts'
import { aggravations, relatedOffences } from './exploitation/related-offences.ts'
import { vulnerabilities } from './exploitation/vulnerabilities.ts'
import { incidentNotices } from './incidents/incident-notices.ts'
import { languages } from './languages.ts'
import { operationActions, operations } from './operations/operations.ts'
import { facilityTypes } from './places/facility-types.ts'
import { placeTypes } from './places/place-types.ts'
import { states } from './places/states.ts'
import { timeZones } from './places/time-zones.ts'
import { verificationKinds } from './verification/verification-kinds.ts'

/**
 * Mexico, the first country. Its laws were read on 22 November 2026 in a machine conversion of the official texts of March
 * 2026 (github.com/JoshuaPozos/leyes-mexicanas-markdown): LGT to its reform of 14-11-2025, LM and LGDNNA 15-01-2026, LGV
 * 01-04-2024, LFPA and LGPDPPSO 14-11-2025, LRPCAP 18-02-2022. Compare with the Diario Oficial before you quote.
 */
export const mexico: CountryPack = {
  country: 'MEX',
  currency: 'MXN',
  legalReview: 'none',
  definition,
  acts,
  means,
  formsOfExploitation,
  vulnerabilities,
  relatedOffences,
  aggravations,
  purposes,
  services,
  closureReasons,
  closurePhrases,
  declineReasons,
  legalGrounds,
  authorities,
  recognisedBy,
  childRights,
  childInterviewTopics,
  childRepresentation,
  facilityTypes,
  incidentNotices,
  verificationKinds,
  operations,
  operationActions,
  placeTypes,
  divisions: states,
  timeZones,
  languages,
  // Spoken, and come from, along the southern border and on the routes.
  firstOffered: {
    languages: ['spa', 'hat', 'mam', 'quc', 'kek', 'tzh', 'tzo', 'eng', 'fra', 'por'],
    nationalities: 'HND GTM SLV MEX VEN HTI CUB NIC COL ECU BRA DOM'.split(' '),
  },
  clocksEdition: 3,
  deadlines,
  calendars,
  settings,
  ruleSources,
}
