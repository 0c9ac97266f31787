import type { AttachmentCompartment } from '@cobijo/domain/attachment/attached-picture'
import type { EntryHash, StreamId } from '@cobijo/domain/journal/identifier'
import type { Refusal } from '@cobijo/domain/journal/refusal'
import type { Saved } from '../saved.ts'

/** Pictures of a case (ADR 34). Their bytes cross between a screen and its device in memory and are written nowhere. */
export interface AttachmentsApi {
  /**
   * Seals a picture and saves it on this device; it is sent chunk by chunk. Whatever is no plain JPEG is refused as `picture-unreadable`,
   * and of one that is only the picture is kept: no place, device, hour, author, thumbnail or comment.
   */
  addAttachment(input: NewAttachment): Promise<Saved | Refusal>
  /**
   * Opens one, from this device or else from the server: `attachment-incomplete` where it has not arrived whole, `attachment-changed` where
   * anything of it is not as its author signed it, `not-found` where this member does not open its part.
   */
  openAttachment(input: {
    readonly stream: StreamId
    readonly entry: EntryHash
  }): Promise<OpenedAttachment | Refusal>
  /** Pictures that this device has saved and not yet sent whole. */
  attachmentsUnderWay(): Promise<readonly AttachmentUnderWay[]>
}

export interface NewAttachment {
  readonly case: StreamId
  readonly compartment: AttachmentCompartment
  readonly caption: string
  readonly picture: Uint8Array
  /** When it was taken, as somebody said. */
  readonly occurredAt?: string
}

export interface OpenedAttachment {
  readonly kind: 'opened-attachment'
  readonly picture: Uint8Array
  readonly mediaType: 'image/jpeg'
}

export interface AttachmentUnderWay {
  readonly stream: StreamId
  readonly entry: EntryHash
  readonly savedAt: number
  /** Chunks. */
  readonly sent: number
  readonly of: number
}
