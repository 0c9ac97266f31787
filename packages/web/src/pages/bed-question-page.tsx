import { isAskedStill, type Capacity } from '@cobijo/domain/capacity/capacity'
import { isToldNoTooOften, type NoSaid } from '@cobijo/domain/capacity/noes-said'
import type { StreamId } from '@cobijo/domain/journal/identifier'
import { placesPeople } from '@cobijo/domain/house/stay/place-person'
import { useParams } from '@tanstack/react-router'
import { useState, type ReactNode } from 'react'
import { AnswerForm } from '../capacity/answer-form.tsx'
import { QuestionFacts, useStateInWords } from '../capacity/question-words.tsx'
import { RoundAnswers } from '../capacity/round-answers.tsx'
import { useQuestions, type Questions } from '../capacity/use-questions.ts'
import { useSession } from '../device/device-context.tsx'
import { useDeviceAnswer } from '../device/use-device-answer.ts'
import { UnlessReady } from '../device/unless-ready.tsx'
import { useCommand } from '../forms/fields/use-command.ts'
import { useText } from '../language/text.tsx'
import { links } from '../links.ts'
import { Button } from '../ui/action/button.tsx'
import { Banner } from '../ui/feedback/banner.tsx'
import { EmptyState, ErrorState, LoadingState } from '../ui/feedback/screen-state.tsx'
import { Page, Section } from '../ui/page/page.tsx'
import { Tag } from '../ui/show/tag.tsx'
import '../case/case.css'
import '../house/house.css'

/** One question: to be answered by whoever was asked, its answers side by side for whoever asked. */
export function BedQuestionPage(): ReactNode {
  const text = useText()
  const { stream } = useParams({ strict: false })
  const questions = useQuestions()
  const up = { href: links.beds(), label: text('capacity.title') }
  if (questions.state === 'ready') {
    const { received, sent, noesSaid, nameOf } = questions.value
    const asked = received.find((each) => each.stream === stream)
    if (asked !== undefined)
      return (
        <Page
          title={text('capacity.question')}
          heading={text('capacity.asks', {
            who: nameOf(asked.organisation),
            count: asked.asked.bedsWanted ?? 0,
          })}
          up={up}
        >
          <Received key={stream} question={asked} noesSaid={noesSaid} />
        </Page>
      )
    const own = sent.find((each) => each.stream === stream)
    if (own !== undefined)
      return (
        <Page title={text('capacity.question')} up={up}>
          <Sent own={own} sent={sent} nameOf={nameOf} />
        </Page>
      )
  }
  return (
    <Page title={text('capacity.question')} up={up}>
      {questions.state === 'loading' && <LoadingState />}
      {questions.state === 'failed' && (
        <ErrorState fault={questions.fault} onRetry={questions.again} />
      )}
      {questions.state === 'ready' && (
        <EmptyState title={text('capacity.not-here')}>
          {text('capacity.not-here.explained')}
        </EmptyState>
      )}
    </Page>
  )
}

function Sent(props: {
  own: Capacity
  sent: readonly Capacity[]
  nameOf: Questions['nameOf']
}): ReactNode {
  const { own, sent, nameOf } = props
  const [at] = useState(() => Date.now())
  const round = sent
    .filter(({ asked }) => asked.askedTogether === own.asked.askedTogether)
    .toSorted((one, other) =>
      nameOf(one.asked.askedOrganisation).localeCompare(nameOf(other.asked.askedOrganisation)),
    )
  return (
    <div className="stack">
      <RoundAnswers round={round} nameOf={nameOf} at={at} />
      <QuestionFacts question={own} />
    </div>
  )
}

function Received(props: { question: Capacity; noesSaid: readonly NoSaid[] }): ReactNode {
  const text = useText()
  const inWords = useStateInWords()
  const { groups, organisation } = useSession()
  const [at, setAt] = useState(() => Date.now())
  const [isChanging, setChanging] = useState(false)
  const houses = useDeviceAnswer('gatherings', 'house')
  const { question } = props
  const stream = question.stream as StreamId
  const { words, tone } = inWords(question, at)
  const mayAnswer = placesPeople.groups.some((kind) => groups.some((each) => each.kind === kind))
  const open = houses.state === 'ready' ? houses.value.filter(({ asks }) => asks !== undefined) : []
  const isOpen = isAskedStill(question, at)
  const isHeld = question.answer?.capacityAnswer === 'held' && (question.answer.heldUntil ?? 0) > at
  const asksForm = isOpen && mayAnswer && (question.answer === undefined || isChanging)
  const isTooOften = isToldNoTooOften(props.noesSaid, {
    by: organisation,
    to: question.organisation ?? organisation,
    besides: stream,
    at,
  })
  return (
    <div className="stack">
      {isTooOften && asksForm && (
        <Banner tone="needs" title={text('capacity.too-often')}>
          {text('capacity.too-often.words')}
        </Banner>
      )}
      <QuestionFacts question={question} />
      {question.answer !== undefined && (
        <Section title={text('capacity.answer.given')}>
          <div className="row case-tags">
            <Tag tone={tone}>{words}</Tag>
          </div>
        </Section>
      )}
      <UnlessReady answer={houses} />
      {houses.state === 'ready' && isHeld && !isOpen && mayAnswer && (
        <Release
          stream={stream}
          houses={open.map((each) => each.stream)}
          isNeeded={question.closed !== 'not-needed'}
        />
      )}
      {houses.state === 'ready' && asksForm && (
        <AnswerForm
          stream={stream}
          question={question}
          houses={open}
          onDone={() => {
            setChanging(false)
            setAt(Date.now())
          }}
        />
      )}
      {isOpen && mayAnswer && !asksForm && (
        <div className="row">
          <Button onPress={() => setChanging(true)}>{text('capacity.answer.change')}</Button>
        </div>
      )}
      {!isOpen && question.answer === undefined && <p>{words}</p>}
    </div>
  )
}

/** Whoever asked needs them no more, or the house cannot keep its word: then it is asked once more. */
function Release(props: {
  stream: StreamId
  houses: readonly StreamId[]
  isNeeded: boolean
}): ReactNode {
  const text = useText()
  const command = useCommand()
  const [isAsked, setAsked] = useState(!props.isNeeded)
  const release = () =>
    void command.run('answer-capacity', {
      gathering: props.stream,
      gatherings: props.houses,
      capacityAnswer: 'none',
    })
  if (!isAsked)
    return (
      <div className="row">
        <Button onPress={() => setAsked(true)}>{text('capacity.take-back')}</Button>
      </div>
    )
  return (
    <Banner
      tone="needs"
      isAnnounced={props.isNeeded}
      title={text(props.isNeeded ? 'capacity.take-back.sure' : 'capacity.release')}
      actions={
        <>
          <Button tone="primary" isPending={command.isRunning} onPress={release}>
            {text('capacity.release.do')}
          </Button>
          {props.isNeeded && (
            <Button onPress={() => setAsked(false)}>{text('capacity.take-back.leave')}</Button>
          )}
        </>
      }
    >
      <p>{text(props.isNeeded ? 'capacity.take-back.words' : 'capacity.release.words')}</p>
      {command.refusal !== undefined && <ErrorState fault={command.refusal} />}
    </Banner>
  )
}
