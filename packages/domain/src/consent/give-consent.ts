import { mayBeChild } from '../child/may-be-child.ts'
import { accessOf, workers } from '../access/access-rule.ts'
import { defineCommand, needed, optional } from '../command/command-definition.ts'
import type { InputOf } from '../command/command-definition.ts'
import { contentFrom } from '../command/content-of.ts'
import { isOutOfReach } from '../child/representation/out-of-reach.ts'
import { beginsAt, decideAll, draftEntry } from '../command/decision.ts'
import type { Author, Decision } from '../command/decision.ts'
import type { CaseFile } from '../case/case-file.ts'
import { draftEndsAsked } from '../grant/ask-end.ts'
import type { WaysBack } from '../grant/ask-end.ts'
import { draftEndsOf } from '../grant/end-grant.ts'
import { draftNarrowings } from '../grant/narrow-grant.ts'
import type { Grant } from '../grant/grants.ts'
import { caseCompartments } from '../journal/compartment.ts'
import type { CaseCompartment } from '../journal/compartment.ts'
import type { StreamId } from '../journal/identifier.ts'
import { refused } from '../journal/refusal.ts'
import type { Refusal } from '../journal/refusal.ts'
import { choice, identifier, instant, list, record } from '../journal/value-kind.ts'
import type { ValueOf } from '../journal/value-kind.ts'
import { consentGiven } from './consent-given.ts'
import { askedBy, idsOf, questionKey } from './consents.ts'
import type { Consent } from './consents.ts'
import { isProtectedPurpose, protectedPurposes, purposes } from './purpose.ts'
import { stopReturn } from '../return/stop-return.ts'

const answered = record({
  purpose: choice([...purposes, ...protectedPurposes]),
  recipientOrganisation: identifier,
  recipientGroup: identifier,
  compartments: list(choice(caseCompartments)),
  answer: choice(['given', 'declined', 'asked-later']),
  tellsBack: choice(['yes', 'no']),
  expiresAt: instant,
})
type Answered = ValueOf<typeof answered>

const {
  question: _question,
  protectedQuestion: _protectedQuestion,
  ...circumstances
} = consentGiven.fields

const input = {
  ...circumstances,
  case: needed(identifier),
  answers: needed(list(answered, 20)),
  askAgainAt: optional(instant),
}

export const giveConsentCommand = defineCommand({
  name: 'give-consent',
  access: accessOf({ groups: workers }),
  concerns: ['case', 'waysBack'],
  input,
  decide: (situation, command) => giveConsent(situation, command),
})

export type GiveConsent = InputOf<typeof input> & Author

/** Nobody decides well about more than this in one sitting (W2). */
const mostAnswersPerSitting = 3
/** A question put off comes back when she has slept. */
const sleepHours = 12

const sensitive: readonly CaseCompartment[] = [
  'account',
  'health',
  'psychosocial',
  'protection',
  'child',
]

/**
 * Takes down her answers, one entry a question; a no to what she had allowed ends what rested on it, like a withdrawal, and a narrower
 * or shorter yes narrows it. A no is taken from anybody in any form; a yes must be informed, express where the
 * data are sensitive (BR-41), and for a child her own assent and her representative's word (domain §6.1).
 */
export function giveConsent(
  {
    caseFile,
    grants,
    waysBack = new Map(),
  }: {
    readonly caseFile: CaseFile
    readonly grants: readonly Grant[]
    readonly waysBack?: WaysBack | undefined
  },
  command: GiveConsent,
): Decision | Refusal {
  if (command.answers.length === 0) return refused('nothing-said', { field: 'answers' })
  if (answersInSitting(caseFile, command.sitting) + command.answers.length > mostAnswersPerSitting)
    return refused('too-many-questions', { field: 'answers', source: 'W2' })
  for (const each of command.answers) {
    const gate = gateOf(caseFile, each, command)
    if (gate) return gate
  }
  const noLonger = command.answers
    .filter(({ answer }) => answer === 'declined')
    .flatMap((each) => standingConsent(caseFile, each, command) ?? [])
  const refusedNow = new Set(noLonger.flatMap(idsOf))
  const stopped = stopReturn(caseFile, noLonger, { ...command, by: command.givenBy })
  return decideAll(
    [
      ...command.answers.map((each) => draftAnswer(caseFile, each, command)),
      ...draftEndsOf(grants, refusedNow, command),
      ...draftEndsAsked(grants, waysBack, refusedNow, command),
      ...command.answers.flatMap((each) => draftLess(caseFile, grants, each, command)),
      ...stopped.drafts,
    ],
    stopped.remarks,
  )
}

function answersInSitting(caseFile: CaseFile, sitting: string): number {
  return caseFile.timeline.filter(
    (item) =>
      item.kind === 'entry' &&
      item.type === 'consent-given' &&
      item.fields['sitting'] === sitting &&
      askedSomething(item.fields),
  ).length
}

/** Putting a question off is no decision. */
function askedSomething(fields: Readonly<Record<string, unknown>>): boolean {
  const question = (fields['question'] ?? fields['protectedQuestion']) as Answered | undefined
  return question?.answer !== 'asked-later'
}

function gateOf(caseFile: CaseFile, each: Answered, command: GiveConsent): Refusal | undefined {
  if (each.purpose === undefined) return refused('purpose-missing', { field: 'answers' })
  if (each.answer === undefined) return refused('answer-missing', { field: 'answers' })
  if (each.answer !== 'given') return undefined
  if ((each.compartments ?? []).length === 0)
    return refused('compartments-missing', { field: 'answers' })
  if (command.limitsRead !== true)
    return refused('limits-not-read', { field: 'limitsRead', source: 'W11' })
  return gateOfChild(caseFile, command) ?? gateOfForm(each, command)
}

function gateOfChild(caseFile: CaseFile, command: GiveConsent): Refusal | undefined {
  if (!mayBeChild(caseFile.ageGroup.value))
    // Also of whoever turned eighteen meanwhile: nobody else says yes for her any more.
    return command.givenBy === 'representative'
      ? refused('of-age-answers-herself', { field: 'representative', source: 'BR-03' })
      : undefined
  const source = 'domain §6.1, BR-03'
  if (command.givenBy !== 'representative' || command.representative === undefined)
    return refused('representative-missing', { field: 'representative', source })
  // By the shift's list too: whoever may not read who is alleged to have harmed her takes no yes of that person either.
  if (isOutOfReach(caseFile, [command.representative]))
    return refused('representative-without-standing', { field: 'representative', source: 'BR-20' })
  if (command.assent === 'no') return refused('assent-refused', { field: 'assent', source })
  return command.assent === 'yes' || command.assent === 'too-young'
    ? undefined
    : refused('assent-missing', { field: 'assent', source })
}

function gateOfForm(each: Answered, command: GiveConsent): Refusal | undefined {
  const source = 'BR-41'
  if (command.howGiven === undefined) return refused('form-missing', { field: 'howGiven', source })
  if (!(each.compartments ?? []).some((compartment) => sensitive.includes(compartment)))
    return undefined
  if (command.howGiven === 'spoken-before-witness') {
    return command.witnessCode === undefined
      ? refused('witness-missing', { field: 'witnessCode', source })
      : undefined
  }
  return command.howGiven === 'signature' || command.howGiven === 'fingerprint'
    ? undefined
    : refused('express-consent-missing', { field: 'howGiven', source })
}

/** That she may be counted names no parts of hers. */
function draftLess(
  caseFile: CaseFile,
  grants: readonly Grant[],
  said: Answered,
  command: GiveConsent,
) {
  const { answer, purpose, compartments = [], expiresAt } = said
  const standing = standingConsent(caseFile, said, command)
  if (answer !== 'given' || purpose === 'statistics' || !standing) return []
  const of = { case: command.case as StreamId, consents: new Set(idsOf(standing)) }
  return draftNarrowings(grants, { ...of, compartments, until: expiresAt }, command)
}

function standingConsent(
  caseFile: CaseFile,
  each: Answered,
  { organisation }: Author,
): Consent | undefined {
  const asked = askedBy(each, organisation)
  if (!asked) return undefined
  const key = questionKey(asked)
  return caseFile.consents.find(({ question }) => questionKey(question) === key)
}

function draftAnswer(caseFile: CaseFile, each: Answered, command: GiveConsent) {
  const { purpose, ...rest } = each
  const standing = standingConsent(caseFile, each, command)
  const replaces = (standing?.current ?? []).map(({ id }) => id)
  const question = { ...rest, ...(replaces.length === 0 ? {} : { replaces }) }
  const askAgainAt =
    each.answer === 'asked-later'
      ? (command.askAgainAt ?? beginsAt(command) + sleepHours * 3_600_000)
      : undefined
  return draftEntry(
    consentGiven,
    { stream: command.case as StreamId },
    {
      ...contentFrom({ fields: circumstances }, command),
      ...(purpose !== undefined && isProtectedPurpose(purpose)
        ? { protectedQuestion: { ...question, purpose } }
        : { question: { ...question, ...(purpose === undefined ? {} : { purpose }) } }),
      ...(askAgainAt === undefined ? {} : { askAgainAt }),
    },
    { ...command },
  )
}
