import { caseCompartments } from './compartment.ts'
import type { Compartment } from './compartment.ts'
import type { EntryType } from './entry-type.ts'

/**
 * Compartments in which an entry of a case, or a grant, has a part whether or not it says anything there: all that its type knows. The host sees
 * how many parts which group is given; so it cannot tell a note on danger from one on meals, nor a service that asks for
 * protection from one that does not, nor a grant that she agreed to from one that she did not; and neither can a colleague. Entries of a
 * gathering all have the same parts, whatever it is and whatever they say; only what is for the officers alone has that part alone.
 */
export function filledCompartments(
  entryType: Pick<EntryType, 'family' | 'fields' | 'statistics'>,
): readonly Compartment[] {
  if (entryType.family === 'gathering')
    return isForOfficers(entryType) ? ['oversight'] : caseCompartments
  if (entryType.family !== 'case' && entryType.family !== 'grant') return []
  const declared = Object.values(entryType.fields).flatMap(({ compartment }) =>
    compartment === 'facts' ? [] : [compartment],
  )
  return [...new Set([...declared, ...(entryType.statistics ? (['statistics'] as const) : [])])]
}

function isForOfficers({ fields }: Pick<EntryType, 'fields'>): boolean {
  return Object.values(fields).some(({ compartment }) => compartment === 'oversight')
}
