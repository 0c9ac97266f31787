import { defineEntryType, requiredIn, sealedIn } from '../journal/entry-type.ts'
import type { Facts } from '../journal/facts.ts'
import { hexadecimal, text, textMap } from '../journal/value-kind.ts'

/** Cells by field of the standard, or by heading where the standard has none. */
const cells = textMap()

/**
 * What an import brought, cell by cell as it stood, each cell sealed like what it says. An export gives it back, and nothing
 * that a file said is lost where the case file has no field for it.
 */
export const rowImported = defineEntryType({
  type: 'row-imported',
  family: 'case',
  version: 1,
  weight: 'observation',
  fields: {
    standard: requiredIn('care', text(40)),
    /** Keyed digest of the rows: the same only while nothing in them changed. */
    content: requiredIn('care', hexadecimal(32)),
    essential: sealedIn('essential', cells),
    identity: sealedIn('identity', cells),
    contact: sealedIn('contact', cells),
    account: sealedIn('account', cells),
    psychosocial: sealedIn('psychosocial', cells),
    protection: sealedIn('protection', cells),
    care: sealedIn('care', cells),
  },
  facts: (): Facts => ({ family: 'case' }),
})
