import type { Certificate, Participation, Training } from '@cobijo/domain/training/training'
import { useState, type ReactNode } from 'react'
import { choiceWord } from '../forms/fields/field-words.ts'
import { useText } from '../language/text.tsx'
import { links } from '../links.ts'
import { Button } from '../ui/action/button.tsx'
import { Link } from '../ui/action/link.tsx'
import { Tag } from '../ui/show/tag.tsx'
import { CertificateSheet } from './training-sheets.tsx'
import { useDayInWords, useParticipantName } from './training-words.ts'

/** Everybody on the list, in the order in which they came onto it. */
export function ParticipationRows(props: { training: Training; mayKeep: boolean }): ReactNode {
  const { training } = props
  return (
    <ul className="plain-list stack">
      {training.participations.map((row) => (
        <Row
          key={row.participation}
          training={training}
          row={row}
          certificates={training.certificates.filter(
            ({ participation }) => participation === row.participation,
          )}
          mayKeep={props.mayKeep}
        />
      ))}
    </ul>
  )
}

function Row(props: {
  training: Training
  row: Participation
  certificates: readonly Certificate[]
  mayKeep: boolean
}): ReactNode {
  const text = useText()
  const nameOf = useParticipantName()
  const { training, row } = props
  const to = `${links.training(training.stream ?? '')}?agregar=`
  const attendance = choiceWord('attendance', row.attendance ?? '')
  const about = [row.participantAgency, row.participantUnit, row.participantPost]
  return (
    <li className="service-line">
      <div className="stack stack-tight">
        <p className="row case-tags">
          <strong>{nameOf(row)}</strong>
          {attendance !== undefined && (
            <Tag tone={row.attendance === 'attended' ? 'accent' : 'plain'}>{text(attendance)}</Tag>
          )}
          {row.scoreAfter !== undefined && (
            <span>{text('training.score', { score: row.scoreAfter })}</span>
          )}
        </p>
        {about.some((each) => each !== undefined) && (
          <p>{about.filter((each) => each !== undefined).join(' · ')}</p>
        )}
        {props.certificates.map((certificate) => (
          <CertificateLine key={certificate.number} {...props} certificate={certificate} />
        ))}
      </div>
      {props.mayKeep && (
        <div className="case-actions">
          <Link href={`${to}fila&de=${row.participation}`} look="action">
            {text('training.row.change')}
          </Link>
        </div>
      )}
    </li>
  )
}

function CertificateLine(props: {
  training: Training
  row: Participation
  certificate: Certificate
  mayKeep: boolean
}): ReactNode {
  const text = useText()
  const day = useDayInWords()
  const [isShown, setShown] = useState(false)
  const { training, row, certificate } = props
  const { number, validUntil, isWithdrawn } = certificate
  return (
    <div className="stack stack-tight">
      <p className="row case-tags">
        <span>{text('training.certificate-line', { number, day: day(validUntil) })}</span>
        {isWithdrawn && <Tag tone="needs">{text('training.withdrawn')}</Tag>}
      </p>
      {!isWithdrawn && props.mayKeep && (
        <div className="case-actions">
          <Button tone="quiet" onPress={() => setShown(true)}>
            {text('training.paper.show', { number })}
          </Button>
          <Link
            href={`${links.training(training.stream ?? '')}?agregar=retirar&de=${row.participation}`}
            look="action"
          >
            {text('training.withdraw-number', { number })}
          </Link>
        </div>
      )}
      {isShown && (
        <CertificateSheet
          training={training}
          row={row}
          certificate={certificate}
          onClose={() => setShown(false)}
        />
      )}
    </div>
  )
}
