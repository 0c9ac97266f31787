import type { CaseFile } from '@cobijo/domain/case/case-file'
import type { Family, FamilyLink, FamilyMember } from '@cobijo/domain/family/family'
import { whoMoves } from '@cobijo/domain/family/family-move'
import type { StreamId } from '@cobijo/domain/journal/identifier'
import type { ReactNode } from 'react'
import { useSession } from '../device/device-context.tsx'
import { useDeviceAnswer } from '../device/use-device-answer.ts'
import { choiceWord } from '../forms/fields/field-words.ts'
import { useText } from '../language/text.tsx'
import { links } from '../links.ts'
import { Link } from '../ui/action/link.tsx'
import { EmptyState, ErrorState, LoadingState } from '../ui/feedback/screen-state.tsx'
import { SealedMark } from '../ui/show/sealed-mark.tsx'
import { Tag } from '../ui/show/tag.tsx'
import { useFamilies } from './use-families.ts'
import { useNames } from './use-names.ts'

const mayLink = ['casework', 'protection', 'child-protection']

/** Who belongs to her: those with a file of their own, who came along, who stayed at home (W7). Nothing of it is on any paper. */
export function Families({ file }: { file: CaseFile }): ReactNode {
  const text = useText()
  const { reads, groups } = useSession()
  const families = useFamilies(file.stream)
  const stream = file.stream ?? ''
  const mayWrite = groups.some(({ kind }) => mayLink.includes(kind)) && reads.includes('care')
  const [first] = families ?? []
  const actions = (
    <div className="case-actions">
      {mayWrite && (
        <Link href={links.caseForm(stream, 'familiar', first?.stream)} look="action" icon="plus">
          {text('family.add')}
        </Link>
      )}
      <Link href={links.caseForm(stream, 'nacimiento', first?.stream)} look="action">
        {text('family.birth')}
      </Link>
    </div>
  )
  return (
    <section className="stack stack-tight">
      <h2>{text('family.title')}</h2>
      {!reads.includes('care') ? (
        <>
          <Together others={othersOf(families, file.stream)} />
          <SealedMark look="block" name={text('parts.care')} />
          {actions}
        </>
      ) : families === undefined ? (
        <LoadingState />
      ) : families.length === 0 ? (
        <EmptyState title={text('family.none')} action={actions}>
          {text('family.none.explained')}
        </EmptyState>
      ) : (
        <>
          {families.map((line) => (
            <Group key={line.stream} gathering={line.stream} file={file} mayWrite={mayWrite} />
          ))}
          {actions}
        </>
      )}
    </section>
  )
}

function othersOf(
  families: ReturnType<typeof useFamilies>,
  stream: StreamId | undefined,
): readonly StreamId[] {
  const all = (families ?? []).flatMap(({ people }) => people)
  return [...new Set(all)].filter((each) => each !== stream)
}

/** For whoever reads no more of a family than who belongs together: at night nobody is placed without asking for them. */
function Together(props: { others: readonly StreamId[] }): ReactNode {
  const text = useText()
  const nameOf = useNames(props.others)
  if (props.others.length === 0) return null
  return (
    <p className="row case-tags">
      {text('family.together')}
      {props.others.map((each) => {
        const { name, code } = nameOf(each)
        return (
          <Link key={each} href={links.caseFile(each)}>
            {name} · {code}
          </Link>
        )
      })}
    </p>
  )
}

function Group(props: { gathering: StreamId; file: CaseFile; mayWrite: boolean }): ReactNode {
  const text = useText()
  const opened = useDeviceAnswer('openGathering', props.gathering)
  const family = opened.state === 'ready' ? opened.value.file.family : undefined
  const nameOf = useNames(family === undefined ? [] : whoMoves(family))
  if (opened.state === 'loading') return <LoadingState />
  if (opened.state !== 'ready' || family === undefined)
    return 'fault' in opened ? <ErrorState fault={opened.fault} onRetry={opened.again} /> : null
  const called = (id: string): string =>
    family.members.find((member) => member.id === id)?.name ?? nameOf(id).name
  const others = family.members.filter(({ id }) => id !== props.file.stream)
  return (
    <>
      <ul className="plain-list stack">
        {others.map((member) => (
          <Member
            key={member.id}
            {...props}
            {...{ member, family, called, code: nameOf(member.id).code }}
          />
        ))}
      </ul>
      {whoMoves(family).length > 1 && (
        <div className="case-actions">
          <Link href={links.refer(props.file.stream ?? '')} look="action">
            {text('family.refer')}
          </Link>
        </div>
      )}
    </>
  )
}

function Member(props: {
  gathering: StreamId
  file: CaseFile
  family: Family
  member: FamilyMember
  code: string
  called: (id: string) => string
  mayWrite: boolean
}): ReactNode {
  const text = useText()
  const { reads } = useSession()
  const { member, family, called } = props
  const hers = family.links.filter(({ from, to }) => from === member.id || to === member.id)
  const reasons = hers.flatMap(({ reasons: words }) => words ?? [])
  return (
    <li className="stack stack-tight">
      <div className="row case-tags">
        {member.kind === 'own-case' ? (
          <Link href={links.caseFile(member.id)}>
            {called(member.id)} · {props.code}
          </Link>
        ) : (
          <strong>{member.name ?? text('family.somebody')}</strong>
        )}
        {member.kind !== 'own-case' && <Tag>{wordOf('memberKind', member.kind, text)}</Tag>}
        {member.bornHere !== undefined && <Tag>{text('family.born-here')}</Tag>}
        {hers.some(({ stayTogether }) => stayTogether.value === 'must') && (
          <Tag tone="needs">{text('family.stay-together')}</Tag>
        )}
      </div>
      {hers.map((link) => (
        <p key={`${link.from} ${link.to}`}>{linkInWords(link, called, text)}</p>
      ))}
      {member.kind === 'left-at-home' &&
        (reads.includes('protection') ? (
          member.where !== undefined && <p className="story-words">{member.where}</p>
        ) : (
          <SealedMark look="inline" />
        ))}
      {reads.includes('protection') &&
        reasons.map((words) => (
          <p key={words} className="story-words">
            {words}
          </p>
        ))}
      {props.mayWrite && (
        <div className="case-actions">
          <Link
            href={links.caseForm(
              props.file.stream,
              'fuera-de-familia',
              `${props.gathering}~${member.id}`,
            )}
            look="action"
          >
            {text('family.drop')}
          </Link>
        </div>
      )}
    </li>
  )
}

function linkInWords(
  link: FamilyLink,
  called: (id: string) => string,
  text: ReturnType<typeof useText>,
): string {
  const relation = wordOf('familyRelation', link.relation.value, text)
  const shown = wordOf('relationShownBy', link.shownBy.value, text)
  const said = text('family.is', {
    who: called(link.from),
    what: relation ?? text('family.belongs-to'),
    whom: called(link.to),
  })
  const cares =
    link.looksAfter.value === 'yes'
      ? text('family.looks-after', { who: called(link.from) })
      : undefined
  return [said, shown, cares].filter((each) => each !== undefined).join(' · ')
}

function wordOf(
  field: string,
  value: string | undefined,
  text: ReturnType<typeof useText>,
): string | undefined {
  const id = value === undefined ? undefined : choiceWord(field, value)
  return id === undefined ? undefined : text(id)
}
