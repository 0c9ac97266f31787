import type { CaseFile } from '@cobijo/domain/case/case-file'
import type { HandOver } from '@cobijo/domain/child/hand-over/hand-overs'
import { useState, type ReactNode } from 'react'
import type { People } from '../case/use-people.ts'
import { authorityName, usePackLanguage } from '../clock/deadline-words.ts'
import { choiceWord } from '../forms/fields/field-words.ts'
import { usePlainMoment } from '../language/plain-moment.ts'
import { useText } from '../language/text.tsx'
import { links } from '../links.ts'
import { PrintDialog } from '../shell/print-dialog.tsx'
import { Button } from '../ui/action/button.tsx'
import { Link } from '../ui/action/link.tsx'
import { Tag } from '../ui/show/tag.tsx'
import { HandOverSheet } from './hand-over-sheet.tsx'

interface Props {
  readonly file: CaseFile
  readonly people: People
}

/** Each hand-over with what became of it, to be completed and to be printed. */
export function HandOvers(props: Props): ReactNode {
  const text = useText()
  const [printed, setPrinted] = useState<string>()
  const { handOvers } = props.file.childWork
  if (handOvers.length === 0) return null
  const sheet = handOvers.find(({ id }) => id === printed)
  return (
    <section className="stack stack-tight">
      <h2>{text('child.hand-overs')}</h2>
      {handOvers.map((each) => (
        <Line key={each.id} {...props} handOver={each} onPrint={() => setPrinted(each.id)} />
      ))}
      <PrintDialog
        isOpen={sheet !== undefined}
        onClose={() => setPrinted(undefined)}
        title={text('child.sheet.title')}
      >
        {sheet !== undefined && <HandOverSheet {...props} handOver={sheet} />}
      </PrintDialog>
    </section>
  )
}

function Line(props: Props & { handOver: HandOver; onPrint: () => void }): ReactNode {
  const text = useText()
  const language = usePackLanguage()
  const moment = usePlainMoment()
  const { handOver, file, people } = props
  const { said, done, first } = handOver
  const word = choiceWord('handOverState', handOver.state ?? '')
  return (
    <div className="service-line">
      <div className="service-words">
        <span className="row case-tags">
          <strong>
            {said.handOverTo === undefined
              ? text('child.hand-over.nobody-named')
              : authorityName(said.handOverTo, language)}
          </strong>
          {word !== undefined && (
            <Tag tone={done === undefined ? 'needs' : 'plain'}>{text(word)}</Tag>
          )}
          {done !== undefined && said.handOverNumber === undefined && (
            <Tag tone="needs">{text('child.hand-over.no-number')}</Tag>
          )}
        </span>
        <p>
          {moment(done?.at ?? first.recordedAt)} · {people.who(first.organisation, first.member)}
          {said.receivedByPost !== undefined && <> · {said.receivedByPost}</>}
        </p>
        {said.toldAtHandOver !== undefined && <p>{said.toldAtHandOver}</p>}
      </div>
      <span className="row">
        <Link href={links.caseForm(file.stream, 'entrega-sigue', handOver.id)} look="action">
          {text('child.hand-over.more')}
        </Link>
        <Button onPress={props.onPrint}>{text('child.hand-over.print')}</Button>
      </span>
    </div>
  )
}
