import type { Instant, OrganisationId } from '@cobijo/domain/journal/identifier'
import { prepared } from '../../database/transaction.ts'
import type { Writer } from '../../database/transaction.ts'

export interface Amount {
  readonly entries: number
  readonly bytes: number
}

/** Something said of which there may be only so much a day. */
export interface DailyUse {
  /** As in `daily_use.kind`. */
  readonly kind: 'intake' | 'statement' | 'attachment' | 'letter' | 'focal-word'
  /** A device's id for `intake`, a device's or a member's for `letter`, a member's for the others. */
  readonly subject: string
  readonly amount: Amount
  readonly most: Amount
}

const dayMs = 24 * 60 * 60 * 1000

/** What has been used after this, or undefined where it does not fit any more into the day that began with the first use. */
export function afterUse(
  before: (Amount & { readonly since: Instant }) | undefined,
  { amount, most }: DailyUse,
  now: Instant,
): (Amount & { readonly since: Instant }) | undefined {
  const used = before && now - before.since < dayMs ? before : { since: now, entries: 0, bytes: 0 }
  const entries = used.entries + amount.entries
  const bytes = used.bytes + amount.bytes
  return entries > most.entries || bytes > most.bytes
    ? undefined
    : { since: used.since, entries, bytes }
}

/** Whether it still fits; if so it counts once the transaction does. `writer` is under the organisation's scope. */
export async function takeDailyUse(
  writer: Writer,
  organisation: OrganisationId,
  use: DailyUse,
  now: Instant,
): Promise<boolean> {
  const { kind, subject, amount } = use
  // The row is locked from here on, so that two requests at the same time do not both take the last of it.
  const [before] = await writer.query<{ since: number; entries: number; bytes: number }>(
    prepared(
      'daily-use',
      `select since, entries, bytes from daily_use
        where organisation_id = $1 and kind = $2 and subject_id = $3 for update`,
    ),
    [organisation, kind, subject],
  )
  if (!afterUse(before, use, now)) return false
  await writer.execute(
    prepared(
      'daily-use-write',
      `insert into daily_use as used (organisation_id, kind, subject_id, since, entries, bytes)
       values ($1, $2, $3, $4, $5, $6)
       on conflict (organisation_id, kind, subject_id) do update
         set since = case when used.since <= $7 then excluded.since else used.since end,
             entries = excluded.entries + case when used.since <= $7 then 0 else used.entries end,
             bytes = excluded.bytes + case when used.since <= $7 then 0 else used.bytes end`,
    ),
    [organisation, kind, subject, now, amount.entries, amount.bytes, now - dayMs],
  )
  return true
}
