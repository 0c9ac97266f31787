import type { ArrivalRow } from '@cobijo/domain/group-intake/group-intake'
import { metOn } from '@cobijo/domain/group-intake/screening/met-on-sheet'
import type { GatheringLine } from '@cobijo/domain/gathering/gathering-line'
import type { ReactNode } from 'react'
import { useDeviceAnswer } from '../device/use-device-answer.ts'
import { UnlessReady } from '../device/unless-ready.tsx'
import { choiceWord } from '../forms/fields/field-words.ts'
import { RowWords, useRowName } from '../groups/row-line.tsx'
import { useText } from '../language/text.tsx'
import { links } from '../links.ts'
import { Link } from '../ui/action/link.tsx'
import { Tag } from '../ui/show/tag.tsx'
import { useLineName } from './link-form.tsx'
import '../groups/groups.css'

/** Who was met, by sheet, children first: each with her result and where she went. Nobody is written down anywhere but on the sheet. */
export function OperationPeople(props: { stream: string; sheet: GatheringLine }): ReactNode {
  const text = useText()
  const nameOfLine = useLineName()
  const { sheet, stream } = props
  const opened = useDeviceAnswer('openGathering', sheet.stream)
  const name = nameOfLine(sheet)
  return (
    <section className="stack stack-tight" aria-label={name}>
      <div className="row case-tags">
        <h3>{name}</h3>
        <Link href={links.group(sheet.stream)}>{text('verification.sheet.open')}</Link>
      </div>
      <UnlessReady answer={opened} />
      {opened.state === 'ready' && opened.value.file.groupIntake && (
        <ul className="group-rows">
          {metOn(opened.value.file.groupIntake).map((row) => (
            <Person
              key={row.arrival}
              row={row}
              href={links.operation(stream, 'resultado', `${sheet.stream}.${row.arrival}`)}
            />
          ))}
        </ul>
      )}
    </section>
  )
}

function Person({ row, href }: { row: ArrivalRow; href: string }): ReactNode {
  const text = useText()
  const nameOf = useRowName()
  const { result, destination } = row.screening
  const word = (field: string, value: string | undefined): string | undefined => {
    const id = value === undefined ? undefined : choiceWord(field, value)
    return id === undefined ? undefined : text(id)
  }
  return (
    <li className="group-row">
      <div className="group-row-words">
        <strong>{nameOf(row)}</strong>
        <span className="group-tags">
          <Tag tone={result.value === undefined ? 'needs' : 'accent'}>
            {word('rowResult', result.value) ?? text('joint-operation.no-result')}
          </Tag>
          <Tag tone={destination.value === undefined ? 'needs' : 'plain'}>
            {word('destination', destination.value) ?? text('joint-operation.no-destination')}
          </Tag>
          {(result.disputed || destination.disputed) && (
            <Tag tone="needs">{text('group.row.disputed')}</Tag>
          )}
        </span>
        <RowWords row={row} />
      </div>
      <Link href={href} look="action">
        {text('joint-operation.result')}
        <span className="visually-hidden"> {nameOf(row)}</span>
      </Link>
    </li>
  )
}
