import { accessOf } from '../access/access-rule.ts'
import { defineCommand, needed } from '../command/command-definition.ts'
import type { InputOf } from '../command/command-definition.ts'
import { contentFrom } from '../command/content-of.ts'
import { beginsAt, decideAll, draftEntry } from '../command/decision.ts'
import type { Author, DecidedEntry, Decision } from '../command/decision.ts'
import { draftGrant } from '../grant/draft-grant.ts'
import type { StreamId } from '../journal/identifier.ts'
import { refused } from '../journal/refusal.ts'
import type { Refusal } from '../journal/refusal.ts'
import { identifier, list, record } from '../journal/value-kind.ts'
import { referringGroups } from '../referral/referral-access.ts'
import { askedAtMostMs, housesAtMost, partOfCapacity, readAfterMs } from './capacity-codes.ts'
import { capacityAsked } from './capacity-asked.ts'
import { outsideOfCapacity } from './outside-of-capacity.ts'

const {
  capacityGrant: _drawn,
  askedTogether: _together,
  askedOrganisation: _organisation,
  askedGroup: _group,
  ...profile
} = capacityAsked.fields
const houseAsked = record({ organisation: identifier, group: identifier, feed: identifier })
const input = { ...profile, asked: needed(list(houseAsked, housesAtMost)) }

export const askCapacityCommand = defineCommand({
  name: 'ask-capacity',
  access: accessOf({ groups: [...referringGroups, 'placement', 'shift'] }),
  issues: ['capacity'],
  decides: [{ entryType: capacityAsked }],
  concerns: [],
  input,
  decide: (situation, command) => askCapacity(situation, command),
})

export type AskCapacity = InputOf<typeof input> & Author

/**
 * Asks other organisations for beds, each by a question of its own. Nothing about her goes along, so no consent is asked for: it opens this question alone,
 * to that group alone. For whom it is stands nowhere, neither here nor there.
 */
export function askCapacity(
  { consulates = [] }: { readonly consulates?: readonly string[] | undefined },
  command: AskCapacity,
): Decision | Refusal {
  const { asked, askedUntil, bedsWanted, childrenComing = 0 } = command
  const organisations = asked.map(({ organisation }) => organisation)
  if (asked.length === 0) return refused('field-required', { field: 'asked' })
  if (organisations.includes(command.organisation))
    return refused('recipient-is-yourself', { field: 'asked' })
  if (organisations.some((each) => each !== undefined && consulates.includes(each)))
    return refused('recipient-gives-no-beds', { field: 'asked', source: 'W12' })
  const from = beginsAt(command)
  if (askedUntil <= from || askedUntil > from + askedAtMostMs)
    return refused('asked-until-out-of-range', { field: 'askedUntil', source: 'W13' })
  if (childrenComing > bedsWanted)
    return refused('more-children-than-beds', { field: 'childrenComing' })
  const askedTogether = command.newStreamId()
  const once = asked.filter((each, at) => organisations.indexOf(each.organisation) === at)
  return decideAll(once.flatMap((each) => questionTo(each, askedTogether, from, command)))
}

function questionTo(
  { organisation, group, feed }: AskCapacity['asked'][number],
  askedTogether: string,
  from: number,
  command: AskCapacity,
): readonly (DecidedEntry | Refusal)[] {
  if (organisation === undefined || group === undefined || feed === undefined)
    return [refused('field-required', { field: 'asked' })]
  const stream = command.newStreamId() as StreamId
  const grant = command.newStreamId() as StreamId
  const to = { recipientOrganisation: organisation, recipientGroup: group, feed }
  return [
    draftGrant(
      grant,
      {
        ...to,
        opens: stream,
        from,
        until: command.askedUntil + readAfterMs,
        compartments: [partOfCapacity],
        basis: { kind: 'capacity' },
        tellsBack: true,
        history: { kind: 'all' },
      },
      command,
    ),
    draftEntry(
      capacityAsked,
      { stream, outside: [outsideOfCapacity(to)] },
      contentFrom(capacityAsked, {
        ...command,
        askedOrganisation: organisation,
        askedGroup: group,
        askedTogether,
        capacityGrant: grant,
      }),
      command,
    ),
  ]
}
