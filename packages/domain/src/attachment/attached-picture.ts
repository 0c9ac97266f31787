import { mostChunks } from '../journal/facts.ts'
import { choice, hexadecimal, list, text, whole } from '../journal/value-kind.ts'
import type { ValueKind } from '../journal/value-kind.ts'

/** Where a picture may lie: by what it shows (ADR 34). Nothing that tells of a report ever lies here: that has a stream of its own. */
export const attachmentCompartments = [
  'identity',
  'care',
  'account',
  'health',
  'psychosocial',
  'protection',
  'placement',
  'child',
] as const
export type AttachmentCompartment = (typeof attachmentCompartments)[number]

/** What a picture may hold: 16 chunks of 256 KiB, less one byte of padding. */
export const mostPictureBytes = mostChunks * 256 * 1024 - 1

/** What is said of a picture beside its bytes, which lie sealed in chunks under a key of their own. */
export interface AttachedPicture {
  readonly mediaType: 'image/jpeg'
  readonly width: number
  readonly height: number
  /** Bytes. */
  readonly length: number
  /** Of its bytes, hexadecimal. */
  readonly digest: string
  /** Opens its chunks and nothing else; whoever reads this part holds it. */
  readonly key: string
  /** Hash of each sealed chunk, in order; the facts say the same. */
  readonly chunks: readonly string[]
  /** What it shows, in words, also for who does not see it. */
  readonly caption: string
}

const shape: Readonly<Record<keyof AttachedPicture, ValueKind<unknown>>> = {
  mediaType: choice(['image/jpeg']),
  width: whole(1, 20_000),
  height: whole(1, 20_000),
  length: whole(1, mostPictureBytes),
  digest: hexadecimal(32),
  key: hexadecimal(32),
  chunks: list(hexadecimal(32), mostChunks),
  caption: text(500),
}

/** All of it or nothing: a picture whose key or digest is missing is none. */
export const attachedPicture: ValueKind<AttachedPicture> = {
  name: 'attached-picture',
  check: (value) => {
    if (typeof value !== 'object' || value === null || Array.isArray(value)) return 'not-a-record'
    const held = value as Readonly<Record<string, unknown>>
    for (const name of Object.keys(held)) if (!Object.hasOwn(shape, name)) return 'field-unknown'
    for (const [name, kind] of Object.entries(shape)) {
      const code = kind.check(held[name])
      if (code !== undefined) return name === 'caption' ? 'caption-missing' : code
    }
    return (held['chunks'] as readonly string[]).length === 0 ? 'not-a-list' : undefined
  },
}
