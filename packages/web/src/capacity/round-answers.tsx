import { capacityState, isTakenBack, type Capacity } from '@cobijo/domain/capacity/capacity'
import type { StreamId } from '@cobijo/domain/journal/identifier'
import { useState, type ReactNode } from 'react'
import { choosingToRefer } from '../day/chosen-for.ts'
import { useCommand } from '../forms/fields/use-command.ts'
import { useDevice } from '../device/device-context.tsx'
import { useText } from '../language/text.tsx'
import { Button } from '../ui/action/button.tsx'
import { Link } from '../ui/action/link.tsx'
import { Banner } from '../ui/feedback/banner.tsx'
import { ErrorState } from '../ui/feedback/screen-state.tsx'
import { Section } from '../ui/page/page.tsx'
import { Tag } from '../ui/show/tag.tsx'
import { useStateInWords } from './question-words.tsx'

interface Props {
  readonly round: readonly Capacity[]
  readonly nameOf: (organisation: string | undefined) => string
  readonly at: number
}

/** Every house with its answer, side by side: from a yes one goes on to the referral. */
export function RoundAnswers(props: Props): ReactNode {
  const text = useText()
  const { device } = useDevice()
  const command = useCommand()
  const [isClosing, setClosing] = useState(false)
  const { round, at } = props
  const open = round.filter(({ closed }) => closed === undefined)
  const close = async (
    questions: readonly Capacity[],
    capacityClosedBecause: 'comes' | 'not-needed',
  ): Promise<boolean> => {
    const gatherings = questions.flatMap(({ stream }) => stream ?? [])
    if (gatherings.length === 0) return true
    const saved = await command.run('close-capacity', { gatherings, capacityClosedBecause })
    return saved !== undefined
  }
  const goes = async (to: Capacity): Promise<void> => {
    if (!(await close([to], 'comes'))) return
    await close(
      open.filter(({ stream }) => stream !== to.stream),
      'not-needed',
    )
    void device.sync().catch(() => undefined)
  }
  const closeAll = async (): Promise<void> => {
    if (await close(open, 'not-needed')) setClosing(false)
    void device.sync().catch(() => undefined)
  }
  return (
    <Section title={text('capacity.answers')}>
      <ul className="plain-list stack">
        {round.map((question) => (
          <Answer
            key={question.stream}
            question={question}
            who={props.nameOf(question.asked.askedOrganisation)}
            at={at}
            isRunning={command.isRunning}
            onGoes={() => void goes(question)}
          />
        ))}
      </ul>
      {command.refusal !== undefined && <ErrorState fault={command.refusal} />}
      {open.length > 0 &&
        (isClosing ? (
          <Banner
            tone="needs"
            isAnnounced
            title={text('capacity.close.sure')}
            actions={
              <>
                <Button
                  tone="primary"
                  isPending={command.isRunning}
                  onPress={() => void closeAll()}
                >
                  {text('capacity.close.do')}
                </Button>
                <Button onPress={() => setClosing(false)}>{text('capacity.close.leave')}</Button>
              </>
            }
          >
            {text('capacity.close.explained')}
          </Banner>
        ) : (
          <div className="row">
            <Button tone="quiet" onPress={() => setClosing(true)}>
              {text('capacity.close')}
            </Button>
          </div>
        ))}
    </Section>
  )
}

function Answer(props: {
  question: Capacity
  who: string
  at: number
  isRunning: boolean
  onGoes: () => void
}): ReactNode {
  const text = useText()
  const inWords = useStateInWords()
  const { question, who, at } = props
  const { words, tone } = inWords(question, at)
  const state = capacityState(question, at)
  const to = question.asked.askedOrganisation
  const isLost = isTakenBack(question)
  const comes = question.closed === 'comes' && !isLost
  return (
    <li className="house-row stack stack-tight" data-question={question.stream as StreamId}>
      <div className="row case-tags">
        <h3>{who}</h3>
        <Tag tone={tone}>{words}</Tag>
      </div>
      {(state === 'unanswered' || isLost) && <p>{text('capacity.unanswered.todo')}</p>}
      {(state === 'held' || comes) && to !== undefined && (
        <div className="row">
          <Link href={choosingToRefer(to)} look={comes ? 'action' : 'primary'} icon="onward">
            {text('capacity.refer', { who })}
          </Link>
        </div>
      )}
      {state === 'held' && (
        <>
          <div className="row">
            <Button isPending={props.isRunning} onPress={props.onGoes}>
              {text('capacity.comes', { who })}
            </Button>
          </div>
          <p className="field-description">{text('capacity.comes.explained')}</p>
        </>
      )}
    </li>
  )
}
