/** Identifiers are UUIDs in lower-case text form. Brands keep a stream from being passed as a feed. */
declare const brand: unique symbol
type Branded<Name extends string> = string & { readonly [brand]: Name }

/** UUIDv7 made on the device; the idempotency key of a write. */
export type EntryId = Branded<'EntryId'>
export type StreamId = Branded<'StreamId'>
export type FeedId = Branded<'FeedId'>
export type GroupId = Branded<'GroupId'>
export type OrganisationId = Branded<'OrganisationId'>
export type MemberId = Branded<'MemberId'>
export type DeviceId = Branded<'DeviceId'>

/** BLAKE2b-256 of an entry as 64 lower-case hexadecimal digits. */
export type EntryHash = Branded<'EntryHash'>

/** Milliseconds since 1970-01-01T00:00Z. */
export type Instant = number

/** A day, month or year as the person said it: `2026-11-22`, `2026-11`, `2026`. */
export type CalendarDate = string

const uuid = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/

export function isIdentifier(value: unknown): value is string {
  return typeof value === 'string' && uuid.test(value)
}
