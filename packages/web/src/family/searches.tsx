import type { CaseFile } from '@cobijo/domain/case/case-file'
import { refusalOf } from '@cobijo/domain/ladder/rung'
import type { Search } from '@cobijo/domain/tracing/tracing'
import { afterReunification, reunificationLadder } from '@cobijo/domain/tracing/tracing-ladder'
import { useState, type ReactNode } from 'react'
import type { CaseFormName } from '../case/case-form-place.tsx'
import type { People } from '../case/use-people.ts'
import { choiceWord } from '../forms/fields/field-words.ts'
import { LadderSteps } from '../ladder/ladder-steps.tsx'
import { useMoment } from '../language/moment.ts'
import { useText } from '../language/text.tsx'
import { links } from '../links.ts'
import { Link } from '../ui/action/link.tsx'
import { Banner } from '../ui/feedback/banner.tsx'
import { Tag } from '../ui/show/tag.tsx'
import { rungForms, rungWords } from './tracing-words.ts'
import { homeCountry } from '../home-country.ts'

interface Props {
  readonly search: Search
  readonly file: CaseFile
  readonly people: People
}

/** One search for a relative: the ladder up to bringing them together, and what was done on the way (W9). */
export function SearchFor(props: Props): ReactNode {
  const text = useText()
  const { search, file } = props
  const word = choiceWord('soughtRelation', search.soughtRelation.value ?? '')
  const ended = choiceWord('searchEnded', search.ended.value ?? '')
  const result = choiceWord('searchResult', search.searchResult.value ?? '')
  const [at] = useState(() => Date.now())
  const before = reunificationLadder(search, { file, country: homeCountry, at })
  const isApproved = search.approved !== undefined
  const noLonger = isApproved && !search.handedOver && refusalOf(before) !== undefined
  const sought =
    word === undefined ? text('tracing.somebody') : text('tracing.for', { whom: text(word) })
  return (
    <article className="stack stack-tight">
      <div className="row case-tags">
        <h3>{sought}</h3>
        {ended === undefined ? (
          result !== undefined && <Tag>{text(result)}</Tag>
        ) : (
          <Tag>{text('tracing.ended', { how: text(ended) })}</Tag>
        )}
      </div>
      {search.soughtWords.value !== undefined && (
        <p className="story-words">{search.soughtWords.value}</p>
      )}
      {noLonger && (
        <Banner tone="danger" title={text('tracing.no-longer')}>
          {text('tracing.no-longer.todo')}
        </Banner>
      )}
      {ended === undefined && (
        <LadderSteps
          ladder={[...before, ...(canBeReached(before, search) ? afterReunification(search) : [])]}
          words={rungWords}
          forms={rungForms(search.id)}
          file={file}
          people={props.people}
          label={sought}
        />
      )}
      <Steps {...props} />
      {ended === undefined && <Actions search={search} stream={file.stream ?? ''} />}
    </article>
  )
}

/** What comes after the decision is shown once everything before it holds, or once it happened all the same. */
function canBeReached(before: ReturnType<typeof reunificationLadder>, search: Search): boolean {
  const happened = search.approved ?? search.handedOver ?? search.visits[0]
  return happened !== undefined || refusalOf(before) === undefined
}

const spoken = ['looked-for', 'contact-made', 'handed-over', 'visited'] as const
const told = ['searchResult', 'familyContactBy', 'familyVisitFound'] as const

/** Every try, call and visit, with who wrote it. */
function Steps({ search, people }: Props): ReactNode {
  const text = useText()
  const moment = useMoment()
  const shown = search.steps.filter(({ fields }) =>
    spoken.some((each) => each === fields.tracingStep),
  )
  if (shown.length === 0) return null
  return (
    <ul className="plain-list stack stack-tight">
      {shown.map(({ entry, fields, recordedAt, organisation, member }) => {
        const step = choiceWord('tracingStep', fields.tracingStep ?? '')
        const answers = told.flatMap((name) => choiceWord(name, fields[name] ?? '') ?? [])
        return (
          <li key={entry}>
            <strong>
              {[step, ...answers].flatMap((id) => (id ? [text(id)] : [])).join(' · ')}
            </strong>
            <span className="choice-detail">
              {people.who(organisation, member)} · {moment(new Date(recordedAt))}
            </span>
            {fields.tracingWords !== undefined && (
              <p className="story-words">{fields.tracingWords}</p>
            )}
          </li>
        )
      })}
    </ul>
  )
}

function Actions(props: { search: Search; stream: string }): ReactNode {
  const text = useText()
  const to = (form: CaseFormName): string => links.caseForm(props.stream, form, props.search.id)
  return (
    <div className="case-actions">
      <Link href={to('como-se-busco')} look="action">
        {text('tracing.look')}
      </Link>
      <Link href={to('contacto-familia')} look="action">
        {text('tracing.contact')}
      </Link>
      <Link href={to('quiere-reunirse')} look="action">
        {text('tracing.again')}
      </Link>
      <Link href={to('peligro-familia')} look="action">
        {text('tracing.danger.again')}
      </Link>
      <Link href={to('fin-busqueda')} look="action">
        {text('tracing.end')}
      </Link>
    </div>
  )
}
