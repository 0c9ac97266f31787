import type { GatheringLine } from '@cobijo/domain/gathering/gathering-line'
import { useRouter } from '@tanstack/react-router'
import type { ReactNode } from 'react'
import { useSession } from '../device/device-context.tsx'
import { useDeviceAnswer } from '../device/use-device-answer.ts'
import { UnlessReady } from '../device/unless-ready.tsx'
import { useText } from '../language/text.tsx'
import { links } from '../links.ts'
import { useAddressParts } from '../shell/use-address-parts.ts'
import { EnrolByCode } from '../training/enrol-by-code.tsx'
import { mayKeepTrainings } from '../training/may-keep-trainings.ts'
import { ParticipationCount } from '../training/training-facts.tsx'
import { TrainingForm } from '../training/training-form.tsx'
import { useSpanOfDays } from '../training/training-words.ts'
import { Link } from '../ui/action/link.tsx'
import { EmptyState } from '../ui/feedback/screen-state.tsx'
import { StatusLine } from '../ui/feedback/status-line.tsx'
import { Page, Section } from '../ui/page/page.tsx'
import { SealedMark } from '../ui/show/sealed-mark.tsx'
import '../case/case.css'

/** The courses of this organisation's people: given here or elsewhere, and the code by which one enrols. */
export function TrainingsPage(): ReactNode {
  const text = useText()
  const router = useRouter()
  const session = useSession()
  const { part, go } = useAddressParts()
  const listed = useDeviceAnswer('gatherings', 'training')
  const leave = (): void => go({ agregar: undefined }, 'replace')
  const up = { href: links.trainings(), label: text('training.title') }
  const lines = listed.state === 'ready' ? listed.value : []
  if (!session.reads.includes('essential'))
    return (
      <Page title={text('training.title')}>
        <SealedMark look="block" name={text('parts.essential')} />
      </Page>
    )
  if (part('agregar') === 'datos')
    return (
      <Page title={text('training.add')} up={up}>
        <TrainingForm
          onSaved={(stream) =>
            void router.navigate({
              href: stream === undefined ? links.trainings() : links.training(stream),
              replace: true,
            })
          }
          onLeave={leave}
        />
      </Page>
    )
  if (part('agregar') === 'clave')
    return (
      <Page title={text('training.enrol')} up={up}>
        <EnrolByCode trainings={lines} onDone={leave} />
      </Page>
    )
  return (
    <Page
      title={text('training.title')}
      intro={text('training.intro')}
      actions={
        <>
          <Link href={`${links.trainings()}?agregar=clave`} look="action">
            {text('training.enrol')}
          </Link>
          {mayKeepTrainings(session) && (
            <Link href={`${links.trainings()}?agregar=datos`} look="action" icon="plus">
              {text('training.add')}
            </Link>
          )}
        </>
      }
    >
      <UnlessReady answer={listed} />
      {listed.state === 'ready' &&
        (lines.length === 0 ? (
          <EmptyState title={text('training.none')}>{text('training.none.explained')}</EmptyState>
        ) : (
          <Section title={text('training.all', { count: lines.length })}>
            <ParticipationCount
              lists={lines.map(({ training }) => training?.participations ?? [])}
            />
            {lines.map((line) => (
              <Line key={line.stream} line={line} />
            ))}
          </Section>
        ))}
    </Page>
  )
}

function Line({ line: { stream, title, training } }: { line: GatheringLine }): ReactNode {
  const text = useText()
  const span = useSpanOfDays()
  if (training === undefined) return null
  const about = [training.trainingAgency.value, span(training)].filter(Boolean).join(' · ')
  return (
    <StatusLine
      href={links.training(stream)}
      tone={training.trainingGoesOn.value === 'no' ? 'done' : 'plain'}
      {...(about === '' ? {} : { detail: about })}
      when={text('training.line.rows', { count: training.participations.length })}
    >
      {title ?? text('training.nameless-course')}
    </StatusLine>
  )
}
