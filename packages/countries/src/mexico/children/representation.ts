import { entriesFrom } from '../../shape/code-entry.ts'
import type { CodeEntry } from '../../shape/code-entry.ts'

/** Who speaks for a child, LGDNNA art. 4-XXIV to XXVI. */
export const childRepresentation: readonly CodeEntry[] = entriesFrom(
  { source: 'LGDNNA art. 4-XXIV to 4-XXVI', evidence: 'law' },
  [
    ['parents', 'Representación originaria', 'Representation by the parents'],
    [
      'assisting',
      'Representación coadyuvante de la Procuraduría',
      'Assisting representation by the protection authority',
    ],
    [
      'substitute',
      'Representación en suplencia',
      'Substitute representation, where there is none or it conflicts',
    ],
  ],
)
