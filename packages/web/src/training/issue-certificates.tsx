import { mayBeCertified } from '@cobijo/domain/training/issue-certificates'
import type { Training } from '@cobijo/domain/training/training'
import type { ReactNode } from 'react'
import { useSession } from '../device/device-context.tsx'
import { GatheringForm } from '../forms/gathering-form.tsx'
import { useText } from '../language/text.tsx'
import { EmptyState } from '../ui/feedback/screen-state.tsx'
import { CheckboxGroup } from '../ui/field/checkbox-group.tsx'
import { numbersFrom } from './numbers-from.ts'
import { certificateFields } from './participation-fields.ts'
import { useParticipantName } from './training-words.ts'

/** Certificates for all who came and passed, in one act; numbered on from the first. */
export function IssueCertificates(props: { training: Training; onSaved: () => void }): ReactNode {
  const text = useText()
  const nameOf = useParticipantName()
  const { member } = useSession()
  const { training } = props
  const without = training.participations.filter((row) => mayBeCertified(row, training))
  const possible = without.filter((row) => row.member !== member)
  const options = without.map((row) => ({
    value: row.participation,
    label: nameOf(row),
    ...(row.member === member ? { disabledReason: text('errors.certificate-for-oneself') } : {}),
  }))
  if (without.length === 0)
    return (
      <EmptyState title={text('training.nobody-to-certify')}>
        {text('training.nobody-to-certify.explained')}
      </EmptyState>
    )
  return (
    <GatheringForm
      gathering={training.stream}
      form="curso-certificados"
      command="issue-certificates"
      groups={() => [
        {
          id: 'certificates',
          title: 'training.issue',
          intro: 'training.issue.intro',
          fields: [
            { name: 'firstNumber' },
            { name: 'certificateOn', expected: 'either' },
            { name: 'certificateUntil', expected: 'future' },
          ],
        },
      ]}
      declared={certificateFields}
      initial={{ chosen: possible.map(({ participation }) => participation) }}
      saysNothingAlone={['chosen']}
      inputFrom={(values) => {
        const { chosen, firstNumber, certificateOn, certificateUntil } = values
        const rows = (chosen ?? []) as readonly string[]
        const numbers = typeof firstNumber === 'string' ? numbersFrom(firstNumber, rows.length) : []
        return {
          certificates: rows.map((participation, at) => ({
            participation,
            ...(numbers[at] === undefined ? {} : { number: numbers[at] }),
            ...(certificateOn === undefined ? {} : { issuedOn: certificateOn }),
            ...(certificateUntil === undefined ? {} : { validUntil: certificateUntil }),
          })),
        }
      }}
      onSaved={props.onSaved}
      onLeave={props.onSaved}
      more={(values, change) => (
        <CheckboxGroup
          label={text('training.issue.to')}
          options={options}
          values={(values['chosen'] as readonly string[] | undefined) ?? []}
          onChange={(chosen) => change('chosen', chosen)}
        />
      )}
    />
  )
}
