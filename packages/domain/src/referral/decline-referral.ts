import { defineCommand, needed } from '../command/command-definition.ts'
import type { InputOf } from '../command/command-definition.ts'
import { beginsAt, decideAll, draftEntry } from '../command/decision.ts'
import type { Author, Decision } from '../command/decision.ts'
import { draftGrant } from '../grant/draft-grant.ts'
import type { StreamId } from '../journal/identifier.ts'
import { refused } from '../journal/refusal.ts'
import type { Refusal } from '../journal/refusal.ts'
import { identifier } from '../journal/value-kind.ts'
import { referralAccess } from './referral-access.ts'
import { readAnswerable } from './read-answerable.ts'
import { referralDeclined } from './referral-declined.ts'
import { outsideOfReferral } from './referral-routing.ts'
import type { Referral } from './referral.ts'

const { reason, words } = referralDeclined.fields
const input = { referral: needed(identifier), reason, words }

export const declineReferralCommand = defineCommand({
  name: 'decline-referral',
  access: referralAccess,
  issues: ['return'],
  decides: [{ entryType: referralDeclined }],
  concerns: ['referral'],
  input,
  decide: ({ referral }, command) => declineReferral(referral, command),
})

export type DeclineReferral = InputOf<typeof input> & Author

/** Says no with a reason, so that the sender goes on looking. A reason outside the list needs words. */
export function declineReferral(
  referral: Referral | undefined,
  command: DeclineReferral,
): Decision | Refusal {
  const answerable = readAnswerable(referral, command)
  if (answerable.kind === 'refused') return answerable
  if (command.reason === 'other' && command.words === undefined)
    return refused('words-missing', { field: 'words' })
  const { back, sent, stream } = answerable
  return decideAll([
    draftGrant(
      command.newStreamId() as StreamId,
      {
        ...back,
        opens: stream,
        from: beginsAt(command),
        compartments: ['care'],
        basis: { kind: 'return', answers: sent.grant },
        history: { kind: 'none' },
      },
      command,
    ),
    draftEntry(
      referralDeclined,
      { stream, outside: [outsideOfReferral(back)] },
      {
        case: sent.case,
        urgency: sent.urgency,
        reason: command.reason,
        ...(command.words === undefined ? {} : { words: command.words }),
      },
      command,
    ),
  ])
}
