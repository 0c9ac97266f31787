import { useEffect, useState, type ReactNode } from 'react'
import { useDevice, useSession } from '../device/device-context.tsx'
import { useDeviceAnswer } from '../device/use-device-answer.ts'
import { Fingerprint } from '../forms/enrolment/fingerprint.tsx'
import { keptFingerprint, readKeptFingerprint } from '../forms/enrolment/kept-fingerprint.ts'
import { useMoment } from '../language/moment.ts'
import { useText } from '../language/text.tsx'
import { ErrorState, LoadingState } from '../ui/feedback/screen-state.tsx'
import { Page, Section } from '../ui/page/page.tsx'

const askEveryMs = 4_000

/** Between enrolment and admission: the words to read aloud. Opens by itself once somebody admitted her. */
export function WaitingPage(): ReactNode {
  const text = useText()
  const moment = useMoment()
  const session = useSession()
  const { device } = useDevice()
  const network = useDeviceAnswer('network')
  const kept = useDeviceAnswer('findDraft', keptFingerprint)
  const [askedAt, setAskedAt] = useState<Date>()
  useEffect(() => {
    const ask = (): void =>
      // Without a connection it is simply asked again; the frame says that there is none.
      void device.sync().then(
        ({ reached }) => reached && setAskedAt(new Date()),
        () => undefined,
      )
    ask()
    const clock = setInterval(ask, askEveryMs)
    return () => clearInterval(clock)
  }, [device])

  if (network.state === 'loading' || kept.state === 'loading') return <LoadingState />
  if (network.state !== 'ready')
    return (
      <Page title={text('welcome.waiting.title')}>
        <ErrorState fault={network.fault} onRetry={network.again} />
      </Page>
    )
  const mine = network.value.organisations.find((each) => each.mine && each.state === 'founded')
  const isFounder = mine !== undefined && session.groups.length > 0
  const own = kept.state === 'ready' ? readKeptFingerprint(kept.value) : undefined
  const fingerprint = isFounder ? mine.fingerprint : own
  return (
    <Page
      title={text('welcome.waiting.title')}
      intro={text(isFounder ? 'welcome.waiting.organisation' : 'welcome.waiting.member')}
    >
      {fingerprint === undefined ? (
        <p>{text('welcome.fingerprint.gone')}</p>
      ) : (
        <Fingerprint of={fingerprint} size="large" />
      )}
      <div>
        <p>{text('welcome.waiting.here')}</p>
        {askedAt && <p>{text('welcome.waiting.asked', { when: moment(askedAt) })}</p>}
      </div>
      <Section title={text('welcome.waiting.why')}>
        <p>{text('welcome.waiting.why.words')}</p>
      </Section>
    </Page>
  )
}
