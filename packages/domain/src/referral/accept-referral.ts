import { defineCommand, needed, optional } from '../command/command-definition.ts'
import type { InputOf } from '../command/command-definition.ts'
import { contentFrom } from '../command/content-of.ts'
import { beginsAt, decideAll, draftEntry } from '../command/decision.ts'
import type { Author, Decision } from '../command/decision.ts'
import { draftGrant } from '../grant/draft-grant.ts'
import { liveGrants } from '../grant/grants.ts'
import type { Grant } from '../grant/grants.ts'
import type { StreamId } from '../journal/identifier.ts'
import type { Refusal } from '../journal/refusal.ts'
import { identifier } from '../journal/value-kind.ts'
import { referralAccess } from './referral-access.ts'
import { draftReturn } from './open-return.ts'
import { referralAccepted } from './referral-accepted.ts'
import type { Referral } from './referral.ts'
import { outsideOfReferral } from './referral-routing.ts'
import { readAnswerable } from './read-answerable.ts'

const input = {
  referral: needed(identifier),
  message: optional(referralAccepted.fields.message.kind),
  expectedOn: optional(referralAccepted.fields.expectedOn.kind),
}

export const acceptReferralCommand = defineCommand({
  name: 'accept-referral',
  access: referralAccess,
  issues: ['return'],
  decides: [{ entryType: referralAccepted }],
  concerns: ['referral'],
  input,
  decide: ({ referral, grants }, command) => acceptReferral({ referral, grants }, command),
})

export type AcceptReferral = InputOf<typeof input> & Author

/**
 * Takes her on. Only where she agreed that they tell back how she fares, a return grant lets the sender see it: over the case's own stream,
 * as this organisation writes it, and no longer than her consent. That she is taken on, arrived or not, the referral itself says.
 */
export function acceptReferral(
  {
    referral,
    grants,
  }: { readonly referral?: Referral | undefined; readonly grants: readonly Grant[] },
  command: AcceptReferral,
): Decision | Refusal {
  const answerable = readAnswerable(referral, command)
  if (answerable.kind === 'refused') return answerable
  const { back, sent, stream } = answerable
  const opened = liveGrants(grants, command.at).find((grant) => grant.stream === sent.grant)
  const returnGrant = opened?.tellsBack ? (command.newStreamId() as StreamId) : undefined
  const route = { ...back, from: beginsAt(command) }
  const basis = { kind: 'return', answers: sent.grant } as const
  return decideAll([
    ...(opened && returnGrant !== undefined
      ? [draftReturn(opened, back, command, returnGrant)]
      : []),
    draftGrant(
      command.newStreamId() as StreamId,
      { ...route, opens: stream, compartments: ['care'], basis, history: { kind: 'none' } },
      command,
    ),
    draftEntry(
      referralAccepted,
      { stream, outside: [outsideOfReferral(back)] },
      {
        ...contentFrom(referralAccepted, command),
        case: sent.case,
        urgency: sent.urgency,
        ...(returnGrant === undefined ? {} : { returnGrant }),
      },
      command,
    ),
  ])
}
