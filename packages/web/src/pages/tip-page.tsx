import type { StreamId } from '@cobijo/domain/journal/identifier'
import { useParams } from '@tanstack/react-router'
import type { ReactNode } from 'react'
import { usePeople } from '../case/use-people.ts'
import { useSession } from '../device/device-context.tsx'
import { useDeviceAnswer } from '../device/use-device-answer.ts'
import { UnlessReady } from '../device/unless-ready.tsx'
import { EraseGathering } from '../groups/erase-gathering.tsx'
import { usePlainMoment } from '../language/plain-moment.ts'
import { useText } from '../language/text.tsx'
import { links } from '../links.ts'
import { useAddressParts } from '../shell/use-address-parts.ts'
import { AnswerTip } from '../tip/answer-form.tsx'
import { TipAnswers, TipFacts } from '../tip/tip-facts.tsx'
import { Link } from '../ui/action/link.tsx'
import { Page, Section } from '../ui/page/page.tsx'
import { SealedMark } from '../ui/show/sealed-mark.tsx'
import '../case/case.css'

/** What is kept of who may be behind it goes once the authority has it (W27). */
const eraseWords = {
  title: 'tip.erase',
  words: 'tip.erase.explained',
  done: 'tip.erase.done',
} as const

/** Word of something: what was said, who took it, and how it ended. */
export function TipPage(): ReactNode {
  const text = useText()
  const moment = usePlainMoment()
  const people = usePeople()
  const { organisation, officer } = useSession()
  const { stream } = useParams({ strict: false })
  const { part, go } = useAddressParts()
  const opened = useDeviceAnswer('openGathering', (stream ?? '') as StreamId)
  const file = opened.state === 'ready' ? opened.value.file : undefined
  const tip = file?.tip
  const isAnswering = part('agregar') === 'respuesta'
  const up = isAnswering
    ? { href: links.tip(stream ?? ''), label: text('tip.page') }
    : { href: links.tips(), label: text('tip.title') }
  const title = text(isAnswering ? 'tip.answer' : 'tip.page')
  if (file === undefined || tip === undefined)
    return (
      <Page title={title} up={up}>
        <UnlessReady answer={opened} />
        {file !== undefined && <SealedMark look="block" />}
      </Page>
    )
  if (isAnswering)
    return (
      <Page title={title} up={up}>
        <AnswerTip tip={tip} onSaved={() => go({ agregar: undefined }, 'replace')} />
      </Page>
    )
  return (
    <Page
      title={title}
      up={up}
      intro={text('tip.taken', {
        who: people.who(organisation, tip.takenBy),
        when: moment(tip.takenAt ?? 0),
      })}
      actions={
        <Link href={`${links.tip(stream ?? '')}?agregar=respuesta`} look="action" icon="plus">
          {text(tip.answers.length === 0 ? 'tip.answer' : 'tip.answer.again')}
        </Link>
      }
    >
      <TipFacts tip={tip} />
      {tip.answers.length > 0 && (
        <Section title={text('tip.came-to')}>
          <TipAnswers tip={tip} />
        </Section>
      )}
      {officer && tip.endedAt !== undefined && (
        <div>
          <EraseGathering
            gathering={(stream ?? '') as StreamId}
            says={eraseWords}
            to={links.tips()}
          />
        </div>
      )}
    </Page>
  )
}
