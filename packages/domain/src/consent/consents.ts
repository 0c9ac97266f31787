import { allegedAmong, foldRepresentations } from '../child/representation/representations.ts'
import { foldDeath } from '../death/death.ts'
import { isSameName } from '../child/representation/same-name.ts'
import type { CausalHistory, ReadEntry } from '../journal/causal-history.ts'
import type { CaseCompartment } from '../journal/compartment.ts'
import type { ContentOf } from '../journal/entry-type.ts'
import type { EntryHash, Instant, OrganisationId } from '../journal/identifier.ts'
import { said } from '../case/register.ts'
import type { Said } from '../case/register.ts'
import type { consentGiven } from './consent-given.ts'
import type { consentWithdrawn } from './consent-withdrawn.ts'
import type { Purpose } from './purpose.ts'

export type ConsentAnswer = 'withdrawn' | 'declined' | 'asked-later' | 'given'

/** From the most to the least protective: between answers given at once the first of these stands. */
const mostProtectiveFirst: readonly ConsentAnswer[] = [
  'withdrawn',
  'declined',
  'asked-later',
  'given',
]

/** What may be known by whom, for what. */
export interface ConsentQuestion {
  readonly purpose: Purpose
  readonly recipientOrganisation: string | undefined
  readonly recipientGroup: string | undefined
  /** Where it names no recipient, the organisation that asked for itself: "here" is another place in another house. */
  readonly here: OrganisationId | undefined
}

export interface ConsentStatement extends Said<ConsentAnswer> {
  /** Id of the entry: what a grant cites. */
  readonly id: string
  readonly compartments: readonly CaseCompartment[]
  /** Whether they may tell back how she fares; undefined where it was not asked. */
  readonly tellsBack: 'yes' | 'no' | undefined
  readonly expiresAt: Instant | undefined
  readonly askAgainAt: Instant | undefined
  /** Of an answer: in which words it was asked for and how it was given; nothing of a withdrawal. */
  readonly how: HowGiven
  /** Given for a child by somebody who is alleged to have exploited her: it never counted (BR-20). */
  readonly isWithoutStanding: boolean
}

export type HowGiven = Pick<
  Given,
  | 'textVersion'
  | 'language'
  | 'interpreterCode'
  | 'howGiven'
  | 'witnessCode'
  | 'givenBy'
  | 'assent'
  | 'representative'
  | 'limitsRead'
  | 'saidBack'
>

/** One question with all that was ever answered and what stands now. */
export interface Consent {
  readonly question: ConsentQuestion
  readonly answer: ConsentAnswer
  /** What she agreed to: only what all standing answers agree on. Empty unless `given`. */
  readonly compartments: readonly CaseCompartment[]
  /** Whether all standing answers let them tell back how she fares. */
  readonly tellsBack: boolean
  /** The earliest of the standing answers. */
  readonly expiresAt: Instant | undefined
  readonly askAgainAt: Instant | undefined
  readonly standing: 'confirmed' | 'not-confirmed'
  readonly current: readonly ConsentStatement[]
  readonly history: readonly ConsentStatement[]
}

type Given = Partial<ContentOf<typeof consentGiven.fields>>
type Withdrawn = Partial<ContentOf<typeof consentWithdrawn.fields>>
type Question = NonNullable<Given['question']> | NonNullable<Given['protectedQuestion']>

interface Answered {
  readonly statement: ConsentStatement
  readonly replaces: readonly string[]
}

/**
 * Folds consents by question. A withdrawal stands until an answer that names it; whoever did not know of it has not
 * replaced it (design §2, merging).
 */
export function foldConsents(history: CausalHistory): readonly Consent[] {
  const given = foldConsentsGiven(history)
  return foldDeath(history).standing.value === 'died' ? given.map(endedWithHer) : given
}

/** The same as she gave them, whether or not she died since. */
export function foldConsentsGiven(history: CausalHistory): readonly Consent[] {
  const questions = new Map<string, { question: ConsentQuestion; answers: Answered[] }>()
  const isOut = representativesOut(history)
  for (const read of history.read) {
    if (read.type !== 'consent-given') continue
    const asked = questionOf(read.fields, read.entry.organisation)
    if (!asked) continue
    const key = questionKey(asked)
    const held = questions.get(key) ?? { question: asked, answers: [] }
    questions.set(key, held)
    const given = answered(read, read.fields)
    held.answers.push(isOut(read.fields) ? withoutStanding(given) : given)
  }
  for (const read of history.read) {
    if (read.type !== 'consent-withdrawn') continue
    const { consents = [], protectedConsents = [], everything } = read.fields as Withdrawn
    const named = new Set<string>([...consents, ...protectedConsents])
    for (const { answers } of questions.values()) {
      const isMeant =
        everything === true || answers.some(({ statement }) => named.has(statement.id))
      if (isMeant) answers.push(withdrawal(read))
    }
  }
  return [...questions.entries()]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([, { question, answers }]) => foldQuestion(question, answers, history))
}

/** Whether it was given for a child by somebody who is alleged to have exploited her, as far as this reader may know (BR-20). */
function representativesOut(history: CausalHistory): (given: Given) => boolean {
  const names = allegedAmong(foldRepresentations(history))
  return ({ givenBy, representative }) =>
    givenBy === 'representative' &&
    representative !== undefined &&
    names.some((name) => isSameName(name, representative))
}

/** Her word never counted: whoever did not know yet has shared by it, and nobody does any more. */
function withoutStanding({ statement, ...given }: Answered): Answered {
  const without = { ...statement, isWithoutStanding: true }
  return statement.value === 'given'
    ? { ...given, statement: { ...without, value: 'withdrawn', compartments: [] } }
    : { ...given, statement: without }
}

/** Nobody shares by the word of somebody who died (W21); that she had given it stays in its history, and counts again where it was said in error. */
function endedWithHer(consent: Consent): Consent {
  return {
    ...consent,
    answer: 'withdrawn',
    compartments: [],
    tellsBack: false,
    askAgainAt: undefined,
  }
}

/** Whether it allows anything now: given, not run out, not from an unconfirmed device. */
export function isLive(consent: Consent, at: Instant): boolean {
  const isOver = consent.expiresAt !== undefined && consent.expiresAt <= at
  return consent.answer === 'given' && consent.standing === 'confirmed' && !isOver
}

/**
 * Whether somebody of this organisation took down her yes that stands. One that only others wrote down is shown as theirs, and this
 * organisation shares by none that it did not hear itself.
 */
export function isTakenBy({ current }: Consent, organisation: OrganisationId): boolean {
  return current.some((said) => said.value === 'given' && said.organisation === organisation)
}

/** The newest of her standing answers that this organisation took down: what its grants cite. */
export function citedBy(
  { current }: Consent,
  organisation: OrganisationId,
): ConsentStatement | undefined {
  return current.findLast((said) => said.value === 'given' && said.organisation === organisation)
}

/** What she agreed to without end comes first, then what ends last. */
export function longestFirst(consents: readonly Consent[]): readonly Consent[] {
  const end = ({ expiresAt }: Consent): Instant => expiresAt ?? Number.POSITIVE_INFINITY
  return consents.toSorted((a, b) => (end(a) === end(b) ? 0 : end(b) - end(a)))
}

/** What a grant may cite of it: every answer of hers, withdrawals apart. */
export function idsOf({ history }: Consent): readonly string[] {
  return history.filter(({ value }) => value !== 'withdrawn').map(({ id }) => id)
}

function foldQuestion(
  question: ConsentQuestion,
  answers: readonly Answered[],
  history: CausalHistory,
): Consent {
  const ordered = inCausalOrder(answers, history)
  const current = ordered.filter(
    (earlier) => !ordered.some((later) => replaces(later, earlier, history)),
  )
  const statements = current.map(({ statement }) => statement)
  const answer = mostProtectiveFirst.find((each) => statements.some(({ value }) => value === each))
  const agreed = answer === 'given' ? statements : []
  const expiries = statements.flatMap(({ expiresAt }) => expiresAt ?? [])
  const reminders =
    answer === 'asked-later' ? statements.flatMap((each) => each.askAgainAt ?? []) : []
  return {
    question,
    answer: answer ?? 'asked-later',
    compartments: (agreed[0]?.compartments ?? []).filter((compartment) =>
      agreed.every((each) => each.compartments.includes(compartment)),
    ),
    tellsBack: agreed.length > 0 && agreed.every((each) => each.tellsBack === 'yes'),
    expiresAt: expiries.length === 0 ? undefined : Math.min(...expiries),
    askAgainAt: reminders.length === 0 ? undefined : Math.min(...reminders),
    standing: statements.some((each) => each.standing === 'not-confirmed')
      ? 'not-confirmed'
      : 'confirmed',
    current: statements,
    history: ordered.map(({ statement }) => statement),
  }
}

function replaces(later: Answered, earlier: Answered, { knew }: CausalHistory): boolean {
  if (later === earlier || !knew(later.statement.entry, earlier.statement.entry)) return false
  if (later.statement.standing === 'not-confirmed' && earlier.statement.standing === 'confirmed')
    return false
  const isAsProtective = rank(later.statement) <= rank(earlier.statement)
  const wasOpen = earlier.statement.value === 'asked-later'
  return isAsProtective || wasOpen || later.replaces.includes(earlier.statement.id)
}

function rank({ value }: ConsentStatement): number {
  return mostProtectiveFirst.indexOf(value ?? 'asked-later')
}

function inCausalOrder(answers: readonly Answered[], history: CausalHistory): Answered[] {
  const position = new Map<EntryHash, number>()
  for (const { hash } of history.ordered) position.set(hash, position.size)
  const at = ({ statement }: Answered): number => position.get(statement.entry) ?? 0
  return [...answers].sort((a, b) => at(a) - at(b))
}

function questionOf(
  { question, protectedQuestion }: Given,
  by: OrganisationId,
): ConsentQuestion | undefined {
  const asked: Question | undefined = question ?? protectedQuestion
  return asked && askedBy(asked, by)
}

/** A question as this organisation puts it. That she may be counted names no house: she is counted once, wherever it was asked. */
export function askedBy(
  asked: Partial<Pick<ConsentQuestion, 'purpose' | 'recipientOrganisation' | 'recipientGroup'>>,
  by: OrganisationId,
): ConsentQuestion | undefined {
  const { purpose, recipientOrganisation, recipientGroup } = asked
  if (purpose === undefined) return undefined
  const isHere = recipientOrganisation === undefined && purpose !== 'statistics'
  return { purpose, recipientOrganisation, recipientGroup, here: isHere ? by : undefined }
}

/**
 * What she last said to whether they may tell back, as a form begins with it: whoever asks the question anew and leaves the second one
 * open does not take her yes back. Undefined where she was not asked, or let them know nothing.
 */
export function tellsBackSoFar(
  consents: readonly Consent[],
  question: ConsentQuestion,
): 'yes' | 'no' | undefined {
  const asked = consents.find((each) => questionKey(each.question) === questionKey(question))
  if (asked?.answer !== 'given') return undefined
  const wasAsked = asked.current.some(({ tellsBack }) => tellsBack !== undefined)
  return asked.tellsBack ? 'yes' : wasAsked ? 'no' : undefined
}

export function questionKey(question: ConsentQuestion): string {
  const { purpose, recipientOrganisation, recipientGroup, here } = question
  return [purpose, recipientOrganisation ?? '-', recipientGroup ?? '-', here ?? '-'].join(' ')
}

function answered(read: ReadEntry, fields: Given): Answered {
  const asked: Question | undefined = fields.question ?? fields.protectedQuestion
  return {
    statement: {
      ...said<ConsentAnswer>(read.entry, asked?.answer ?? 'asked-later', read.standing),
      id: read.entry.id,
      compartments: asked?.compartments ?? [],
      tellsBack: asked?.tellsBack,
      expiresAt: asked?.expiresAt,
      askAgainAt: fields.askAgainAt,
      how: howGiven(fields),
      isWithoutStanding: false,
    },
    replaces: asked?.replaces ?? [],
  }
}

function howGiven(fields: Given): HowGiven {
  const { question: _q, protectedQuestion: _p, sitting: _s, askAgainAt: _a, ...how } = fields
  return how
}

function withdrawal(read: ReadEntry): Answered {
  return {
    statement: {
      ...said<ConsentAnswer>(read.entry, 'withdrawn', read.standing),
      id: read.entry.id,
      compartments: [],
      tellsBack: undefined,
      expiresAt: undefined,
      askAgainAt: undefined,
      how: {},
      isWithoutStanding: false,
    },
    replaces: [],
  }
}
