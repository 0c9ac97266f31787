import { bedPromiseEnded } from '@cobijo/domain/house/promise/bed-promise-ended'
import { bedPromised } from '@cobijo/domain/house/promise/bed-promised'
import { useState, type ReactNode } from 'react'
import { GatheringForm } from '../../forms/gathering-form.tsx'
import { useText } from '../../language/text.tsx'
import { EmptyState } from '../../ui/feedback/screen-state.tsx'
import type { HouseFormProps } from '../house-forms.tsx'
import { RoomSelect } from '../room-select.tsx'

/** Somebody rings: beds are kept until an hour, and nobody is named. */
export function PromiseBedForm(props: HouseFormProps): ReactNode {
  const text = useText()
  const [at] = useState(() => Date.now())
  const [room, setRoom] = useState<string>()
  const { house } = props
  return (
    <GatheringForm
      gathering={house.stream}
      form="casa-prometer"
      command="promise-bed"
      groups={() => [
        {
          id: 'promise',
          title: 'house.promise',
          intro: 'house.promise.intro',
          fields: [{ name: 'bedsPromised' }, { name: 'holdUntil' }, { name: 'promisedTo' }],
        },
      ]}
      declared={bedPromised.fields}
      initial={{ bedsPromised: 1 }}
      inputFrom={(values) => ({
        ...values,
        ...(room === undefined ? {} : { room }),
      })}
      onSaved={props.onSaved}
      onLeave={props.onLeave}
    >
      <RoomSelect
        house={house}
        at={at}
        label={text('fields.room')}
        room={room}
        error={undefined}
        onChange={setRoom}
      />
    </GatheringForm>
  )
}

/** `promise`: by the id of its entry. */
export function EndPromiseForm(props: HouseFormProps & { promise: string | undefined }): ReactNode {
  const text = useText()
  const { house, promise } = props
  if (!house.promises.some(({ id, ended }) => id === promise && ended === undefined))
    return <EmptyState title={text('house.promise.none')} />
  return (
    <GatheringForm
      gathering={house.stream}
      form={`casa-soltar.${promise ?? ''}`}
      command="end-bed-promise"
      groups={() => [
        {
          id: 'end',
          title: 'house.promise.end',
          intro: 'house.promise.end.intro',
          fields: [{ name: 'promiseEndedBecause' }],
        },
      ]}
      declared={bedPromiseEnded.fields}
      inputFrom={(values) => ({ ...values, promise })}
      onSaved={props.onSaved}
      onLeave={props.onLeave}
    />
  )
}
