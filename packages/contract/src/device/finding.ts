import type { EntryHash } from '@cobijo/domain/journal/identifier'

/**
 * What a device can find not to be as it was signed, announced or agreed. The only list: what each means stands in
 * `docs/journal-format.md` (`npm run check` asks for it), and what a person is told of it in `finding-words.ts` of `web`.
 */
export const findingCodes = [
  // What a feed says of itself.
  'feed-line-missing',
  'feed-head-not-signed',
  'feed-went-back',
  'feed-changed',
  // What it delivers.
  'entry-malformed',
  'entry-not-announced',
  'entry-missing',
  'copy-missing',
  'part-missing',
  'attachment-changed',
  // What the server lists.
  'list-changed',
  // What this device wrote itself.
  'entry-not-delivered',
  'entry-lost-at-server',
  'own-entry-stubbed',
  'sequence-forked',
  // Who signed.
  'device-unknown',
  'signature-wrong',
  'member-not-of-device',
  'organisation-unknown',
  'statement-unknown',
  'device-revoked',
  'member-removed',
  'keys-replaced',
  'office-ended',
  // What was decided by whom it was not to decide.
  'signer-not-entitled',
  // What was signed.
  'entry-misplaced',
  'facts-not-as-signed',
  'facts-malformed',
  'order-not-as-signed',
  'part-not-as-signed',
  'part-malformed',
  'header-malformed',
  'content-key-wrong',
  'ciphertext-changed',
  'padding-wrong',
  'compartment-unknown',
  'copies-differ',
  'id-twice',
  'bundle-unreadable',
  'entry-row-damaged',
  'erasure-of-what-stays',
  // Statements about organisations, members and keys.
  'already-founded',
  'certificate-wrong',
  'device-taken',
  'family-wrong',
  'feed-taken',
  'founding-missing',
  'founding-of-another',
  'generation-not-next',
  'generation-unknown',
  'group-taken',
  'group-unknown',
  'member-unknown',
  'organisation-not-admitted',
  'organisation-suspended',
  'own-suspension',
  'proof-wrong',
  'recovery-key-missing',
  'share-to-stranger',
  'signer-ended',
  'signer-not-officer',
  'signer-unknown',
  'statement-malformed',
  'statement-misplaced',
  'statement-misnamed',
  'statement-unreadable',
  'stream-of-another',
  'rules-refused',
  // What this device holds the directory to.
  'network-changed',
  'organisation-missing',
  'founding-changed',
  'group-missing',
  'group-key-changed',
  // What a grant rests on.
  'grant-signer-not-entitled',
  'grant-consent-unknown',
  'grant-consent-not-given',
  'grant-consent-taken-elsewhere',
  'grant-recipient-not-agreed',
  'grant-wider-than-agreed',
  'grant-longer-than-agreed',
  'grant-ground-not-listed',
  'grant-review-too-late',
  'grant-answers-nothing',
  // Why nothing older is sealed under it.
  'grant-signature-wrong',
  'grant-of-another',
  'grant-by-intake',
  'grant-signer-ended',
  'grant-not-as-signed',
  'grant-not-yet',
  'grant-ended',
  'feed-unknown',
  'organisation-not-pinned',
  'reseal-refused',
] as const

export type FindingCode = (typeof findingCodes)[number]

/** Something that a person is shown until it is explained. Names hashes, never content. */
export interface Finding {
  readonly code: FindingCode
  readonly hash?: EntryHash
}
