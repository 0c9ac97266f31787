import { defineCommand, needed, optional } from '../command/command-definition.ts'
import type { InputOf } from '../command/command-definition.ts'
import { decideAll, draftEntry } from '../command/decision.ts'
import type { Author, Decision } from '../command/decision.ts'
import { draftEnd } from '../grant/end-grant.ts'
import { isGrantLive } from '../grant/grants.ts'
import type { Grant } from '../grant/grants.ts'
import { refused } from '../journal/refusal.ts'
import type { Refusal } from '../journal/refusal.ts'
import { identifier } from '../journal/value-kind.ts'
import { referralAccess } from './referral-access.ts'
import { outsideOfReferral } from './referral-routing.ts'
import { referralWithdrawn } from './referral-withdrawn.ts'
import type { Referral } from './referral.ts'

const input = {
  referral: needed(identifier),
  message: optional(referralWithdrawn.fields.message.kind),
}

export const withdrawReferralCommand = defineCommand({
  name: 'withdraw-referral',
  access: { ...referralAccess, ownOnly: true },
  decides: [{ entryType: referralWithdrawn }],
  concerns: ['referral'],
  input,
  decide: ({ referral, grants }, command) => withdrawReferral({ referral, grants }, command),
})

export type WithdrawReferral = InputOf<typeof input> & Author

/** Takes a referral back, first saying so and then ending both of its grants. */
export function withdrawReferral(
  {
    referral,
    grants,
  }: { readonly referral?: Referral | undefined; readonly grants: readonly Grant[] },
  command: WithdrawReferral,
): Decision | Refusal {
  const notFound = refused('not-found', { field: 'referral' })
  if (!referral || referral.sender !== command.organisation) return notFound
  const { sent, stream, state } = referral
  if (!sent.case || !sent.urgency) return notFound
  if (state.value === 'ended' || state.value === 'declined')
    return refused('referral-over', { field: 'referral' })
  const own = grants.filter(
    (grant) =>
      grant.grantor === command.organisation &&
      isGrantLive(grant, command.at) &&
      (grant.stream === sent.grant || grant.opens === stream),
  )
  const route = own.find((grant) => grant.opens === stream) ?? own[0]
  return decideAll([
    draftEntry(
      referralWithdrawn,
      { stream, outside: route ? [outsideOfReferral(route)] : [] },
      {
        case: sent.case,
        urgency: sent.urgency,
        ...(command.message === undefined ? {} : { message: command.message }),
      },
      command,
    ),
    ...own.map((grant) => draftEnd(grant, command)),
  ])
}
