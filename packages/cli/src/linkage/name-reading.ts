import { foldName } from '@cobijo/domain/name-search/fold-name'
import { phoneticKeys } from '@cobijo/domain/name-search/phonetic-key'
import { otherFormsOf } from '@cobijo/domain/name-search/spelling/forms-of-names'
import type { NameReading } from '@cobijo/statistics/linkage/people/name-reading'

/** Names are linked by the rules by which they are searched for. */
export const nameReading: NameReading = {
  words: foldName,
  sounds: phoneticKeys,
  otherForms: otherFormsOf,
}
