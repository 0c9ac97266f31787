import type { House } from '@cobijo/domain/house/house'
import type { OnShift } from '@cobijo/domain/house/shift/on-shift'
import { rosterNow } from '@cobijo/domain/house/shift/roster'
import type { OrganisationId } from '@cobijo/domain/journal/identifier'
import { useState, type ReactNode } from 'react'
import type { People } from '../../case/use-people.ts'
import { useMoment } from '../../language/moment.ts'
import { useText } from '../../language/text.tsx'
import { DefinitionList } from '../../ui/show/definition-list.tsx'
import { Tag } from '../../ui/show/tag.tsx'

/** Who is here now and whom to call, as the shift book tells it (W16). */
export function OnShiftNow(props: { house: House; people: People }): ReactNode {
  const text = useText()
  const moment = useMoment()
  const [at] = useState(() => Date.now())
  const { house, people } = props
  const { onShift, onCall } = house.shiftNow
  const { planned, stayed } = rosterNow(house, at)
  const overSince = (since: OnShift): number | undefined =>
    stayed.find(({ by, since: from }) => by === since.by && from === since.since)?.plannedUntil
  return (
    <DefinitionList
      items={[
        {
          term: text('house.shift.on'),
          value:
            onShift.length === 0 ? (
              text('house.shift.nobody')
            ) : (
              <ul className="plain-list">
                {onShift.map((each) => {
                  const over = overSince(each)
                  return (
                    <li key={`${each.by ?? ''}${each.since}`} className="row case-tags">
                      <span>
                        {text('house.shift.since', {
                          who: people.who(each.organisation, each.by),
                          when: moment(new Date(each.since)),
                        })}
                      </span>
                      {over !== undefined && (
                        <Tag tone="needs" icon="clock">
                          {text('house.roster.stayed', { when: moment(new Date(over)) })}
                        </Tag>
                      )}
                    </li>
                  )
                })}
              </ul>
            ),
        },
        ...(planned.length === 0
          ? []
          : [
              {
                term: text('house.roster.now'),
                value: (
                  <ul className="plain-list">
                    {planned.map(({ id, member, until, isHere }) => (
                      <li key={id} className="row case-tags">
                        <span>
                          {text('house.roster.until', {
                            who: people.who(house.organisation ?? ('' as OrganisationId), member),
                            when: moment(new Date(until)),
                          })}
                        </span>
                        {!isHere && (
                          <Tag tone="needs" icon="clock">
                            {text('house.roster.missing')}
                          </Tag>
                        )}
                      </li>
                    ))}
                  </ul>
                ),
              },
            ]),
        {
          term: text('house.shift.on-call'),
          value: onCall.length === 0 ? text('house.shift.on-call.none') : onCall.join(' · '),
        },
      ]}
    />
  )
}
