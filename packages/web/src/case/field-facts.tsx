import type { CaseFile } from '@cobijo/domain/case/case-file'
import { registerFields, type RegisterName } from '@cobijo/domain/case/case-registers'
import { historyOfAnswer } from '@cobijo/domain/case/field-history'
import { standingValues, type Register } from '@cobijo/domain/case/register'
import type { ReactNode } from 'react'
import { fieldLabel } from '../forms/fields/field-words.ts'
import { useText } from '../language/text.tsx'
import { DefinitionList } from '../ui/show/definition-list.tsx'
import { Tag } from '../ui/show/tag.tsx'
import { reachable } from './reachable.ts'
import { AnswerHistory } from './answer-history.tsx'
import type { People } from './use-people.ts'
import { useWordsOfValues } from './use-words-of-values.ts'

/** Answers that stand, each with what it said before one tap away. A disputed one says so. */
export function FieldFacts(props: {
  file: CaseFile
  names: readonly RegisterName[]
  people: People
  /** Leaves out what nobody answered. */
  onlyAnswered?: boolean
  /** On paper what nobody answered is named after the rest, so that nothing is missed and a page is saved. */
  unansweredInOneLineOnPaper?: boolean
  isOnPaper?: boolean
}): ReactNode {
  const text = useText()
  const words = useWordsOfValues()
  const registers = props.file.registers as Readonly<
    Partial<Record<RegisterName, Register<unknown>>>
  >
  const isShortOnPaper = props.unansweredInOneLineOnPaper === true
  const label = (name: RegisterName): string => {
    const id = fieldLabel(name)
    return id === undefined ? name : text(id)
  }
  const isAnswered = (name: RegisterName): boolean =>
    registers[name]?.value !== undefined || registers[name]?.disputed === true
  const unanswered = props.names.filter((name) => !isAnswered(name))
  const names = props.onlyAnswered === true ? props.names.filter(isAnswered) : props.names
  const item = (name: RegisterName): ReactNode => {
    const register = registers[name]
    if (register === undefined) return undefined
    const all = standingValues(register)
    const standing = all.map((value) => reachable(name, value, props.file))
    const isHidden = standing.some((value, index) => value !== all[index])
    return (
      <span className="fact">
        <span>
          {standing.length === 0
            ? text('ui.facts.none')
            : standing.map((value) => words(name, registerFields[name].kind, value)).join(' · ')}
        </span>
        {isHidden && <Tag tone="needs">{text('child.contact-not-offered')}</Tag>}
        {register.disputed && <Tag tone="needs">{text('case.two-answers')}</Tag>}
        {register.allTrue && <Tag>{text('case.all-true', { count: standing.length })}</Tag>}
        {props.isOnPaper !== true && (
          <span className="not-printed">
            <AnswerHistory
              name={name}
              kind={registerFields[name].kind}
              history={historyOfAnswer(props.file, name)}
              file={props.file}
              people={props.people}
            />
          </span>
        )}
      </span>
    )
  }
  return (
    <>
      <DefinitionList
        columns={2}
        items={names.map((name) => ({
          term: label(name),
          value: item(name),
          isOnScreenOnly: isShortOnPaper && !isAnswered(name),
        }))}
      />
      {isShortOnPaper && unanswered.length > 0 && (
        <p className="printed-only">
          {text('ui.facts.none')}: {unanswered.map(label).join(' · ')}
        </p>
      )}
    </>
  )
}
