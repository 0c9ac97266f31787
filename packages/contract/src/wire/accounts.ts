import { z } from 'zod'
import { appendItem, deliveredLine, factsOnWire, receiptOnWire } from './entries.ts'
import { encodedBytes, hashText, identifier, instant } from './bytes.ts'

export const installation = z.strictObject({
  kind: z.enum(['real', 'sample']),
  id: identifier,
  version: z.string(),
  /** Ed25519 public key of this server; devices pin it at enrolment. */
  serverKey: encodedBytes(32, 32),
  /** X25519 key for on-call opening, signed by `serverKey`. */
  releaseKey: z.strictObject({
    generation: z.int().min(1).max(255),
    publicKey: encodedBytes(32, 32),
    signature: encodedBytes(64, 64),
    /** Key i sealed to key i + 1: what was sealed to an older one opens with the paper of the newest. */
    older: z.array(encodedBytes(80, 80)).max(254),
  }),
  /** Undefined until a network was founded. */
  network: identifier.optional(),
  /** Where the sample network answers, when this server has one beside it: another port, another installation. */
  sample: z.url({ protocol: /^https?$/ }).optional(),
})
export type Installation = z.infer<typeof installation>

/** What the server keeps so that a member can sign in from any device. */
export const accountRegistration = z.strictObject({
  account: identifier,
  organisation: identifier,
  member: identifier,
  /** Ed25519 public key derived from passphrase and account secret. */
  signInKey: encodedBytes(32, 32),
  /** Member's private keys under the unlock key; released only after sign-in. */
  wrappedKeys: encodedBytes(4_096, 16),
})
export type AccountRegistration = z.infer<typeof accountRegistration>

/** Answers alike for accounts that do not exist. */
export const challengeRequest = z.strictObject({ account: identifier })
export const challengeResponse = z.strictObject({ nonce: encodedBytes(32, 32), expiresAt: instant })

export const signInRequest = z.strictObject({
  account: identifier,
  nonce: encodedBytes(32, 32),
  /** Over `"cobijo/sign-in-proof" ‖ 00 ‖ account ‖ nonce`. */
  signature: encodedBytes(64, 64),
  /** Which device asks, with its own proof over `"cobijo/sign-in-device" ‖ 00 ‖ account ‖ device ‖ nonce`. */
  device: z.strictObject({ id: identifier, signature: encodedBytes(64, 64) }).optional(),
})
export const signInResponse = z.strictObject({
  token: z.string(),
  expiresAt: instant,
  organisation: identifier,
  member: identifier,
  wrappedKeys: encodedBytes(4_096, 16),
})
export type SignInResponse = z.infer<typeof signInResponse>

export const changeAccountRequest = z.strictObject({
  signInKey: encodedBytes(32, 32),
  wrappedKeys: encodedBytes(4_096, 16),
})

/** Founds the network, or with an invitation an organisation that waits for admission. */
export const foundingRequest = z.strictObject({
  /** One-time set-up token, or the invitation's token. */
  token: z.string().min(16).max(200),
  entries: z.array(appendItem).min(1).max(100),
  account: accountRegistration,
})
export type FoundingRequest = z.infer<typeof foundingRequest>
export const foundingResponse = z.strictObject({ receipt: receiptOnWire })

export const invitationRequest = z.strictObject({
  to: z.enum(['organisation', 'member']),
  /** Of a member who is to come back with new keys. */
  member: identifier.optional(),
})
export const invitationResponse = z.strictObject({ token: z.string(), expiresAt: instant })

export const invitationLookUp = z.strictObject({ token: z.string().min(16).max(200) })
/** A directory entry as everybody may have it: signed envelope and public facts, no sealed part. */
export const publicStatement = z.strictObject({
  entry: encodedBytes(8_192, 64),
  facts: factsOnWire,
})
export type PublicStatement = z.infer<typeof publicStatement>

/**
 * All statements of the network and its organisations, so that the invited device folds and verifies the directory
 * against the founding hash that the invitation itself carries, before it seals anything to anybody.
 */
export const invitationFound = z.strictObject({
  to: z.enum(['organisation', 'member']),
  organisation: identifier,
  network: identifier,
  expiresAt: instant,
  statements: z.array(publicStatement).max(20_000),
})
export type InvitationFound = z.infer<typeof invitationFound>

/** A person who wants to become a member; an officer compares words and admits. */
export const joinRequest = z.strictObject({
  token: z.string().min(16).max(200),
  account: accountRegistration,
  memberKeys: z.strictObject({ sign: encodedBytes(32, 32), box: encodedBytes(32, 32) }),
  device: z.strictObject({
    id: identifier,
    sign: encodedBytes(32, 32),
    certificate: encodedBytes(64, 64),
  }),
  /** Name as typed, sealed to the organisation's `everyone` group. */
  sealedName: encodedBytes(2_048, 48),
})
export type JoinRequest = z.infer<typeof joinRequest>
export const pendingJoin = joinRequest.omit({ token: true, account: true }).extend({
  organisation: identifier,
  member: identifier,
  askedAt: instant,
})
export const pendingJoinsResponse = z.strictObject({ requests: z.array(pendingJoin) })
export type PendingJoin = z.infer<typeof pendingJoin>

/** Whoever holds an organisation's printed shares proves it: over `"cobijo/recovery-proof" ‖ 00 ‖ recovery ‖ nonce`. */
export const recoveryLookUp = z.strictObject({
  /** X25519 recovery key of the organisation. */
  recovery: encodedBytes(32, 32),
  /** The account that is about to be made; the nonce was asked for it. */
  account: identifier,
  nonce: encodedBytes(32, 32),
  signature: encodedBytes(64, 64),
})
/** All public statements, and what the organisation's feeds hold of its own stream, so that names can be opened. */
export const recoveryFound = z.strictObject({
  organisation: identifier,
  network: identifier,
  statements: z.array(publicStatement).max(20_000),
  feeds: z.array(z.strictObject({ feed: identifier, lines: z.array(deliveredLine) })).max(200),
})
export type RecoveryFound = z.infer<typeof recoveryFound>

/** An officer's new keys, vouched for by the printed shares, with every group key of the organisation for her. */
export const restorationRequest = z.strictObject({
  entries: z.array(appendItem).min(1).max(200),
  account: accountRegistration,
})
export type RestorationRequest = z.infer<typeof restorationRequest>

/** One group feed that the signed-in member may follow. */
export const followedFeed = z.strictObject({
  organisation: identifier,
  feed: identifier,
  position: z.int().min(0),
  /** Milliseconds that the oldest undelivered entry of this feed has waited. */
  lagMs: z.int().min(0),
})
export const feedsResponse = z.strictObject({
  feeds: z.array(followedFeed),
  /** Which release key the server offers now: a running sitting learns from it that there is another. */
  releaseGeneration: z.int().min(1).max(255).optional(),
  /** Of the last restore from a backup: random, and absent where there was none. A hint that nobody signed. */
  restored: identifier.optional(),
  /** The keys that ask were ended. A hint that nobody signed: what proves it is asked for, and verified. */
  keysEnded: z.literal(true).optional(),
})

/** `GET keys-ended`: what its own organisation said, up to what ended the keys that ask. */
export const keysEndedResponse = z.strictObject({
  statements: z.array(publicStatement).max(20_000),
})

/** Problem body of every refusal: a code and a field, never a value. */
export const problem = z.strictObject({
  code: z.string(),
  field: z.string().optional(),
  retryAfterSeconds: z.int().optional(),
})
export type Problem = z.infer<typeof problem>

export const erasureRequest = z.strictObject({
  stream: identifier,
  /** Hash of the signed `erasure-ordered` entry. */
  cites: hashText,
  /** Hashes of the entries whose parts go; all of the stream's where it is left out. */
  entries: z.array(hashText).min(1).max(10_000).optional(),
})
export const erasureResponse = z.strictObject({ parts: z.int(), keys: z.int() })

export const mostOrdersHandedIn = 20

/** `erasure-ordered` entries as they were signed, with their facts; their sealed words are not needed. */
export const erasureOrders = z.strictObject({
  orders: z
    .array(z.strictObject({ entry: encodedBytes(8_192, 64), facts: factsOnWire }))
    .min(1)
    .max(mostOrdersHandedIn),
})
/** One for each, in their order. `not-believed`: no present officer signed it, as far as the server knows. */
export const erasureOrdersResponse = z.strictObject({
  outcomes: z.array(z.enum(['carried-out', 'known', 'not-believed'])),
})
