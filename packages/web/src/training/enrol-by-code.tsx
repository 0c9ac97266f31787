import type { GatheringLine } from '@cobijo/domain/gathering/gathering-line'
import { caseCode } from '@cobijo/domain/views/card'
import { useState, type ReactNode } from 'react'
import { useSession } from '../device/device-context.tsx'
import { GatheringForm } from '../forms/gathering-form.tsx'
import { participationFields } from './participation-fields.ts'
import { useText } from '../language/text.tsx'
import { Button } from '../ui/action/button.tsx'
import { useToast } from '../ui/feedback/toast.tsx'
import { TextField } from '../ui/field/text-field.tsx'

/** Writes herself onto the list of the course whose code she was told (W34). */
export function EnrolByCode(props: {
  trainings: readonly GatheringLine[]
  onDone: () => void
}): ReactNode {
  const text = useText()
  const { personName } = useSession()
  const announce = useToast()
  const [code, setCode] = useState('')
  const [found, setFound] = useState<GatheringLine>()
  const [isUnknown, setUnknown] = useState(false)
  const find = (): void => {
    const bare = plainCode(code)
    const match = props.trainings.find(
      ({ stream, state }) => state !== 'ended' && plainCode(caseCode(stream)) === bare,
    )
    setFound(match)
    setUnknown(match === undefined)
  }
  if (found !== undefined)
    return (
      <GatheringForm
        gathering={found.stream}
        form={undefined}
        command="enrol-in-training"
        groups={() => [
          {
            id: 'enrol',
            title: 'training.enrol',
            fields: [
              { name: 'participantName' },
              { name: 'participantCode' },
              { name: 'participantUnit' },
              { name: 'participantPost' },
              { name: 'participantSex' },
            ],
          },
        ]}
        declared={participationFields}
        initial={{ participantName: personName }}
        saveLabel={text('training.enrol.me')}
        onSaved={() => {
          announce({ words: text('training.enrolled') })
          props.onDone()
        }}
        onLeave={props.onDone}
      >
        <p>
          <strong>{found.title}</strong>
        </p>
      </GatheringForm>
    )
  return (
    <form
      className="stack stack-tight"
      onSubmit={(event) => {
        event.preventDefault()
        find()
      }}
    >
      <TextField
        label={text('training.code')}
        description={text('training.code.help')}
        width="short"
        value={code}
        error={isUnknown ? { code: 'course-code-unknown' } : undefined}
        onChange={(typed) => {
          setCode(typed)
          setUnknown(false)
        }}
      />
      <div>
        <Button type="submit">{text('training.code.find')}</Button>
      </div>
    </form>
  )
}

/** As people read it out: without the dash, in any case. */
function plainCode(code: string): string {
  return code.replaceAll(/[^0-9A-Za-z]/g, '').toUpperCase()
}
