import { defineCommand, needed } from '../command/command-definition.ts'
import type { InputOf } from '../command/command-definition.ts'
import { beginsAt, decideAll } from '../command/decision.ts'
import type { Author, DecidedEntry, Decision } from '../command/decision.ts'
import { draftGrant } from '../grant/draft-grant.ts'
import { partsToldBack } from '../grant/grant-issued.ts'
import { liveGrants } from '../grant/grants.ts'
import type { Grant } from '../grant/grants.ts'
import type { StreamId } from '../journal/identifier.ts'
import { refused } from '../journal/refusal.ts'
import type { Refusal } from '../journal/refusal.ts'
import { identifier } from '../journal/value-kind.ts'
import { referralAccess } from './referral-access.ts'
import { wayBack } from './referral-routing.ts'
import type { Referral } from './referral.ts'

const input = { referral: needed(identifier) }

export const openReturnCommand = defineCommand({
  name: 'open-return',
  access: referralAccess,
  issues: ['return'],
  concerns: ['referral'],
  input,
  decide: ({ referral, grants }, command) => openReturn({ referral, grants }, command),
})

export type OpenReturn = InputOf<typeof input> & Author

/**
 * Lets the sender of a referral that was accepted see what is done from now on, where she agreed to it only later: after she was taken
 * on, or once she could be asked after an emergency. Refuses `return-not-agreed` while nothing that is opened here says so, and
 * `return-open-already`.
 */
export function openReturn(
  {
    referral,
    grants,
  }: { readonly referral?: Referral | undefined; readonly grants: readonly Grant[] },
  command: OpenReturn,
): Decision | Refusal {
  const back = referral && wayBack(referral)
  const about = referral?.sent.case
  const isOurs = referral?.sent.recipientOrganisation === command.organisation
  if (!referral || !back || !isOurs || about === undefined || referral.state.value !== 'accepted')
    return refused('not-found', { field: 'referral' })
  const live = liveGrants(grants, command.at, about as StreamId)
  const opened = live.find(
    ({ grantor, recipientOrganisation, tellsBack }) =>
      grantor === referral.sender && recipientOrganisation === command.organisation && tellsBack,
  )
  if (!opened) return refused('return-not-agreed', { field: 'referral' })
  if (live.some(({ basis }) => basis.answers === opened.stream))
    return refused('return-open-already', { field: 'referral' })
  return decideAll([draftReturn(opened, back, command)])
}

/** What goes back over the case, as this organisation writes it, no longer than what it answers. */
export function draftReturn(
  opened: Grant,
  back: NonNullable<ReturnType<typeof wayBack>>,
  author: Author,
  stream = author.newStreamId() as StreamId,
): DecidedEntry | Refusal {
  return draftGrant(
    stream,
    {
      ...back,
      from: beginsAt(author),
      ...(opened.until === undefined ? {} : { until: opened.until }),
      opens: opened.opens,
      compartments: partsToldBack,
      basis: { kind: 'return', answers: opened.stream },
      history: { kind: 'none' },
    },
    author,
  )
}
