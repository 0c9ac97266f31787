import { accessOf } from '../access/access-rule.ts'
import { defineCommand, needed } from '../command/command-definition.ts'
import type { InputOf } from '../command/command-definition.ts'
import { beginsAt, decideAll, draftEntry } from '../command/decision.ts'
import type { Author, Decision } from '../command/decision.ts'
import { draftGrant } from '../grant/draft-grant.ts'
import type { StreamId } from '../journal/identifier.ts'
import { refused } from '../journal/refusal.ts'
import type { Refusal } from '../journal/refusal.ts'
import { identifier } from '../journal/value-kind.ts'
import { referringGroups } from '../referral/referral-access.ts'
import { askedAtMostMs, partOfCapacity } from './capacity-codes.ts'
import { capacityAsked } from './capacity-asked.ts'

const { capacityGrant: _drawn, ...asked } = capacityAsked.fields
const input = { ...asked, feed: needed(identifier) }

export const askCapacityCommand = defineCommand({
  name: 'ask-capacity',
  access: accessOf({ groups: [...referringGroups, 'placement', 'shift'] }),
  issues: ['capacity'],
  decides: [{ entryType: capacityAsked }],
  concerns: [],
  input,
  decide: (_situation, command) => askCapacity(command),
})

export type AskCapacity = InputOf<typeof input> & Author

/**
 * Asks one group of another organisation for beds. Nothing about her goes along, so no consent is asked for: it opens this question alone, to that
 * group alone, until its hour. For whom it is stands nowhere, neither here nor there.
 */
export function askCapacity(command: AskCapacity): Decision | Refusal {
  if (command.askedOrganisation === command.organisation)
    return refused('recipient-is-yourself', { field: 'askedOrganisation' })
  const from = beginsAt(command)
  if (command.askedUntil <= from || command.askedUntil > from + askedAtMostMs)
    return refused('asked-until-out-of-range', { field: 'askedUntil', source: 'W13' })
  const stream = command.newStreamId() as StreamId
  const grant = command.newStreamId() as StreamId
  const { askedOrganisation, askedGroup, feed, askedUntil } = command
  return decideAll([
    draftGrant(
      grant,
      {
        opens: stream,
        recipientOrganisation: askedOrganisation,
        recipientGroup: askedGroup,
        feed,
        from,
        until: askedUntil,
        compartments: [partOfCapacity],
        basis: { kind: 'capacity' },
        tellsBack: true,
        history: { kind: 'all' },
      },
      command,
    ),
    draftEntry(
      capacityAsked,
      { stream },
      {
        bedFor: command.bedFor,
        bedsWanted: command.bedsWanted,
        nightsWanted: command.nightsWanted,
        bedsFrom: command.bedsFrom,
        askedUntil,
        askedOrganisation,
        askedGroup,
        returnGroup: command.returnGroup,
        returnFeed: command.returnFeed,
        capacityGrant: grant,
      },
      command,
    ),
  ])
}
