import { shiftBegun } from '@cobijo/domain/house/shift/shift-begun'
import type { ReactNode } from 'react'
import { GatheringForm } from '../../forms/gathering-form.tsx'
import { useText } from '../../language/text.tsx'
import type { HouseFormProps } from '../house-forms.tsx'

/** For whoever comes on though nobody handed over to her. */
export function BeginShiftForm(props: HouseFormProps): ReactNode {
  const text = useText()
  const { house } = props
  const [onCall] = house.shiftNow.onCall
  return (
    <GatheringForm
      gathering={house.stream}
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
      onSaved={props.onSaved}
      onLeave={props.onLeave}
    />
  )
}
