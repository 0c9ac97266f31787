import { accessOf } from '../access/access-rule.ts'
import { defineCommand, optional } from '../command/command-definition.ts'
import type { InputOf } from '../command/command-definition.ts'
import { contentFrom } from '../command/content-of.ts'
import { decideAll, draftEntry } from '../command/decision.ts'
import type { Author, Decision } from '../command/decision.ts'
import type { Situation } from '../command/situation.ts'
import type { StreamId } from '../journal/identifier.ts'
import { refused } from '../journal/refusal.ts'
import type { Refusal } from '../journal/refusal.ts'
import { hexadecimal, identifier } from '../journal/value-kind.ts'
import { releaseApproved } from './release-approved.ts'

const input = {
  ...releaseApproved.fields,
  /** Of an earlier edition of the same figures; a fresh one else. */
  stream: optional(identifier),
  /** What an officer proposed, where two are asked. */
  proposal: optional(identifier),
  /** SHA-256 of the frozen content that is confirmed. */
  contentDigest: optional(hexadecimal(32)),
  /** Of an officer of another organisation who said yes beside the proposer; her key was checked by the device. */
  secondOrganisation: optional(identifier),
}

export const approveReleaseCommand = defineCommand({
  name: 'approve-release',
  access: accessOf({ groups: [], officers: true, ownOnly: true, sufficient: 'facts' }),
  concerns: ['proposal'],
  input,
  decide: (situation, command) => approveRelease(situation, command),
})

export type ApproveRelease = InputOf<typeof input> & Author

type Asked = Pick<Situation, 'ownProfile' | 'proposal' | 'charterThreshold'>

/** The smallest count that may be shown to everybody (BR-52). */
const smallestPublicCount = 10

/**
 * How many people look at figures before they are everybody's: two in a large organisation, and wherever the network's charter asks more than
 * one organisation for a word. A small one elsewhere may have nobody else; its releases say so.
 */
export function approversAsked({
  ownProfile,
  charterThreshold = 1,
}: Pick<Situation, 'ownProfile' | 'charterThreshold'>): 1 | 2 {
  return ownProfile?.size === 'large' || charterThreshold > 1 ? 2 : 1
}

/** Approves one frozen edition by the hash of its files; what it stands on is signed with it (BR-54). */
export function approveRelease(situation: Asked, command: ApproveRelease): Decision | Refusal {
  const wrong = checkDisclosure(command) ?? checkSecondPerson(situation, command)
  if (wrong) return wrong
  const stream = (command.stream ?? command.newStreamId()) as StreamId
  return decideAll([
    draftEntry(releaseApproved, { stream }, contentFrom(releaseApproved, command), command),
  ])
}

export function checkDisclosure({
  disclosureChecked,
  threshold,
}: {
  readonly disclosureChecked: boolean
  readonly threshold: number
}): Refusal | undefined {
  if (!disclosureChecked)
    return refused('disclosure-not-checked', { field: 'disclosureChecked', source: 'BR-52' })
  if (threshold < smallestPublicCount)
    return refused('threshold-too-low', { field: 'threshold', source: 'BR-52' })
  return undefined
}

/** One person who signs twice is one person, in an organisation of whatever size. */
function checkSecondPerson(situation: Asked, command: ApproveRelease): Refusal | undefined {
  const of = (code: string, field = 'proposal') => refused(code, { field, source: 'BR-54' })
  const { proposal } = situation
  if (command.proposal === undefined)
    return approversAsked(situation) === 1 ? undefined : of('release-not-proposed')
  if (proposal === undefined) return of('proposal-unknown')
  if (proposal.state === 'withdrawn') return of('proposal-withdrawn')
  if (proposal.confirmBy < command.at) return of('proposal-expired')
  if (proposal.contentDigest !== command.contentDigest)
    return of('proposal-of-other-content', 'contentDigest')
  if (proposal.edition !== command.edition) return of('proposal-of-other-content', 'edition')
  if (proposal.threshold !== command.threshold) return of('proposal-of-other-content', 'threshold')
  if (!proposal.isByOfficer) return of('approver-no-officer')
  const isByPartner =
    command.secondOrganisation !== undefined && command.secondOrganisation !== command.organisation
  if (proposal.proposedBy === command.member && !isByPartner) return of('same-person-twice')
  return undefined
}
