import { defineEntryType, requiredIn, sealedIn } from '../journal/entry-type.ts'
import { calendarDate, flag, hexadecimal, text, whole } from '../journal/value-kind.ts'

/** An officer approves one frozen version of published figures (BR-54). */
export const releaseApproved = defineEntryType({
  type: 'release-approved',
  family: 'release',
  version: 1,
  weight: 'decision',
  fields: {
    titleEs: requiredIn('oversight', text(300)),
    titleEn: requiredIn('oversight', text(300)),
    edition: requiredIn('oversight', whole(1, 10_000)),
    cutOff: requiredIn('oversight', calendarDate),
    /** SHA-256 of the release's checksums file. */
    checksum: requiredIn('oversight', hexadecimal(32)),
    /** Smallest count shown. */
    threshold: requiredIn('oversight', whole(1, 1000)),
    disclosureChecked: requiredIn('oversight', flag),
    words: sealedIn('oversight', text(4000)),
  },
  facts: (content) => ({ family: 'release', state: 'open', checksum: content.checksum }),
})
