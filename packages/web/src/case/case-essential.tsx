import type { CaseFile } from '@cobijo/domain/case/case-file'
import { registersByCompartment } from '@cobijo/domain/case/case-registers'
import { caseCode, everyTrueName } from '@cobijo/domain/views/card'
import type { ReactNode } from 'react'
import { useSession } from '../device/device-context.tsx'
import { choiceWord } from '../forms/fields/field-words.ts'
import { useMoment } from '../language/moment.ts'
import { useText } from '../language/text.tsx'
import { links } from '../links.ts'
import { Button } from '../ui/action/button.tsx'
import { Link } from '../ui/action/link.tsx'
import { printNeutrally } from '../ui/page/print-neutrally.ts'
import { DefinitionList } from '../ui/show/definition-list.tsx'
import { SealedMark } from '../ui/show/sealed-mark.tsx'
import { FieldFacts } from './field-facts.tsx'
import { NeutralTexts } from './neutral-texts.tsx'
import { CaseAnswers } from './case-answers.tsx'
import type { People } from './use-people.ts'

/** The one screen of whoever is on shift where she sleeps (W1); every line is there, answered or not, and it can be printed on one page. */
export function CaseEssential(props: { file: CaseFile; people: People }): ReactNode {
  const text = useText()
  const { reads } = useSession()
  const moment = useMoment()
  const { file } = props
  const { registers } = file
  return (
    <div className="stack">
      <div className="case-actions not-printed">
        <Link href={links.caseForm(file.stream, 'esencial')} look="primary" icon="plus">
          {text('case.add.essential')}
        </Link>
        <Button onPress={printNeutrally}>{text('case.print')}</Button>
      </div>
      <p className="field-description not-printed">{text('case.essential.print-warning')}</p>
      {reads.includes('essential') ? (
        <div className="essential-sheet">
          <header className="printed-only">
            <h1>{everyTrueName(registers.nameToUse) ?? caseCode(file.stream)}</h1>
            <p>
              {text('case.essential.printed', {
                code: caseCode(file.stream),
                when: moment(new Date()),
              })}
            </p>
          </header>
          <EssentialFacts {...props} />
          <p className="printed-only">{text('case.essential.print-warning')}</p>
        </div>
      ) : (
        <SealedMark name={text('parts.essential')} />
      )}
    </div>
  )
}

/** What must be known of her tonight, above all whether she is protected as a child. On paper what nobody said is one line. */
export function EssentialFacts(props: { file: CaseFile; people: People }): ReactNode {
  const text = useText()
  const age = props.file.ageGroup.value
  const word = age === undefined ? undefined : choiceWord('ageGroup', age)
  return (
    <>
      <DefinitionList
        columns={2}
        items={[
          {
            term: text('fields.ageGroup'),
            value:
              age === 'age-in-doubt'
                ? text('case.age-in-doubt.explained')
                : word === undefined
                  ? undefined
                  : text(word),
          },
        ]}
      />
      <FieldFacts {...props} names={registersByCompartment.essential} unansweredInOneLineOnPaper />
    </>
  )
}

/** Who she is, how to reach her, where she sleeps; each part as far as this member opens it. */
export function CaseFacts(props: { file: CaseFile; people: People }): ReactNode {
  const text = useText()
  const { reads } = useSession()
  const parts = [
    { part: 'identity', title: text('parts.identity'), names: registersByCompartment.identity },
    { part: 'contact', title: text('parts.contact'), names: registersByCompartment.contact },
    { part: 'placement', title: text('parts.placement'), names: registersByCompartment.placement },
  ] as const
  return (
    <div className="stack">
      <div className="case-actions not-printed">
        <Link href={links.caseForm(props.file.stream, 'identidad')} look="action" icon="plus">
          {text('case.add.identity')}
        </Link>
        <NeutralTexts file={props.file} />
      </div>
      <CaseAnswers {...props} />
      {parts.map(({ part, title, names }) => (
        <section className="stack stack-tight" key={part} aria-label={title}>
          <h2>{title}</h2>
          {reads.includes(part) ? (
            <FieldFacts {...props} names={names} />
          ) : (
            <SealedMark name={title} />
          )}
        </section>
      ))}
      <section className="stack stack-tight" aria-label={text('case.full-key')}>
        <h2>{text('case.full-key')}</h2>
        <p className="full-key">{props.file.stream}</p>
        <p className="field-description">{text('case.full-key.help')}</p>
      </section>
    </div>
  )
}
