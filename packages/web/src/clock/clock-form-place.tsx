import type { CaseFile } from '@cobijo/domain/case/case-file'
import type { ReactNode } from 'react'
import type { People } from '../case/use-people.ts'
import { CaseClocks } from './case-clocks.tsx'
import { findClock } from './clock-key.ts'
import { MeetForm } from './meet-form.tsx'
import { NoticeForm } from './notice-form.tsx'

/** The form about the clock that the address names; where there is none such (any more), all that there are. */
export function ClockFormPlace(props: {
  form: 'aviso' | 'plazo'
  file: CaseFile
  people: People
  named: string | undefined
  onSaved: () => void
}): ReactNode {
  const { form, file, people, named, onSaved } = props
  const clock = findClock(file, named)
  if (clock === undefined || (form === 'aviso' && clock.notice === undefined))
    return <CaseClocks file={file} people={people} />
  return form === 'aviso' ? (
    <NoticeForm file={file} clock={clock} onSaved={onSaved} />
  ) : (
    <MeetForm file={file} clock={clock} onSaved={onSaved} />
  )
}
