import type { GatheringLine } from '@cobijo/domain/gathering/gathering-line'
import { childrenWaiting, verificationState } from '@cobijo/domain/verification/verification-ladder'
import type { ReactNode } from 'react'
import { useSession } from '../device/device-context.tsx'
import { useBegun } from '../device/use-begun.ts'
import { useDeviceAnswer } from '../device/use-device-answer.ts'
import { UnlessReady } from '../device/unless-ready.tsx'
import { choiceWord } from '../forms/fields/field-words.ts'
import { homeCountry } from '../home-country.ts'
import { usePlainMoment } from '../language/plain-moment.ts'
import { useText } from '../language/text.tsx'
import { links } from '../links.ts'
import { useAddressParts } from '../shell/use-address-parts.ts'
import { Link } from '../ui/action/link.tsx'
import { EmptyState } from '../ui/feedback/screen-state.tsx'
import { StatusLine } from '../ui/feedback/status-line.tsx'
import { Page, Section } from '../ui/page/page.tsx'
import { SealedMark } from '../ui/show/sealed-mark.tsx'
import { BeginVerificationForm } from '../verification/verification-form-place.tsx'
import { VerificationTotals } from '../verification/verification-totals.tsx'
import { verificationStates } from '../verification/verification-words.ts'
import '../case/case.css'

/** Orders of visits and checks, the newest first, and how many of them count as carried out (BR-50). */
export function VerificationsPage(): ReactNode {
  const text = useText()
  const open = useBegun(links.verification)
  const { reads } = useSession()
  const { part, go } = useAddressParts()
  const listed = useDeviceAnswer('gatherings', 'verification')
  if (part('agregar') === 'orden')
    return (
      <Page
        title={text('verification.begin')}
        up={{ href: links.verifications(), label: text('verification.title') }}
      >
        <BeginVerificationForm
          onSaved={open}
          onLeave={() => go({ agregar: undefined }, 'replace')}
        />
      </Page>
    )
  return (
    <Page
      title={text('verification.title')}
      intro={text('verification.intro')}
      actions={
        <Link href={links.verifications('orden')} look="primary" icon="plus">
          {text('verification.begin')}
        </Link>
      }
    >
      {!reads.includes('care') && <SealedMark look="block" name={text('parts.care')} />}
      <UnlessReady answer={listed} />
      {listed.state === 'ready' && reads.includes('care') && <Listed lines={listed.value} />}
    </Page>
  )
}

function Listed({ lines }: { lines: readonly GatheringLine[] }): ReactNode {
  const text = useText()
  if (lines.length === 0)
    return (
      <EmptyState title={text('verification.none')}>{text('verification.none.words')}</EmptyState>
    )
  return (
    <>
      <Section title={text('verification.listed')}>
        <div>
          {lines.map((line) => (
            <Line key={line.stream} line={line} />
          ))}
        </div>
      </Section>
      <VerificationTotals lines={lines} />
    </>
  )
}

function Line({ line }: { line: GatheringLine }): ReactNode {
  const text = useText()
  const moment = usePlainMoment()
  const { verification } = line
  if (verification === undefined) return null
  const state = verificationState(verification, homeCountry.verificationKinds)
  const kind = choiceWord('verificationKind', verification.said.verificationKind.value ?? '')
  const waiting = childrenWaiting(verification)
  return (
    <StatusLine
      href={links.verification(line.stream)}
      tone={
        waiting > 0
          ? 'danger'
          : state === 'incomplete'
            ? 'needs'
            : state === 'carried-out'
              ? 'done'
              : 'plain'
      }
      detail={
        waiting > 0
          ? text('verification.children-wait', { count: waiting })
          : text(verificationStates[state])
      }
      when={moment(line.updatedAt)}
    >
      {text('verification.line', {
        kind: text(kind ?? 'verification.page'),
        number: line.title ?? text('verification.no-number'),
      })}
    </StatusLine>
  )
}
