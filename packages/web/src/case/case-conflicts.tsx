import type { CaseFile } from '@cobijo/domain/case/case-file'
import { registerFields, type RegisterName } from '@cobijo/domain/case/case-registers'
import type { Register } from '@cobijo/domain/case/register'
import { useState, type ReactNode } from 'react'
import { fieldLabel } from '../forms/fields/field-words.ts'
import { useCommand } from '../forms/fields/use-command.ts'
import { useMoment } from '../language/moment.ts'
import { useText } from '../language/text.tsx'
import { Button } from '../ui/action/button.tsx'
import { Banner } from '../ui/feedback/banner.tsx'
import { ErrorState } from '../ui/feedback/screen-state.tsx'
import { TextField } from '../ui/field/text-field.tsx'
import type { People } from './use-people.ts'
import { useWordsOfValues } from './use-words-of-values.ts'

/** Where two people wrote at once: both answers side by side, to choose or to keep, with a sentence why. */
export function CaseConflicts(props: { file: CaseFile; people: People }): ReactNode {
  const text = useText()
  const { contradictions } = props.file
  return (
    <>
      {contradictions.map((each) =>
        each.code === 'field-disputed' && each.field !== undefined ? (
          <Conflict
            key={each.field}
            {...props}
            field={each.field as RegisterName}
            register={
              (props.file.registers as Partial<Record<string, Register<unknown>>>)[each.field]
            }
          />
        ) : (
          <Banner key={each.code} tone="needs">
            {each.code !== 'field-disputed' && text(sentences[each.code])}
          </Banner>
        ),
      )}
    </>
  )
}

const sentences = {
  'closed-and-open-at-once': 'case.closed-and-open',
  'closed-with-open-service': 'case.closed-with-open-service',
  'decided-while-closed': 'case.decided-while-closed',
} as const

function Conflict(props: {
  file: CaseFile
  people: People
  field: RegisterName
  register: Register<unknown> | undefined
}): ReactNode {
  const text = useText()
  const moment = useMoment()
  const words = useWordsOfValues()
  const command = useCommand()
  const [why, setWhy] = useState('')
  const { field, register, file } = props
  if (register === undefined) return null
  const labelId = fieldLabel(field)
  const label = labelId === undefined ? field : text(labelId)
  const settle = (how: { chosen: string } | { keepBoth: true }): void => {
    void command.run('resolve-conflict', { case: file.stream, field, why, ...how })
  }
  return (
    <section className="conflict" aria-labelledby={`conflict-${field}`}>
      <h2 id={`conflict-${field}`}>{text('case.conflict', { field: label })}</h2>
      <p className="field-description">{text('case.conflict.explained')}</p>
      <div className="conflict-sides">
        {register.current.map((said) => (
          <div className="conflict-side" key={said.entry}>
            <strong className="conflict-value">
              {words(field, registerFields[field].kind, said.value)}
            </strong>
            <p className="field-description">
              {text('case.said-by', {
                who: props.people.who(said.organisation, said.member),
                when: moment(new Date(said.recordedAt)),
              })}
            </p>
            <Button
              wide
              isPending={command.isRunning}
              onPress={() => settle({ chosen: said.entry })}
            >
              {text('case.conflict.choose', {
                value: words(field, registerFields[field].kind, said.value),
              })}
            </Button>
          </div>
        ))}
      </div>
      <TextField label={text('case.conflict.why')} isOptional value={why} onChange={setWhy} />
      <Button tone="quiet" isPending={command.isRunning} onPress={() => settle({ keepBoth: true })}>
        {text('case.conflict.keep-both')}
      </Button>
      {command.refusal !== undefined && <ErrorState fault={command.refusal} />}
    </section>
  )
}
