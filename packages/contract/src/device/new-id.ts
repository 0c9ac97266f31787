import type { EntryId, Instant } from '@cobijo/domain/journal/identifier'
import { identifierText, randomBytes } from '@cobijo/sealing/bytes'

/** UUIDv7 (RFC 9562 §5.7) for an entry: creation time and 74 random bits. */
export function newEntryId(at: Instant): EntryId {
  const bytes = randomBytes(16)
  let rest = Math.max(0, Math.min(at, 2 ** 48 - 1))
  for (let place = 5; place >= 0; place -= 1) {
    bytes[place] = rest % 256
    rest = Math.floor(rest / 256)
  }
  bytes[6] = 0x70 | ((bytes[6] as number) & 0x0f)
  bytes[8] = 0x80 | ((bytes[8] as number) & 0x3f)
  return identifierText(bytes) as EntryId
}

/** UUIDv4 for whatever is named outward: streams, feeds, groups, members, devices. Tells no time. */
export function newRandomId<Id extends string>(): Id {
  const bytes = randomBytes(16)
  bytes[6] = 0x40 | ((bytes[6] as number) & 0x0f)
  bytes[8] = 0x80 | ((bytes[8] as number) & 0x3f)
  return identifierText(bytes) as Id
}
