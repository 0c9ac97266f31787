import type { ApprovalLine } from '@cobijo/domain/approval/approvals'
import type { CaseFile } from '@cobijo/domain/case/case-file'
import type { ReactNode } from 'react'
import type { People } from '../case/use-people.ts'
import { choiceWord } from '../forms/fields/field-words.ts'
import { writeMinorUnits } from '../forms/fields/minor-units.ts'
import { usePlainMoment } from '../language/plain-moment.ts'
import { useText } from '../language/text.tsx'
import { links } from '../links.ts'
import { Link } from '../ui/action/link.tsx'
import { Tag } from '../ui/show/tag.tsx'

const standingWords = {
  waiting: 'approval.waiting',
  approved: 'approval.approved',
  'changes-wanted': 'approval.changes-wanted',
  'not-approved': 'approval.not-approved',
} as const satisfies Record<ApprovalLine['state'], string>

/** What a colleague was asked to look at, the newest first; none of it holds any help back. */
export function ApprovalsSection(props: { file: CaseFile; people: People }): ReactNode {
  const text = useText()
  const { file } = props
  return (
    <section className="stack stack-tight" aria-labelledby="approvals">
      <h2 id="approvals">{text('approval.title')}</h2>
      <p className="field-description">{text('approval.intro')}</p>
      {file.approvals.toReversed().map((line) => (
        <Line key={line.id} line={line} {...props} />
      ))}
      <div className="case-actions">
        <Link href={links.caseForm(file.stream, 'visto-bueno')} look="action" icon="plus">
          {text('approval.ask')}
        </Link>
      </div>
    </section>
  )
}

function Line(props: { line: ApprovalLine; file: CaseFile; people: People }): ReactNode {
  const text = useText()
  const moment = usePlainMoment()
  const { line, file, people } = props
  const { said, state } = line
  const word = choiceWord('approvalOf', said.approvalOf ?? '')
  const asked = people.members.find(({ id }) => id === said.approvalBy)?.name
  const { amount, currency } = said.overCeiling ?? {}
  return (
    <div className="service-line">
      <div className="service-words">
        <span className="row case-tags">
          <strong>
            {word === undefined ? text('approval.title') : text(word)}
            {amount !== undefined && ` · ${writeMinorUnits(amount)} ${currency ?? ''}`}
          </strong>
          <Tag tone={state === 'approved' ? 'plain' : 'needs'}>{text(standingWords[state])}</Tag>
        </span>
        {said.approvalWords !== undefined && <p className="story-words">{said.approvalWords}</p>}
        {line.reason !== undefined && <p className="story-words">{line.reason}</p>}
        <p className="field-description">
          {[
            moment(line.recordedAt),
            people.who(line.organisation, line.askedBy),
            line.answeredBy === undefined
              ? asked === undefined
                ? undefined
                : text('approval.asked-of', { who: asked })
              : text('approval.answered-by', {
                  who: people.who(line.organisation, line.answeredBy),
                }),
          ]
            .filter((part) => part !== undefined)
            .join(' · ')}
        </p>
      </div>
      {state === 'waiting' && (
        <Link href={links.caseForm(file.stream, 'visto-bueno-respuesta', line.id)} look="action">
          {text('approval.answer')}
          <span className="visually-hidden">: {word === undefined ? '' : text(word)}</span>
        </Link>
      )}
    </div>
  )
}
