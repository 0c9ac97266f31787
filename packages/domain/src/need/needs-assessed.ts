import { defineEntryType, sealedIn } from '../journal/entry-type.ts'
import { answersTo, choice, list, text } from '../journal/value-kind.ts'
import { openServices, protectedServices } from '../service/service-codes.ts'

const words = text(20_000)

/**
 * What she needs now, by head of help, and what she wishes, in her words. A later one holds only what is new; nothing that it leaves out
 * is taken back. Needs whose mere presence tells of asylum, danger or a legal matter lie in `protection`, as such services do.
 */
export const needsAssessed = defineEntryType({
  type: 'needs-assessed',
  family: 'case',
  version: 1,
  weight: 'observation',
  fields: {
    neededServices: sealedIn('care', answersTo(openServices)),
    /** Not until tomorrow. */
    cannotWait: sealedIn('care', list(choice(openServices))),
    wishes: sealedIn('care', words),
    interpreterCode: sealedIn('care', text(40)),
    protectedNeeds: sealedIn('protection', answersTo(protectedServices)),
    protectedCannotWait: sealedIn('protection', list(choice(protectedServices))),
    protectedWishes: sealedIn('protection', words),
  },
  facts: () => ({ family: 'case' }),
  // Unmet need is asked for by table (W32); what was not known or not asked is none.
  statistics: ({ neededServices, protectedNeeds, cannotWait = [], protectedCannotWait = [] }) => {
    const said = Object.entries({ ...neededServices, ...protectedNeeds })
    const needed = new Set<string>([...cannotWait, ...protectedCannotWait])
    for (const [code, held] of said) if (held === 'yes') needed.add(code)
    return needed.size === 0 ? undefined : { needed: [...needed].sort() }
  },
})
