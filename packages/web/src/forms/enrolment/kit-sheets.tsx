import type { Enrolled } from '@cobijo/contract/device/enrolment/enrolment-api'
import { useState, type ReactNode } from 'react'
import { dateInWords } from '../../language/date-in-words.ts'
import { useLanguage } from '../../language/language-provider.tsx'
import { useText } from '../../language/text.tsx'
import { PrintLayout, QrCode } from '../../ui/page/print-layout.tsx'
import { PrintedSecret } from './printed-secret.tsx'

/** The same on paper, each sheet on a page of its own: no name of anybody, nothing that says what it is for. */
export function KitSheets(props: { enrolled: Enrolled; threshold: number }): ReactNode {
  const text = useText()
  const { language } = useLanguage()
  const { kit, recoveryShares } = props.enrolled
  const [date] = useState(() => {
    const now = new Date()
    return { year: now.getFullYear(), month: now.getMonth() + 1, day: now.getDate() }
  })
  const sheet = (title: string, use: string, secret: string): ReactNode => (
    <PrintLayout
      key={secret}
      issuer={[]}
      placeAndDate={dateInWords(date, language)}
      signatures={[text('founding.paper.kept-by')]}
    >
      <h2>{title}</h2>
      <PrintedSecret of={secret} />
      <QrCode value={secret} />
      <p>{use}</p>
    </PrintLayout>
  )
  return (
    <div className="kit-sheets" aria-hidden="true">
      {sheet(text('founding.paper.account'), text('founding.paper.account.use'), kit)}
      {recoveryShares.map((share, at) =>
        sheet(
          text('founding.paper.share', { number: at + 1, total: recoveryShares.length }),
          text('founding.paper.share.use', { threshold: props.threshold }),
          share,
        ),
      )}
    </div>
  )
}
