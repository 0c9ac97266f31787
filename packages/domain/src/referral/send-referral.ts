import { gateOfAgreement } from '../agreement/gate-of-agreement.ts'
import type { CaseFile } from '../case/case-file.ts'
import { defineCommand, needed, optional } from '../command/command-definition.ts'
import type { InputOf } from '../command/command-definition.ts'
import { contentFrom } from '../command/content-of.ts'
import { beginsAt, decideAll, draftEntry } from '../command/decision.ts'
import type { Author, Decision } from '../command/decision.ts'
import type { Situation } from '../command/situation.ts'
import { gateOfConsulate } from '../consulate/keep-from-consulate.ts'
import { hasDied } from '../death/death.ts'
import { draftGrant } from '../grant/draft-grant.ts'
import { neverToMigrationEnforcement } from '../grant/may-reach.ts'
import { otherBasis, sharingBasis } from '../grant/sharing-basis.ts'
import type { FoundBasis } from '../grant/sharing-basis.ts'
import { caseCompartments } from '../journal/compartment.ts'
import type { CaseCompartment } from '../journal/compartment.ts'
import type { StreamId } from '../journal/identifier.ts'
import { refused } from '../journal/refusal.ts'
import type { Refusal } from '../journal/refusal.ts'
import { choice, identifier, list } from '../journal/value-kind.ts'
import { referralAccess } from './referral-access.ts'
import { answerHours } from './referral-codes.ts'
import { outsideOfReferral, partsOfReferral } from './referral-routing.ts'
import { referralSent } from './referral-sent.ts'

const { grant: _grant, answerBy, ...asked } = referralSent.fields
/** How she is counted goes to the group that counts, by a word of its own (`share-person-code`), never to who helps her. */
const partsThatGo: readonly CaseCompartment[] = caseCompartments.filter(
  (compartment) => compartment !== 'statistics',
)

const input = {
  ...asked,
  goesAlong: needed(list(choice(partsThatGo))),
  answerBy: optional(answerBy.kind),
  case: needed(identifier),
  /** The recipient group's feed. */
  feed: needed(identifier),
  otherBasis: optional(otherBasis),
  /** Of what goes along: what goes this once, beyond what the two organisations agreed (W12). */
  beyondAgreement: optional(list(choice(partsThatGo))),
}

export const sendReferralCommand = defineCommand({
  name: 'send-referral',
  access: referralAccess,
  issues: ['consent', 'legal-ground', 'emergency'],
  concerns: ['case', 'recipient'],
  input,
  decide: (situation, command) => sendReferral(situation, command),
})

export type SendReferral = InputOf<typeof input> & Author

/**
 * Asks another organisation to help her and opens to it exactly what she agreed to: one grant for the case, one for the
 * referral itself, and the referral. Refused without a basis (BR-39), or where the recipient is not one to tell (W10, W11), or is a consulate to which no second person released it
 * (BR-30, W12). What is beyond an agreement with the recipient goes once, where it is named as such.
 */
export function sendReferral(
  {
    caseFile,
    recipient,
    readsOfOwn,
    ownProfile,
    agreements,
    country,
  }: {
    readonly caseFile: CaseFile
    readonly recipient?: Situation['recipient']
    readonly readsOfOwn?: Situation['readsOfOwn']
    readonly ownProfile?: Situation['ownProfile']
    readonly agreements?: Situation['agreements']
    readonly country: Pick<Situation['country'], 'legalGrounds' | 'clocks'>
  },
  command: SendReferral,
): Decision | Refusal {
  const gate = gateOf(caseFile, recipient, command)
  if (gate) return gate
  const kept = gateOfConsulate(
    { caseFile, recipient, readsOfOwn, ownProfile },
    { ...command, compartments: command.goesAlong },
    command,
  )
  if (kept) return kept
  const sharing = {
    organisation: command.organisation,
    purpose: 'referral',
    recipientOrganisation: command.recipientOrganisation,
    recipientGroup: command.recipientGroup,
    compartments: command.goesAlong,
    beyondAgreement: command.beyondAgreement,
    otherBasis: command.otherBasis,
    at: command.at,
  } as const
  // Her yes first: what she was not asked is the nearer word to whoever sends.
  const found = sharingBasis(caseFile.consents, sharing, country)
  if (found.kind === 'refused') return found
  const beyond = gateOfAgreement({ agreements, recipient, country }, sharing)
  if (beyond) return beyond
  return decideAll(
    draftsOf(found, command),
    found.basis.kind === 'emergency' ? ['emergency-to-review'] : [],
  )
}

function draftsOf(found: FoundBasis, command: SendReferral) {
  const referral = command.newStreamId() as StreamId
  const caseGrant = command.newStreamId() as StreamId
  const route = {
    recipientOrganisation: command.recipientOrganisation,
    recipientGroup: command.recipientGroup,
    feed: command.feed,
    from: beginsAt(command),
    ...(found.until === undefined ? {} : { until: found.until }),
  }
  const compartments = command.goesAlong
  return [
    draftGrant(
      caseGrant,
      {
        ...route,
        opens: command.case,
        compartments,
        basis: found.basis,
        history: { kind: 'all' },
        ...(found.tellsBack ? { tellsBack: true } : {}),
      },
      command,
    ),
    draftGrant(
      command.newStreamId() as StreamId,
      {
        ...route,
        opens: referral,
        compartments: partsOfReferral,
        basis: found.basis,
        history: { kind: 'none' },
      },
      command,
    ),
    draftEntry(
      referralSent,
      { stream: referral, outside: [outsideOfReferral(command)] },
      {
        ...contentFrom(referralSent, command),
        grant: caseGrant,
        answerBy: command.answerBy ?? beginsAt(command) + answerHours[command.urgency] * 3_600_000,
      },
      command,
    ),
  ]
}

function gateOf(
  caseFile: CaseFile,
  recipient: Situation['recipient'],
  command: SendReferral,
): Refusal | undefined {
  if (caseFile.state.value === undefined) return refused('not-found', { field: 'case' })
  if (hasDied(caseFile)) return refused('person-died', { field: 'case', source: 'W21' })
  if (caseFile.state.value === 'closed') return refused('case-closed', { field: 'case' })
  if (command.recipientOrganisation === command.organisation)
    return refused('recipient-is-yourself', { field: 'recipientOrganisation' })
  const needs = [...(command.needs ?? []), ...(command.protectedNeeds ?? [])]
  if (needs.length === 0 && command.asked === undefined)
    return refused('nothing-asked', { field: 'needs' })
  return gateOfRecipient(recipient, command)
}

function gateOfRecipient(
  recipient: Situation['recipient'],
  command: SendReferral,
): Refusal | undefined {
  if (!recipient)
    return refused('recipient-profile-unknown', { field: 'recipientOrganisation', source: 'W11' })
  const forbidden = neverToMigrationEnforcement.find((name) => command.goesAlong.includes(name))
  if (recipient.enforcesMigrationLaw !== 'no' && forbidden !== undefined)
    return refused('not-to-migration-enforcement', { field: forbidden, source: 'W10' })
  if (recipient.enforcesMigrationLaw !== 'no' && (command.protectedNeeds ?? []).length > 0)
    return refused('not-to-migration-enforcement', { field: 'protectedNeeds', source: 'W10' })
  return recipient.dutyToReport !== 'no' && command.dutyToReportSaid !== true
    ? refused('duty-to-report-not-said', { field: 'dutyToReportSaid', source: 'W11' })
    : undefined
}
