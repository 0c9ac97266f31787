import type { House } from '@cobijo/domain/house/house'
import type { ReactNode } from 'react'
import type { People } from '../../case/use-people.ts'
import { useMoment } from '../../language/moment.ts'
import { useText } from '../../language/text.tsx'
import { DefinitionList } from '../../ui/show/definition-list.tsx'

/** Who is here now and whom to call, as the shift book tells it (W16). */
export function OnShiftNow(props: { house: House; people: People }): ReactNode {
  const text = useText()
  const moment = useMoment()
  const { onShift, onCall } = props.house.shiftNow
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
                {onShift.map(({ organisation, by, since }) => (
                  <li key={`${by ?? ''}${since}`}>
                    {text('house.shift.since', {
                      who: props.people.who(organisation, by),
                      when: moment(new Date(since)),
                    })}
                  </li>
                ))}
              </ul>
            ),
        },
        {
          term: text('house.shift.on-call'),
          value: onCall.length === 0 ? text('house.shift.on-call.none') : onCall.join(' · '),
        },
      ]}
    />
  )
}
