import type { OrganisationProfile } from '@cobijo/contract/device/directory/directory-api'
import type { ReactNode } from 'react'
import { useText } from '../../language/text.tsx'
import { Choice } from '../../ui/field/choice.tsx'
import { TextField } from '../../ui/field/text-field.tsx'
import { answerInWords, kindInWords, organisationKinds } from './profile-in-words.ts'

/** What the directory is to say of an organisation, as far as it was answered. */
export interface ProfileAnswers {
  readonly size: OrganisationProfile['size'] | undefined
  readonly kind: OrganisationProfile['kind'] | undefined
  readonly dutyToReport: OrganisationProfile['dutyToReport'] | undefined
  readonly enforcesMigrationLaw: OrganisationProfile['enforcesMigrationLaw'] | undefined
  readonly source: string
}

interface ProfileFieldProps {
  readonly of: ProfileAnswers
  readonly change: (said: Partial<ProfileAnswers>) => void
}

export function SizeField({ of, change }: ProfileFieldProps): ReactNode {
  const text = useText()
  return (
    <Choice<OrganisationProfile['size']>
      look="question"
      label={text('founding.size')}
      allow={[]}
      answer={known(of.size)}
      onAnswer={(answer) => answer.kind === 'known' && change({ size: answer.value })}
      options={[
        {
          value: 'small',
          label: text('founding.size.small'),
          detail: text('founding.size.small.detail'),
        },
        {
          value: 'large',
          label: text('founding.size.large'),
          detail: text('founding.size.large.detail'),
        },
      ]}
    />
  )
}

export function KindField({ of, change }: ProfileFieldProps): ReactNode {
  const text = useText()
  return (
    <Choice<OrganisationProfile['kind']>
      look="question"
      label={text('founding.kind')}
      allow={[]}
      answer={known(of.kind)}
      onAnswer={(answer) => answer.kind === 'known' && change({ kind: answer.value })}
      options={organisationKinds.map((value) => ({ value, label: text(kindInWords[value]) }))}
    />
  )
}

/** Whether it must report and whether it enforces migration law: whoever refers reads both first (W11). */
export function DutyFields({ of, change }: ProfileFieldProps): ReactNode {
  const text = useText()
  return (
    <>
      <Duty
        label={text('founding.report')}
        description={text('founding.report.why')}
        value={of.dutyToReport}
        onChange={(dutyToReport) => change({ dutyToReport })}
      />
      <Duty
        label={text('founding.enforces')}
        description={text('founding.enforces.why')}
        value={of.enforcesMigrationLaw}
        onChange={(enforcesMigrationLaw) => change({ enforcesMigrationLaw })}
      />
      <TextField
        isOptional
        label={text('founding.source')}
        description={text('founding.source.help')}
        value={of.source}
        maxLength={300}
        onChange={(source) => change({ source })}
      />
    </>
  )
}

function Duty(props: {
  readonly label: string
  readonly description: string
  readonly value: OrganisationProfile['dutyToReport'] | undefined
  readonly onChange: (value: OrganisationProfile['dutyToReport']) => void
}): ReactNode {
  const text = useText()
  return (
    <Choice<OrganisationProfile['dutyToReport']>
      look="question"
      label={props.label}
      description={props.description}
      layout="beside"
      allow={[]}
      answer={known(props.value)}
      onAnswer={(answer) => answer.kind === 'known' && props.onChange(answer.value)}
      options={(['yes', 'no', 'disputed'] as const).map((value) => ({
        value,
        label: text(answerInWords[value]),
      }))}
    />
  )
}

function known<V>(value: V | undefined): { kind: 'known'; value: V } | undefined {
  return value === undefined ? undefined : { kind: 'known', value }
}

/** Undefined while something that the directory has to say is missing. */
export function profileFrom(answers: ProfileAnswers): OrganisationProfile | undefined {
  const { size, kind, dutyToReport, enforcesMigrationLaw } = answers
  if (!size || !kind || !dutyToReport || !enforcesMigrationLaw) return undefined
  const source = answers.source.trim()
  return { size, kind, dutyToReport, enforcesMigrationLaw, ...(source === '' ? {} : { source }) }
}
