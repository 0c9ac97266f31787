import { accessOf, workers } from '../access/access-rule.ts'
import { defineCommand, needed, optional } from '../command/command-definition.ts'
import type { InputOf } from '../command/command-definition.ts'
import { decideAll, draftEntry } from '../command/decision.ts'
import type { Author, Decision } from '../command/decision.ts'
import type { CaseFile } from '../case/case-file.ts'
import { draftEndsAsked } from '../grant/ask-end.ts'
import type { WaysBack } from '../grant/ask-end.ts'
import { draftEndsOf } from '../grant/end-grant.ts'
import type { Grant } from '../grant/grants.ts'
import type { ContentOf } from '../journal/entry-type.ts'
import type { StreamId } from '../journal/identifier.ts'
import { refused } from '../journal/refusal.ts'
import type { Refusal } from '../journal/refusal.ts'
import { flag, identifier, list } from '../journal/value-kind.ts'
import { consentWithdrawn } from './consent-withdrawn.ts'
import { idsOf } from './consents.ts'
import type { Consent } from './consents.ts'
import { isProtectedPurpose } from './purpose.ts'
import { stopReturn } from '../return/stop-return.ts'

const input = {
  case: needed(identifier),
  /** Ids of consents. */
  consents: optional(list(identifier)),
  everything: optional(flag),
  withdrawnBy: optional(consentWithdrawn.fields.withdrawnBy.kind),
  words: optional(consentWithdrawn.fields.words.kind),
}

export const withdrawConsentCommand = defineCommand({
  name: 'withdraw-consent',
  access: accessOf({ groups: workers }),
  concerns: ['case', 'waysBack'],
  input,
  decide: (situation, command) => withdrawConsent(situation, command),
})

export type WithdrawConsent = InputOf<typeof input> & Author

/**
 * Takes a yes back and ends every grant of this organisation that rested on it, in one decision; whoever let it in is told that it is
 * over. No reason is asked and no service is touched (BR-40). A journey home that rested on it is called off in the same act (BR-34).
 */
export function withdrawConsent(
  {
    caseFile,
    grants,
    waysBack = new Map(),
  }: {
    readonly caseFile: CaseFile
    readonly grants: readonly Grant[]
    readonly waysBack?: WaysBack | undefined
  },
  command: WithdrawConsent,
): Decision | Refusal {
  const named = command.consents ?? []
  if (named.length === 0 && command.everything !== true)
    return refused('nothing-said', { field: 'consents' })
  const meant = caseFile.consents.filter(
    (consent) => command.everything === true || idsOf(consent).some((id) => named.includes(id)),
  )
  const unknown = named.find((id) => !meant.some((consent) => idsOf(consent).includes(id)))
  if (unknown !== undefined) return refused('consent-unknown', { field: 'consents' })
  const withdrawn = new Set(meant.flatMap(idsOf))
  const stopped = stopReturn(caseFile, meant, { ...command, by: command.withdrawnBy ?? 'person' })
  return decideAll(
    [
      ...draftWithdrawals(meant, command),
      ...draftEndsOf(grants, withdrawn, command),
      ...draftEndsAsked(grants, waysBack, withdrawn, command),
      ...stopped.drafts,
    ],
    stopped.remarks,
  )
}

/**
 * One entry for each recipient that the answers name, since it goes to that one and to no other (`whomAnswersAreFor`); where there are
 * several, her words in one of their own, which stays here.
 */
function draftWithdrawals(meant: readonly Consent[], command: WithdrawConsent) {
  const { everything, withdrawnBy, words } = command
  const ids = [...Map.groupBy(meant, byRecipient).values()].map((consents) => {
    const isShut = consents.some(({ question }) => isProtectedPurpose(question.purpose))
    return { [isShut ? 'protectedConsents' : 'consents']: consents.flatMap(idsOf) }
  })
  const taken: readonly ContentOf<typeof consentWithdrawn.fields>[] =
    everything === true
      ? [{ everything }, ...ids.filter((each) => 'protectedConsents' in each)]
      : ids
  const areWordsApart = words !== undefined && (taken.length > 1 || everything === true)
  const contents = areWordsApart
    ? [...taken, { words }]
    : taken.map((each) => ({ ...each, ...(words === undefined ? {} : { words }) }))
  return contents.map((each) =>
    draftEntry(
      consentWithdrawn,
      { stream: command.case as StreamId },
      { ...each, ...(withdrawnBy === undefined ? {} : { withdrawnBy }) },
      command,
    ),
  )
}

/** What is protected lies in another compartment, and so in another entry. */
function byRecipient({ question: { purpose, recipientOrganisation } }: Consent): string {
  return `${String(isProtectedPurpose(purpose))} ${recipientOrganisation ?? '-'}`
}
