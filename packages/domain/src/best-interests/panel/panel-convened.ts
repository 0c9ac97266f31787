import { defineEntryType, requiredIn, sealedIn } from '../../journal/entry-type.ts'
import { answer, calendarDate, choice, flag, list, record, text } from '../../journal/value-kind.ts'
import { interestSituations } from '../best-interests-codes.ts'

export const panelFunctions = [
  'child-protection',
  'psychology',
  'social-work',
  'law',
  'health',
  'education',
  'residential-care',
  'guardian',
  'other',
] as const

/** A chair votes too; whoever presents the case or speaks for the child does not. */
export const panelRoles = ['chair', 'votes', 'presents', 'advises'] as const

/**
 * Who sits together about a child, each by organisation and function alone: no name of another organisation's staff stands in somebody's file.
 * A member is meant by her place in this list, from 1. Nothing of it is changed later: a panel that sits otherwise is convened anew.
 */
export const panelConvened = defineEntryType({
  type: 'panel-convened',
  family: 'case',
  version: 1,
  weight: 'observation',
  fields: {
    panelMembers: requiredIn(
      'child',
      list(
        record({
          /** Code of the country's list. */
          agency: text(80),
          function: choice(panelFunctions),
          role: choice(panelRoles),
          /** Whether she knows the family, gains by it, or decided in it before. */
          conflict: answer,
          /** Whether she works this child's case (BR-16). */
          carriesCase: answer,
          /** Undertook to keep it to herself. */
          undertaking: flag,
        }),
        12,
      ),
    ),
    panelFor: sealedIn('child', list(choice(interestSituations))),
    panelOn: sealedIn('child', calendarDate),
  },
  facts: () => ({ family: 'case' }),
})
