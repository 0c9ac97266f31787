import { defineEntryType, requiredIn, sealedIn } from '../journal/entry-type.ts'
import { hexadecimal, text } from '../journal/value-kind.ts'
import { releaseFields } from './release-fields.ts'

/** An officer approves one frozen version of published figures (BR-54). */
export const releaseApproved = defineEntryType({
  type: 'release-approved',
  family: 'release',
  version: 1,
  weight: 'decision',
  fields: {
    ...releaseFields,
    /** SHA-256 of the release's checksums file. */
    checksum: requiredIn('oversight', hexadecimal(32)),
    words: sealedIn('oversight', text(4000)),
  },
  facts: (content) => ({ family: 'release', state: 'open', checksum: content.checksum }),
})
