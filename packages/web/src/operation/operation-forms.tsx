import type { Saved } from '@cobijo/contract/device/saved'
import { arrivalScreened } from '@cobijo/domain/group-intake/screening/arrival-screened'
import type { ArrivalRow } from '@cobijo/domain/group-intake/group-intake'
import { metOn } from '@cobijo/domain/group-intake/screening/met-on-sheet'
import type { StreamId } from '@cobijo/domain/journal/identifier'
import { operationRecorded } from '@cobijo/domain/operation/operation-recorded'
import type { Operation } from '@cobijo/domain/operation/operation'
import type { ReactNode } from 'react'
import { useDeviceAnswer } from '../device/use-device-answer.ts'
import { UnlessReady } from '../device/unless-ready.tsx'
import { CaseForm } from '../forms/case-form.tsx'
import { ChangeForm } from '../forms/change-form.tsx'
import { GatheringForm } from '../forms/gathering-form.tsx'
import type { Values } from '../forms/fields/field-from-kind.tsx'
import type { FormGroup } from '../forms/fields/form-groups.tsx'
import { RowWords, useRowName } from '../groups/row-line.tsx'
import type { MessageId } from '../language/es.ts'
import { EmptyState } from '../ui/feedback/screen-state.tsx'
import { useText } from '../language/text.tsx'
import { LinkForm } from './link-form.tsx'

/** Every form of an operation, by the neutral word that stands in the address. */
export const operationFormTitles = {
  datos: 'joint-operation.change',
  quienes: 'joint-operation.agencies',
  acciones: 'joint-operation.actions',
  enlaces: 'joint-operation.link',
  resultado: 'joint-operation.result',
} as const satisfies Readonly<Record<string, MessageId>>

export type OperationFormName = keyof typeof operationFormTitles

/** What is said of the whole, in three forms of a phone's length. */
const saidIn = {
  datos: [
    {
      id: 'operation',
      title: 'joint-operation.which',
      intro: 'joint-operation.which.intro',
      fields: [
        { name: 'operationCode' },
        { name: 'operationTitle' },
        { name: 'operationLead' },
        { name: 'operationBegan' },
        { name: 'operationFinished' },
        { name: 'operationBasis', rows: 2 },
      ],
    },
  ],
  quienes: [
    {
      id: 'agencies',
      title: 'joint-operation.agencies',
      fields: [
        { name: 'operationAgencies' },
        { name: 'operationOthers' },
        { name: 'operationCountries' },
        { name: 'operationDivisions' },
      ],
    },
  ],
  acciones: [
    {
      id: 'actions',
      title: 'joint-operation.actions',
      fields: [{ name: 'operationActions' }, { name: 'operationArrests' }],
    },
  ],
} as const satisfies Readonly<Record<string, readonly FormGroup[]>>

export const saidForms = ['datos', 'quienes', 'acciones'] as const

const resultGroups: readonly FormGroup[] = [
  {
    id: 'result',
    title: 'joint-operation.result',
    intro: 'joint-operation.result.intro',
    fields: [
      { name: 'rowResult' },
      { name: 'recognisedBy', isAsked: ({ rowResult }) => rowResult === 'recognised' },
      { name: 'destination' },
    ],
  },
]

export function BeginOperationForm(props: {
  onSaved: (saved: Saved) => void
  onLeave: () => void
}): ReactNode {
  return (
    <GatheringForm
      gathering={undefined}
      form={undefined}
      command="begin-operation"
      groups={() => saidIn.datos}
      declared={operationRecorded.fields}
      {...props}
    />
  )
}

/** The form that the address names. `about`: the sheet and the row of whom it is. */
export function OperationForm(props: {
  form: OperationFormName
  operation: Operation
  about: string | undefined
  onDone: () => void
}): ReactNode {
  switch (props.form) {
    case 'datos':
    case 'quienes':
    case 'acciones':
      return (
        <ChangeForm
          key={props.form}
          gathering={props.operation.stream}
          form={`operativo-${props.form}`}
          command="record-operation"
          groups={saidIn[props.form]}
          declared={operationRecorded.fields}
          said={props.operation.said}
          onDone={props.onDone}
        />
      )
    case 'enlaces':
      return <LinkForm {...props} />
    case 'resultado':
      return <ResultForm {...props} />
  }
}

function ResultForm(props: {
  operation: Operation
  about: string | undefined
  onDone: () => void
}): ReactNode {
  const text = useText()
  const [sheet = '', arrival = ''] = (props.about ?? '').split('.')
  const opened = useDeviceAnswer('openGathering', sheet as StreamId)
  if (opened.state !== 'ready') return <UnlessReady answer={opened} />
  const { groupIntake } = opened.value.file
  const row = groupIntake && metOn(groupIntake).find((each) => each.arrival === arrival)
  if (row === undefined)
    return (
      <EmptyState title={text('joint-operation.row-gone')}>
        {text('joint-operation.row-gone.words')}
      </EmptyState>
    )
  return <ResultOfRow {...props} sheet={sheet} row={row} />
}

function ResultOfRow(props: {
  operation: Operation
  sheet: string
  row: ArrivalRow
  onDone: () => void
}): ReactNode {
  const nameOf = useRowName()
  const { sheet, row, onDone } = props
  const known: Values = {
    rowResult: row.screening.result.value,
    destination: row.screening.destination.value,
  }
  return (
    <CaseForm
      stream={props.operation.stream ?? ''}
      form={`operativo-resultado.${sheet}.${row.arrival}`}
      command="screen-arrival"
      groups={() => resultGroups}
      declared={arrivalScreened.fields}
      initial={Object.fromEntries(Object.entries(known).filter(([, value]) => value !== undefined))}
      inputFrom={({ rowResult, recognisedBy, destination }) => ({
        // Who recognised her goes with that she is recognised.
        ...(rowResult === known['rowResult'] && recognisedBy === undefined ? {} : { rowResult }),
        ...(rowResult === 'recognised' ? { recognisedBy } : {}),
        ...(destination === known['destination'] ? {} : { destination }),
        gathering: sheet,
        arrival: row.arrival,
      })}
      onSaved={onDone}
      onLeave={onDone}
    >
      <div className="stack stack-tight">
        <strong>{nameOf(row)}</strong>
        <RowWords row={row} />
      </div>
    </CaseForm>
  )
}
