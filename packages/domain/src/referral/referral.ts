import { said } from '../case/register.ts'
import { foldRegister } from '../case/register.ts'
import type { Register, Said } from '../case/register.ts'
import { causalHistory, counts } from '../journal/causal-history.ts'
import type { ReadEntry } from '../journal/causal-history.ts'
import type { ContentOf } from '../journal/entry-type.ts'
import type { State, Urgency } from '../journal/facts.ts'
import type { Instant, OrganisationId, StreamId } from '../journal/identifier.ts'
import type { KnownEntry } from '../journal/opened-entry.ts'
import { findEntryType } from '../registry.ts'
import type { DeclineReason } from './referral-codes.ts'
import type { referralAccepted } from './referral-accepted.ts'
import type { referralDeclined } from './referral-declined.ts'
import type { referralFinished } from './referral-finished.ts'
import type { referralSent } from './referral-sent.ts'

export type Sent = ContentOf<typeof referralSent.fields>

/** A referral as either side knows it. */
export interface Referral {
  readonly stream: StreamId
  readonly sender: OrganisationId
  readonly sentAt: Instant
  /** What was asked; undefined fields are sealed from this reader. */
  readonly sent: Partial<Sent>
  readonly urgency: Urgency | undefined
  readonly answerBy: Instant | undefined
  /**
   * Only the sender takes back and only the recipient answers. Answered twice at once, it counts as the one that
   * promises less, and is disputed.
   */
  readonly state: Register<State>
  readonly declined: { readonly reason: DeclineReason; readonly words?: string } | undefined
  readonly accepted: Partial<ContentOf<typeof referralAccepted.fields>> | undefined
  /** How it ended, in the words of whoever took her on. */
  readonly finished: Partial<ContentOf<typeof referralFinished.fields>> | undefined
}

const leastPromisingFirst: readonly State[] = ['ended', 'declined', 'closed', 'accepted', 'waiting']

/**
 * Undefined while the entry that sent it is not here. `houses`: whose it is (ADR 38): whoever knows its stream can write that it waits, and only
 * they sent it. Where none of theirs is here, or nothing tells whose it is, the first that says so.
 */
export function foldReferral(
  entries: Iterable<KnownEntry>,
  houses: ReadonlySet<OrganisationId> = new Set(),
): Referral | undefined {
  const history = causalHistory(entries, findEntryType)
  const waiting = history.ordered.filter(
    (entry) =>
      entry.kind === 'entry' &&
      entry.facts.family === 'referral' &&
      entry.facts.state === 'waiting',
  )
  const isOfHouse = (entry: KnownEntry) => entry.kind === 'entry' && houses.has(entry.organisation)
  const first = waiting.find(isOfHouse) ?? waiting[0]
  if (first?.kind !== 'entry' || first.facts.family !== 'referral') return undefined
  const sender = first.organisation
  const read = history.byHash.get(first.hash)
  const states = history.ordered.flatMap((entry): Said<State>[] => {
    if (entry.kind === 'stub' || entry.facts.family !== 'referral' || !counts(entry)) return []
    if (!isTheirsToSay(entry.facts.state, entry.organisation === sender)) return []
    return [said(entry, entry.facts.state, confirmed(entry.standing))]
  })
  const state = foldRegister(states, history.knew, { mostProtectiveFirst: leastPromisingFirst })
  const wasTakenBack = states.find(({ value }) => value === 'ended')
  const answers = history.read.filter(({ entry }) => entry.organisation !== sender)
  const declined = answers.findLast(({ type }) => type === 'referral-declined')
  const accepted = answers.findLast(({ type }) => type === 'referral-accepted')
  return {
    stream: first.stream,
    sender,
    sentAt: first.recordedAt,
    sent: read?.type === 'referral-sent' ? read.fields : {},
    urgency: first.facts.urgency,
    answerBy: first.facts.remindAt,
    state: wasTakenBack ? { ...state, value: 'ended', disputed: false } : state,
    declined: declined && declineOf(declined),
    accepted: accepted && accepted.fields,
    finished: answers.findLast(({ type }) => type === 'referral-finished')?.fields,
  }
}

/** What is left of one that was purged: that it was, and that it ended. */
export function endedReferral(known: Pick<Referral, 'stream' | 'sender' | 'sentAt'>): Referral {
  const unsaid = foldRegister<State>([], () => false)
  return {
    ...known,
    sent: {},
    urgency: undefined,
    answerBy: undefined,
    state: { ...unsaid, value: 'ended' },
    declined: undefined,
    accepted: undefined,
    finished: undefined,
  }
}

function isTheirsToSay(state: State, isSender: boolean): boolean {
  return state === 'waiting' || state === 'ended' ? isSender : !isSender
}

function confirmed(standing: string): 'confirmed' | 'not-confirmed' {
  return standing === 'not-confirmed' ? 'not-confirmed' : 'confirmed'
}

function declineOf({ fields }: ReadEntry): Referral['declined'] {
  const { reason, words } = fields as Partial<ContentOf<typeof referralDeclined.fields>>
  if (reason === undefined) return undefined
  return { reason, ...(words === undefined ? {} : { words }) }
}
