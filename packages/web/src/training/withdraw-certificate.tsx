import { standingCertificate } from '@cobijo/domain/training/issue-certificates'
import type { Participation, Training } from '@cobijo/domain/training/training'
import type { ReactNode } from 'react'
import { certificateWithdrawn } from '@cobijo/domain/training/certificate-withdrawn'
import { GatheringForm } from '../forms/gathering-form.tsx'
import { useText } from '../language/text.tsx'
import { EmptyState } from '../ui/feedback/screen-state.tsx'
import { useParticipantName } from './training-words.ts'

/** Takes back the certificate of one row that stands, with a reason. */
export function WithdrawCertificate(props: {
  training: Training
  row: Participation | undefined
  onDone: () => void
}): ReactNode {
  const text = useText()
  const nameOf = useParticipantName()
  const { training, row } = props
  const standing = row && standingCertificate(row, training)
  if (row === undefined || standing === undefined)
    return (
      <EmptyState title={text('training.withdraw.none')}>
        {text('training.withdraw.none.explained')}
      </EmptyState>
    )
  return (
    <GatheringForm
      gathering={training.stream}
      form={`curso-retirar.${row.participation}`}
      command="withdraw-certificate"
      groups={() => [
        {
          id: 'withdraw',
          title: 'training.withdraw',
          intro: 'training.withdraw.intro',
          fields: [{ name: 'withdrawnBecause', rows: 3 }],
        },
      ]}
      declared={certificateWithdrawn.fields}
      inputFrom={(values) => ({ ...values, certificateNumber: standing.number })}
      onSaved={props.onDone}
      onLeave={props.onDone}
    >
      <p>
        <strong>{nameOf(row)}</strong> · {standing.number}
      </p>
    </GatheringForm>
  )
}
