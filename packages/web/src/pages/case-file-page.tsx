import type { OpenedCase } from '@cobijo/contract/device/cases/cases-api'
import { hasDied } from '@cobijo/domain/death/death'
import type { StreamId } from '@cobijo/domain/journal/identifier'
import { calledInFull, caseCode } from '@cobijo/domain/views/card'
import { useParams } from '@tanstack/react-router'
import { useEffect, useMemo, useRef, useState, type ReactNode } from 'react'
import { CaseAddMenu } from '../case/case-add-menu.tsx'
import { CaseConflicts } from '../case/case-conflicts.tsx'
import { CaseDates } from '../case/case-dates.tsx'
import { CaseHeader, nameOrCode } from '../case/case-header.tsx'
import { CaseReferrals } from '../case/case-referrals.tsx'
import { CaseStanding } from '../case/case-standing.tsx'
import { CaseFormPlace, findCaseForm } from '../case/case-form-place.tsx'
import { casePartNames, type CasePartName } from '../case/case-part-names.ts'
import { caseParts } from '../case/case-parts.tsx'
import { usePeople } from '../case/use-people.ts'
import { TransferBanner } from '../transfer/transfer-banner.tsx'
import { DeathBanner } from '../death/death-banner.tsx'
import { useDeviceAnswer } from '../device/use-device-answer.ts'
import { useUntilReread } from '../device/use-until-reread.ts'
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
  if (answer.state === 'ready')
    return <OpenCase key={stream} opened={answer.value} onReread={answer.again} />
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

function OpenCase(props: { opened: OpenedCase; onReread: () => void }): ReactNode {
  const text = useText()
  const people = usePeople()
  const { part, go } = useAddressParts()
  // The legal group's own form has no address and no title: not even a browser's history tells that it was opened.
  const [isLegalOpen, setLegalOpen] = useState(false)
  const { opened } = props
  const { isBehind, saved } = useUntilReread(opened, props.onReread)
  const { file } = opened
  const form = findCaseForm(part('agregar'))
  const stream = file.stream ?? ''
  const isFormOpen = form !== undefined || isLegalOpen
  const isAccessEnded = opened.accessEnded !== undefined
  const view = part('ver') ?? 'historia'

  useStandAtParts(isFormOpen, part('ver') !== undefined)

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
      <Page title={text(form.title)} up={{ href: links.caseFile(stream), label: nameOrCode(file) }}>
        <CaseFormPlace
          form={form.name}
          file={file}
          people={people}
          continues={part('de')}
          onSaved={() => {
            saved()
            go({ agregar: undefined, de: undefined, paso: undefined, ver: form.part }, 'in-place')
          }}
        />
      </Page>
    )
  const tabs = (Object.keys(casePartNames) as CasePartName[]).flatMap((id) => {
    const { content, count, isShown, staysAfterAccess } = caseParts[id]
    if (isAccessEnded && staysAfterAccess !== true) return []
    if (isShown?.(file) === false) return []
    const Content = content
    return [
      {
        id,
        label: text(casePartNames[id]),
        ...(count === undefined ? {} : { count: count(file) }),
        content: <Content opened={opened} file={file} people={people} />,
      },
    ]
  })
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
      <DeathBanner file={file} />
      <TransferBanner file={file} people={people} />
      <CaseStanding opened={opened} />
      <CaseReferrals referrals={opened.referrals} />
      <CaseConflicts file={file} people={people} />
      <CaseDates file={file} />
      {file.consents.length === 0 && isAsked(opened) && (
        <Banner
          tone="needs"
          title={text('consent.first-night')}
          actions={
            <Link href={links.caseForm(stream, 'primera-noche')} look="action">
              {text('consent.ask-now')}
            </Link>
          }
        >
          {text('consent.first-night.explained')}
        </Banner>
      )}
      <div inert={isBehind}>
        <Tabs
          label={text('case.parts')}
          selected={view}
          onSelect={(ver) => go({ ver: ver === 'historia' ? undefined : ver }, 'in-place')}
          tabs={tabs}
        />
      </div>
    </Page>
  )
}

/** Whoever comes from a form, or by a line of the day to one part, stands where that part is: on a phone it would lie far under the edge. */
function useStandAtParts(isFormOpen: boolean, isPartNamed: boolean): void {
  const cameFrom = useRef<'form' | 'elsewhere'>('elsewhere')
  const isFirst = useRef(true)
  useEffect(() => {
    const comes = isFirst.current ? isPartNamed : cameFrom.current === 'form'
    isFirst.current = false
    cameFrom.current = isFormOpen ? 'form' : 'elsewhere'
    if (isFormOpen || !comes) return
    window.scrollTo(0, 0)
    const parts = document.querySelector('[role="tablist"]')
    if (parts !== null && parts.getBoundingClientRect().bottom > 0.7 * window.innerHeight)
      parts.scrollIntoView({ block: 'start' })
  }, [isFormOpen, isPartNamed])
}

/** Whoever only sees what is left of somebody else's case has nobody to ask. */
function isAsked({ file, accessEnded }: OpenedCase): boolean {
  return accessEnded === undefined && file.state.value === 'open' && !hasDied(file)
}
