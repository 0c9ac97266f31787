import type { EntryHash, StreamId } from '@cobijo/domain/journal/identifier'

export interface Saved {
  readonly kind: 'saved'
  /** What a person should look at, by code; nothing was held back for it. */
  readonly remarks?: readonly string[]
  readonly entries: readonly {
    readonly stream: StreamId
    readonly hash: EntryHash
    readonly type: string
  }[]
}
