import type { OpenedCase } from '@cobijo/contract/device/cases/cases-api'
import { isOpenClock } from '@cobijo/domain/clock/clocks'
import type { StreamId } from '@cobijo/domain/journal/identifier'
import { calledInFull, caseCode } from '@cobijo/domain/views/card'
import { useParams } from '@tanstack/react-router'
import { useEffect, useMemo, useState, type ReactNode } from 'react'
import { CaseAddMenu } from '../case/case-add-menu.tsx'
import { CaseConflicts } from '../case/case-conflicts.tsx'
import { CaseConsents } from '../case/case-consents.tsx'
import { CaseEssential, CaseFacts } from '../case/case-essential.tsx'
import { CaseHeader, nameOrCode } from '../case/case-header.tsx'
import { CaseReaders } from '../case/case-readers.tsx'
import { CaseReferrals } from '../case/case-referrals.tsx'
import { CaseServices } from '../case/case-services.tsx'
import { CaseScreening } from '../screening/case-screening.tsx'
import { CaseStanding } from '../case/case-standing.tsx'
import { CaseStory } from '../case/case-story.tsx'
import { CaseFormPlace, formTitles, isCaseForm } from '../case/case-form-place.tsx'
import { usePeople } from '../case/use-people.ts'
import { CaseClocks } from '../clock/case-clocks.tsx'
import { useDeviceAnswer } from '../device/use-device-answer.ts'
import { ReportDecisionForm } from '../forms/report-decision-form.tsx'
import { useText } from '../language/text.tsx'
import { links } from '../links.ts'
import { Link } from '../ui/action/link.tsx'
import { Banner } from '../ui/feedback/banner.tsx'
import { EmptyState, ErrorState, LoadingState } from '../ui/feedback/screen-state.tsx'
import { useShortcuts } from '../ui/page/keyboard-shortcuts.tsx'
import { Page } from '../ui/page/page.tsx'
import { Tabs } from '../ui/show/tabs.tsx'
import { useAddressParts } from '../shell/use-address-parts.ts'
import '../case/case.css'

export function CaseFilePage(): ReactNode {
  const text = useText()
  const { stream } = useParams({ strict: false })
  const answer = useDeviceAnswer('openCase', (stream ?? '') as StreamId)
  const up = { href: links.cases(), label: text('cases.title') }
  if (answer.state === 'ready') return <OpenCase key={stream} opened={answer.value} />
  return (
    <Page title={text('case.title')} up={up}>
      {answer.state === 'loading' && <LoadingState what={text('case.opening')} />}
      {answer.state === 'fault' && <ErrorState fault={answer.fault} onRetry={answer.again} />}
      {answer.state === 'refused' && (
        <EmptyState title={text('case.not-here')}>{text('case.not-here.explained')}</EmptyState>
      )}
    </Page>
  )
}

function OpenCase(props: { opened: OpenedCase }): ReactNode {
  const text = useText()
  const people = usePeople()
  const { part, go } = useAddressParts()
  // The legal group's own form has no address and no title: not even a browser's history tells that it was opened.
  const [isLegalOpen, setLegalOpen] = useState(false)
  const { opened } = props
  const { file } = opened
  const asked = part('agregar')
  const form = isCaseForm(asked) ? asked : undefined
  const stream = file.stream ?? ''
  const isFormOpen = form !== undefined || isLegalOpen
  const isAccessEnded = opened.accessEnded !== undefined
  const view = part('ver') ?? 'historia'

  useEffect(() => {
    // On a phone the parts do not fit beside each other: the one in view is brought into it.
    document
      .querySelector('[role="tab"][aria-selected="true"]')
      ?.scrollIntoView({ inline: 'center', block: 'nearest' })
  }, [view, isFormOpen])

  useShortcuts(
    useMemo(
      () =>
        isFormOpen
          ? []
          : [
              {
                keys: 'n',
                words: text('case.add.service'),
                run: () => go({ agregar: 'servicio' }),
              },
              { keys: 'o', words: text('case.add.note'), run: () => go({ agregar: 'nota' }) },
              { keys: 'e', words: text('parts.essential'), run: () => go({ ver: 'esencial' }) },
              { keys: 'h', words: text('case.part.story'), run: () => go({ ver: undefined }) },
            ],
      [text, go, isFormOpen],
    ),
  )

  if (isLegalOpen)
    return (
      <Page
        title={text('case.title')}
        heading={text('case.report-decision')}
        up={{ onPress: () => setLegalOpen(false), label: nameOrCode(file) }}
      >
        <ReportDecisionForm
          stream={stream}
          people={people}
          onSaved={() => setLegalOpen(false)}
          onLeave={() => setLegalOpen(false)}
        />
      </Page>
    )
  if (form !== undefined)
    return (
      <Page
        title={text(formTitles[form])}
        up={{ href: links.caseFile(stream), label: nameOrCode(file) }}
      >
        <CaseFormPlace
          form={form}
          file={file}
          people={people}
          continues={part('de')}
          onSaved={() => {
            go(
              { agregar: undefined, de: undefined, paso: undefined, ver: formEnds[form] },
              'replace',
            )
          }}
        />
      </Page>
    )
  return (
    <Page
      title={text('case.title')}
      heading={
        isAccessEnded && calledInFull(file) === undefined
          ? text('case.ended-heading', { code: caseCode(file.stream) })
          : nameOrCode(file)
      }
      up={{ href: links.cases(), label: text('cases.title') }}
      actions={
        // With a file of the house's own there is one place to write in, and it is said which.
        file.stay?.ownFile === undefined && (
          <CaseAddMenu
            file={file}
            isAccessEnded={isAccessEnded}
            onLegal={() => setLegalOpen(true)}
          />
        )
      }
    >
      <CaseHeader file={file} people={people} />
      <CaseStanding opened={opened} />
      <CaseReferrals referrals={opened.referrals} />
      <CaseConflicts file={file} people={people} />
      {file.consents.length === 0 && isAsked(opened) && (
        <Banner
          tone="needs"
          title={text('consent.first-night')}
          actions={
            <Link href={`${links.caseFile(stream)}?agregar=primera-noche`} look="action">
              {text('consent.ask-now')}
            </Link>
          }
        >
          {text('consent.first-night.explained')}
        </Banner>
      )}
      <Tabs
        label={text('case.parts')}
        selected={view}
        onSelect={(ver) => go({ ver: ver === 'historia' ? undefined : ver }, 'replace')}
        tabs={[
          {
            id: 'historia',
            label: text('case.part.story'),
            content: <CaseStory file={file} people={people} />,
          },
          {
            id: 'esencial',
            label: text('case.part.essential'),
            content: <CaseEssential file={file} people={people} />,
          },
          {
            id: 'servicios',
            label: text('case.part.services'),
            count: file.services.length,
            content: <CaseServices file={file} />,
          },
          ...(isAccessEnded
            ? []
            : [
                {
                  id: 'plazos',
                  label: text('clock.part'),
                  count: file.clocks.filter(isOpenClock).length,
                  content: <CaseClocks file={file} people={people} />,
                },
                {
                  id: 'consentimiento',
                  label: text('case.part.consents'),
                  count: file.consents.length,
                  content: <CaseConsents opened={opened} people={people} />,
                },
                {
                  id: 'entrevista',
                  label: text('screening.part'),
                  count: file.screening.interviews.length,
                  content: <CaseScreening file={file} people={people} />,
                },
                {
                  id: 'datos',
                  label: text('case.part.facts'),
                  content: <CaseFacts file={file} people={people} />,
                },
              ]),
          {
            id: 'acceso',
            label: text('case.part.readers'),
            content: <CaseReaders opened={opened} people={people} />,
          },
        ]}
      />
    </Page>
  )
}

/** Whoever only sees what is left of somebody else's case has nobody to ask. */
function isAsked({ file, accessEnded }: OpenedCase): boolean {
  return accessEnded === undefined && file.state.value === 'open'
}

/** Which part shows what was just written. */
const formEnds: Readonly<Record<string, string | undefined>> = {
  servicio: undefined,
  esencial: 'esencial',
  identidad: 'datos',
  senales: 'entrevista',
  entrevista: 'entrevista',
  identificacion: 'entrevista',
  descarte: 'entrevista',
  'respuesta-descarte': 'entrevista',
  camino: 'entrevista',
  'primera-noche': 'consentimiento',
  consentimiento: 'consentimiento',
  aviso: 'plazos',
  plazo: 'plazos',
}
