import { defineEntryType, sealedIn } from '../journal/entry-type.ts'
import { hexadecimal, record, text } from '../journal/value-kind.ts'
import type { AttachmentCompartment } from './attached-picture.ts'

const correction = record({
  /** Hash of the entry that brought the picture. */
  attachment: hexadecimal(32),
  caption: text(500),
  /** Why nobody is to use it any more. It stays to be seen until it is erased. */
  withdrawnBecause: text(2000),
})

/** In which field a correction of each compartment stands: a caption tells as much as its picture. */
export const correctionFields = {
  identity: 'identityCorrection',
  care: 'careCorrection',
  account: 'accountCorrection',
  health: 'healthCorrection',
  psychosocial: 'psychosocialCorrection',
  protection: 'protectionCorrection',
  placement: 'placementCorrection',
  child: 'childCorrection',
} as const satisfies Readonly<Record<AttachmentCompartment, string>>

/** Another caption for a picture, or that it is withdrawn: the wrong person's, taken without her yes, not readable. */
export const attachmentCorrected = defineEntryType({
  type: 'attachment-corrected',
  family: 'case',
  version: 1,
  weight: 'observation',
  fields: {
    identityCorrection: sealedIn('identity', correction),
    careCorrection: sealedIn('care', correction),
    accountCorrection: sealedIn('account', correction),
    healthCorrection: sealedIn('health', correction),
    psychosocialCorrection: sealedIn('psychosocial', correction),
    protectionCorrection: sealedIn('protection', correction),
    placementCorrection: sealedIn('placement', correction),
    childCorrection: sealedIn('child', correction),
  },
  facts: () => ({ family: 'case' }),
})
