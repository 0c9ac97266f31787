import type { Enrolled } from '@cobijo/contract/device/enrolment/enrolment-api'
import { isRefusal } from '@cobijo/domain/journal/refusal'
import { useRouter } from '@tanstack/react-router'
import { useState, type ReactNode } from 'react'
import { useDevice } from '../device/device-context.tsx'
import { faultOf } from '../device/fault-of.ts'
import type { Fault } from '../language/error-sentence.ts'
import { useText } from '../language/text.tsx'
import { links } from '../links.ts'
import { Button } from '../ui/action/button.tsx'
import { ErrorState } from '../ui/feedback/screen-state.tsx'
import { Page } from '../ui/page/page.tsx'
import { EnrolmentKit } from './enrolment/enrolment-kit.tsx'
import { RecoveryCheck } from './enrolment/recovery-check.tsx'
import { keepFingerprint } from './enrolment/kept-fingerprint.ts'

export interface JustEnrolled {
  readonly enrolled: Enrolled
  readonly passphrase: string
  /** Recovery sheets that open; 0 for a member who has none. */
  readonly threshold: number
}

/** After enrolment: the sheets, then the keys are opened, then, for who has recovery sheets, the offer to try two. */
export function FirstEntry(props: { made: JustEnrolled }): ReactNode {
  const text = useText()
  const router = useRouter()
  const { device, session, unlock } = useDevice()
  const [stage, setStage] = useState<'kit' | 'opening' | 'check'>('kit')
  const [fault, setFault] = useState<Fault>()
  const { enrolled, passphrase, threshold } = props.made
  const hasShares = enrolled.recoveryShares.length > 0
  const leave = (): void =>
    void router.navigate({
      href: enrolled.standing === 'waiting' ? links.waiting() : links.myDay(),
      replace: true,
    })

  const open = async (): Promise<void> => {
    setStage('opening')
    setFault(undefined)
    try {
      const opened = await unlock({ account: enrolled.account, passphrase })
      if (isRefusal(opened)) {
        setFault(opened)
        return setStage('kit')
      }
      // She said so before she could go on.
      await device.confirmKit()
      if (!hasShares) await keepFingerprint(device, enrolled.fingerprint)
      if (hasShares && opened.standing === 'admitted') return setStage('check')
      leave()
    } catch (failure) {
      setFault(faultOf(failure))
      setStage('kit')
    }
  }

  if (stage === 'check')
    return (
      <Page title={text('founding.check.title')}>
        <RecoveryCheck onDone={leave} />
        <div>
          <Button onPress={leave}>{text('founding.check.later')}</Button>
          <p>
            {text(
              session?.registeringHeldUp === true
                ? 'founding.check.later.held-up'
                : 'founding.check.later.why',
            )}
          </p>
        </div>
      </Page>
    )
  return (
    <Page title={text('founding.kit.title')}>
      {fault && <ErrorState fault={fault} />}
      <EnrolmentKit
        enrolled={enrolled}
        threshold={threshold}
        fingerprintOf={hasShares ? 'organisation' : 'member'}
        onKept={() => void open()}
        isGoingOn={stage === 'opening'}
      />
    </Page>
  )
}
