import { mayBeChild } from '@cobijo/domain/child/may-be-child'
import type { CaseFile } from '@cobijo/domain/case/case-file'
import { standingValues } from '@cobijo/domain/case/register'
import type { ReactNode } from 'react'
import { useIntl } from 'react-intl'
import type { People } from '../case/use-people.ts'
import { codedWord } from '../forms/fields/coded-questions.ts'
import { usePlainMoment } from '../language/plain-moment.ts'
import { useText } from '../language/text.tsx'
import { links } from '../links.ts'
import { Link } from '../ui/action/link.tsx'
import { DefinitionList } from '../ui/show/definition-list.tsx'
import { Tag } from '../ui/show/tag.tsx'

/** What she said, topic by topic, and who asked when: so that nobody asks it again. */
export function ChildInterviews(props: { file: CaseFile; people: People }): ReactNode {
  const text = useText()
  const moment = usePlainMoment()
  const { locale } = useIntl()
  const { file, people } = props
  const { held } = file.childWork.interviews
  return (
    <section className="stack stack-tight">
      <h2>{text('child.interviews')}</h2>
      {held.length === 0 && <p className="field-description">{text('child.interviews.none')}</p>}
      <KnownOfHer file={file} />
      <ul className="plain-list stack stack-tight">
        {held.map((line) => (
          <li key={line.id} className="row case-tags">
            <span>
              {moment(line.recordedAt)} · {people.who(line.organisation, line.member)}
            </span>
            {line.topics.map((topic) => (
              <Tag key={topic}>{codedWord('childTopics', topic, locale)}</Tag>
            ))}
          </li>
        ))}
      </ul>
      {mayBeChild(file.ageGroup.value) && (
        <div className="case-actions">
          <Link href={links.caseForm(file.stream, 'platica')} look="action">
            {text('child.add-interview')}
          </Link>
        </div>
      )}
    </section>
  )
}

/** Her answers as they stand; two that were taken down at once stand beside each other. */
export function KnownOfHer({ file }: { file: CaseFile }): ReactNode {
  const text = useText()
  const { locale } = useIntl()
  const { answers, ratherNot } = file.childWork.interviews
  const items = Object.entries(answers).map(([topic, register]) => ({
    term: codedWord('childTopics', topic, locale),
    value: standingValues(register).join(' · '),
  }))
  return (
    <>
      {items.length > 0 && <DefinitionList items={items} />}
      {ratherNot.length > 0 && (
        <p className="field-description">
          {text('child.interview.rather-not', {
            topics: ratherNot.map((topic) => codedWord('childTopics', topic, locale)).join(', '),
          })}
        </p>
      )}
    </>
  )
}
