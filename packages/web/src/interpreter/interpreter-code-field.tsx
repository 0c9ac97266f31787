import type { StreamId } from '@cobijo/domain/journal/identifier'
import type { ReactNode } from 'react'
import { ToggleButton } from 'react-aria-components/ToggleButton'
import { useDeviceAnswer } from '../device/use-device-answer.ts'
import { useText } from '../language/text.tsx'
import type { FieldProps } from '../ui/field/field-frame.tsx'
import { TextField } from '../ui/field/text-field.tsx'
import { useLanguagesInWords } from './interpreter-words.ts'

/**
 * Who interpreted, by code: those on this organisation's list are one tap each, with what they speak; any other code is typed, as of a service by
 * telephone that keeps its own.
 */
export function InterpreterCodeField(props: {
  field: FieldProps
  value: string
  onChange: (code: string | undefined) => void
}): ReactNode {
  const text = useText()
  const listed = useDeviceAnswer('gatherings', 'interpreter')
  const here = listed.state === 'ready' ? listed.value.filter(({ state }) => state !== 'ended') : []
  return (
    <div className="stack stack-tight">
      <TextField
        {...props.field}
        value={props.value}
        onChange={(typed) => props.onChange(typed || undefined)}
      />
      {here.length > 0 && (
        <div className="no-answer" role="group" aria-label={text('interpreter.title')}>
          {here.map(({ stream }) => (
            <OnList key={stream} stream={stream} {...props} />
          ))}
        </div>
      )}
    </div>
  )
}

function OnList(props: {
  stream: StreamId
  value: string
  onChange: (code: string | undefined) => void
}): ReactNode {
  const languages = useLanguagesInWords()
  const opened = useDeviceAnswer('openGathering', props.stream)
  const interpreter = opened.state === 'ready' ? opened.value.file.interpreter : undefined
  const code = interpreter?.interpreterCode.value
  if (code === undefined) return null
  const spoken = languages(interpreter?.interpreterLanguages.value)
  return (
    <ToggleButton
      className="chip"
      isSelected={props.value === code}
      onChange={(isChosen) => props.onChange(isChosen ? code : undefined)}
    >
      {spoken === '' ? code : `${code} · ${spoken}`}
    </ToggleButton>
  )
}
