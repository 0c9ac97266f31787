import { defineEntryType, requiredIn, sealedIn } from '../journal/entry-type.ts'
import type { ContentOf } from '../journal/entry-type.ts'
import { ageGroups, urgencies } from '../journal/facts.ts'
import type { MemberId } from '../journal/identifier.ts'
import {
  calendarDate,
  choice,
  flag,
  identifier,
  instant,
  list,
  text,
  textMap,
} from '../journal/value-kind.ts'
import { ageBand, completedYears } from './age-band.ts'
import { essentialFields } from './essential-fields.ts'
import { contactFields, identityFields, placementFields } from './identity-fields.ts'

const fields = {
  ...identityFields,
  ...contactFields,
  ...placementFields,
  ...essentialFields,
  ageGroup: requiredIn('essential', choice(ageGroups)),
  urgency: requiredIn('care', choice(urgencies)),
  /** True where nobody said how urgent: it is treated so and is no answer of hers. */
  urgencyIsAssumed: sealedIn('care', flag),
  /** The day of registration; the command fills it in. */
  registeredOn: requiredIn('care', calendarDate),
  /** Whose case it is until it is handed over; absent where the shift as a whole is (W16), and for an arrival taken down unattended. */
  responsible: sealedIn('care', identifier),
  /** By when somebody sits down with her: a bare reminder at the server. Absent where nothing presses, and for an import. */
  firstNightBy: sealedIn('care', instant),
  howMet: sealedIn('account', text(4000)),
  /** Codes of the country's catalogue, where she or an importer gave them. */
  formsOfExploitation: sealedIn('account', list(text(60), 20)),
  /** The row that an import brought, as it stood. */
  source: sealedIn('account', textMap()),
}

/** Begins a case. Nothing in it is a condition of help (W3); an intake key may sign it. */
export const personRegistered = defineEntryType({
  type: 'person-registered',
  family: 'case',
  version: 3,
  weight: 'observation',
  intake: true,
  fields,
  // Version 1 made nobody responsible and reminded of nothing; versions 1 and 2 do not tell whether the urgency was said.
  upcasts: { 1: {}, 2: {} },
  facts: (content) => ({
    family: 'case',
    state: 'open',
    ageGroup: content.ageGroup,
    urgency: content.urgency,
    ...(content.responsible === undefined ? {} : { responsible: content.responsible as MemberId }),
    ...(content.firstNightBy === undefined ? {} : { remindAt: content.firstNightBy }),
  }),
  statistics: (content, drawn) => ({
    personCode: drawn.personCode,
    ageGroup: content.ageGroup,
    year: Number(content.registeredOn.slice(0, 4)),
    ...ageBandOf(content),
    ...(content.sex === undefined ? {} : { sex: content.sex }),
    ...(content.nationalities === undefined ? {} : { nationalities: content.nationalities }),
    ...(content.formsOfExploitation === undefined
      ? {}
      : { formsOfExploitation: content.formsOfExploitation }),
  }),
})

function ageBandOf(content: ContentOf<typeof fields>): { ageBand?: string } {
  const years =
    content.bornOn === undefined
      ? content.approximateAge
      : completedYears(content.bornOn, content.registeredOn)
  return years === undefined ? {} : { ageBand: ageBand(years) }
}
