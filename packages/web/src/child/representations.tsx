import { mayBeChild } from '@cobijo/domain/child/may-be-child'
import type { CaseFile } from '@cobijo/domain/case/case-file'
import type { Representation } from '@cobijo/domain/child/representation/representations'
import type { ReactNode } from 'react'
import { useIntl } from 'react-intl'
import type { People } from '../case/use-people.ts'
import { codedWord } from '../forms/fields/coded-questions.ts'
import { choiceWord } from '../forms/fields/field-words.ts'
import { useText } from '../language/text.tsx'
import { links } from '../links.ts'
import { Link } from '../ui/action/link.tsx'
import { Banner } from '../ui/feedback/banner.tsx'
import { Tag } from '../ui/show/tag.tsx'
import { ClocksOfChild } from './clocks-of-child.tsx'

interface Props {
  readonly file: CaseFile
  readonly people: People
}

/** Who speaks for her, and who must not. */
export function Representations(props: Props): ReactNode {
  const text = useText()
  const { file } = props
  const { representations } = file.childWork
  const isChild = mayBeChild(file.ageGroup.value)
  const isAlone = isChild && !representations.some(({ hasStanding }) => hasStanding)
  return (
    <section className="stack stack-tight">
      <h2>{text('child.representations')}</h2>
      {isAlone && (
        <Banner tone="needs" title={text('child.representation.nobody')}>
          {text('child.representation.nobody.explained')}
        </Banner>
      )}
      <ClocksOfChild file={file} event="child-representative-conflicts" />
      {representations.map((each) => (
        <Line key={each.id} {...props} line={each} />
      ))}
      {isChild && (
        <div className="case-actions">
          <Link href={links.caseForm(file.stream, 'representacion')} look="action">
            {text('child.add-representation')}
          </Link>
        </div>
      )}
    </section>
  )
}

function Line({ file, people, line }: Props & { line: Representation }): ReactNode {
  const text = useText()
  const { locale } = useIntl()
  const { said, first, conflict } = line
  const conflictWord = choiceWord('representationConflict', conflict ?? '')
  const relation = choiceWord('representativeIs', said.representativeIs ?? '')
  return (
    <div className="service-line">
      <div className="service-words">
        <span className="row case-tags">
          <strong>{said.representative ?? text('child.representation.unnamed')}</strong>
          {relation !== undefined && <Tag>{text(relation)}</Tag>}
          {line.conflictSince !== undefined && conflictWord !== undefined && (
            <Tag tone={conflict === 'alleged-exploiter' ? 'danger' : 'needs'}>
              {text(conflictWord)}
            </Tag>
          )}
          {!line.hasStanding && <Tag tone="needs">{text('child.representation.out')}</Tag>}
        </span>
        <p>
          {said.representationKind !== undefined && (
            <>{codedWord('representationKind', said.representationKind, locale)} · </>
          )}
          {said.representationPaper ?? text('child.representation.no-paper')} ·{' '}
          {people.who(first.organisation, first.member)}
        </p>
        {conflict === 'alleged-exploiter' && (
          <p className="field-description">{text('child.representation.out.explained')}</p>
        )}
      </div>
      <Link href={links.caseForm(file.stream, 'representacion-sigue', line.id)} look="action">
        {text('child.representation.more')}
      </Link>
    </div>
  )
}
