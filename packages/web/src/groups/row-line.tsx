import type { ArrivalRow } from '@cobijo/domain/group-intake/group-intake'
import type { ReactNode } from 'react'
import { useSession } from '../device/device-context.tsx'
import { choiceWord } from '../forms/fields/field-words.ts'
import { useText } from '../language/text.tsx'
import { links } from '../links.ts'
import { Link } from '../ui/action/link.tsx'
import { Tag } from '../ui/show/tag.tsx'
import { givenInWords, guessedAgeInWords, needInWords } from './group-words.ts'

/** What one row says, in a line or two. */
export function RowWords(props: { row: ArrivalRow }): ReactNode {
  const text = useText()
  const { reads } = useSession()
  const { fields, given, accepted } = props.row
  const word = (field: string, value: string | undefined): string | undefined => {
    const id = value === undefined ? undefined : choiceWord(field, value)
    return id === undefined ? undefined : text(id)
  }
  const guessed = fields.guessedAge.value
  const facts = [
    word('sex', fields.sex.value),
    guessed === undefined ? undefined : text(guessedAgeInWords[guessed]),
    fields.languages.value?.join(', '),
    fields.withWhom.value === undefined
      ? undefined
      : text('group.row.with', { whom: fields.withWhom.value }),
    fields.sleepsWhere.value === undefined
      ? undefined
      : text('group.row.sleeps', { where: fields.sleepsWhere.value }),
  ].filter((each) => each !== undefined)
  const isChild = fields.ageGroup.value === 'child' || fields.ageGroup.value === 'age-in-doubt'
  const [first] = accepted
  const things = Map.groupBy(given, ({ what }) => what)
  const needs = fields.urgentNeeds.value ?? []
  return (
    <>
      {fields.nameToUse.value !== undefined && <span>{fields.nameToUse.value}</span>}
      <span className="group-tags">
        {isChild && <Tag tone="needs">{word('ageGroup', fields.ageGroup.value)}</Tag>}
        {needs.map((need) => (
          <Tag key={need} tone="danger" icon="alert">
            {text(needInWords[need])}
          </Tag>
        ))}
        {reads.includes('protection') && fields.keepApart.value === 'yes' && (
          <Tag tone="sealed" icon="seal">
            {text('group.row.keep-apart')}
          </Tag>
        )}
        {Object.values(fields).some(({ disputed }) => disputed) && (
          <Tag tone="needs">{text('group.row.disputed')}</Tag>
        )}
      </span>
      {fields.urgentWords.value !== undefined && <span>{fields.urgentWords.value}</span>}
      {facts.length > 0 && <span className="group-soft">{facts.join(' · ')}</span>}
      {things.size > 0 && (
        <span className="group-soft">
          {[...things]
            .flatMap(([what, lines]) =>
              what === undefined
                ? []
                : [
                    lines.length === 1
                      ? text(givenInWords[what])
                      : `${text(givenInWords[what])} × ${lines.length}`,
                  ],
            )
            .join(' · ')}
        </span>
      )}
      {first && (
        <span>
          {first.case === undefined ? (
            <Tag tone="accent">{text('group.row.accepted')}</Tag>
          ) : (
            <Link href={links.caseFile(first.case)}>{text('group.row.open-case')}</Link>
          )}
          {accepted.length > 1 && <Tag tone="needs">{text('group.row.two-cases')}</Tag>}
        </span>
      )}
    </>
  )
}

/** How a row is called aloud. */
export function useRowName(): (row: ArrivalRow) => string {
  const text = useText()
  return ({ fields }) =>
    fields.wristband.value === undefined
      ? (fields.nameToUse.value ?? text('group.row.no-wristband'))
      : text('group.row.wristband', { wristband: fields.wristband.value })
}
