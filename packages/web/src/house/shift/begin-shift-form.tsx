import type { House } from '@cobijo/domain/house/house'
import { shiftBegun } from '@cobijo/domain/house/shift/shift-begun'
import type { ReactNode } from 'react'
import { CaseForm } from '../../forms/case-form.tsx'
import { useText } from '../../language/text.tsx'

/** For whoever comes on though nobody handed over to her. */
export function BeginShiftForm(props: {
  house: House
  onSaved: () => void
  onLeave: () => void
}): ReactNode {
  const text = useText()
  const { house } = props
  const [onCall] = house.shiftNow.onCall
  return (
    <CaseForm
      stream={house.stream ?? ''}
      form="casa-empezar"
      command="begin-shift"
      saveLabel={text('house.shift.begin')}
      groups={() => [
        {
          id: 'shift',
          title: 'house.shift.begin',
          intro: 'house.shift.begin.intro',
          fields: [{ name: 'shiftOnCall' }],
        },
      ]}
      declared={shiftBegun.fields}
      initial={onCall === undefined ? {} : { shiftOnCall: onCall }}
      inputFrom={(values) => ({ ...values, gathering: house.stream })}
      onSaved={props.onSaved}
      onLeave={props.onLeave}
    />
  )
}
