import { defineCommand, needed } from '../command/command-definition.ts'
import type { InputOf } from '../command/command-definition.ts'
import { contentFrom } from '../command/content-of.ts'
import { decideAll, draftEntry } from '../command/decision.ts'
import type { Author, Decision } from '../command/decision.ts'
import { refused } from '../journal/refusal.ts'
import type { Refusal } from '../journal/refusal.ts'
import { identifier } from '../journal/value-kind.ts'
import { referralAccess } from './referral-access.ts'
import { referralFinished } from './referral-finished.ts'
import { outsideOfReferral, wayBack } from './referral-routing.ts'
import type { Referral } from './referral.ts'

const { outcome, words } = referralFinished.fields
const input = { referral: needed(identifier), outcome, words }

export const finishReferralCommand = defineCommand({
  name: 'finish-referral',
  access: referralAccess,
  decides: [{ entryType: referralFinished }],
  concerns: ['referral'],
  input,
  decide: ({ referral }, command) => finishReferral(referral, command),
})

export type FinishReferral = InputOf<typeof input> & Author

/** Says to the sender that what was asked for is done, or is not to be had here; who stops sharing then is the sender. */
export function finishReferral(
  referral: Referral | undefined,
  command: FinishReferral,
): Decision | Refusal {
  const notFound = refused('not-found', { field: 'referral' })
  if (!referral || referral.sender === command.organisation) return notFound
  const { sent, stream, state } = referral
  const back = wayBack(referral)
  const isForUs = sent.recipientOrganisation === command.organisation
  if (!isForUs || !back || !sent.case || !sent.urgency) return notFound
  if (state.value !== 'accepted') return refused('referral-not-accepted', { field: 'referral' })
  return decideAll([
    draftEntry(
      referralFinished,
      { stream, outside: [outsideOfReferral(back)] },
      { ...contentFrom(referralFinished, command), case: sent.case, urgency: sent.urgency },
      command,
    ),
  ])
}
