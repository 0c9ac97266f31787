import { defineEntryType, sealedIn } from '../journal/entry-type.ts'
import type { ContentOf } from '../journal/entry-type.ts'
import type { Facts } from '../journal/facts.ts'
import { attachedPicture } from './attached-picture.ts'
import type { AttachedPicture, AttachmentCompartment } from './attached-picture.ts'

/** In which field a picture of each compartment stands. */
export const pictureFields = {
  identity: 'identityPicture',
  care: 'carePicture',
  account: 'accountPicture',
  health: 'healthPicture',
  psychosocial: 'psychosocialPicture',
  protection: 'protectionPicture',
  placement: 'placementPicture',
  child: 'childPicture',
} as const satisfies Readonly<Record<AttachmentCompartment, string>>

/** A photo of what she has, of a paper or of a place, in the one compartment that it belongs to. Its bytes lie apart (ADR 34). */
export const attachmentAdded = defineEntryType({
  type: 'attachment-added',
  family: 'case',
  version: 1,
  weight: 'observation',
  fields: {
    identityPicture: sealedIn('identity', attachedPicture),
    carePicture: sealedIn('care', attachedPicture),
    accountPicture: sealedIn('account', attachedPicture),
    healthPicture: sealedIn('health', attachedPicture),
    psychosocialPicture: sealedIn('psychosocial', attachedPicture),
    protectionPicture: sealedIn('protection', attachedPicture),
    placementPicture: sealedIn('placement', attachedPicture),
    childPicture: sealedIn('child', attachedPicture),
  },
  facts: (content): Facts => {
    const chunks = pictureIn(content)?.picture.chunks
    return chunks === undefined ? { family: 'case' } : { family: 'case', chunks }
  },
})

export interface PlacedPicture {
  readonly compartment: AttachmentCompartment
  readonly picture: AttachedPicture
}

/** The picture that an entry brings, as far as its reader may open it. */
export function pictureIn(
  fields: Readonly<Record<string, unknown>> | ContentOf<typeof attachmentAdded.fields>,
): PlacedPicture | undefined {
  for (const [compartment, name] of Object.entries(pictureFields)) {
    const picture = (fields as Readonly<Record<string, unknown>>)[name]
    if (picture !== undefined)
      return {
        compartment: compartment as AttachmentCompartment,
        picture: picture as AttachedPicture,
      }
  }
  return undefined
}
