import type { CaseFile } from '@cobijo/domain/case/case-file'
import { isOpenService, type ServiceLine } from '@cobijo/domain/service/services'
import type { ReactNode } from 'react'
import { choiceWord } from '../forms/fields/field-words.ts'
import { useMoment } from '../language/moment.ts'
import { useText } from '../language/text.tsx'
import { links } from '../links.ts'
import { Link } from '../ui/action/link.tsx'
import { EmptyState } from '../ui/feedback/screen-state.tsx'
import { Tag } from '../ui/show/tag.tsx'

/** Each service from asking to outcome, what is open first. */
export function CaseServices(props: { file: CaseFile }): ReactNode {
  const text = useText()
  const { services, stream } = props.file
  const add = (
    <Link href={links.caseForm(stream, 'servicio')} look="primary" icon="plus">
      {text('case.add.service')}
    </Link>
  )
  if (services.length === 0) return <EmptyState title={text('case.no-services')} action={add} />
  const ordered = [
    ...services.filter(isOpenService),
    ...services.filter((each) => !isOpenService(each)),
  ]
  return (
    <div className="stack stack-tight">
      <div className="case-actions">{add}</div>
      {ordered.map((line) => (
        <Line key={line.id} line={line} stream={stream ?? ''} />
      ))}
    </div>
  )
}

function Line(props: { line: ServiceLine; stream: string }): ReactNode {
  const text = useText()
  const moment = useMoment()
  const { line, stream } = props
  const kind = line.service === undefined ? undefined : choiceWord('service', line.service)
  const status = line.status.value
  const word = status === undefined ? undefined : choiceWord('status', status)
  const summary = line.records.findLast(({ fields }) => fields['summary'] !== undefined)
  return (
    <div className="service-line">
      <div className="service-words">
        <span className="row case-tags">
          <strong>{text(kind ?? 'case.service-sealed')}</strong>
          {word !== undefined && (
            <Tag tone={isOpenService(line) ? 'needs' : 'plain'}>{text(word)}</Tag>
          )}
          {line.status.disputed && <Tag tone="needs">{text('case.two-answers')}</Tag>}
        </span>
        {summary !== undefined && <p>{String(summary.fields['summary'])}</p>}
        {line.nextDueAt !== undefined && (
          <p className="field-description">
            {text('case.due', { when: moment(new Date(line.nextDueAt)) })}
          </p>
        )}
      </div>
      <Link href={links.caseForm(stream, 'servicio', line.id)} look="action">
        {text('case.service-goes-on')}
      </Link>
    </div>
  )
}
