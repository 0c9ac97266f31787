/**
 * What a backup holds, in an order that a restore can follow. `apart`: what erasure empties, kept in an archive of its own for at
 * most 35 days, so that an erasure is complete when the last of these is gone (design §3, reliability §4). Sessions and
 * the queue of the sequencer's own making are left out: nobody stays signed in through a restore.
 */
export const journalTables = [
  'installation',
  'statement',
  'entry',
  'receipt',
  'grant_route',
  'delivery',
  'dispatch',
  'feed_head',
  'download',
  'erasure',
  'opening',
  'stream_state',
  'account',
  'focal_word',
  'release',
  'release_file',
] as const

export const sealedTables = [
  'sealed_copy',
  'attachment_chunk',
  'quarantine',
  'card',
  'name_shard',
  'join_request',
  'letter',
] as const

/** Days that an archive of the sealed tables may be used. */
export const sealedArchiveDays = 35
