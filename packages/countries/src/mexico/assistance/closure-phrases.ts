import { entriesFrom } from '../../shape/code-entry.ts'
import type { CodeEntry } from '../../shape/code-entry.ts'

/** No case ends because somebody did not accuse (BR-24): text that says so is looked at by a second person. */
export const closurePhrases: readonly CodeEntry[] = entriesFrom(
  { source: 'Cobijo’s own choice, domain §4.4, BR-24', evidence: 'design' },
  [
    ['no-report', 'no denunció', 'did not report'],
    ['does-not-cooperate', 'no coopera', 'does not cooperate'],
    ['did-not-cooperate', 'no cooperó', 'did not cooperate'],
    ['refused-to-testify', 'no quiso declarar', 'refused to testify'],
    ['no-complaint', 'sin denuncia', 'no complaint'],
  ],
)
