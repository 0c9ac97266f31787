import type { OpenedCase } from '@cobijo/contract/device/cases/cases-api'
import { isLive, isTakenBy, type Consent } from '@cobijo/domain/consent/consents'
import type { TimelineItem } from '@cobijo/domain/case/timeline'
import { useState, type ReactNode } from 'react'
import { choiceWord } from '../forms/fields/field-words.ts'
import { useSession } from '../device/device-context.tsx'
import { partInWords } from '../language/parts-in-words.ts'
import { useMoment } from '../language/moment.ts'
import { useText } from '../language/text.tsx'
import { links } from '../links.ts'
import { Button } from '../ui/action/button.tsx'
import { Link } from '../ui/action/link.tsx'
import { EmptyState } from '../ui/feedback/screen-state.tsx'
import { Tag } from '../ui/show/tag.tsx'
import { HerCopy } from './her-copy.tsx'
import type { People } from './use-people.ts'
import { WithdrawDialog } from './withdraw-dialog.tsx'

/** What she agreed to, what she refused, what is to be asked when she has slept; each can be taken back at once. */
export function CaseConsents(props: { opened: OpenedCase; people: People }): ReactNode {
  const text = useText()
  const { file } = props.opened
  const { organisation: own } = useSession()
  const [withdrawing, setWithdrawing] = useState<readonly Consent[]>([])
  const [isAllMeant, setAllMeant] = useState(false)
  const isOwnCase = file.timeline[0]?.kind === 'entry' && file.timeline[0].organisation === own
  const href = (form: string): string =>
    `${links.caseFile(file.stream ?? '')}?agregar=${encodeURIComponent(form)}`
  const withdraw = (consents: readonly Consent[], isAll: boolean): void => {
    setAllMeant(isAll)
    setWithdrawing(consents)
  }
  const asked = file.consents
  const live = asked.filter((consent) => isLive(consent, Date.now()))
  if (asked.length === 0)
    return (
      <EmptyState
        title={text('consent.none')}
        action={
          <Link href={href('primera-noche')} look="primary">
            {text('consent.first-night')}
          </Link>
        }
      >
        {text('consent.none.explained')}
      </EmptyState>
    )
  return (
    <div className="stack">
      <div className="case-actions">
        <Link href={href('consentimiento')} look="primary" icon="plus">
          {text('consent.ask-another')}
        </Link>
        {live.length > 0 && (
          <Button onPress={() => withdraw(live, true)}>{text('consent.withdraw-all')}</Button>
        )}
        <HerCopy file={file} />
      </div>
      <ul className="consents">
        {asked.map((consent) => (
          <ConsentLine
            key={consent.history[0]?.id ?? ''}
            consent={consent}
            saidFor={saidFor(consent, file.timeline)}
            isOwnCase={isOwnCase}
            people={props.people}
            onWithdraw={() => withdraw([consent], false)}
          />
        ))}
      </ul>
      <WithdrawDialog
        opened={props.opened}
        people={props.people}
        consents={withdrawing}
        isEverything={isAllMeant && !isOwnCase}
        onClose={() => setWithdrawing([])}
      />
    </div>
  )
}

/** Who answered for a child, and her own word, as the answer that stands has them. */
function saidFor(consent: Consent, timeline: readonly TimelineItem[]): SaidFor {
  const id = consent.current.at(-1)?.id
  const answer = timeline.find((item) => item.kind === 'entry' && item.id === id)
  const fields = answer?.kind === 'entry' ? answer.fields : {}
  return {
    representative: fields['representative'] as string | undefined,
    assent: fields['assent'] as string | undefined,
  }
}

interface SaidFor {
  readonly representative: string | undefined
  readonly assent: string | undefined
}

function ConsentLine(props: {
  consent: Consent
  saidFor: SaidFor
  isOwnCase: boolean
  people: People
  onWithdraw: () => void
}): ReactNode {
  const text = useText()
  const moment = useMoment()
  const { organisation: own } = useSession()
  const { consent, people } = props
  const { question, answer, expiresAt } = consent
  const word = (field: string, value: string): string => {
    const id = choiceWord(field, value)
    return id === undefined ? value : text(id)
  }
  const isOpen = isLive(consent, Date.now())
  const isOver = answer === 'given' && !isOpen
  return (
    <li className="consent">
      <div className="row case-tags">
        <strong>{word('purpose', question.purpose)}</strong>
        <Tag tone={isOpen ? 'accent' : answer === 'asked-later' ? 'needs' : 'plain'}>
          {isOver ? text('consent.over') : word('consentAnswer', answer)}
        </Tag>
      </div>
      {consent.compartments.length > 0 && (
        <p>
          {text('consent.who-what', {
            // Who named nobody else asked for the house where she was.
            who: people.organisation(
              question.recipientOrganisation ?? question.here ?? consent.history[0]?.organisation,
            ),
            what: consent.compartments.map((part) => text(partInWords[part])).join(', '),
          })}
        </p>
      )}
      {consent.compartments.length === 0 && question.recipientOrganisation !== undefined && (
        <p>{people.organisation(question.recipientOrganisation)}</p>
      )}
      {props.saidFor.representative !== undefined && (
        <p className="field-description">
          {text('consent.said-for', {
            who: props.saidFor.representative,
            assent: word('assent', props.saidFor.assent ?? 'not-asked'),
          })}
        </p>
      )}
      {expiresAt !== undefined && (
        <p className="field-description">
          {text('consent.until', { when: moment(new Date(expiresAt)) })}
        </p>
      )}
      {isOpen && question.recipientOrganisation !== undefined && (
        <p className="field-description">
          {text(consent.tellsBack ? 'consent.tells-back.yes' : 'consent.tells-back.no')}
        </p>
      )}
      {isOpen && !isTakenBy(consent, own) && (
        <p className="field-description">
          {text('consent.taken-by', { who: people.organisation(consent.current[0]?.organisation) })}{' '}
          {props.isOwnCase &&
            question.recipientOrganisation !== undefined &&
            text('consent.taken-by.ask')}
        </p>
      )}
      {consent.askAgainAt !== undefined && (
        <p className="field-description">
          {text('consent.ask-again', { when: moment(new Date(consent.askAgainAt)) })}
        </p>
      )}
      {consent.history.length > 1 && (
        <details className="story-more">
          <summary>{text('consent.history', { count: consent.history.length })}</summary>
          <ol className="plain-list">
            {consent.history.toReversed().map((said) => (
              <li key={said.id}>
                {word('consentAnswer', said.value ?? 'asked-later')}{' '}
                <span className="field-description">
                  {text('case.said-by', {
                    who: people.who(said.organisation, said.member),
                    when: moment(new Date(said.recordedAt)),
                  })}
                </span>
              </li>
            ))}
          </ol>
        </details>
      )}
      {isOpen && (
        <div>
          <Button onPress={props.onWithdraw}>{text('consent.withdraw')}</Button>
        </div>
      )}
    </li>
  )
}
