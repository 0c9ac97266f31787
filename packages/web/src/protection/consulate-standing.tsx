import type { OpenedCase } from '@cobijo/contract/device/cases/cases-api'
import type { CaseFile } from '@cobijo/domain/case/case-file'
import { consularContact } from '@cobijo/domain/consulate/consular-contact'
import type { ConsularStanding } from '@cobijo/domain/consulate/consular-contact'
import type { ConsularRefusalLine, ConsularRequest } from '@cobijo/domain/consulate/consular'
import type { ReactNode } from 'react'
import type { People } from '../case/use-people.ts'
import { useDeviceAnswer } from '../device/use-device-answer.ts'
import { noticeRung } from '../child/notice-rung.ts'
import { choiceWord } from '../forms/fields/field-words.ts'
import { errorSentence } from '../language/error-sentence.ts'
import type { MessageId } from '../language/es.ts'
import { useMoment } from '../language/moment.ts'
import { useText } from '../language/text.tsx'
import { LadderSteps, type RungForm } from '../ladder/ladder-steps.tsx'
import { links } from '../links.ts'
import { Link } from '../ui/action/link.tsx'
import { Banner } from '../ui/feedback/banner.tsx'
import { Section } from '../ui/page/page.tsx'
import { Tag } from '../ui/show/tag.tsx'

const resultInWords: Readonly<Record<ConsularStanding['result'], MessageId>> = {
  prohibited: 'protection.consulate.prohibited',
  'no-contact': 'protection.consulate.no-contact',
  allowed: 'protection.consulate.allowed',
}

const rungInWords: Readonly<Record<string, MessageId>> = {
  'consular-asylum-filed': 'protection.rung.filed',
  'consular-child-protected': 'protection.rung.child',
  'consular-wish-voiced': 'protection.rung.wish',
  'consular-home-state-feared': 'protection.rung.feared',
  'child-notice-given': 'protection.rung.notice',
  'consular-right-told': 'protection.rung.told',
  'consular-asked': 'protection.rung.asked',
  'consular-not-wanted': 'protection.rung.asked',
  'consular-plan-allows': 'protection.rung.plan',
}

const answerForm: RungForm = { form: 'respuesta' }
const rungForms: Readonly<Record<string, RungForm>> = {
  'consular-right-told': answerForm,
  'consular-asked': answerForm,
  'consular-plan-allows': answerForm,
}

/** Whether her consulate may be told anything, why, who asked and who released it, and what was not allowed. */
export function ConsulateStanding(props: {
  opened: OpenedCase
  file: CaseFile
  people: People
}): ReactNode {
  const text = useText()
  const { file, people } = props
  const { result, ladder } = consularContact(file)
  const isAllowed = result === 'allowed'
  const add = (form: 'peticion' | 'levantar'): string => links.caseForm(file.stream, form)
  const mayLift = file.consular.prohibitions.some(({ isLifted }) => !isLifted)
  return (
    <Section title={text('protection.consulate')}>
      <div className="stack stack-tight">
        {!isAllowed && <StillOpen {...props} />}
        <Banner
          tone={result === 'prohibited' ? 'danger' : 'info'}
          title={text(resultInWords[result])}
          actions={
            (isAllowed || mayLift) && (
              <Link
                href={add(isAllowed ? 'peticion' : 'levantar')}
                look={isAllowed ? 'primary' : 'action'}
              >
                {text(isAllowed ? 'protection.consulate.ask' : 'protection.consulate.lift')}
              </Link>
            )
          }
        >
          {isAllowed && text('protection.consulate.allowed.words')}
        </Banner>
        <LadderSteps
          file={file}
          people={people}
          ladder={ladder}
          words={rungInWords}
          forms={{ ...rungForms, ...noticeRung(file) }}
          label={text('protection.consulate.why')}
        />
        <Requests requests={file.consular.requests} {...props} />
        <Refusals refusals={file.consular.refusals} people={people} />
      </div>
    </Section>
  )
}

/** What somebody opened to a consulate before it was forbidden, on a device that did not know of it yet. */
function StillOpen(props: { opened: OpenedCase; file: CaseFile }): ReactNode {
  const text = useText()
  const network = useDeviceAnswer('network')
  if (network.state !== 'ready') return null
  const consulates = network.value.organisations.flatMap(({ id, profile }) =>
    profile?.kind === 'consulate' ? [id] : [],
  )
  const isOpen = props.opened.sharing.grants.some(
    ({ isLive, organisation }) => isLive && consulates.some((id) => id === organisation),
  )
  if (!isOpen) return null
  return (
    <Banner
      tone="danger"
      title={text('protection.consulate.open-still')}
      actions={
        <Link href={links.casePart(props.file.stream, 'acceso')} look="primary">
          {text('protection.consulate.open-still.act')}
        </Link>
      }
    >
      {text('protection.consulate.open-still.words')}
    </Banner>
  )
}

function Requests(props: {
  requests: readonly ConsularRequest[]
  file: CaseFile
  people: People
}): ReactNode {
  const text = useText()
  const moment = useMoment()
  if (props.requests.length === 0) return null
  return (
    <>
      <h3>{text('protection.requests')}</h3>
      <ul className="plain-list stack stack-tight">
        {props.requests.toReversed().map((request) => (
          <li key={request.id} className="service-line">
            <div className="service-words">
              <span className="row case-tags">
                <strong>{actInWords(request.act, text)}</strong>
                <Tag tone={request.state === 'waiting' ? 'needs' : 'plain'}>
                  {request.reviewBy === undefined
                    ? text(stateInWords[request.state])
                    : text('protection.request.alone', {
                        when: moment(new Date(request.reviewBy)),
                      })}
                </Tag>
              </span>
              <p>
                {props.people.who(request.organisation, request.askedBy)} ·{' '}
                {moment(new Date(request.askedAt))}
                {request.consulateOf !== undefined && <> · {request.consulateOf}</>}
              </p>
              {request.said !== undefined && <p className="story-words">{request.said}</p>}
            </div>
            {request.state === 'waiting' && (
              <Link
                href={links.caseForm(props.file.stream, 'respuesta-peticion', request.id)}
                look="action"
              >
                {text('protection.consulate.release')}
              </Link>
            )}
          </li>
        ))}
      </ul>
    </>
  )
}

const stateInWords: Readonly<Record<ConsularRequest['state'], MessageId>> = {
  waiting: 'protection.request.waiting',
  released: 'protection.request.released',
  'not-released': 'protection.request.not-released',
}

function actInWords(act: string | undefined, text: ReturnType<typeof useText>): string {
  const word = choiceWord('consularAct', act ?? '')
  return word === undefined ? (act ?? '') : text(word)
}

/** BR-27: what was tried and not allowed stays in sight of whoever reads this part, and of nobody else. */
function Refusals(props: { refusals: readonly ConsularRefusalLine[]; people: People }): ReactNode {
  const text = useText()
  const moment = useMoment()
  if (props.refusals.length === 0) return null
  return (
    <details className="story-more">
      <summary>{text('protection.refusals')}</summary>
      <ul className="plain-list stack stack-tight">
        {props.refusals.toReversed().map((line) => (
          <li key={line.entry}>
            <strong>{actInWords(line.act, text)}</strong> · {text(errorSentence(line.code).says)} ·{' '}
            {props.people.who(line.organisation, line.member)} · {moment(new Date(line.at))}
          </li>
        ))}
      </ul>
    </details>
  )
}
