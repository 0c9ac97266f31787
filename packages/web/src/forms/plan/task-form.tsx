import type { CaseFile } from '@cobijo/domain/case/case-file'
import { isAppointment, type TaskKind } from '@cobijo/domain/task/task-codes'
import { taskSet } from '@cobijo/domain/task/task-set'
import { useState, type ReactNode } from 'react'
import type { People } from '../../case/use-people.ts'
import { useText } from '../../language/text.tsx'
import { Select } from '../../ui/field/select.tsx'
import { CaseForm } from '../case-form.tsx'
import { asTypedIn, usualZone } from '../../plan/time-zones.ts'
import type { Values } from '../fields/field-from-kind.tsx'
import { taskGroups } from './plan-layout.ts'

/** Something to do for her, and who does it: a member is chosen from a list, which no record's field draws. */
export function TaskForm(props: {
  file: CaseFile
  people: People
  onSaved: () => void
}): ReactNode {
  const text = useText()
  const [chosen, setChosen] = useState<string>()
  const stream = props.file.stream ?? ''
  return (
    <CaseForm
      stream={stream}
      form="tarea"
      command="set-task"
      groups={taskGroups}
      declared={taskSet.fields}
      initial={{ taskZone: usualZone() }}
      inputFrom={(values) => ({
        ...onClockOfPlace(values),
        case: stream,
        ...(chosen === undefined ? {} : { taskFor: chosen }),
      })}
      onSaved={props.onSaved}
    >
      <Select
        label={text('fields.taskFor')}
        description={text('fields.taskFor.help')}
        options={props.people.members.map(({ id, name }) => ({ value: id, label: name }))}
        value={chosen}
        onChange={setChosen}
      />
    </CaseForm>
  )
}

/** Of an appointment the hour is that of the place where it is; any other task is due by this device's clock. */
function onClockOfPlace({ taskZone, ...values }: Values): Values {
  const { taskDueAt, taskKind, protectedTaskKind } = values
  const isOne = isAppointment((taskKind ?? protectedTaskKind) as TaskKind | undefined)
  if (!isOne || typeof taskZone !== 'string') return values
  const at = typeof taskDueAt === 'number' ? { taskDueAt: asTypedIn(taskZone, taskDueAt) } : {}
  return { ...values, ...at, taskZone }
}
