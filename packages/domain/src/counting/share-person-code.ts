import { accessOf, caseDeciders } from '../access/access-rule.ts'
import type { CaseFile } from '../case/case-file.ts'
import { defineCommand, needed } from '../command/command-definition.ts'
import type { InputOf } from '../command/command-definition.ts'
import { beginsAt, decideAll } from '../command/decision.ts'
import type { Author, Decision } from '../command/decision.ts'
import { citedBy, isLive } from '../consent/consents.ts'
import { draftGrant } from '../grant/draft-grant.ts'
import type { StreamId } from '../journal/identifier.ts'
import { refused } from '../journal/refusal.ts'
import type { Refusal } from '../journal/refusal.ts'
import { identifier } from '../journal/value-kind.ts'
import type { Referral } from '../referral/referral.ts'

const input = {
  case: needed(identifier),
  referral: needed(identifier),
  /** The group of the other organisation that counts, and its feed. */
  recipientGroup: needed(identifier),
  feed: needed(identifier),
}

export const sharePersonCodeCommand = defineCommand({
  name: 'share-person-code',
  access: accessOf({ groups: caseDeciders, reads: ['care'], ownOnly: true }),
  issues: ['consent'],
  concerns: ['case', 'referral'],
  input,
  decide: (situation, command) => sharePersonCode(situation, command),
})

export type SharePersonCode = InputOf<typeof input> & Author

/**
 * Lets the group that counts at whoever accepted her know under which code she is counted here, so that two organisations that
 * may not show each other names count her once (design §3). Only where she agreed to be counted, only to who helps her, and
 * nothing but the entry in which the code lies: what each did, each counts by itself.
 */
export function sharePersonCode(
  { caseFile, referral }: { readonly caseFile: CaseFile; readonly referral?: Referral | undefined },
  command: SharePersonCode,
): Decision | Refusal {
  const notFound = refused('not-found', { field: 'referral' })
  if (!referral || referral.sender !== command.organisation) return notFound
  const { sent, state } = referral
  if (sent.case !== command.case || sent.recipientOrganisation === undefined) return notFound
  if (state.value !== 'accepted') return refused('referral-not-accepted', { field: 'referral' })
  const agreed = caseFile.consents.find(
    (each) => each.question.purpose === 'statistics' && isLive(each, command.at),
  )
  const consent = agreed && citedBy(agreed, command.organisation)
  if (agreed && !consent)
    return refused('consent-taken-elsewhere', { field: 'statistics', source: 'BR-39' })
  if (!agreed || !consent)
    return refused('consent-missing', { field: 'statistics', source: 'BR-39' })
  const registered = caseFile.timeline.find(
    (item) => item.kind === 'entry' && item.type === 'person-registered',
  )
  if (!registered) return refused('not-found', { field: 'case' })
  return decideAll([
    draftGrant(
      command.newStreamId() as StreamId,
      {
        opens: command.case,
        recipientOrganisation: sent.recipientOrganisation,
        recipientGroup: command.recipientGroup,
        feed: command.feed,
        from: beginsAt(command),
        ...(agreed.expiresAt === undefined ? {} : { until: agreed.expiresAt }),
        compartments: ['statistics'],
        basis: { kind: 'consent', consent: consent.id },
        history: { kind: 'listed', entries: [registered.hash] },
      },
      command,
    ),
  ])
}
