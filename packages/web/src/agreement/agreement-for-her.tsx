import type { ReferralPreview } from '@cobijo/contract/device/sharing/referrals-api'
import type { Purpose } from '@cobijo/domain/consent/purpose'
import type { ReactNode } from 'react'
import { useDeviceAnswer } from '../device/use-device-answer.ts'
import { useText } from '../language/text.tsx'
import { useDayInWords, usePartsInWords } from './agreement-words.ts'

type AgreementNow = Pick<
  NonNullable<ReferralPreview['agreement']>,
  'compartments' | 'endsOn' | 'why'
>

/** Read to her before she answers: what they get by agreement, for what and until when, and that it decides nothing for her. */
export function AgreementForHer(props: {
  readonly who: string
  readonly agreement: AgreementNow | undefined
}): ReactNode {
  const text = useText()
  const day = useDayInWords()
  const partsInWords = usePartsInWords()
  const { who, agreement } = props
  if (agreement === undefined) return <p>{text('agreement.her.none', { who })}</p>
  const when = day(agreement.endsOn)
  return (
    <p>
      {agreement.compartments.length === 0
        ? text('agreement.her.nothing', { who, when })
        : text('agreement.her', {
            who,
            when,
            parts: partsInWords(agreement.compartments),
            why: agreement.why ?? '',
          })}{' '}
      {text('agreement.her.yes')}
    </p>
  )
}

/** The same where no referral is being written: of the agreements that hold today and name the purpose. */
export function AgreementWith(props: {
  readonly who: string
  readonly organisation: string
  readonly purpose: Purpose
}): ReactNode {
  const agreements = useDeviceAnswer('agreements')
  if (agreements.state !== 'ready') return null
  const held = agreements.value
    .filter(
      ({ standing, terms }) =>
        (standing === 'in-force' || standing === 'ending-soon') &&
        terms.purposes.includes(props.purpose),
    )
    .flatMap(({ parties, agreement: { endsOn } }) =>
      parties.filter(({ id }) => id === props.organisation).map((party) => ({ ...party, endsOn })),
    )
  const [first] = held.toSorted((a, b) => (a.endsOn < b.endsOn ? -1 : 1))
  const reasons = new Set(held.flatMap(({ why }) => why ?? []))
  return (
    <AgreementForHer
      who={props.who}
      agreement={
        first && {
          compartments: [...new Set(held.flatMap(({ gets }) => gets))],
          endsOn: first.endsOn,
          why: [...reasons].join('; '),
        }
      }
    />
  )
}
