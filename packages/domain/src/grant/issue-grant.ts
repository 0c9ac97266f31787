import { accessOf, caseDeciders } from '../access/access-rule.ts'
import type { CaseFile } from '../case/case-file.ts'
import { defineCommand, needed, optional } from '../command/command-definition.ts'
import type { InputOf } from '../command/command-definition.ts'
import { decideAll } from '../command/decision.ts'
import type { Author, Decision } from '../command/decision.ts'
import type { Situation } from '../command/situation.ts'
import { protectedPurposes, purposes } from '../consent/purpose.ts'
import { caseCompartments } from '../journal/compartment.ts'
import type { StreamId } from '../journal/identifier.ts'
import { refused } from '../journal/refusal.ts'
import type { Refusal } from '../journal/refusal.ts'
import { choice, identifier, instant, list } from '../journal/value-kind.ts'
import { draftGrant } from './draft-grant.ts'
import { grantIssued } from './grant-issued.ts'
import { otherBasis, sharingBasis } from './sharing-basis.ts'

const input = {
  case: needed(identifier),
  purpose: needed(choice([...purposes, ...protectedPurposes])),
  recipientOrganisation: needed(identifier),
  recipientGroup: needed(identifier),
  feed: needed(identifier),
  compartments: needed(list(choice(caseCompartments))),
  history: optional(grantIssued.fields.history.kind),
  until: optional(instant),
  otherBasis: optional(otherBasis),
}

export const issueGrantCommand = defineCommand({
  name: 'issue-grant',
  access: accessOf({ groups: caseDeciders, reads: ['care'], ownOnly: true }),
  concerns: ['case'],
  input,
  decide: (situation, command) => issueGrant(situation, command),
})

export type IssueGrant = InputOf<typeof input> & Author

/** Shares without asking for help: under her consent, a listed legal ground, or an emergency (BR-39, BR-42). */
export function issueGrant(
  {
    caseFile,
    country,
  }: {
    readonly caseFile: CaseFile
    readonly country: Pick<Situation['country'], 'legalGrounds'>
  },
  command: IssueGrant,
): Decision | Refusal {
  if (command.recipientOrganisation === command.organisation)
    return refused('recipient-is-yourself', { field: 'recipientOrganisation' })
  const found = sharingBasis(
    caseFile.consents,
    { ...command, otherBasis: command.otherBasis },
    country,
  )
  if (found.kind === 'refused') return found
  const untils = [found.until, command.until].filter((until) => until !== undefined)
  const grant = draftGrant(
    command.newStreamId() as StreamId,
    {
      opens: command.case,
      recipientOrganisation: command.recipientOrganisation,
      recipientGroup: command.recipientGroup,
      feed: command.feed,
      from: command.at,
      ...(untils.length === 0 ? {} : { until: Math.min(...untils) }),
      compartments: command.compartments,
      basis: found.basis,
      history: command.history ?? { kind: 'none' },
    },
    command,
  )
  return decideAll([grant], found.basis.kind === 'emergency' ? ['emergency-to-review'] : [])
}
