import { capacityState, isAskedStill, type Capacity } from '@cobijo/domain/capacity/capacity'
import { roundsOf } from '@cobijo/domain/capacity/questions-due'
import { useRouter } from '@tanstack/react-router'
import { useState, type ReactNode } from 'react'
import { AskForm } from '../capacity/ask-form.tsx'
import { useStateInWords } from '../capacity/question-words.tsx'
import { useQuestions, type Questions } from '../capacity/use-questions.ts'
import { useText } from '../language/text.tsx'
import { links } from '../links.ts'
import { useAddressParts } from '../shell/use-address-parts.ts'
import { useClock } from '../language/spans.ts'
import { Link } from '../ui/action/link.tsx'
import { EmptyState, ErrorState, LoadingState } from '../ui/feedback/screen-state.tsx'
import { StatusLine } from '../ui/feedback/status-line.tsx'
import { Page, Section } from '../ui/page/page.tsx'

/** What others ask of our houses, and what we ask of theirs. */
export function BedsPage(): ReactNode {
  const text = useText()
  const router = useRouter()
  const { part, go } = useAddressParts()
  const questions = useQuestions()
  if (part('agregar') === 'pregunta')
    return (
      <Page title={text('capacity.ask')} up={{ href: links.beds(), label: text('capacity.title') }}>
        <AskForm
          onAsked={(stream) =>
            void router.navigate({
              href: stream === undefined ? links.beds() : links.bedQuestion(stream),
              replace: true,
            })
          }
          onLeave={() => go({ agregar: undefined }, 'replace')}
        />
      </Page>
    )
  return (
    <Page
      title={text('capacity.title')}
      intro={text('capacity.intro')}
      actions={
        <Link href={links.beds('pregunta')} look="action" icon="plus">
          {text('capacity.ask')}
        </Link>
      }
    >
      {questions.state === 'loading' && <LoadingState />}
      {questions.state === 'failed' && (
        <ErrorState fault={questions.fault} onRetry={questions.again} />
      )}
      {questions.state === 'ready' && <Lists {...questions.value} />}
    </Page>
  )
}

function Lists({ received, sent, nameOf }: Questions): ReactNode {
  const text = useText()
  const [at] = useState(() => Date.now())
  const rounds = [...roundsOf(sent).values()]
  const isOpen = (each: Capacity): boolean =>
    isAskedStill(each, at) || capacityState(each, at) === 'held'
  const waiting = received.filter(isOpen)
  const asked = rounds.filter((round) => round.some(isOpen))
  const over = [
    ...received.filter((each) => !isOpen(each)).map((each) => [each]),
    ...rounds.filter((round) => !round.some(isOpen)),
  ]
  return (
    <>
      <Section title={text('capacity.received')}>
        {waiting.length === 0 ? (
          <EmptyState title={text('capacity.received.none')} />
        ) : (
          waiting.map((each) => (
            <Round key={each.stream} round={[each]} nameOf={nameOf} at={at} isReceived />
          ))
        )}
      </Section>
      <Section title={text('capacity.sent')}>
        {asked.length === 0 ? (
          <EmptyState title={text('capacity.sent.none')} />
        ) : (
          asked.map((round) => (
            <Round key={round[0]?.stream} round={round} nameOf={nameOf} at={at} />
          ))
        )}
      </Section>
      {over.length > 0 && (
        <Section title={text('capacity.over')}>
          {over.map((round) => (
            <Round
              key={round[0]?.stream}
              round={round}
              nameOf={nameOf}
              at={at}
              isReceived={received.some(({ stream }) => stream === round[0]?.stream)}
            />
          ))}
        </Section>
      )}
    </>
  )
}

function Round(props: {
  round: readonly Capacity[]
  nameOf: Questions['nameOf']
  at: number
  isReceived?: boolean
}): ReactNode {
  const text = useText()
  const clock = useClock()
  const inWords = useStateInWords()
  const { round, nameOf, at } = props
  const [first] = round
  if (first?.stream === undefined) return null
  const count = first.asked.bedsWanted ?? 0
  const words = round.map((each) =>
    props.isReceived === true
      ? inWords(each, at).words
      : `${nameOf(each.asked.askedOrganisation)}: ${inWords(each, at).words}`,
  )
  const isWaiting = props.isReceived === true && capacityState(first, at) === 'waits'
  return (
    <StatusLine
      href={links.bedQuestion(first.stream)}
      tone={isWaiting ? 'needs' : 'plain'}
      detail={words.join(' · ')}
      when={clock(first.asked.askedUntil ?? 0)}
    >
      {props.isReceived === true
        ? text('capacity.asks', { who: nameOf(first.organisation), count })
        : text('capacity.asked', { count, houses: round.length })}
    </StatusLine>
  )
}
