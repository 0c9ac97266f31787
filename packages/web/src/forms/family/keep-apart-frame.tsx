import type { ReactNode } from 'react'
import { useText } from '../../language/text.tsx'
import type { MessageId } from '../../language/es.ts'
import { CaseForm } from '../case-form.tsx'
import { Readers } from '../enrolment/readers.tsx'

/** The frame of what is said about where or with whom she must not be: no reason is asked, who reads it is said first, and no draft is left (W8). */
export function KeepApartFrame(props: {
  stream: string
  command: string
  says: Readonly<Record<'intro' | 'save', MessageId>>
  /** What is sent besides the case. */
  names: Readonly<Record<string, unknown>>
  onSaved: () => void
  children: ReactNode
}): ReactNode {
  const text = useText()
  const { stream } = props
  return (
    <CaseForm
      stream={stream}
      form={undefined}
      command={props.command}
      saveLabel={text(props.says.save)}
      groups={() => []}
      declared={{}}
      inputFrom={() => ({ case: stream, ...props.names })}
      onSaved={props.onSaved}
    >
      <p>{text(props.says.intro)}</p>
      <Readers stream={stream} compartments={['placement']} />
      {props.children}
    </CaseForm>
  )
}
