import { mayBeChild } from '@cobijo/domain/child/may-be-child'
import type { OpenedCase } from '@cobijo/contract/device/cases/cases-api'
import { isLive, isTakenBy, type Consent } from '@cobijo/domain/consent/consents'
import { saidByOthers } from '@cobijo/domain/consent/said-by-others'
import type { ReactNode } from 'react'
import type { People } from '../case/use-people.ts'
import { useSession } from '../device/device-context.tsx'
import { choiceWord } from '../forms/fields/field-words.ts'
import { useMoment } from '../language/moment.ts'
import { partInWords } from '../language/parts-in-words.ts'
import { useText } from '../language/text.tsx'
import { links } from '../links.ts'
import { Button } from '../ui/action/button.tsx'
import { Link } from '../ui/action/link.tsx'
import { Tag } from '../ui/show/tag.tsx'
import { AnswersSoFar } from './answers-so-far.tsx'
import { WentOut } from './went-out.tsx'
import './consents-table.css'

/** Who may know what of her, for what and until when, one line a question; on a narrow screen one under another, each with its name. */
export function ConsentsTable(props: {
  opened: OpenedCase
  people: People
  isOwnCase: boolean
  onWithdraw: (consent: Consent) => void
}): ReactNode {
  const text = useText()
  const columns = [
    text('consent.for-what'),
    text('consent.who'),
    text('consent.what'),
    text('consent.until-when'),
    text('consent.her-answer'),
  ]
  return (
    <table className="consents">
      <caption className="visually-hidden">{text('case.part.consents')}</caption>
      <thead>
        <tr>
          {columns.map((column) => (
            <th key={column} scope="col">
              {column}
            </th>
          ))}
        </tr>
      </thead>
      {props.opened.file.consents.map((consent) => (
        <ConsentRows key={consent.history[0]?.id ?? ''} {...props} consent={consent} />
      ))}
    </table>
  )
}

function ConsentRows(props: {
  opened: OpenedCase
  people: People
  isOwnCase: boolean
  consent: Consent
  onWithdraw: (consent: Consent) => void
}): ReactNode {
  const text = useText()
  const moment = useMoment()
  const { consent, people } = props
  const { question, answer, expiresAt, compartments } = consent
  const word = (field: string, value: string): string => {
    const id = choiceWord(field, value)
    return id === undefined ? value : text(id)
  }
  const isOpen = isLive(consent, Date.now())
  const isOver = answer === 'given' && !isOpen
  const until =
    answer !== 'given'
      ? '—'
      : expiresAt === undefined
        ? text('consent.until-taken-back')
        : moment(new Date(expiresAt))
  return (
    <tbody>
      <tr>
        <th scope="row">
          <Column name={text('consent.for-what')} />
          {word('purpose', question.purpose)}
        </th>
        <td>
          <Column name={text('consent.who')} />
          {/* Who named nobody else asked for the house where she was. */}
          {people.organisation(
            question.recipientOrganisation ?? question.here ?? consent.history[0]?.organisation,
          )}
        </td>
        <td>
          <Column name={text('consent.what')} />
          {compartments.length === 0
            ? text('consent.nothing')
            : compartments.map((part) => text(partInWords[part])).join(', ')}
        </td>
        <td>
          <Column name={text('consent.until-when')} />
          {until}
        </td>
        <td>
          <Column name={text('consent.her-answer')} />
          <Tag tone={isOpen ? 'accent' : answer === 'asked-later' || isOver ? 'needs' : 'plain'}>
            {isOver ? text('consent.over') : word('consentAnswer', answer)}
          </Tag>
        </td>
      </tr>
      <tr className="consent-more">
        <td colSpan={5}>
          <Behind {...props} isOpen={isOpen} isOver={isOver} />
        </td>
      </tr>
    </tbody>
  )
}

/** What stands behind a line: who took it down, how it was asked, what had gone out, and what can be done. */
function Behind(props: {
  opened: OpenedCase
  people: People
  isOwnCase: boolean
  consent: Consent
  isOpen: boolean
  isOver: boolean
  onWithdraw: (consent: Consent) => void
}): ReactNode {
  const text = useText()
  const moment = useMoment()
  const { organisation: own } = useSession()
  const { consent, people, isOpen, isOver } = props
  const { question, askAgainAt } = consent
  const newest = consent.current.at(-1)
  const { stream = '', ageGroup } = props.opened.file
  const tellsOthers = question.recipientOrganisation !== undefined
  return (
    <>
      {!isOpen && consent.history.some(({ isWithoutStanding }) => isWithoutStanding) && (
        <p className="field-description">{text('consent.without-standing')}</p>
      )}
      {isOpen &&
        !mayBeChild(ageGroup.value) &&
        saidByOthers(props.opened.file).includes(consent) && (
          <Tag tone="needs">{text('consent.ask-herself')}</Tag>
        )}
      {newest?.how.representative !== undefined && (
        <p className="field-description">
          {text('consent.said-for', {
            who: newest.how.representative,
            assent: text(assentInWords[newest.how.assent ?? 'not-asked']),
          })}
        </p>
      )}
      {isOpen && tellsOthers && (
        <p className="field-description">
          {text(consent.tellsBack ? 'consent.tells-back.yes' : 'consent.tells-back.no')}
        </p>
      )}
      {isOpen && !isTakenBy(consent, own) && (
        <p className="field-description">
          {text('consent.taken-by', { who: people.organisation(consent.current[0]?.organisation) })}{' '}
          {props.isOwnCase && tellsOthers && text('consent.taken-by.ask')}
        </p>
      )}
      {askAgainAt !== undefined && (
        <p className="field-description">
          {text('consent.ask-again', { when: moment(new Date(askAgainAt)) })}
        </p>
      )}
      <WentOut consent={consent} grants={props.opened.sharing.grants} people={people} />
      <AnswersSoFar consent={consent} people={people} />
      {(isOpen || isOver || consent.answer !== 'declined') && (
        <div className="case-actions">
          {isOpen && (
            <Button onPress={() => props.onWithdraw(consent)}>{text('consent.withdraw')}</Button>
          )}
          {!isOpen && newest !== undefined && (
            <Link href={links.caseForm(stream, 'consentimiento', newest.id)} look="action">
              {text('consent.ask-anew')}
            </Link>
          )}
        </div>
      )}
    </>
  )
}

const assentInWords = {
  yes: 'fields.answer.yes',
  no: 'fields.answer.no',
  'too-young': 'fields.assent.too-young',
  'not-asked': 'fields.answer.not-asked',
} as const

/** Above what it names where the columns stand one under another; the head of the table says it everywhere else. */
function Column(props: { name: string }): ReactNode {
  return (
    <span className="consents-column" aria-hidden="true">
      {props.name}
    </span>
  )
}
