import { accessOf, caseDeciders } from '../access/access-rule.ts'
import { gateOfAgreement } from '../agreement/gate-of-agreement.ts'
import type { CaseFile } from '../case/case-file.ts'
import { defineCommand, needed, optional } from '../command/command-definition.ts'
import type { InputOf } from '../command/command-definition.ts'
import { beginsAt, decideAll } from '../command/decision.ts'
import type { Author, Decision } from '../command/decision.ts'
import type { Situation } from '../command/situation.ts'
import { hasDied } from '../death/death.ts'
import { gateOfConsulate } from '../consulate/keep-from-consulate.ts'
import { whoMoves } from '../family/family-move.ts'
import { protectedPurposes, purposes } from '../consent/purpose.ts'
import { caseCompartments } from '../journal/compartment.ts'
import type { StreamId } from '../journal/identifier.ts'
import { refused } from '../journal/refusal.ts'
import type { Refusal } from '../journal/refusal.ts'
import { choice, identifier, instant, list } from '../journal/value-kind.ts'
import { draftGrant } from './draft-grant.ts'
import { mayReach } from './may-reach.ts'
import { grantIssued } from './grant-issued.ts'
import { liveGrants } from './grants.ts'
import type { Grant } from './grants.ts'
import { otherBasis, sharingBasis } from './sharing-basis.ts'

const input = {
  case: needed(identifier),
  /** A gathering that she belongs to, opened along with her case and on the same ground: her family. */
  gathering: optional(identifier),
  purpose: needed(choice([...purposes, ...protectedPurposes])),
  recipientOrganisation: needed(identifier),
  recipientGroup: needed(identifier),
  feed: needed(identifier),
  compartments: needed(list(choice(caseCompartments))),
  history: optional(grantIssued.fields.history.kind),
  until: optional(instant),
  otherBasis: optional(otherBasis),
  /** Parts that go beyond what the two organisations agreed (W12). */
  beyondAgreement: optional(list(choice(caseCompartments))),
}

export const issueGrantCommand = defineCommand({
  name: 'issue-grant',
  access: accessOf({ groups: caseDeciders, reads: ['care'], ownOnly: true }),
  issues: ['consent', 'legal-ground', 'emergency'],
  concerns: ['case', 'gathering', 'recipient'],
  input,
  decide: (situation, command) => issueGrant(situation, command),
})

export type IssueGrant = InputOf<typeof input> & Author

/**
 * Shares without asking for help: under her consent, a listed legal ground, or an emergency (BR-39, BR-42). What goes on where an
 * emergency or her word for one night had opened it takes the referral of that night along: it would end with that, and with it
 * the way to answer.
 */
export function issueGrant(
  {
    caseFile,
    grants = [],
    gathering: beside,
    recipient,
    readsOfOwn,
    ownProfile,
    agreements,
    country,
  }: {
    readonly caseFile: CaseFile
    readonly gathering?: Situation['gathering']
    readonly grants?: readonly Grant[]
    readonly recipient?: Situation['recipient']
    readonly readsOfOwn?: Situation['readsOfOwn']
    readonly ownProfile?: Situation['ownProfile']
    readonly agreements?: Situation['agreements']
    readonly country: Pick<Situation['country'], 'legalGrounds' | 'clocks'>
  },
  command: IssueGrant,
): Decision | Refusal {
  if (command.recipientOrganisation === command.organisation)
    return refused('recipient-is-yourself', { field: 'recipientOrganisation' })
  if (command.otherBasis === undefined && hasDied(caseFile))
    return refused('person-died', { field: 'case', source: 'W21' })
  if (command.gathering !== undefined && !isOfFamily(beside, command.case))
    return refused('not-of-the-family', { field: 'gathering', source: 'W7' })
  const kept = gateOfConsulate({ caseFile, recipient, readsOfOwn, ownProfile }, command, command)
  if (kept) return kept
  const forbidden = command.compartments.find((each) => !mayReach(recipient).includes(each))
  if (forbidden !== undefined)
    return refused('not-to-migration-enforcement', { field: forbidden, source: 'W10' })
  const found = sharingBasis(
    caseFile.consents,
    { ...command, otherBasis: command.otherBasis },
    country,
  )
  if (found.kind === 'refused') return found
  const beyond = gateOfAgreement({ agreements, recipient, country }, command)
  if (beyond) return beyond
  const untils = [found.until, command.until].filter((until) => until !== undefined)
  const issue = (
    opened: Pick<Grant, 'opens' | 'compartments' | 'history'> & { readonly tellsBack?: true },
  ) =>
    draftGrant(
      command.newStreamId() as StreamId,
      {
        ...opened,
        recipientOrganisation: command.recipientOrganisation,
        recipientGroup: command.recipientGroup,
        feed: command.feed,
        from: beginsAt(command),
        ...(untils.length === 0 ? {} : { until: Math.min(...untils) }),
        basis: found.basis,
      },
      command,
    )
  const { compartments, history = { kind: 'none' } } = command
  const opens = command.case as StreamId
  const gathering = command.gathering as StreamId | undefined
  const isEmergency = found.basis.kind === 'emergency'
  return decideAll(
    [
      issue({ opens, compartments, history, ...(found.tellsBack ? { tellsBack: true } : {}) }),
      ...(gathering === undefined ? [] : [issue({ opens: gathering, compartments, history })]),
      ...(isEmergency ? [] : grantsBeside(grants, command)).map((grant) =>
        issue({ opens: grant.opens, compartments: grant.compartments, history: { kind: 'all' } }),
      ),
    ],
    isEmergency ? ['emergency-to-review'] : [],
  )
}

/** Her yes opens what links her to her family; of any other gathering it would open what others said. */
function isOfFamily(gathering: Situation['gathering'], person: string): boolean {
  return (
    gathering?.family !== undefined && whoMoves(gathering.family).some((each) => each === person)
  )
}

/** What grants that end by themselves and opened this case to the same group opened to it in the same decision: the referral itself. */
function grantsBeside(grants: readonly Grant[], command: IssueGrant): readonly Grant[] {
  const ending = liveGrants(grants, command.at).filter(
    ({ grantor, feed, basis, until }) =>
      grantor === command.organisation &&
      feed === command.feed &&
      (basis.kind === 'emergency' || (basis.kind === 'consent' && until !== undefined)),
  )
  const ofCase = ending.filter(({ opens }) => opens === command.case)
  return ending.filter(
    ({ opens, from, until, basis }) =>
      opens !== command.case &&
      ofCase.some(
        (each) =>
          each.from === from && each.until === until && each.basis.reviewBy === basis.reviewBy,
      ),
  )
}
