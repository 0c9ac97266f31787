import { defineCommand, needed, optional } from '../command/command-definition.ts'
import type { InputOf } from '../command/command-definition.ts'
import { decideAll } from '../command/decision.ts'
import type { Author, DecidedEntry, Decision } from '../command/decision.ts'
import type { Situation } from '../command/situation.ts'
import { draftGrant } from '../grant/draft-grant.ts'
import { grantIssued } from '../grant/grant-issued.ts'
import type { ContentOf } from '../journal/entry-type.ts'
import type { StreamId } from '../journal/identifier.ts'
import { isRefusal, refused } from '../journal/refusal.ts'
import type { Refusal } from '../journal/refusal.ts'
import { identifier, list } from '../journal/value-kind.ts'
import { referralAccess } from '../referral/referral-access.ts'
import { sendReferral, sendReferralCommand } from '../referral/send-referral.ts'
import { decideForEach } from './decide-for-each.ts'
import { draftFamilyMove } from './family-move.ts'
import { familyMoved } from './family-moved.ts'

const { case: _one, ...asked } = sendReferralCommand.input
const input = {
  ...asked,
  /** Who goes, the one that was asked about first. */
  cases: needed(list(identifier)),
  gathering: needed(identifier),
  leftBehindWhy: optional(familyMoved.fields.leftBehindWhy.kind),
}

export const referFamilyCommand = defineCommand({
  name: 'refer-family',
  access: { ...referralAccess, ownOnly: true },
  issues: ['consent', 'legal-ground', 'emergency'],
  concerns: ['cases', 'gathering', 'recipient'],
  input,
  decide: (situation, command) => referFamily(situation, command),
})

export type ReferFamily = InputOf<typeof input> & Author

/**
 * Refers a family in one action: a referral for each, on each one's own consent, and what links them. All or none: where one cannot go nobody does, and where
 * somebody would be left behind somebody says why (W7). A refusal's field says who by her place in `cases`: `cases.1.goesAlong`.
 */
export function referFamily(
  situation: Pick<
    Situation,
    'caseFiles' | 'gathering' | 'recipient' | 'readsOfOwn' | 'agreements' | 'country'
  >,
  command: ReferFamily,
): Decision | Refusal {
  const { cases, gathering, leftBehindWhy, ...referral } = command
  if (cases.length === 0) return refused('field-required', { field: 'cases' })
  const moved = draftFamilyMove(
    situation.gathering?.family,
    { gathering, by: 'referral', going: cases, leftBehindWhy },
    command,
  )
  if (isRefusal(moved)) return moved
  const sent = decideForEach(cases, situation.caseFiles, (caseFile, stream) =>
    sendReferral({ ...situation, caseFile }, { ...referral, case: stream }),
  )
  if (isRefusal(sent)) return sent
  const { entries, remarks } = sent
  // What links her to somebody who stays tells of that one too, who was asked nothing.
  const isWhole = moved.content['leftBehind'] === undefined
  return decideAll(
    [
      ...entries,
      moved,
      ...(isWhole ? [familyGrant(entries, { ...command, case: cases[0] ?? '' })] : []),
    ],
    remarks,
  )
}

/** Opens what links them to whoever receives them, on the basis by which the first of them goes, and no more of it than of her. */
function familyGrant(
  entries: readonly DecidedEntry[],
  command: ReferFamily & { readonly case: string },
): DecidedEntry | Refusal {
  const first = entries
    .filter(({ entryType }) => entryType.type === grantIssued.type)
    .map(({ content }) => content as ContentOf<typeof grantIssued.fields>)
    .find(({ opens }) => opens === command.case)
  if (first === undefined) return refused('not-found', { field: 'cases' })
  const { tellsBack: _tellsBack, justification, basis, ...route } = first
  return draftGrant(
    command.newStreamId() as StreamId,
    {
      ...route,
      basis: justification === undefined ? basis : { ...basis, justification },
      opens: command.gathering,
    },
    command,
  )
}
