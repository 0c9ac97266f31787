import { accessOf } from '../access/access-rule.ts'
import { defineCommand, needed, optional } from '../command/command-definition.ts'
import type { InputOf } from '../command/command-definition.ts'
import { contentFrom } from '../command/content-of.ts'
import { decideAll, draftEntry } from '../command/decision.ts'
import type { Author, Decision } from '../command/decision.ts'
import { draftGrant } from '../grant/draft-grant.ts'
import { caseCompartments } from '../journal/compartment.ts'
import type { CaseCompartment } from '../journal/compartment.ts'
import type { StreamId } from '../journal/identifier.ts'
import { refused } from '../journal/refusal.ts'
import type { Refusal } from '../journal/refusal.ts'
import { choice, identifier, list } from '../journal/value-kind.ts'
import { referralAccepted } from './referral-accepted.ts'
import type { Referral } from './referral.ts'
import { outsideOfReferral } from './referral-routing.ts'
import { readAnswerable } from './read-answerable.ts'

const input = {
  referral: needed(identifier),
  message: optional(referralAccepted.fields.message.kind),
  expectedOn: optional(referralAccepted.fields.expectedOn.kind),
  /** What the sender gets back; only of what came along, and `care`. Default: `care` and, if it came, `essential`. */
  returns: optional(list(choice(caseCompartments))),
}

export const acceptReferralCommand = defineCommand({
  name: 'accept-referral',
  access: accessOf({
    groups: ['casework', 'protection', 'child-protection', 'health', 'psychosocial'],
    reads: ['care'],
  }),
  issues: ['return'],
  concerns: ['referral'],
  input,
  decide: ({ referral }, command) => acceptReferral(referral, command),
})

export type AcceptReferral = InputOf<typeof input> & Author

/**
 * Takes her on. The return grant lets the sender see what is done, limited to what she agreed that the two of them share; it
 * reads the case's own stream, as this organisation writes it.
 */
export function acceptReferral(
  referral: Referral | undefined,
  command: AcceptReferral,
): Decision | Refusal {
  const answerable = readAnswerable(referral, command)
  if (answerable.kind === 'refused') return answerable
  const { back, sent, stream } = answerable
  const shared: readonly CaseCompartment[] = ['care', ...(sent.goesAlong ?? [])]
  const returns =
    command.returns ?? shared.filter((name) => name === 'care' || name === 'essential')
  const beyond = returns.find((name) => !shared.includes(name))
  if (beyond !== undefined)
    return refused('returns-beyond-consent', { field: beyond, source: 'BR-39' })
  const returnGrant = command.newStreamId() as StreamId
  const route = { ...back, from: command.at }
  const basis = { kind: 'return', answers: sent.grant } as const
  return decideAll([
    draftGrant(
      returnGrant,
      {
        ...route,
        opens: sent.case,
        compartments: [...new Set(returns)],
        basis,
        history: { kind: 'none' },
      },
      command,
    ),
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
        returnGrant,
      },
      command,
    ),
  ])
}
