import type { CaseFile } from '@cobijo/domain/case/case-file'
import { registerFields, type RegisterName } from '@cobijo/domain/case/case-registers'
import { standingValues, type Register } from '@cobijo/domain/case/register'
import { useState, type ReactNode } from 'react'
import { fieldLabel } from '../forms/fields/field-words.ts'
import { useMoment } from '../language/moment.ts'
import { useText } from '../language/text.tsx'
import { Button } from '../ui/action/button.tsx'
import { Dialog } from '../ui/action/dialog.tsx'
import { DefinitionList } from '../ui/show/definition-list.tsx'
import { Tag } from '../ui/show/tag.tsx'
import type { People } from './use-people.ts'
import { useWordsOfValues } from './use-words-of-values.ts'

/** Answers that stand, each with what it said before one tap away. A disputed one says so. */
export function FieldFacts(props: {
  file: CaseFile
  names: readonly RegisterName[]
  people: People
  /** Leaves out what nobody answered. */
  onlyAnswered?: boolean
  isOnPaper?: boolean
}): ReactNode {
  const text = useText()
  const words = useWordsOfValues()
  const [asked, setAsked] = useState<RegisterName>()
  const registers = props.file.registers as Readonly<
    Partial<Record<RegisterName, Register<unknown>>>
  >
  const label = (name: RegisterName): string => {
    const id = fieldLabel(name)
    return id === undefined ? name : text(id)
  }
  const names = props.names.filter(
    (name) => props.onlyAnswered !== true || registers[name]?.value !== undefined,
  )
  const item = (name: RegisterName): ReactNode => {
    const register = registers[name]
    if (register === undefined) return undefined
    const standing = standingValues(register)
    const earlier = register.history.length > register.current.length
    return (
      <span className="fact">
        <span>
          {standing.length === 0
            ? text('ui.facts.none')
            : standing.map((value) => words(name, registerFields[name].kind, value)).join(' · ')}
        </span>
        {register.disputed && <Tag tone="needs">{text('case.two-answers')}</Tag>}
        {register.allTrue && <Tag>{text('case.all-true', { count: standing.length })}</Tag>}
        {earlier && props.isOnPaper !== true && (
          <Button tone="quiet" onPress={() => setAsked(name)}>
            {text('case.earlier')}
            <span className="visually-hidden">: {label(name)}</span>
          </Button>
        )}
      </span>
    )
  }
  const shown = asked === undefined ? undefined : registers[asked]
  return (
    <>
      <DefinitionList
        columns={2}
        items={names.map((name) => ({ term: label(name), value: item(name) }))}
      />
      <Dialog
        isOpen={asked !== undefined}
        onClose={() => setAsked(undefined)}
        title={asked === undefined ? '' : text('case.earlier.title', { field: label(asked) })}
      >
        {asked !== undefined && shown !== undefined && (
          <EarlierAnswers name={asked} register={shown} people={props.people} />
        )}
      </Dialog>
    </>
  )
}

function EarlierAnswers(props: {
  name: RegisterName
  register: Register<unknown>
  people: People
}): ReactNode {
  const text = useText()
  const moment = useMoment()
  const words = useWordsOfValues()
  const standing = new Set(props.register.current.map(({ entry }) => entry))
  return (
    <ol className="stack stack-tight plain-list">
      {props.register.history.toReversed().map((said) => (
        <li key={said.entry}>
          <strong>{words(props.name, registerFields[props.name].kind, said.value)}</strong>{' '}
          {standing.has(said.entry) && <Tag tone="accent">{text('case.stands')}</Tag>}
          <p className="field-description">
            {text('case.said-by', {
              who: props.people.who(said.organisation, said.member),
              when: moment(new Date(said.recordedAt)),
            })}
          </p>
        </li>
      ))}
    </ol>
  )
}
