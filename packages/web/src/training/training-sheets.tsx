import type { Certificate, Participation, Training } from '@cobijo/domain/training/training'
import type { ReactNode } from 'react'
import { useIntl } from 'react-intl'
import { useSession } from '../device/device-context.tsx'
import { dateFrom } from '../forms/fields/date-from-kind.tsx'
import { dateInWords } from '../language/date-in-words.ts'
import { useText } from '../language/text.tsx'
import { PrintDialog } from '../shell/print-dialog.tsx'
import { PaperTable } from '../ui/page/paper-table.tsx'
import { PrintLayout } from '../ui/page/print-layout.tsx'
import { useDayInWords, useParticipantName, useSpanOfDays } from './training-words.ts'

/** The list as it lies on the table by the door: everybody on it, and a line to sign on. */
export function AttendanceSheet(props: { training: Training; onClose: () => void }): ReactNode {
  const text = useText()
  const nameOf = useParticipantName()
  const span = useSpanOfDays()
  const issuer = useIssuer(props.training)
  const { training } = props
  const columns = [
    text('fields.participantName'),
    text('fields.participantAgency'),
    text('fields.participantPost'),
    text('training.sheet.signature'),
  ]
  return (
    <PrintDialog isOpen title={text('training.sheet')} onClose={props.onClose}>
      <PrintLayout
        issuer={issuer}
        placeAndDate={[training.trainingPlace.value, span(training)].filter(Boolean).join(', ')}
        subject={text('training.sheet')}
      >
        <p>{training.courseName.value}</p>
        <PaperTable label={text('training.sheet')} columns={columns}>
          {training.participations.map((row) => (
            <tr key={row.participation}>
              <td>{nameOf(row)}</td>
              <td>{row.participantAgency}</td>
              <td>{row.participantPost}</td>
              <td />
            </tr>
          ))}
        </PaperTable>
      </PrintLayout>
    </PrintDialog>
  )
}

/** One certificate on paper: who, which course, its number and until when it is valid. */
export function CertificateSheet(props: {
  training: Training
  row: Participation
  certificate: Certificate
  onClose: () => void
}): ReactNode {
  const text = useText()
  const { locale } = useIntl()
  const nameOf = useParticipantName()
  const span = useSpanOfDays()
  const day = useDayInWords()
  const issuer = useIssuer(props.training)
  const { training, row, certificate } = props
  const issued = certificate.issuedOn === undefined ? undefined : dateFrom(certificate.issuedOn)
  const inWords =
    issued?.precision !== 'day'
      ? day(certificate.issuedOn)
      : dateInWords(issued, locale.startsWith('en') ? 'en' : 'es')
  return (
    <PrintDialog isOpen title={text('training.paper')} onClose={props.onClose}>
      <PrintLayout
        issuer={issuer}
        number={text('training.paper.number', { number: certificate.number })}
        placeAndDate={[training.trainingPlace.value, inWords].filter(Boolean).join(', ')}
        signatures={[training.facilitators.value ?? issuer[0] ?? '']}
      >
        <p>{text('training.paper.to')}</p>
        <p>
          <strong>{nameOf(row)}</strong>
        </p>
        <p>
          {text('training.paper.for', {
            course: training.courseName.value ?? '',
            hours: training.trainingHours.value ?? 0,
            when: span(training) || 'none',
          })}
        </p>
        <p>{text('training.paper.until', { day: day(certificate.validUntil) })}</p>
      </PrintLayout>
    </PrintDialog>
  )
}

function useIssuer({ trainingAgency }: Training): readonly string[] {
  const { organisationName } = useSession()
  return [trainingAgency.value ?? organisationName]
}
