import type { Enrolled } from '@cobijo/contract/device/enrolment/enrolment-api'
import { useEffect, useState, type ReactNode } from 'react'
import { useText } from '../../language/text.tsx'
import { printNeutrally } from '../../ui/page/print-neutrally.ts'
import { Button } from '../../ui/action/button.tsx'
import { Banner } from '../../ui/feedback/banner.tsx'
import { Checkbox } from '../../ui/field/checkbox-group.tsx'
import { Section } from '../../ui/page/page.tsx'
import { QrCode } from '../../ui/page/print-layout.tsx'
import { Fingerprint } from './fingerprint.tsx'
import { KitSheets } from './kit-sheets.tsx'
import { PrintedSecret } from './printed-secret.tsx'
import './enrolment-kit.css'

export interface EnrolmentKitProps {
  enrolled: Enrolled
  /** How many recovery sheets open; 0 where there are none. */
  threshold: number
  fingerprintOf: 'organisation' | 'member'
  /** The person says that she has it on paper. */
  onKept: () => void
  isGoingOn: boolean
}

/** What is shown once: access key, recovery sheets, fingerprint. Printed neutrally; nobody goes on without saying she has it. */
export function EnrolmentKit(props: EnrolmentKitProps): ReactNode {
  const text = useText()
  const [isKept, setKept] = useState(false)
  const { enrolled, threshold } = props
  const shares = enrolled.recoveryShares
  useEffect(() => {
    const ask = (event: BeforeUnloadEvent): void => event.preventDefault()
    window.addEventListener('beforeunload', ask)
    return () => window.removeEventListener('beforeunload', ask)
  }, [])

  return (
    <>
      <div className="kit">
        <Banner tone="needs" icon="key">
          {text('founding.kit.intro')}
        </Banner>
        <Section title={text('founding.kit.account')}>
          <p>{text('founding.kit.account.why')}</p>
          <div className="kit-account">
            <PrintedSecret of={enrolled.kit} />
            <QrCode value={enrolled.kit} />
          </div>
        </Section>
        {shares.length > 0 && (
          <Section title={text('founding.kit.shares')}>
            <p>{text('founding.kit.shares.why', { shares: shares.length, threshold })}</p>
            <ol className="kit-shares">
              {shares.map((share, at) => (
                <li key={share}>
                  <h3>{text('founding.kit.share', { number: at + 1, total: shares.length })}</h3>
                  <PrintedSecret of={share} />
                </li>
              ))}
            </ol>
          </Section>
        )}
        <div className="kit-print">
          <Button onPress={printNeutrally}>{text('founding.kit.print')}</Button>
          <p>{text('founding.kit.print.neutral')}</p>
        </div>
        <Section title={text('founding.kit.words')}>
          <p>
            {text(
              props.fingerprintOf === 'member'
                ? 'founding.kit.words.member'
                : 'founding.kit.words.organisation',
            )}
          </p>
          <Fingerprint of={enrolled.fingerprint} />
        </Section>
        <Checkbox isSelected={isKept} onChange={setKept}>
          {text('founding.kit.kept')}
        </Checkbox>
        <div>
          <Button
            tone="primary"
            isPending={props.isGoingOn}
            disabledReason={isKept ? undefined : text('founding.kit.kept.first')}
            onPress={props.onKept}
          >
            {text('founding.kit.go')}
          </Button>
        </div>
      </div>
      <KitSheets enrolled={enrolled} threshold={threshold} />
    </>
  )
}
