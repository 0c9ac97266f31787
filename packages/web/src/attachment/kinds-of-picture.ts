import type { AttachmentCompartment } from '@cobijo/domain/attachment/attached-picture'
import type { MessageId } from '../language/es.ts'

/** What a picture shows, and so where it lies: asked by what is on it, never by the name of a part. */
export const kindsOfPicture: Readonly<Record<AttachmentCompartment, MessageId>> = {
  identity: 'attachment.shows.identity',
  care: 'attachment.shows.care',
  health: 'attachment.shows.health',
  placement: 'attachment.shows.placement',
  account: 'attachment.shows.account',
  protection: 'attachment.shows.protection',
  psychosocial: 'attachment.shows.psychosocial',
  child: 'attachment.shows.child',
}
