import type { LockedBecause } from '@cobijo/contract/device/enrolment/enrolment-api'
import { lazy, Suspense, type ReactNode } from 'react'
import { useDevice } from '../device/device-context.tsx'
import { useDeviceAnswer } from '../device/use-device-answer.ts'
import { UnlessReady } from '../device/unless-ready.tsx'
import { SignInForm } from '../forms/enrolment/sign-in-form.tsx'
import { errorSentence } from '../language/error-sentence.ts'
import { useText } from '../language/text.tsx'
import { links } from '../links.ts'
import { Link } from '../ui/action/link.tsx'
import { Banner } from '../ui/feedback/banner.tsx'
import { LoadingState } from '../ui/feedback/screen-state.tsx'
import { Page, Section } from '../ui/page/page.tsx'

const ChoosePersona = lazy(async () => ({
  default: (await import('../forms/enrolment/choose-persona.tsx')).ChoosePersona,
}))

/** Opens the keys: who, her passphrase, and on a new device her access key. In the sample, a persona is chosen instead. */
export function SignInPage(): ReactNode {
  const text = useText()
  const { installation } = useDevice()
  const accounts = useDeviceAnswer('knownAccounts')
  const intake = useDeviceAnswer('intakePlaces')
  const write = useDeviceAnswer('complaintPlaces')
  const locked = useDeviceAnswer('whyLocked')
  if (installation?.kind === 'sample')
    return (
      <Suspense fallback={<LoadingState />}>
        <ChoosePersona />
      </Suspense>
    )
  return (
    <Page
      title={text('welcome.entry.title')}
      up={{ href: links.firstPage(), label: text('pages.not-found.todo') }}
    >
      {locked.state === 'ready' && locked.value !== undefined && (
        <LockedNotice because={locked.value} />
      )}
      <UnlessReady answer={accounts} />
      {accounts.state === 'ready' && <SignInForm accounts={accounts.value} />}
      {intake.state === 'ready' && intake.value.length > 0 && (
        <p>
          <Link href={links.intake()} look="action" icon="plus">
            {text('intake.offer')}
          </Link>
        </p>
      )}
      {write.state === 'ready' && write.value.length > 0 && (
        <p>
          <Link href={links.write()} look="action">
            {text('pages.write.offer')}
          </Link>
        </p>
      )}
      <Section title={text('welcome.entry.lost')}>
        <p>{text('welcome.entry.lost.todo')}</p>
        <p>
          <Link href={links.join()}>{text('welcome.entry.invited')}</Link>
        </p>
        <p>
          <Link href={links.recovery()}>{text('recovery.offer')}</Link>
        </p>
      </Section>
    </Page>
  )
}

/** A device that closed by itself says why, before anybody types. */
function LockedNotice(props: { because: LockedBecause }): ReactNode {
  const text = useText()
  const { says, todo } = errorSentence(props.because)
  return (
    <div role="status">
      <Banner tone="needs" title={text(says)}>
        {todo !== undefined && text(todo)}
      </Banner>
    </div>
  )
}
