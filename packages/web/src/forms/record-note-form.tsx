import { noteRecorded } from '@cobijo/domain/case/note-recorded'
import { useState, type ReactNode } from 'react'
import { useSession } from '../device/device-context.tsx'
import { partInWords } from '../language/parts-in-words.ts'
import { useText } from '../language/text.tsx'
import { Choice } from '../ui/field/choice.tsx'
import { CaseForm } from './case-form.tsx'
import type { FormGroup } from './fields/form-groups.tsx'

const subjects = [
  'care',
  'account',
  'health',
  'psychosocial',
  'protection',
  'placement',
  'child',
] as const
type Subject = (typeof subjects)[number]

const ofPaper = ['paperCode', 'paperWrittenBy', 'paperWrittenAt']
const paper: FormGroup = {
  id: 'paper',
  title: 'note.paper',
  intro: 'note.paper.intro',
  fields: ofPaper.map((name) => ({ name })),
}

/**
 * A note is filed by what it is about, and so sealed for those who may read that. `fromPaper`: it is copied from a sheet, and says whose hand that was and
 * when (W18).
 */
export function RecordNoteForm(props: {
  stream: string
  isAboutChild: boolean
  fromPaper?: boolean
  onSaved: () => void
}): ReactNode {
  const text = useText()
  const { reads } = useSession()
  const [subject, setSubject] = useState<Subject>('care')
  const offered = subjects.filter((each) => each !== 'child' || props.isAboutChild)
  return (
    <CaseForm
      stream={props.stream}
      form={props.fromPaper === true ? 'de-papel' : 'nota'}
      command="record-note"
      groups={() => [
        ...(props.fromPaper === true ? [paper] : []),
        { id: 'note', title: 'note.words', fields: [{ name: subject, rows: 6 }] },
        // Read by others than the words: on its own, so that each badge stands over what it is about.
        { id: 'reminder', title: 'note.reminder', fields: [{ name: 'remindAt' }] },
      ]}
      declared={noteRecorded.fields}
      // Words that were typed under another subject are moved, not sent twice.
      inputFrom={(values) => ({
        case: props.stream,
        [subject]: values[subject],
        ...Object.fromEntries(
          ['remindAt', ...ofPaper]
            .filter((name) => values[name] !== undefined)
            .map((name) => [name, values[name]]),
        ),
      })}
      onSaved={props.onSaved}
    >
      <Choice<Subject>
        label={text('note.about')}
        allow={[]}
        answer={{ kind: 'known', value: subject }}
        onAnswer={(answer) => answer.kind === 'known' && setSubject(answer.value)}
        options={offered.map((value) => ({
          value,
          label: text(partInWords[value]),
          ...(reads.includes(value) ? {} : { detail: text('forms.readers.not-you') }),
        }))}
      />
    </CaseForm>
  )
}
